import { execFileSync, spawnSync } from 'node:child_process'
import { env } from 'node:process'
import { describe, expect, test } from 'vitest'
import { compareWithJava, describeCodeDifference, filesOf, hasJava, isCovered, knownCases, javaFolder, partlyKnownCases, randomCases, runJava, scenarioCases } from '@inburgering/testing/code'
import { badPersons } from './bad-persons.ts'
import { hostileModel, hostileNames, marks } from './hostile.ts'
import { modelWithSupposedPolicy } from './supposed-policy.ts'

const model = await modelWithSupposedPolicy()

const canCompile = hasJava()
if (!canCompile) console.warn('Java is not tested here: there is no javac. Install a JDK of version 17 or later.')
const folder = canCompile ? await javaFolder(model) : ''

const layerSets = [['wet'], ['wet', 'rechtspraak', 'uitvoeringspraktijk'], ['wet', 'uitvoeringspraktijk', 'variant:boete_gehalveerd', 'variant:lagere_boetes_2027', 'variant:een_boete_PVT_MAP', 'variant:MAP_zestig_uur', 'variant:PVT_zestien_uur', 'variant:vier_jaar_naar_begin']]

test.skipIf(env['CI'] === undefined)('CI has a JDK', () => {
  expect(canCompile).toBe(true)
})

describe.skipIf(!canCompile)('the Java of Wi2021, compiled and run, gives what the engine gives', { timeout: 120_000 }, () => {
  test.for(layerSets)('for random persons, layers %j', (layers) => {
    const { entries, differences } = compareWithJava(model, folder, randomCases(250, 13), layers)
    expect(differences.slice(0, 1).map(describeCodeDifference)).toEqual([])
    expect(entries.size).toBeGreaterThan(40)
  })
  test.for(layerSets.slice(0, 2))('for the persons of the scenarios, layers %j', (layers) => {
    const covered = scenarioCases(model).filter(({ person }) => isCovered(model, person))
    expect(covered.length).toBeGreaterThan(300)
    expect(compareWithJava(model, folder, covered, layers).differences.slice(0, 1).map(describeCodeDifference)).toEqual([])
  })
  test('until any day', () => {
    const cases = randomCases(60, 7).map((each, index) => ({ ...each, until: `20${24 + (index % 8)}-0${1 + (index % 9)}-15` }))
    expect(compareWithJava(model, folder, cases, ['wet']).differences.map(describeCodeDifference)).toEqual([])
  })
  test('when records say since when they are known', () => {
    expect(compareWithJava(model, folder, knownCases(randomCases(100, 17)), ['wet', 'rechtspraak', 'uitvoeringspraktijk']).differences.slice(0, 1).map(describeCodeDifference)).toEqual([])
  })
  test('as known on any day', () => {
    const cases = knownCases(randomCases(150, 23))
    const layers = ['wet', 'rechtspraak', 'uitvoeringspraktijk']
    const { differences, entries } = compareWithJava(model, folder, partlyKnownCases(randomCases(150, 23)), layers)
    expect(differences.slice(0, 1).map(describeCodeDifference)).toEqual([])
    expect(countOf(entries)).toBeLessThan(0.9 * countOf(compareWithJava(model, folder, cases, layers).entries))
  })
  test('and refuses whom it cannot run', () => {
    const refused = scenarioCases(model).filter(({ person }) => !isCovered(model, person) && person.gebeurtenissen.every(({ bekend_op }) => bekend_op === undefined))
    expect(refused.length).toBeGreaterThan(10)
    for (const answer of runJava(folder, refused, {})) expect('problems' in answer ? answer.problems.map(({ code }) => code) : []).toContain('niet_in_de_code')
  })
  test('bad persons are refused at the same path', () => {
    const { differences, refused } = compareWithJava(model, folder, badPersons.map((person) => ({ person: person as never })), ['wet'])
    expect(refused).toBe(badPersons.length)
    expect(differences.map(({ engine, code }) => ({ engine, code }))).toEqual([])
  })
})

describe('the classes', () => {
  test('need the standard library only, and are the same for the same rules', () => {
    const files = filesOf(model, 'java')
    const imported = new Set(files.flatMap(({ content }) => [...content.matchAll(/^import (?:static )?(\w+)\./gm)].map(([, from = '']) => from)))
    expect([...imported].sort()).toEqual(['java', 'regels'])
    expect(filesOf(model, 'java')).toEqual(files)
  })
  test('say of which rules and layers they are, with the label and article at each rule', () => {
    for (const { path, content } of filesOf(model, 'java', ['uitvoeringspraktijk'])) {
      if (path.endsWith('.java')) expect(content.split('\n').slice(0, 5).join('\n'), path).toMatch(/^\/\/ Wet inburgering 2021 \(Wi2021\)\n\/\/ .*Niet met de hand wijzigen.*\n\/\/ Regels: sha256 [0-9a-f]{64}\n\/\/ Lagen: wet, uitvoeringspraktijk\n/)
    }
    const regimes = filesOf(model, 'java').find(({ path }) => path === 'regels/Boeteregimes.java')?.content ?? ''
    expect(regimes).toMatch(/\/\*\* .*\(Wet art\. 25[^\n]*\) \*\/\n *static final Slot<Boeteregime> boeteregime_leerroute_te_laat = /)
  })
  test.skipIf(!canCompile)('read and write NDJSON as a command', () => {
    const person = { id: 'p1', gegevens: { geboortedatum: '1994-05-03', doelgroep: 'gezinsmigrant', inburgeringsplichtig_sinds: '2024-02-01' }, gebeurtenissen: [{ datum: '2024-05-12', naam: 'PIP_vastgesteld', leerroute: 'B1_route' }, { datum: '2025-11-01', einde: '2026-03-15', naam: 'ziekte' }] }
    const command = ['-cp', 'klassen', 'regels.Main']
    const output = execFileSync('java', [...command, '--until', '2027-09-24'], { cwd: folder, input: `${JSON.stringify(person)}\n`, encoding: 'utf8' })
    // Three years from 13 May 2024, and 135 days of illness (1 November 2025 up to and including 15 March 2026).
    expect((JSON.parse(output) as { readonly tijdlijn: readonly { readonly soort: string }[] }).tijdlijn.find(({ soort }) => soort === 'termijn_verlengd')).toMatchObject({ grond: 'ziekte', einde: '2027-09-24' })
    const refused = spawnSync('java', command, { cwd: folder, input: '{}\nx\n', encoding: 'utf8' })
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain('INB851 [1] de regel is geen JSON')
    expect(spawnSync('java', [...command, '--layers', 'rechtspaak'], { cwd: folder, input: JSON.stringify(person), encoding: 'utf8' })).toMatchObject({ status: 2, stderr: expect.stringContaining('De laag "rechtspaak" zit niet in deze code') as string })
  })
})

/** Text that is code to Java alone: it reads `\u000a` before it knows what is a comment. */
const marksOfJava = ['\\u000a System.exit(9); //', '\\u002a\\u002f System.exit(9); /\\u002a', '\\u0022 + System.exit(9) + \\u0022', '" + System.exit(9) + "', '\\\\u000a System.exit(9);']

describe.skipIf(!canCompile)('text of a specification never becomes code', { timeout: 120_000 }, () => {
  // One compiler for all marks: each of them would do harm by itself.
  const mark = [...marks, ...marksOfJava].join(' ')
  test.for(hostileNames.map((of, place) => [place, of] as const))('names %i', async ([, of]) => {
    const hostile = await javaFolder(await hostileModel(mark, of))
    const person = JSON.parse(JSON.stringify({ id: 'p', gegevens: { sinds: '2024-02-01' }, gebeurtenissen: [{ datum: '2024-03-01', naam: of.GEBEURD, KEY: 4 }, { datum: '2024-03-02', naam: of.ANDERS }] }).replace('KEY', JSON.stringify(of.GETAL).slice(1, -1))) as never
    const [answer] = runJava(hostile, [{ person }], {})
    if (answer === undefined || 'problems' in answer) throw new Error(JSON.stringify(answer))
    expect(answer.tijdlijn.map(({ soort, naam, toelichting, bronnen }) => [soort, naam, toelichting, bronnen])).toEqual([
      ['stelsel', 'S', undefined, [`Stelsel ${mark}`]],
      ['plicht_ontstaat', of.PLICHT, undefined, ['Wet art. 1']],
      ['signaal', of.LETOP, `Signaal ${mark}`, ['Wet art. 1']],
    ])
  })
})

function countOf(entries: ReadonlyMap<string, number>): number {
  return [...entries.values()].reduce((sum, count) => sum + count, 0)
}
