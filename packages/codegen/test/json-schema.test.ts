import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic, Model, PersonInput } from '@inburgering/core'
import { prepareProgram, readPerson, run } from '@inburgering/engine'
import { compile } from '@inburgering/language'
import { compileExample } from '@inburgering/testing/examples'
import { filesOf, randomCases } from '@inburgering/testing/code'
import { allExamples, personsOfScenarios, type Example } from './examples.ts'
import { hostileModel, hostileNames, marks } from './hostile.ts'
import { mutatedPersonsOf, personsOf } from './random-persons.ts'

const examples = await allExamples()

const everyType = `
stelsel Soorten "Alle soorten waarden" { in werking met ingang van 1 januari 2022 recht naar peildatum kalender laatste dag van de maand afronding op hele centen naar beneden }
bron Wet = "Wet" wet
bestuursorgaan college "College"
bestuursorgaan minister "Minister"
gegeven sinds "Sinds" : datum
gebeurtenis meting "Meting" { aantal "Aantal" : geheel getal, getal_ "Getal" : getal, deel "Deel" : percentage, duur_ "Duur" : duur, prijs "Prijs" : bedrag, tijd "Tijd" : uren optioneel, tekst_ "Tekst" : tekst optioneel, dag_ "Dag" : datum, niveau_ "Niveau" : taalniveau optioneel, waar "Waar" : ja of nee }
oordeel redelijk "is redelijk" door college volgens Wet art. 1
oordeel van_wie_dan_ook "mag een ieder vinden" door minister volgens Wet art. 1
plicht plicht_ "Plicht" volgens Wet art. 1 { ontstaat op sinds volgens Wet art. 1 }
`
const types = await compile([{ path: 'soorten.inburgering', text: everyType }])
if (types.value === undefined) throw new Error(JSON.stringify(types.diagnostics))
examples.set('soorten', { model: types.value, beside: [] })

const validators = new Map<Model, Readonly<Record<string, ValidateFunction>>>()

function validatorsOf({ model, beside }: Example): Readonly<Record<string, ValidateFunction>> {
  const known = validators.get(model)
  if (known !== undefined) return known
  const ajv = new Ajv2020({ strict: true, strictRequired: false, formats: { date: true }, allErrors: false })
  const made = Object.fromEntries(filesOf(model, 'json-schema', [], beside).map(({ path, content }) => [path.replace('.schema.json', ''), ajv.compile(JSON.parse(content) as object)]))
  validators.set(model, made)
  return made
}

/** What a schema cannot see: it looks at one value at a time. */
const outsideSchemas: readonly Diagnostic['code'][] = [
  'INB857', // einde before datum
  'INB858', // a controle of the specification
  'INB860', 'INB861', 'INB864', 'INB865', 'INB867', // a revision of which decision, of what, in which
  'INB863', // dates that go back in time
]

/** A revision that is about nothing that the dossier holds is not read on. */
const endsReading: readonly Diagnostic['code'][] = ['INB860', 'INB861', 'INB865']

interface Verdict {
  readonly byEngine: boolean
  readonly bySchema: boolean
  readonly codes: readonly string[]
}

function verdictOn(example: Example, person: unknown): Verdict {
  const { diagnostics } = readPerson(programOf(example), person as PersonInput, 0)
  const seen = diagnostics.filter(({ code }) => !outsideSchemas.includes(code))
  const bySchema = validatorsOf(example)['persoon']?.(person) === true
  const byEngine = seen.length === 0 && (bySchema || !diagnostics.some(({ code }) => endsReading.includes(code)))
  return { byEngine, bySchema, codes: seen.map((found) => `${found.code} ${JSON.stringify('arguments' in found ? found.arguments : {})}`) }
}
const programs = new Map<Model, ReturnType<typeof prepareProgram>['value']>()
function programOf({ model, beside }: Example): ReturnType<typeof prepareProgram>['value'] {
  const known = programs.get(model) ?? prepareProgram(model, [], beside).value
  programs.set(model, known)
  return known
}

describe.for([...examples])('the schema of %s', ([, example]) => {
  test('accepts the persons of the scenarios', () => {
    const refused = personsOfScenarios(example.model).filter((person) => verdictOn(example, person).byEngine && !verdictOn(example, person).bySchema)
    expect(refused.slice(0, 1)).toEqual([])
  })
  test('gives the verdict of the reader on random persons, right and mutated', () => {
    // Of two acts one governs a person, and only that one reads him: which one it is, a schema does not know.
    const byChoiceOfLaw = example.beside.some((one) => example.beside.some((other) => one.stelsel.insteadOf.includes(other.stelsel.name)))
    const counts = { accepted: 0, refused: 0 }
    const compare = (person: unknown): void => {
      const { byEngine, bySchema, codes } = verdictOn(example, person)
      counts[byEngine ? 'accepted' : 'refused'] += 1
      if (byChoiceOfLaw && bySchema) return
      expect(bySchema, `${JSON.stringify(person)}\n${codes.join('\n')}`).toBe(byEngine)
    }
    fc.assert(fc.property(personsOf(example.model), compare), { numRuns: 250, seed: 33 })
    fc.assert(fc.property(mutatedPersonsOf(example.model), compare), { numRuns: 600, seed: 34 })
    expect(counts.accepted).toBeGreaterThan(100)
    expect(counts.refused).toBeGreaterThan(200)
  })
  test('accepts the timelines of the scenarios', () => {
    const validate = validatorsOf(example)['tijdlijn']
    for (const person of personsOfScenarios(example.model).slice(0, 60)) {
      const { value: dossier } = readPerson(programOf(example), person, 0)
      if (dossier === undefined) continue
      for (const explain of [false, true]) {
        const timeline: unknown = JSON.parse(JSON.stringify(run(programOf(example), dossier, { explain }).value))
        expect(validate?.(timeline), JSON.stringify(validate?.errors)).toBe(true)
      }
    }
  })
})

describe('the schema', () => {
  const wi2021 = examples.get('wi2021')
  if (wi2021 === undefined) throw new Error('no examples/wi2021')
  const person = { id: 'p1', gegevens: { geboortedatum: '1994-05', doelgroep: 'gezinsmigrant', inburgeringsplichtig_sinds: '2024-02-01' } }
  const withRecord = (record: object): unknown => ({ ...person, gebeurtenissen: [record] })

  test('accepts 1,000 persons of Wi2021 as they live', () => {
    const validate = validatorsOf(wi2021)['persoon']
    for (const each of randomCases(1_000, 33)) expect(validate?.(each.person), JSON.stringify([each.person, validate?.errors])).toBe(true)
  })
  test.for([
    ['hours with three decimals', { datum: '2024-05-12', naam: 'lesuren', soort: 'NT2', uren: 1.234 }, 'INB854'],
    ['a period that ends before it begins', { datum: '2024-05-12', einde: '2024-05-11', naam: 'ziekte' }, 'INB857'],
    ['no hours of lessons', { datum: '2024-05-12', naam: 'PIP_vastgesteld', leerroute: 'B1_route', cursusuren: 0 }, 'INB858'],
  ] as const)('leaves to the reader: %s', ([, record, code]) => {
    expect(validatorsOf(wi2021)['persoon']?.(withRecord(record))).toBe(true)
    expect(readPerson(programOf(wi2021), withRecord(record), 0).diagnostics.map((found) => found.code)).toContain(code)
  })
  test('has a file for one record too', () => {
    const validate = validatorsOf(wi2021)['gebeurtenis']
    expect(validate?.({ datum: '2024-05-12', naam: 'PIP_vastgesteld', leerroute: 'B1_route' })).toBe(true)
    expect(validate?.({ datum: '2024-05-12', naam: 'PIP_vastgesteld', leerroute: 'A_route' })).toBe(false)
  })
  test('knows the names of the rules', () => {
    const validate = validatorsOf(wi2021)['tijdlijn']
    const timeline = (entry: object): object => ({ id: 'p', stelsel: 'Wi2021', ontbrekend: [], tijdlijn: [{ datum: '2027-05-13', soort: 'boete', naam: 'leerroute_te_laat', bedrag: 320, bronnen: ['Wet art. 25'], stelsel: 'Wi2021', laag: 'wet', ...entry }] })
    expect(validate?.(timeline({}))).toBe(true)
    for (const entry of [{ naam: 'te_hard_gereden' }, { bedrag: '320' }, { bronnen: [] }, { laag: 'onderlaag' }, { kleur: 'rood' }, { datum: '2027-02-29' }]) expect(validate?.(timeline(entry)), JSON.stringify(entry)).toBe(false)
  })
  test('has the members of a timeline as core publishes them', () => {
    const published = JSON.parse(readFileSync(join(import.meta.dirname, '../../core/schema/timeline-1.schema.json'), 'utf8')) as { definitions: Record<string, { properties?: object; required?: string[] }> }
    const made = JSON.parse(filesOf(wi2021.model, 'json-schema').find(({ path }) => path === 'tijdlijn.schema.json')?.content ?? '') as { $defs: Record<string, { properties?: object; required?: string[] }> }
    const pairs = { Timeline: 'tijdlijn', Entry: 'regel', Ontbrekend: 'ontbrekend', OverRecord: 'over_besluit', Besloten: 'besloten', Herzien: 'herzien', EerdereHerziening: 'eerdere_herziening', VolgensRegels: 'volgens_regels', TeHerzien: 'te_herzien', Oorzaak: 'oorzaak', ReasonNode: 'reden' }
    for (const [type, name] of Object.entries(pairs)) {
      const members = (of: { properties?: object; required?: string[] } | undefined): object => ({ properties: Object.keys(of?.properties ?? {}).sort(), required: [...(of?.required ?? [])].sort() })
      expect(members(made.$defs[name]), name).toEqual(members(published.definitions[type]))
    }
  })
  test('says of which rules it is, and is the same for the same rules', async () => {
    const files = filesOf(wi2021.model, 'json-schema')
    for (const { path, content } of files) expect((JSON.parse(content) as { $comment: string }).$comment, path).toMatch(/^Wet inburgering 2021 \(Wi2021\)\n.*Niet met de hand wijzigen.*\nRegels: sha256 [0-9a-f]{64}\nDe regels zijn gecontroleerd tot en met 2026-04-18\.$/)
    const again = (await compileExample('wi2021')).value.model
    expect(again && filesOf(again, 'json-schema')).toEqual(files)
  })
})

describe('text of a specification stays text', () => {
  test.for(marks.map((mark, place) => [place, mark, hostileNames[place % hostileNames.length] ?? hostileNames[0]] as const))('mark %i', async ([, mark, of]) => {
    const model = await hostileModel(mark, of)
    const example: Example = { model, beside: [] }
    for (const { content } of filesOf(model, 'json-schema')) expect(content).not.toMatch(/[\u2028\u2029\u202a-\u202e]/)
    // Ajv itself leaves out a member with this name.
    if (Object.values(of).includes('__proto__')) return
    const validate = validatorsOf(example)['persoon']
    const withRecord = (record: object): object => ({ id: 'p', gegevens: { sinds: '2024-02-01' }, gebeurtenissen: [record] })
    expect(validate?.(withRecord({ datum: '2024-03-01', naam: of.GEBEURD, [of.GETAL]: 4 }))).toBe(true)
    expect(validate?.(withRecord({ datum: '2024-03-01', naam: of.GEBEURD, [of.GETAL]: 'vier' }))).toBe(false)
    expect(validate?.(withRecord({ datum: '2024-03-01', naam: `${of.GEBEURD}x` }))).toBe(false)
  })
})
