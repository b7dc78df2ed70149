import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { call } from './call.ts'
import { root } from './pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'inburgering-groepen-'))
const saved = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
/** Bills of one quarter after another: no more than € 1.250 is paid in one. */
const quarters = ['2017-05-01', '2017-08-01', '2017-11-01', '2018-02-01', '2018-05-01', '2018-08-01', '2018-11-01']
const bills = (bedrag: number) => quarters.flatMap((datum, index) => (bedrag > index * 1250 ? [{ datum, naam: 'rekening', bedrag: Math.min(1250, bedrag - index * 1250) }] : []))
const income = { datum: '2017-05-01', naam: 'toetsingsinkomen', jaar: 2015, inkomen: 10000, belastbaar_minimumloon: 20000, met_partner: false }
const someone = (id: string, doelgroep: string, bedrag: number) => ({
  id,
  gegevens: { geboortedatum: '1988-06-04', doelgroep, inburgeringsplichtig_sinds: '2017-05-01' },
  gebeurtenissen: [income, { datum: '2017-05-01', naam: 'lening_aangevraagd' }, ...bills(bedrag)],
})
const persons = saved('personen.json', JSON.stringify([someone('=1+1', 'asielstatushouder', 8000.5), someone('p2', 'gezinsmigrant', 500), someone('p3', 'verzonnen', 1)]))
const select = (...more: readonly string[]) => call(['select', 'examples/elip', '--naam', 'ELIP_2019', '--persons', persons, '--op', '2019-11-01', ...more], { cwd: root })
const verdeel = (...more: readonly string[]) => call(['verdeel', 'examples/en-ondertussen', '--naam', 'en_ondertussen_2019', ...more], { cwd: root })

describe('select', () => {
  test('tells who is chosen, and refuses whom it cannot read', async () => {
    const { code, stdout, stderr } = await select('--format', 'ndjson')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ id: '=1+1', uitkomst: 'gekozen', toont: { opgenomen: 8000.5, laatste_dag: '2020-04-30' } })
    expect(stderr).toContain('INB854')
    expect(stderr).toContain('1 gekozen, 1 niet gekozen, 0 onbekend')
  })
  test('writes a table for a Dutch spreadsheet, without formulas', async () => {
    const { stdout } = await select('--format', 'csv', '--all')
    expect(stdout).toBe("\uFEFFPersoon;Uitkomst;opgenomen;laatste_dag;Ontbreekt\r\n'=1+1;gekozen;8000,5;2020-04-30;\r\np2;niet gekozen;500;2020-04-30;\r\n")
  })
  test('counts by a fact, and says which facts there are', async () => {
    expect((await select('--per', 'doelgroep', '--format', 'csv')).stdout).toContain(';1;0;0\r\n')
    const { code, stderr } = await select('--per', 'verzonnen')
    expect([code, stderr.includes('doelgroep')]).toEqual([2, true])
  })
  test('asks for a date, and for a selectie that exists', async () => {
    expect((await call(['select', 'examples/elip', '--persons', persons], { cwd: root })).code).toBe(2)
    const { code, stderr } = await call(['select', 'examples/elip', '--naam', 'ELIP_209', '--persons', persons, '--op', '2019-11-01'], { cwd: root })
    expect([code, stderr.includes('ELIP_2019')]).toEqual([2, true])
  })
  test('is explained for one person', async () => {
    const { code, stdout } = await call(['explain', 'examples/elip', '--persons', persons, '--person', 'p2', '--naam', 'ELIP_2019', '--datum', '2019-11-01'], { cwd: root })
    expect(code).toBe(0)
    expect(stdout).toContain('niet gekozen door "Einde lening: de proef van 2019"')
  })
})

describe('verdeel', () => {
  test('gives each its share to the cent', async () => {
    const { code, stdout } = await verdeel('--format', 'json')
    expect(code).toBe(0)
    expect((JSON.parse(stdout) as { aandelen: { bedrag: number }[] }).aandelen.map(({ bedrag }) => bedrag)).toEqual([11575357.99, 4340855.71, 3022808.28, 964516.7, 96461.32])
  })
  test('takes a list of its own, in any of three separators', async () => {
    for (const sign of [';', ',', '\t']) {
      const { code, stdout } = await verdeel('--lijst', saved('lijst.csv', `\uFEFFNaam${sign}Inwoners_2018\r\n"A${sign} B"${sign}1000\r\nC${sign}3000\r\n`), '--format', 'csv')
      expect({ code, lines: stdout.split('\r\n').slice(1).map((line) => line.split(';').slice(-2)) }).toEqual({ code: 0, lines: [['1000', '5000000'], ['3000', '15000000'], ['']] })
    }
  })
  test('divides nothing when a row is wrong, and names each of them', async () => {
    const { code, stdout, stderr } = await verdeel('--lijst', saved('fout.csv', 'naam;inwoners_2018\nA;1.000\nB;\na;4\nC;-5\nD;veel\n;7\n'))
    expect([code, stdout]).toEqual([1, ''])
    for (const line of [3, 4, 5, 6, 7]) expect(stderr).toContain(`regel ${line}:`)
  })
  test.each([
    ['gemeente;aantal\nA;1\n', 'INB960'],
    ['', 'INB960'],
    ['naam;inwoners_2018\n', 'INB961'],
    ['naam;inwoners_2018\nA;0\n', 'INB688'],
  ])('refuses %j with %s', async (text, code) => {
    const outcome = await verdeel('--lijst', saved('anders.csv', text))
    expect([outcome.code, outcome.stderr.includes(code)]).toEqual([1, true])
  })
  test('goes on where one gets nothing', async () => {
    const { code, stderr } = await verdeel('--lijst', saved('nul.csv', 'naam;inwoners_2018\nA;10\nB;0\n'))
    expect([code, stderr.includes('INB963')]).toEqual([0, true])
  })
})
