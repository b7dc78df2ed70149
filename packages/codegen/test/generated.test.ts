import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formOfModel, targets } from '@inburgering/codegen'
import type { Model } from '@inburgering/core'
import { filesOf, loadCode, written } from '@inburgering/testing/code'
import { compileExample } from '@inburgering/testing/examples'
import { runtimeModule, runtimeScript, runtimeScriptModule, runtimeTexts, targetsWithRuntime } from '@inburgering/testing/runtime-texts'
import { hostileModel, hostileNames, marks } from './hostile.ts'
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
    const folder = await written(filesOf(await modelOf('wi2021'), 'typescript'))
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
      if (path.endsWith('.json') || path.endsWith('.md')) continue
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
    for (const target of targetsWithRuntime) expect(readFileSync(runtimeModule(target), 'utf8')).toBe(runtimeTexts(target))
    expect(readFileSync(runtimeScriptModule, 'utf8')).toBe(runtimeScript())
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
    expect(Object.keys(targets)).toEqual(['typescript', 'python', 'java', 'json-schema', 'openapi', 'csv', 'sql', 'dmn'])
  })
})

describe('text of a specification never becomes code', () => {
  test.for(marks.map((mark, place) => [place, mark, hostileNames[place % hostileNames.length] ?? hostileNames[0]] as const))('mark %i', async ([, mark, of]) => {
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
    const code = await loadCode(await hostileModel('x', hostileNames[0]))
    const read = code.readPerson({ id: 'p', gegevens: { sinds: '1999-02-01', valueOf: 1 }, gebeurtenissen: [{ datum: '2024-03-01', naam: 'toString' }] })
    expect('problems' in read ? read.problems.map(({ code: found, path }) => `${found} ${path}`) : []).toEqual(['INB850 [0].gegevens.valueOf', 'INB852 [0].gebeurtenissen[0].naam'])
  })
})
