import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { call } from './call.ts'
import { expectGolden } from './golden.ts'
import { inburgering } from './process.ts'

/** Each command once as a process of its own; what it says is checked in. */
describe('commands as people run them', () => {
  const cases: readonly (readonly [name: string, code: number, ...args: readonly string[]])[] = [
    ['check.txt', 0, 'check', 'proef', '--least', 'warning'],
    ['check-fout.txt', 1, 'check', 'fout'],
    ['test.txt', 0, 'test', 'proef'],
    ['simulate.json', 0, 'simulate', 'proef', '--persons', 'personen.json', '--until', '2028-12-31'],
    ['simulate-table.txt', 0, 'simulate', 'proef', '--persons', 'personen.json', '--format', 'table', '--explain'],
    ['explain.txt', 0, 'explain', 'proef', '--persons', 'personen.json', '--person', 'amina', '--naam', 'PVT_te_laat'],
    ['explain-names.txt', 0, 'explain', 'proef', '--scenario', 'Amina is te laat'],
    ['explain-detail-en.txt', 0, 'explain', 'proef', '--scenario', 'Amina is te laat', '--naam', 'langdurige ziekte', '--datum', '15 maart 2026', '--detail', '--lang', 'en'],
    ['explain-not.txt', 0, 'explain', 'proef', '--scenario', 'Amina is op tijd', '--naam', 'PVT_te_laat'],
    ['diff-all-en.txt', 0, 'diff', 'proef', 'proef', '--layers-before', 'variant:halve_boete', '--all', '--until', '31 december 2027', '--lang', 'en'],
    ['diff.txt', 0, 'diff', 'proef', 'proef', '--layers-after', 'variant:halve_boete'],
    ['diff.txt', 0, 'diff', 'proef', 'variant:halve_boete'],
    ['diff-all-en.txt', 0, 'diff', 'variant:halve_boete', 'proef', '--all', '--until', '31 december 2027', '--lang', 'en'],
    ['help.txt', 0, '--help'],
    ['help-simulate.txt', 0, 'simulate', '--help'],
  ]
  test.for(cases)('%s', async ([name, code, ...args]) => {
    const ended = await inburgering(args)
    expect(ended.stderr).toBe('')
    expect(ended.code).toBe(code)
    await expectGolden(ended.stdout, name)
  })
})

test('format lays out, and the second time there is nothing left to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inburgering-cli-'))
  const file = join(folder, 'stelsel.inburgering')
  writeFileSync(file, 'stelsel A "A" volgens Wet {\nin werking met ingang van 1 januari 2022 }\nbron Wet="Wet" wet\n')
  expect(await inburgering(['format', folder, '--check'])).toMatchObject({ code: 1 })
  expect(await inburgering(['format', folder])).toMatchObject({ code: 0, stdout: `${file}: opgemaakt\n1 bestand is opgemaakt, van 1.\n` })
  expect(readFileSync(file, 'utf8')).toContain('  in werking met ingang van 1 januari 2022\n')
  expect(await inburgering(['format', folder, '--check'])).toMatchObject({ code: 0 })
  expect(readdirSync(folder)).toEqual(['stelsel.inburgering'])
})

describe('streams', () => {
  const person = (nth: number) => JSON.stringify({ id: `p${nth}`, gegevens: { doelgroep: 'gezinsmigrant', plichtig_sinds: '2024-02-01' }, gebeurtenissen: [{ datum: '2024-05-12', naam: 'plan_vastgesteld' }] })
  const many = Array.from({ length: 3000 }, (_, nth) => person(nth)).join('\n')

  test('standard input to NDJSON, in the order of the input', async () => {
    const { code, stdout } = await inburgering(['simulate', 'proef', '--persons', '-', '--format', 'ndjson'], { input: many })
    const ids = stdout.trim().split('\n').map((line) => (JSON.parse(line) as { id: string }).id)
    expect(code).toBe(0)
    expect(ids).toEqual(Array.from({ length: 3000 }, (_, nth) => `p${nth}`))
  })
  test('a closed pipe ends with one message', async () => {
    const { code, stderr } = await inburgering(['simulate', 'proef', '--persons', '-', '--format', 'ndjson'], { input: many, closeAfter: 10 })
    expect(stderr).toBe('De uitvoer is gesloten voordat alles was geschreven. Wat ontbreekt, is niet berekend.\n')
    expect(code).toBe(2)
  })
  test.skipIf(process.platform !== 'linux')('a full disk ends with one message', async () => {
    const { code, stderr } = await inburgering(['simulate', 'proef', '--persons', 'personen.json'], { stdoutTo: '/dev/full' })
    expect(stderr).toBe('De uitvoer kan niet worden geschreven: de schijf is vol. Maak ruimte vrij en probeer het opnieuw. De uitvoer is niet volledig.\n')
    expect(code).toBe(2)
  })
  test.skipIf(process.platform !== 'linux')('a full disk for --rejects too', async () => {
    const { code, stderr } = await inburgering(['simulate', 'proef', '--persons', '-', '--rejects', '/dev/full'], { input: '[{}]' })
    expect(stderr).toContain('"/dev/full" kan niet worden geschreven: de schijf is vol.')
    expect(code).toBe(2)
  })
})

describe('a name of one of several stelsels on a time line', () => {
  const cwd = join(import.meta.dirname, '../../../examples')
  const asked = (naam: string) => call(['explain', 'participatiewet', '--scenario', 'Wie het diploma toont', '--naam', naam], { cwd })

  test.for([
    ['Wi2021.inburgeringstermijn', 0, 'Op 13 mei 2024 begint de termijn "Inburgeringstermijn"'],
    ['Wi2021.leerroute_te_laat', 0, 'Over "leerroute_te_laat" van Wi2021 is in deze tijdlijn niets gevraagd'],
    ['norm_gewijzigd', 0, 'In deze tijdlijn rust er niets op'],
    ['Participatiewet.inburgeringstermijn', 2, 'is geen naam van een regel'],
  ] as const)('%s', async ([naam, code, words]) => {
    const answer = await asked(naam)
    expect(`${answer.stdout}${answer.stderr}`).toContain(words)
    expect(answer.code).toBe(code)
  })
})
