import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { call } from './call.ts'

const act = `
stelsel Voorbeeldwet "Voorbeeldwet" { in werking met ingang van 1 januari 2020 recht naar peildatum kalender laatste dag van de maand afronding op hele centen naar beneden }
bron Wet = BWBR0044770 "Voorbeeldwet" wet
bron Uitspraak = ECLI:NL:RVS:2025:1 "Raad van State, 9 juli 2025" uitspraak
bestuursorgaan minister "Minister"
bestuursorgaan college "College"
gegeven sinds "Sinds" : datum
gebeurtenis fout "Fout"
gebeurtenis aanvraag "Aanvraag"
gebeurtenis rekening "Rekening" { bedrag : bedrag }
gebeurtenis inkomen "Inkomen" { jaar : geheel getal, hoogte : bedrag }
besluit boetebesluit "Boetebesluit" door minister over boete te_laat { bedrag : bedrag } volgens Wet art. 25
oordeel schrijnend "Schrijnend geval" door college volgens Wet art. 5
boeteregime te_laat "Te laat" volgens Wet art. 25 {
  overtreding bij fout
  opgelegd door minister
  uitzondering schrijnend "Schrijnend" als schrijnend volgens Wet art. 5
  bedrag € 500
}
lening krediet "Krediet" volgens Wet art. 5 {
  aangevraagd bij aanvraag
  verstrekt door minister
  bedraagt € 5.000 min 10% maal hoogte van inkomen
  inkomenstoets met inkomen van 2 jaar ervoor
  opname bij rekening
}
`
const change = (name: string, layer: string, from: string, amount: number, more = ''): string =>
  `wijziging ${name} "${name}" volgens Wet art. 26 { laag ${layer} op Voorbeeldwet ${more} geldt vanaf ${from} lopende termijnen: nieuwe regel in boeteregime te_laat { vervang bedrag € ${amount} } }\n`
const moved = (name: string, date: string): string => `wijziging ${name} "${name}" { laag variant op Voorbeeldwet de inwerkingtreding wordt ${date} }\n`

function written(...more: readonly string[]): string {
  const cwd = mkdtempSync(join(tmpdir(), 'inburgering-law-'))
  writeFileSync(join(cwd, 'wet.inburgering'), [act, ...more].join(''))
  return cwd
}

test('an article that a rule with an error cites is not called forgotten', async () => {
  const rule = 'begrip hoog : bedrag volgens Wet art. 7 = 12 maal onbekend\n'
  const list = 'dekking van Wet { art. 5 art. 7 art. 25 }\n'
  const { stdout, stderr } = await call(['check', '.'], { cwd: written(rule, list) })
  expect(stdout + stderr).toMatch(/INB110/)
  expect(stdout + stderr).not.toMatch(/INB565/)
  const without = await call(['check', '.'], { cwd: written(list) })
  expect(without.stdout + without.stderr).toMatch(/INB565.*art\. 7/s)
})

describe('a dossier that cannot be', () => {
  const person = (...gebeurtenissen: readonly unknown[]): string => JSON.stringify([{ id: 'p', gegevens: { sinds: '2020-02-01' }, gebeurtenissen }])
  const decided = { datum: '2021-01-01', naam: 'boetebesluit', bedrag: 500 }
  const refused: readonly (readonly [what: string, records: readonly unknown[], message: string])[] = [
    ['a decision without date', [{ naam: 'boetebesluit', bedrag: 500 }], '[0].gebeurtenissen[0].datum: "datum" ontbreekt, en is verplicht bij boetebesluit. Vul het in.'],
    ['a revision of nothing', [{ datum: '2021-01-01', naam: 'vernietiging', van: 'boetebesluit' }], '[0].gebeurtenissen[0]: het besluit boetebesluit staat niet in dit dossier.'],
    ['a revision of a revision that is not there', [decided, { datum: '2021-02-01', naam: 'vernietiging', van: 'boetebesluit', van_herziening: '2021-01-15' }], '[0].gebeurtenissen[1].van_herziening: een herziening van "boetebesluit" van "2021-01-15" staat niet eerder in dit dossier.'],
    ['a judgement of the wrong body', [{ datum: '2021-01-01', naam: 'schrijnend', oordeel: true, door: 'minister' }], '[0].gebeurtenissen[0].door: hier staat "minister", maar het oordeel "schrijnend" is aan college.'],
  ]
  test.for(refused)('%s', async ([, records, message]) => {
    const { code, stdout, stderr } = await call(['simulate', '.', '--persons', '-'], { cwd: written(), input: person(...records) })
    expect(stderr).toContain(message)
    expect([code, JSON.parse(stdout)]).toEqual([1, []])
  })

  test('a loan without an income for the tested year is granted without an amount, and says which year to add', async () => {
    const { code, stdout } = await call(['simulate', '.', '--persons', '-', '--format', 'table'], { cwd: written(), input: person({ datum: '2021-01-01', naam: 'aanvraag' }) })
    expect(stdout.replace(/\s+/g, ' ')).toContain('Inkomen ontbreekt: nodig voor krediet op 1 januari 2021')
    expect(stdout).toContain('2019')
    expect(code).toBe(0)
  })
})

describe('changes of the law that cannot be', () => {
  const checked: readonly (readonly [what: string, more: string, message: string])[] = [
    ['two changes of one clause on one day', change('een', 'wet', '1 januari 2023', 300) + change('twee', 'wet', '1 januari 2023', 200), 'INB821  De wijzigingen "een" (Wet art. 26) en "twee" (Wet art. 26) veranderen allebei "bedrag" van boeteregime te_laat, in dezelfde laag (wet) en vanaf dezelfde dag.'],
    [
      'a change that works back before its basis',
      change('uitspraak', 'rechtspraak', '9 juli 2025', 300) + change('praktijk', 'uitvoeringspraktijk', '9 juli 2025', 200, 'steunt op wijziging uitspraak bekendgemaakt op 1 augustus 2025 werkt terug tot 1 januari 2024'),
      'De wijziging "praktijk" werkt vanaf 1 januari 2024, maar steunt op "uitspraak", en die werkt pas vanaf 9 juli 2025.',
    ],
  ]
  test.for(checked)('%s', async ([, more, message]) => {
    const { code, stdout } = await call(['check', '.'], { cwd: written(more) })
    expect(stdout).toContain(message)
    expect(stdout).toContain('wet.inburgering:')
    expect(code).toBe(1)
  })

  test('two variants that both move the entry into force are refused, and both are named', async () => {
    const cwd = written(moved('eerder', '1 juli 2020'), moved('later', '1 juli 2021'))
    const run = (layers: string) => call(['simulate', '.', '--persons', '-', '--layers', layers], { cwd, input: '[]' })
    expect(await run('variant:eerder,variant:later')).toMatchObject({ code: 2, stderr: expect.stringContaining('De varianten "eerder" (2020-07-01) en "later" (2021-07-01) verplaatsen allebei de inwerkingtreding van Voorbeeldwet.') as string })
    expect(await run('variant:later')).toMatchObject({ code: 0, stderr: '' })
  })

  test('a scenario with both is not played', async () => {
    const scenario = 'scenario "Beide" voor Voorbeeldwet met lagen variant eerder, variant later { persoon A { sinds is 1 februari 2020 } op 1 maart 2022 fout verwacht op 1 maart 2022: boete te_laat € 500 }'
    const { code, stdout } = await call(['test', '.'], { cwd: written(moved('eerder', '1 juli 2020'), moved('later', '1 juli 2021'), scenario) })
    expect(stdout).toContain('INB825')
    expect(code).toBe(1)
  })
})

describe('a list that cannot be divided over', () => {
  test('a municipality without inhabitants', async () => {
    const cwd = written('lijst gemeenten "Gemeenten" met inwoners "Inwoners" : geheel getal volgens Wet art. 12 { "A" | 2 }\nverdeling geld "Geld" volgens Wet art. 12 { verdeelt € 100 over gemeenten naar inwoners }\n')
    writeFileSync(join(cwd, 'lijst.csv'), 'naam;inwoners\nA;10\nB;\n')
    const { code, stdout, stderr } = await call(['verdeel', '.', '--naam', 'geld', '--lijst', 'lijst.csv'], { cwd })
    expect(`${stdout}${stderr}`).toContain('regel 3: "B" heeft geen "inwoners". Vul het getal in, of haal de rij weg.')
    expect(code).toBe(1)
  })
})

describe('a scenario played past its own end', () => {
  test('simulate --until goes on after the last day of the scenario', async () => {
    const scenario = 'scenario "Een fout" voor Voorbeeldwet { persoon A { sinds is 1 februari 2020 } op 1 maart 2022 fout op 1 maart 2023 fout speel tot en met 1 april 2022 verwacht op 1 maart 2022: boete te_laat € 500 }'
    const fines = async (...more: readonly string[]): Promise<number> => {
      const { stdout } = await call(['simulate', '.', '--scenario', 'Een fout', '--format', 'ndjson', ...more], { cwd: written(scenario) })
      return (JSON.parse(stdout) as { tijdlijn: { soort: string }[] }).tijdlijn.filter(({ soort }) => soort === 'boete').length
    }
    expect([await fines(), await fines('--until', '2023-12-31'), await fines('--until', '2022-02-01')]).toEqual([1, 2, 0])
  })
})
