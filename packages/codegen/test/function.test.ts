import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { compileToFunction } from '@inburgering/codegen'
import type { Diagnostic, Model, Outcome, Timeline } from '@inburgering/core'
import { prepareProgram, readPerson, run, type RunOptions } from '@inburgering/engine'
import { compile } from '@inburgering/language'
import { randomCases } from '@inburgering/testing/code'
import { ownSpecification, ownSpecifications } from '@inburgering/testing/own-specifications'
import { badPersons } from './bad-persons.ts'
import { allExamples, personsOfScenarios, type Example } from './examples.ts'
import { hostileModel, hostileNames, marks } from './hostile.ts'
import { mutatedPersonsOf, personsOf } from './random-persons.ts'
import { modelWithSupposedPolicy } from './supposed-policy.ts'

const examples = await allExamples()

/** What the function and the interpreter say of each person: everything must be the same, to the letter. */
function both({ model, beside }: Example, layers: readonly string[]): (person: unknown, index?: number, options?: RunOptions) => readonly [string, string] {
  const play = compileToFunction(model, layers, beside).value
  const program = prepareProgram(model, layers, beside).value
  const interpret = (person: unknown, index: number, options: RunOptions): Outcome<Timeline | undefined> => {
    const { value, diagnostics } = readPerson(program, person, index)
    return value === undefined ? { value, diagnostics } : run(program, value, options)
  }
  return (person, index = 0, options = {}) => [JSON.stringify(play(person, index, options)), JSON.stringify(interpret(person, index, options))]
}

function codesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return [...new Set(diagnostics.map(({ code }) => code))].sort()
}

const layerSets = [[], ['rechtspraak', 'uitvoeringspraktijk', 'beleidsregel']]

describe.each([...examples.keys()])('the function of examples/%s says what the interpreter says', (name) => {
  const example = examples.get(name) as Example
  test.for(layerSets)('of the persons of the scenarios, layers %j', (layers) => {
    const say = both(example, layers)
    for (const person of personsOfScenarios(example.model)) {
      const [compiled, interpreted] = say(person)
      expect(compiled).toBe(interpreted)
    }
  })
  test('of any person, good or bad', () => {
    const say = both(example, ['uitvoeringspraktijk'])
    const same = (person: unknown): void => {
      const [compiled, interpreted] = say(person, 3)
      expect(compiled).toBe(interpreted)
    }
    fc.assert(fc.property(personsOf(example.model), same), { numRuns: 40, seed: 71 })
    fc.assert(fc.property(mutatedPersonsOf(example.model), same), { numRuns: 100, seed: 72 })
  })
})

describe('the function of Wi2021 says what the interpreter says', () => {
  const everything = [[], ['rechtspraak', 'uitvoeringspraktijk'], ['variant:boete_gehalveerd', 'variant:lagere_boetes_2027', 'variant:vier_jaar_naar_begin']]
  test.for(everything)('of random persons, layers %j', async (layers) => {
    const say = both({ model: await modelWithSupposedPolicy(), beside: [] }, layers)
    for (const { person } of randomCases(250, 41)) {
      const [compiled, interpreted] = say(person)
      expect(compiled).toBe(interpreted)
    }
  })
  test('until any day, as known on any day, and of days that do not exist', () => {
    const say = both(examples.get('wi2021') as Example, [])
    const year = (index: number): string => `20${24 + (index % 8)}`
    randomCases(80, 43).forEach(({ person }, index) => {
      const all: readonly RunOptions[] = [{ until: `${year(index)}-06-15` }, { bekendOp: `${year(index)}-03-01` }, { until: '2024-02-30' }, { bekendOp: 'gisteren', until: '2030-01-01' }]
      for (const options of all) {
        const [compiled, interpreted] = say(person, 0, options)
        expect(compiled).toBe(interpreted)
      }
    })
  })
  test('of persons that are refused, with the same words', () => {
    const say = both(examples.get('wi2021') as Example, [])
    for (const person of badPersons) {
      const [compiled, interpreted] = say(person, 12)
      expect(compiled).toBe(interpreted)
      expect(compiled).toMatch(/^\{"diagnostics":\[\{"code":"INB8/)
    }
  })
})

test.for([...ownSpecifications()])('the function of specifications/%s says what the interpreter says', async (name) => {
  const { value: model } = await compile(ownSpecification(name))
  if (model === undefined) throw new Error(`specifications/${name} gives no model`)
  const say = both({ model, beside: [] }, ['uitvoeringspraktijk'])
  const same = (person: unknown): void => {
    const [compiled, interpreted] = say(person)
    expect(compiled).toBe(interpreted)
  }
  personsOfScenarios(model).forEach(same)
  fc.assert(fc.property(personsOf(model), same), { numRuns: 60, seed: 73 })
})

describe('where a timeline cannot tell what came up, the diagnostics are those of the interpreter', () => {
  const fine = (clauses: string): string => `stelsel S "S" { in werking met ingang van 1 januari 2022 recht naar peildatum kalender laatste dag van de maand afronding op hele centen naar beneden }
bron Wet = "Wet" wet
bestuursorgaan college "College"
gegeven sinds "Sinds" : datum
parameter later "Boete" : bedrag volgens Wet art. 2 { met ingang van 1 januari 2030: € 10 }
gebeurtenis fout_gemaakt "Fout gemaakt" { keren "Keren" : geheel getal }
onderdeel deel_1 "Deel" volgens Wet art. 1 { voltooid zodra er is een fout_gemaakt }
plicht P "Plicht" volgens Wet art. 1 {
  ontstaat op sinds volgens Wet art. 1
  vereist deel_1
}
boeteregime B "Boete" volgens Wet art. 2 {
  overtreding bij fout_gemaakt
  opgelegd door college
  ${clauses}
}`
  const person = (keren: number): unknown => ({ id: 'p', gegevens: { sinds: '2024-02-01' }, gebeurtenissen: [{ datum: '2024-03-01', naam: 'fout_gemaakt', keren }] })
  test.for([
    ['a division by zero', fine('bedrag € 100 gedeeld door (keren van fout_gemaakt min 3)'), 'INB801'],
    ['a parameter without a version of that day', fine('bedrag later'), 'INB803'],
    ['no amount that holds', fine('bedrag € 100 als keren van fout_gemaakt meer dan 5'), 'INB805'],
    ['two amounts that hold', fine('bedrag € 100 als keren van fout_gemaakt meer dan 1\n  bedrag € 50 als keren van fout_gemaakt meer dan 2'), 'INB806'],
  ] as const)('%s', async ([, text, code]) => {
    const { value: model, diagnostics } = await compile([{ path: 'x.inburgering', text }])
    if (model === undefined) throw new Error(JSON.stringify(diagnostics))
    const example = { model, beside: [] }
    expect(compileToFunction(model, []).diagnostics).toEqual([])
    const [compiled, interpreted] = both(example, [])(person(3))
    expect(compiled).toBe(interpreted)
    expect(compiled).toContain(code)
    const [again, interpretedAgain] = both(example, [])(person(6))
    expect(again).toBe(interpretedAgain)
  })
})

describe('what the function leaves to the interpreter is told', () => {
  const found = (name: string, layers: readonly string[] = []): readonly Diagnostic[] => {
    const { model, beside } = examples.get(name) as Example
    return compileToFunction(model, layers, beside).diagnostics
  }
  test('of persons with a record of a rule that code does not have', () => {
    expect(found('wi2021')).toContainEqual({ code: 'INB975', arguments: { rule: 'Lening voor de inburgering', kind: 'lening', records: 'lening_aangevraagd, rekening_cursus, rekening_examen' } })
    expect(codesOf(found('wi2021'))).toEqual(['INB975'])
  })
  test('of everybody, where code cannot say a rule or a layer', () => {
    expect(found('participatiewet')).toContainEqual(expect.objectContaining({ code: 'INB973', arguments: { rule: 'Meewerken aan ontzorgen', construct: 'vraag aan Wi2021' }, origin: expect.objectContaining({ file: 'ontzorgen.inburgering' }) }))
    expect(found('wi2021', ['variant:invoering_juli_2020'])).toMatchObject([{ code: 'INB973', arguments: { construct: 'variant:invoering_juli_2020' } }])
    expect(codesOf(found('participatiewet'))).toEqual(['INB973'])
  })
  test('a layer that does not exist is told as the interpreter tells it', () => {
    expect(found('wi2021', ['rechtspaak'])).toMatchObject([{ code: 'INB820', arguments: { layer: 'rechtspaak', suggestion: 'rechtspraak' } }])
  })
})

test('where functions from text are forbidden the interpreter plays', () => {
  const program = `
    import { compileToFunction } from '@inburgering/codegen'
    import { exampleSources } from ${JSON.stringify(new URL('../../testing/src/examples.ts', import.meta.url).href)}
    import { compile } from '@inburgering/language'
    const { value: model } = await compile(exampleSources('wi2021'))
    const { value: play, diagnostics } = compileToFunction(model, [])
    const { value } = play({ id: 'p', gegevens: { geboortedatum: '1994', doelgroep: 'gezinsmigrant', inburgeringsplichtig_sinds: '2024-02-01' } })
    console.log(JSON.stringify([diagnostics, value.tijdlijn.map(({ soort }) => soort)]))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--disallow-code-generation-from-strings', '--conditions=source', '--input-type=module', '--eval', program], { cwd: import.meta.dirname, encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual([[{ code: 'INB974', arguments: { stelsel: 'Wet inburgering 2021' } }], expect.arrayContaining(['plicht_ontstaat'])])
})

describe('text of a specification never becomes code', () => {
  test.for(marks.map((mark, place) => [place, mark, hostileNames[place % hostileNames.length] ?? hostileNames[0]] as const))('mark %i', async ([, mark, of]) => {
    const model: Model = await hostileModel(mark, of)
    expect(compileToFunction(model, []).diagnostics).toEqual([])
    const json = JSON.parse(`{"id":"p","gegevens":{"sinds":"2024-02-01"},"gebeurtenissen":[{"datum":"2024-03-01","naam":${JSON.stringify(of.GEBEURD)},${JSON.stringify(of.GETAL)}:4}]}`) as unknown
    const [compiled, interpreted] = both({ model, beside: [] }, [])(json)
    expect(compiled).toBe(interpreted)
    expect(compiled).toContain('plicht_ontstaat')
  })
})
