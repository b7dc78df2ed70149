import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareWithPython, describeCodeDifference, filesOf, isCovered, knownCases, partlyKnownCases, pythonFolder, randomCases, runPython, scenarioCases } from '@inburgering/testing/code'
import { badPersons } from './bad-persons.ts'
import { hostileModel, hostileNames, marks } from './hostile.ts'
import { modelWithSupposedPolicy } from './supposed-policy.ts'

const model = await modelWithSupposedPolicy()
const folder = await pythonFolder(model)

const layerSets = [['wet'], ['wet', 'rechtspraak', 'uitvoeringspraktijk'], ['wet', 'uitvoeringspraktijk', 'variant:boete_gehalveerd', 'variant:lagere_boetes_2027', 'variant:een_boete_PVT_MAP', 'variant:MAP_zestig_uur', 'variant:PVT_zestien_uur', 'variant:vier_jaar_naar_begin']]

describe('the Python of Wi2021, run by python3, gives what the engine gives', () => {
  test.for(layerSets)('for random persons, layers %j', (layers) => {
    const { entries, differences } = compareWithPython(model, folder, randomCases(200, 12), layers)
    expect(differences.slice(0, 1).map(describeCodeDifference)).toEqual([])
    expect(entries.size).toBeGreaterThan(40)
  })
  test.for(layerSets.slice(0, 2))('for the persons of the scenarios, layers %j', (layers) => {
    const covered = scenarioCases(model).filter(({ person }) => isCovered(model, person))
    expect(covered.length).toBeGreaterThan(300)
    expect(compareWithPython(model, folder, covered, layers).differences.slice(0, 1).map(describeCodeDifference)).toEqual([])
  })
  test('until any day', () => {
    const cases = randomCases(60, 6).map((each, index) => ({ ...each, until: `20${24 + (index % 8)}-0${1 + (index % 9)}-15` }))
    expect(compareWithPython(model, folder, cases, ['wet']).differences.map(describeCodeDifference)).toEqual([])
  })
  test('when records say since when they are known', () => {
    expect(compareWithPython(model, folder, knownCases(randomCases(100, 17)), ['wet', 'rechtspraak', 'uitvoeringspraktijk']).differences.slice(0, 1).map(describeCodeDifference)).toEqual([])
  })
  test('as known on any day', () => {
    const cases = knownCases(randomCases(150, 23))
    const layers = ['wet', 'rechtspraak', 'uitvoeringspraktijk']
    const { differences, entries } = compareWithPython(model, folder, partlyKnownCases(randomCases(150, 23)), layers)
    expect(differences.slice(0, 1).map(describeCodeDifference)).toEqual([])
    expect(countOf(entries)).toBeLessThan(0.9 * countOf(compareWithPython(model, folder, cases, layers).entries))
  })
  test('and refuses whom it cannot run', () => {
    const refused = scenarioCases(model).filter(({ person }) => !isCovered(model, person) && person.gebeurtenissen.every(({ bekend_op }) => bekend_op === undefined))
    for (const answer of runPython(folder, refused, {})) expect('problems' in answer ? answer.problems.map(({ code }) => code) : []).toContain('niet_in_de_code')
  })
  test('bad persons are refused at the same path', () => {
    const { differences, refused } = compareWithPython(model, folder, badPersons.map((person) => ({ person: person as never })), ['wet'])
    expect(refused).toBe(badPersons.length)
    expect(differences.map(({ engine, code }) => ({ engine, code }))).toEqual([])
  })
})

describe('the package', () => {
  test('needs the standard library only, and is the same for the same rules', () => {
    const files = filesOf(model, 'python')
    const imported = new Set(files.flatMap(({ content }) => [...content.matchAll(/^(?:from|import) (\S+)/gm)].map(([, from = '']) => from)).filter((from) => !from.startsWith('.')))
    expect([...imported].sort()).toEqual(['__future__', 'argparse', 'bisect', 'copy', 'decimal', 'fractions', 'functools', 'json', 're', 'sys', 'typing'])
    expect(filesOf(model, 'python')).toEqual(files)
  })
  test('reads and writes NDJSON as a command', () => {
    const person = { id: 'p1', gegevens: { geboortedatum: '1994-05-03', doelgroep: 'gezinsmigrant', inburgeringsplichtig_sinds: '2024-02-01' }, gebeurtenissen: [{ datum: '2024-05-12', naam: 'PIP_vastgesteld', leerroute: 'B1_route' }, { datum: '2025-11-01', einde: '2026-03-15', naam: 'ziekte' }] }
    const output = execFileSync('python3', ['-m', 'regels', '--until', '2027-09-24'], { cwd: folder, input: `${JSON.stringify(person)}\n`, encoding: 'utf8' })
    // Three years from 13 May 2024, and 135 days of illness (1 November 2025 up to and including 15 March 2026).
    expect((JSON.parse(output) as { readonly tijdlijn: readonly { readonly soort: string }[] }).tijdlijn.find(({ soort }) => soort === 'termijn_verlengd')).toMatchObject({ grond: 'ziekte', einde: '2027-09-24' })
    const refused = spawnSync('python3', ['-m', 'regels'], { cwd: folder, input: '{}\nx\n', encoding: 'utf8' })
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain('INB851 [1] de regel is geen JSON')
    expect(spawnSync('python3', ['-m', 'regels', '--layers', 'rechtspaak'], { cwd: folder, input: JSON.stringify(person), encoding: 'utf8' })).toMatchObject({ status: 2, stderr: expect.stringContaining('De laag "rechtspaak" zit niet in deze code') as string })
  })
})

describe('text of a specification never becomes code', () => {
  test.for(marks.map((mark, place) => [place, mark, hostileNames[place % hostileNames.length] ?? hostileNames[0]] as const))('mark %i', async ([, mark, of]) => {
    const hostile = await pythonFolder(await hostileModel(mark, of))
    const person = JSON.parse(JSON.stringify({ id: 'p', gegevens: { sinds: '2024-02-01' }, gebeurtenissen: [{ datum: '2024-03-01', naam: of.GEBEURD, KEY: 4 }, { datum: '2024-03-02', naam: of.ANDERS }] }).replace('KEY', JSON.stringify(of.GETAL).slice(1, -1))) as never
    const [answer] = runPython(hostile, [{ person }], {})
    if (answer === undefined || 'problems' in answer) throw new Error(JSON.stringify(answer))
    expect(answer.tijdlijn.map(({ soort, naam, toelichting, bronnen }) => [soort, naam, toelichting, bronnen])).toEqual([
      ['stelsel', 'S', undefined, [`Stelsel ${mark}`]],
      ['plicht_ontstaat', of.PLICHT, undefined, ['Wet art. 1']],
      ['signaal', of.LETOP, `Signaal ${mark}`, ['Wet art. 1']],
    ])
    expect(join(hostile, 'regels')).toContain('inburgering-code-')
  })
})

function countOf(entries: ReadonlyMap<string, number>): number {
  return [...entries.values()].reduce((sum, count) => sum + count, 0)
}
