import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { version } from '../src/command-line/version.ts'
import { declaresStelsel } from '../src/files/declares-stelsel.ts'
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
  expect(asText.stdout).toContain('scenarios/amina.inburgering:11:3  ✗ Amina is te laat\n')
  expect(asText.stdout).toContain('2 gespeeld en geslaagd, 1 gefaald')
  const asXml = await call(['test', '.', '--format', 'junit'], { cwd })
  expect(asXml.stdout).toContain('tests="3" failures="1" skipped="0"')
  const asJson = await call(['test', '.', '--format', 'json', '--filter', 'te laat'], { cwd })
  expect(JSON.parse(asJson.stdout)).toMatchObject({ geslaagd: 0, gefaald: 1, scenarios: [{ uitkomst: 'gefaald', fouten: [{ regel: 11, kolom: 3 }] }] })
})

test('the table stays within 100 columns', () => {
  for (const golden of ['simulate-table.txt', 'explain.txt', 'diff.txt', 'help.txt']) {
    const lines = readFileSync(join(import.meta.dirname, 'golden', golden), 'utf8').split('\n')
    expect(lines.filter((line) => line.length > 100 || /\s$/.test(line))).toEqual([])
  }
})

test('the version is that of the package', () => {
  const { version: expected } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')) as { version: string }
  expect(version).toBe(expected)
})
