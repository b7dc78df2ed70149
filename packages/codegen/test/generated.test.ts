import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formOfModel, targets } from '@inburgering/codegen'
import type { Model } from '@inburgering/core'
import { compile } from '@inburgering/language'
import { filesOf, loadCode, written } from '@inburgering/testing/code'
import { compileExample } from '@inburgering/testing/examples'
import { runtimeModule, runtimeTexts } from '@inburgering/testing/runtime-texts'
import { readFileSync } from 'node:fs'

const models = new Map<string, Promise<Model>>()

/** Compiled once, for all tests. */
function modelOf(example: string): Promise<Model> {
  const known = models.get(example) ?? compileExample(example).then(({ value: { model } }) => {
    if (model === undefined) throw new Error(`examples/${example} gives no model`)
    return model
  })
  models.set(example, known)
  return known
}

describe('the code', () => {
  test('is strict TypeScript without dependencies', async () => {
    const folder = written(filesOf(await modelOf('wi2021'), 'typescript'))
    const tsc = join(import.meta.dirname, '../../../node_modules/typescript/bin/tsc')
    expect(execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })).toBe('')
    const imported = filesOf(await modelOf('wi2021'), 'typescript').flatMap(({ content }) => [...content.matchAll(/from '([^']+)'/g)].map(([, from = '']) => from))
    expect(imported.filter((from) => !from.startsWith('.')).sort()).toEqual(['node:process', 'node:readline'])
  }, 60_000)

  test('is the same for the same rules', async () => {
    const again = (await compileExample('wi2021')).value.model
    expect(again && filesOf(again, 'typescript')).toEqual(filesOf(await modelOf('wi2021'), 'typescript'))
  })

  test('says of which rules and layers it is, at the head of every file', async () => {
    for (const { path, content } of filesOf(await modelOf('wi2021'), 'typescript', ['uitvoeringspraktijk'])) {
      if (path.endsWith('.json')) continue
      expect(content.split('\n').slice(0, 5).join('\n'), path).toMatch(/^\/\/ Wet inburgering 2021 \(Wi2021\)\n\/\/ .*Niet met de hand wijzigen.*\n\/\/ Regels: sha256 [0-9a-f]{64}\n\/\/ Lagen: wet, uitvoeringspraktijk\n\/\/ De regels zijn gecontroleerd tot en met 2026-04-18\./)
    }
  })

  test('reads and writes NDJSON as a command', async () => {
    const { folder } = await loadCode(await modelOf('wi2021'))
    const person = { id: 'p1', gegevens: { geboortedatum: '1994-05-03', doelgroep: 'gezinsmigrant', inburgeringsplichtig_sinds: '2024-02-01' }, gebeurtenissen: [{ datum: '2024-05-12', naam: 'PIP_vastgesteld', leerroute: 'B1_route' }, { datum: '2025-11-01', einde: '2026-03-15', naam: 'ziekte' }] }
    const output = execFileSync(process.execPath, [join(folder, 'main.ts'), '--until', '2027-09-24'], { input: `${JSON.stringify(person)}\n\n${JSON.stringify({ ...person, id: 'p2' })}\n`, encoding: 'utf8' })
    const timelines = output.trim().split('\n').map((line) => JSON.parse(line) as { readonly id: string; readonly tijdlijn: readonly { readonly soort: string; readonly grond?: string; readonly einde?: string }[] })
    expect(timelines.map(({ id }) => id)).toEqual(['p1', 'p2'])
    // Three years from 13 May 2024, and 135 days of illness (1 November 2025 up to and including 15 March 2026).
    expect(timelines[0]?.tijdlijn.find(({ soort }) => soort === 'termijn_verlengd')).toMatchObject({ grond: 'ziekte', einde: '2027-09-24' })
  })

  test('refuses a layer and a date that do not exist', async () => {
    const code = await loadCode(await modelOf('wi2021'))
    const read = code.readPerson({ id: 'p', gegevens: { geboortedatum: '1994', doelgroep: 'gezinsmigrant', inburgeringsplichtig_sinds: '2024-02-01' } })
    if ('problems' in read) throw new Error(JSON.stringify(read.problems))
    expect(() => code.run(read.dossier, { layers: ['wet', 'rechtspaak'] })).toThrow('De laag "rechtspaak" zit niet in deze code')
    expect(() => code.run(read.dossier, { until: '2024-02-30' })).toThrow('2024-02-30')
  })

  test('carries the runtime as it stands in the repository', () => {
    expect(readFileSync(runtimeModule, 'utf8')).toBe(runtimeTexts())
  })
})

describe('what code cannot say is refused, with the rule and the words', () => {
  test('of the examples', async () => {
    const refused = async (example: string): Promise<readonly string[]> => formOfModel(await modelOf(example), []).refusals.map(({ rule, construct }) => `${rule}: ${construct}`)
    expect(await refused('wi2021')).toEqual([])
    expect(await refused('participatiewet')).toContain('Meewerken aan ontzorgen: vraag aan Wi2021')
    expect(await refused('elip')).toEqual(['Einde lening inburgeringsplichtigen: niets dat een tijdlijn geeft'])
  })
  test('an unknown layer names those that there are', async () => {
    const { form, unknownLayers } = formOfModel(await modelOf('wi2021'), ['rechtspaak', 'variant:invoering_juli_2020'])
    expect(form).toBeUndefined()
    expect(unknownLayers).toMatchObject([{ layer: 'rechtspaak', suggestion: 'rechtspraak' }, { layer: 'variant:invoering_juli_2020' }])
  })
  test('targets are named', () => {
    expect(Object.keys(targets)).toEqual(['typescript'])
  })
})

describe('text of a specification never becomes code', () => {
  const source = `
stelsel S "Stelsel MARK" {
  in werking met ingang van 1 januari 2022
  recht naar peildatum
  kalender laatste dag van de maand
  afronding op hele centen naar beneden
  aanname "Aanname MARK"
}
bron Wet = "Wet MARK" wet
bestuursorgaan college "College MARK"
gegeven sinds "Sinds MARK" : datum {
  controle sinds op of na 1 januari 2000 anders "Te vroeg MARK"
}
gebeurtenis GEBEURD "Gebeurtenis MARK" { GETAL "Attribuut MARK" : uren }
gebeurtenis ANDERS { GETAL "Attribuut MARK" : uren optioneel }
begrip BEGRIP "Begrip MARK" : uren volgens Wet art. 1 = som van GETAL van GEBEURD
onderdeel DEEL "Onderdeel MARK" volgens Wet art. 1 { voltooid zodra BEGRIP ten minste 3 uur en er is geen ANDERS waarvan (GETAL is gegeven) }
plicht PLICHT "Plicht MARK" volgens Wet art. 1 {
  ontstaat op sinds volgens Wet art. 1
  vereist DEEL
  signaal LETOP "Signaal MARK" als sinds op of na 1 januari 2020
}
`
  /** The model with other text in it than an author may write: names and labels alike. */
  async function hostileModel(mark: string, names: Readonly<Record<string, string>>): Promise<Model> {
    const { value, diagnostics } = await compile([{ path: 'x.inburgering', text: source }])
    if (value === undefined) throw new Error(JSON.stringify(diagnostics))
    const inside = (text: string): string => JSON.stringify(text).slice(1, -1)
    let json = JSON.stringify(value).replaceAll('MARK', inside(mark))
    for (const [name, other] of Object.entries(names)) json = json.replaceAll(name, inside(other))
    return JSON.parse(json) as Model
  }
  type Names = Readonly<Record<'GEBEURD' | 'GETAL' | 'ANDERS' | 'BEGRIP' | 'DEEL' | 'PLICHT' | 'LETOP', string>>
  const marks = ['*/ process.exit(9) /*', "'); process.exit(9); ('", '`${process.exit(9)}`', '\\u0027+process.exit(9)+\\u0027', '\u2028process.exit(9)', '\nprocess.exit(9)\n', '// x', '\\', '"', '\u202etxe']
  const names: readonly [Names, ...Names[]] = [
    { GEBEURD: 'constructor', GETAL: 'toString', ANDERS: '__proto__', BEGRIP: 'function', DEEL: 'class', PLICHT: 'return', LETOP: 'let' },
    { GEBEURD: 'hasOwnProperty', GETAL: '__proto__', ANDERS: 'valueOf', BEGRIP: 'c', DEEL: 'r1', PLICHT: 'none', LETOP: 'await' },
    { GEBEURD: "'); process.exit(9); ('", GETAL: '${x}', ANDERS: '*/', BEGRIP: 'a-b', DEEL: 'a b', PLICHT: 'a_b', LETOP: '\n' },
  ]
  test.for(marks.map((mark, place) => [place, mark, names[place % names.length] ?? names[0]] as const))('mark %i', async ([, mark, of]) => {
    const code = await loadCode(await hostileModel(mark, of))
    const played = (gebeurtenissen: readonly object[]): readonly (readonly unknown[])[] => {
      const read = code.readPerson({ id: 'p', gegevens: { sinds: '2024-02-01' }, gebeurtenissen })
      if ('problems' in read) throw new Error(JSON.stringify(read.problems))
      return code.run(read.dossier).tijdlijn.map(({ soort, naam, toelichting, bronnen }) => [soort, naam, toelichting, bronnen])
    }
    const record = { datum: '2024-03-01', naam: of.GEBEURD, ['__proto__']: undefined, [of.GETAL]: 4 }
    const json = JSON.parse(JSON.stringify(record).replace('"datum"', of.GETAL === '__proto__' ? '"__proto__":4,"datum"' : '"datum"')) as object
    expect(played([json, { datum: '2024-03-02', naam: of.ANDERS }])).toEqual([
      ['stelsel', 'S', undefined, [`Stelsel ${mark}`]],
      ['plicht_ontstaat', of.PLICHT, undefined, ['Wet art. 1']],
      ['signaal', of.LETOP, `Signaal ${mark}`, ['Wet art. 1']],
    ])
  })
  test('a person of these rules is refused where it must be', async () => {
    const code = await loadCode(await hostileModel('x', names[0]))
    const read = code.readPerson({ id: 'p', gegevens: { sinds: '1999-02-01', valueOf: 1 }, gebeurtenissen: [{ datum: '2024-03-01', naam: 'toString' }] })
    expect('problems' in read ? read.problems.map(({ code: found, path }) => `${found} ${path}`) : []).toEqual(['INB850 [0].gegevens.valueOf', 'INB852 [0].gebeurtenissen[0].naam'])
  })
})
