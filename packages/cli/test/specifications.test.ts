import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { version } from '../src/command-line/version.ts'
import { declaresStelsel } from '@inburgering/language'
import { findSpecifications } from '../src/files/find-specifications.ts'
import { call } from './call.ts'
import { fixtures } from './process.ts'

const pathsOf = (path: string): readonly (readonly string[])[] => findSpecifications([path], fixtures).specifications.map(({ sources }) => sources.map((source) => source.path))
const proef = ['regels.inburgering', 'scenarios/amina.inburgering', 'stelsel.inburgering']

describe('which files form a specification', () => {
  test('a folder with a stelsel and its subfolders without one', () => expect(pathsOf('proef')).toEqual([proef]))
  test('a file or subfolder means the specification it belongs to', () => {
    expect(pathsOf('proef/scenarios/amina.inburgering')).toEqual([proef])
    expect(pathsOf('proef/scenarios')).toEqual([proef])
  })
  test('a folder with several', () => expect(pathsOf('twee')).toEqual([['stelsel.inburgering'], ['stelsel.inburgering']]))
  const texts: readonly (readonly [string, boolean])[] = [
    ['stelsel Wi2021 "Wet" volgens Wet { }', true],
    ['bij\n stelsel Wi2021\nbegrip a', false],
    ['// stelsel Oud { }\nbij stelsel Wi2021', false],
    ['aanname "een stelsel X { }"', false],
    ['verwacht op 1 mei 2024: in de tijdlijn stelsel Wi2021 volgens Wet art. 1\n}\nscenario "b" voor Wi2021 { }', false],
  ]
  test.for(texts)('%j', ([text, declares]) => expect(declaresStelsel(text)).toBe(declares))
})

test('diff reads an earlier version out of git', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'inburgering-cli-'))
  const git = (...args: readonly string[]) => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd, stdio: 'ignore' })
  cpSync(join(fixtures, 'proef'), join(cwd, 'regels'), { recursive: true })
  git('init')
  git('add', '.')
  git('commit', '-m', 'eerste')
  const rules = join(cwd, 'regels', 'regels.inburgering')
  writeFileSync(rules, readFileSync(rules, 'utf8').replace('€ 400,50', '€ 500'))
  const { code, stdout } = await call(['diff', 'HEAD:regels', 'regels', '--format', 'json'], { cwd })
  const { personen, samenvatting } = JSON.parse(stdout) as { personen: unknown[]; samenvatting: unknown }
  expect(code).toBe(0)
  expect(personen).toMatchObject([{ id: 'Amina is te laat', effect: 'worse', euros: { before: 400.5, after: 500, difference: 99.5 }, first: { date: '2027-09-25' } }])
  expect(samenvatting).toMatchObject({ persons: 3, changed: 1, byEffect: { worse: 1, same: 2 } })
})

test('a failing expectation, as text and for a build server', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'inburgering-cli-'))
  cpSync(join(fixtures, 'proef'), cwd, { recursive: true })
  const file = join(cwd, 'scenarios', 'amina.inburgering')
  writeFileSync(file, readFileSync(file, 'utf8').replace('PVT_te_laat € 400,50', 'PVT_te_laat € 400'))
  const asText = await call(['test', '.'], { cwd })
  expect(asText.code).toBe(1)
  expect(asText.stdout).toContain('scenarios/amina.inburgering:11:3  ✗ Amina is te laat\n    verwacht boete "Participatietraject niet op tijd": € 400,00; de uitkomst is € 400,50 op 25 september 2027\n')
  expect(asText.stdout).toContain('2 gespeeld en geslaagd, 1 gefaald')
  const asXml = await call(['test', '.', '--format', 'junit'], { cwd })
  expect(asXml.stdout).toContain('tests="3" failures="1" skipped="0"')
  const asJson = await call(['test', '.', '--format', 'json', '--filter', 'te laat'], { cwd })
  expect(JSON.parse(asJson.stdout)).toMatchObject({ geslaagd: 0, gefaald: 1, scenarios: [{ uitkomst: 'gefaald', fouten: [{ regel: 11, kolom: 3 }] }] })
})

describe('what went wrong in a scenario is told in words', () => {
  const scenario = (lines: readonly string[]): string => ['bij stelsel Proef', 'scenario "Eigen" voor Proef {', '  persoon P { doelgroep is gezinsmigrant  plichtig_sinds is 1 februari 2024 }', '  op 12 mei 2024 plan_vastgesteld', ...lines.map((line) => `  ${line}`), '}', ''].join('\n')
  async function tested(...lines: readonly string[]): Promise<string> {
    const cwd = mkdtempSync(join(tmpdir(), 'inburgering-cli-'))
    cpSync(join(fixtures, 'proef'), cwd, { recursive: true })
    writeFileSync(join(cwd, 'eigen.inburgering'), scenario(lines))
    return (await call(['test', '.', '--filter', 'Eigen'], { cwd })).stdout
  }
  test('a fine on another day is pointed at', async () =>
    expect(await tested('verwacht op 14 mei 2027: boete PVT_te_laat € 1.000')).toContain('eigen.inburgering:5:3  ✗ Eigen\n    verwacht boete "Participatietraject niet op tijd": € 1.000,00; de uitkomst is niets op 14 mei 2027, maar wel: Boete: participatietraject niet op tijd, € 1.000,00 op 13 mei 2027\n'))
  test('another last day', async () =>
    expect(await tested('verwacht op 13 mei 2024: inburgeringstermijn tot en met 13 mei 2027')).toContain('verwacht "Inburgeringstermijn" tot en met 13 mei 2027; de uitkomst is "Inburgeringstermijn" tot en met 12 mei 2027\n'))
  test('a calculation that gives something else than is expected', async () =>
    expect(await tested('verwacht op 13 mei 2024: inburgeringstermijn tot en met 12 mei 2027 berekening 12 mei 2024 plus 4 jaar')).toContain('uw berekening geeft 12 mei 2028, u verwacht 12 mei 2027\n'))
  test('one fine too many', async () =>
    expect(await tested('speel tot en met 1 juni 2027', 'verwacht geen andere boetes')).toContain('verwacht geen andere boetes; de uitkomst is Boete: participatietraject niet op tijd, € 1.000,00 op 13 mei 2027\n'))
})

test('a fact that is refused is told at its line, in the words of the text', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'inburgering-cli-'))
  cpSync(join(fixtures, 'proef'), cwd, { recursive: true })
  const rules = join(cwd, 'stelsel.inburgering')
  writeFileSync(rules, readFileSync(rules, 'utf8').replace(': datum\n', ': datum { controle plichtig_sinds op of na 1 januari 2024 anders "Te vroeg." }\n'))
  const file = join(cwd, 'scenarios', 'amina.inburgering')
  writeFileSync(file, readFileSync(file, 'utf8').replace('plichtig_sinds is 1 februari 2024', 'plichtig_sinds is 1 februari 2023'))
  const { code, stdout } = await call(['test', '.'], { cwd })
  expect(code).toBe(1)
  expect(stdout).toContain('amina.inburgering:6:5  ✗ Amina is te laat\n    INB858 plichtig_sinds: de waarde 1 februari 2023 kan niet. Te vroeg.\n')
})

test('the titles of the scenarios, with their lines', async () => {
  const { code, stdout } = await call(['test', 'proef', '--list'])
  expect(code).toBe(0)
  expect(stdout).toBe('proef/scenarios/amina.inburgering\n    3  Amina is te laat\n   15  Amina is op tijd  (2 rijen)\n')
  expect(await call(['test', 'proef', '--list', '--filter', 'nooit'])).toMatchObject({ code: 2, stderr: expect.stringContaining('Geen scenario heeft "nooit"') as string })
})

test('the table stays within 100 columns', () => {
  for (const golden of ['simulate-table.txt', 'explain.txt', 'explain-names.txt', 'explain-detail-en.txt', 'diff.txt', 'diff-all-en.txt', 'help.txt']) {
    const lines = readFileSync(join(import.meta.dirname, 'golden', golden), 'utf8').split('\n')
    expect(lines.filter((line) => line.length > 100 || /\s$/.test(line))).toEqual([])
  }
})

test('the version is that of the package', () => {
  const { version: expected } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')) as { version: string }
  expect(version).toBe(expected)
})
