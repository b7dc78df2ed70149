import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { call } from './call.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'inburgering-cli-'))

describe('calls that cannot be carried out', () => {
  const cases: readonly (readonly [args: string, message: string])[] = [
    ['chek proef', 'De opdracht "chek" bestaat niet. Bedoelde u "check"?'],
    ['zzz', 'De opdracht "zzz" bestaat niet. Kies uit: check, test, simulate, explain, select, verdeel, diff, docs, generate, format.'],
    ['check proef --fromat json', 'De optie "--fromat" bestaat niet bij "check". Bedoelde u "--format"?'],
    ['check proef --format jsn', '"jsn" kan niet bij --format. Bedoelde u "json"?'],
    ['check', 'Er ontbreekt iets. Gebruik: inburgering check <map of bestand ...>.'],
    ['check proef --format', 'Achter --format ontbreekt een waarde: --format <vorm>.'],
    ['simulate proef --persons p.json --explain=ja', 'Achter --explain hoort geen waarde.'],
    ['simulate proef --persons personen.json --until 2032-02-30', '"2032-02-30" is geen bestaande datum. Schrijf bijvoorbeeld --until 2032-12-31.'],
    ['simulate proef twee --persons personen.json', '"twee" is te veel.'],
    ['simulate proef', 'Zeg om wie het gaat: geef --persons <bestand> of --scenario <titel>.'],
    ['simulate prof --persons personen.json', '"prof" bestaat niet. Bedoelde u "proef"?'],
    ['simulate proef --persons persoonen.json', '"persoonen.json" bestaat niet.'],
    ['simulate proef --persons proef', '"proef" kan niet worden gelezen: het is een map. Geef een bestand.'],
    ['simulate twee --persons personen.json', 'Kies uit: twee/ander, twee/een.'],
    ['simulate fout --persons personen.json', 'De specificatie heeft 1 fout en kan niet worden uitgevoerd.'],
    ['simulate proef --persons personen.json --layers rechtsprak', 'De laag "rechtsprak" bestaat niet'],
    ['simulate proef --scenario "Amina_is_te_lat"', 'Er is geen scenario "Amina_is_te_lat". Bedoelde u "Amina is te laat"?'],
    ['explain proef --persons personen.json --naam PVT_te_laat --person belal', 'Er is geen persoon met het id "belal". Bedoelde u "bilal"?'],
    ['diff NIKS:proef proef', 'deze versie is er niet'],
    ['test proef --filter bestaat_niet', 'Geen scenario heeft "bestaat_niet" in zijn titel of bestand.'],
    ['--versoin', 'De optie "--versoin" bestaat niet. Bedoelde u "--version"?'],
  ]
  test.for(cases)('inburgering %s', async ([args, message]) => {
    const words = args.match(/"[^"]*"|\S+/g) ?? []
    const { code, stdout, stderr } = await call(words.map((word) => word.replaceAll('"', '')))
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\n {4}at /)
    expect([code, stdout]).toEqual([2, ''])
  })
  test('in English', async () => {
    expect(await call(['--lang', 'en', 'chek'])).toMatchObject({ code: 2, stderr: 'There is no command "chek". Did you mean "check"?\n' })
  })
  test('rules that ask for no facts offer none to choose from', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'kaal.inburgering'), 'stelsel Kaal "Kaal" {\n  in werking met ingang van 1 januari 2022\n  recht naar peildatum\n  kalender laatste dag van de maand\n  afronding op hele centen naar beneden\n}\n')
    writeFileSync(join(cwd, 'personen.json'), '[{"id":"a","gegevens":{"maat":1}}]')
    const { stderr } = await call(['simulate', '.', '--persons', 'personen.json'], { cwd })
    expect(stderr).toContain('het gegeven "maat" bestaat niet. De regels kennen er geen: laat het weg.')
  })
  test('a binary file is named, and the rest goes on', async () => {
    const { code, stdout } = await call(['check', 'binair', 'proef'])
    expect(stdout).toContain('binair/stelsel.inburgering')
    expect(stdout).toContain('3 bestanden van Proef')
    expect(code).toBe(1)
  })
  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'a.inburgering'), 'x')
    chmodSync(join(cwd, 'a.inburgering'), 0)
    expect((await call(['check', '.'], { cwd })).stdout).toContain('u hebt geen recht om het te lezen')
  })
  test('a folder without a specification; hidden folders and node_modules do not count', async () => {
    const cwd = folder()
    for (const hidden of ['.git', 'node_modules']) {
      mkdirSync(join(cwd, hidden))
      writeFileSync(join(cwd, hidden, 'a.inburgering'), 'stelsel A')
    }
    expect(await call(['check', '.'], { cwd })).toMatchObject({ code: 2, stdout: expect.stringContaining('INB952') as string })
  })
})

describe('persons that cannot be run', () => {
  const good = '{"id":"goed","gegevens":{"doelgroep":"gezinsmigrant","plichtig_sinds":"2024-02-01"},"gebeurtenissen":[]}'
  const simulate = (input: string | readonly Uint8Array[], ...more: readonly string[]) => call(['simulate', 'proef', '--persons', '-', '--format', 'ndjson', ...more], { input })
  const ids = (stdout: string): readonly string[] => stdout.trim().split('\n').filter((line) => line !== '').map((line) => (JSON.parse(line) as { id: string }).id)

  test('refused persons go to standard error and to the file, the others are printed', async () => {
    const rejects = join(folder(), 'geweigerd.ndjson')
    const { code, stdout, stderr } = await simulate(`[${good}, {"id":"slecht","gegevens":{"doelgroep":"x","plichtig_sinds":"2024-02-01"},"gebeurtenissen":[]}, 12, ${good}]`, '--rejects', rejects)
    expect([code, ids(stdout)]).toEqual([1, ['goed', 'goed']])
    expect(stderr).toContain('Geweigerd: persoon "slecht" ([1])')
    expect(stderr).toContain('[1].gegevens.doelgroep')
    expect(stderr).toContain('2 personen zijn geweigerd, 2 zijn berekend.')
    const written = readFileSync(rejects, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { index: number; id?: string; fouten: { pad?: string }[]; persoon: unknown })
    expect(written).toMatchObject([{ index: 1, id: 'slecht', fouten: [{ pad: '[1].gegevens.doelgroep' }], persoon: { id: 'slecht' } }, { index: 2, persoon: 12 }])
  })
  test('a line that is no JSON is one refused person', async () => {
    const { code, stdout, stderr } = await simulate(`${good}\n{"id": kapot}\n\n${good}\n`)
    expect([code, ids(stdout)]).toEqual([1, ['goed', 'goed']])
    expect(stderr).toContain('[1]: deze persoon (vanaf regel 2) is geen geldige JSON')
  })
  test('signs that are no UTF-8 are refused', async () => {
    const { code, stderr } = await simulate([Buffer.from(`${good}\n{"id":"`), Buffer.from([0xff, 0xfe]), Buffer.from('"}\n')])
    expect(code).toBe(1)
    expect(stderr).toContain('geen tekst in UTF-8')
  })
  test('a list that breaks off: what was read is run and closed', async () => {
    const { code, stdout, stderr } = await call(['simulate', 'proef', '--persons', '-'], { input: `[${good},\n{"id":"half"` })
    expect([code, (JSON.parse(stdout) as unknown[]).length]).toEqual([2, 1])
    expect(stderr).toContain('stdin, regel 2: Het bestand houdt midden in een persoon of lijst op.')
  })
  const broken: readonly (readonly [string, string])[] = [
    ['', 'Er staat niets in.'],
    ['   \n ', 'Er staat niets in.'],
    ['id;doelgroep\np1;x', 'Dit is geen JSON.'],
    [`[${good} ${good}]`, 'Tussen twee personen ontbreekt een komma.'],
    [`[${good}] x`, 'Na het einde van de lijst staat nog tekst.'],
    [`[${good},]`, 'Dit is geen JSON.'],
  ]
  test.for(broken)('%j', async ([input, message]) => {
    const { code, stderr } = await simulate(input)
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })
  test('an empty list is no mistake', async () => {
    expect(await call(['simulate', 'proef', '--persons', '-'], { input: '[]' })).toMatchObject({ code: 0, stdout: '[]\n', stderr: '' })
  })
  test('a byte order mark and an object over more lines', async () => {
    const { code, stdout } = await simulate(`\ufeff${JSON.stringify(JSON.parse(good), null, 2)}\n${JSON.stringify(JSON.parse(good), null, 2)}`)
    expect([code, ids(stdout)]).toEqual([0, ['goed', 'goed']])
  })
})

describe('terminal', () => {
  test('colours only for a terminal', async () => {
    expect((await call(['check', 'fout'], { isTTY: true })).stdout).toContain('\u001b[31m')
    expect((await call(['check', 'fout'])).stdout).not.toContain('\u001b')
  })
})
