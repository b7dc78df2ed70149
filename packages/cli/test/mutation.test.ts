import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inburgering } from './process.ts'

const rules = (remark: string) => `
stelsel Proef "Proef" volgens Wet {
  in werking met ingang van 1 januari 2022
  recht naar peildatum
  kalender laatste dag van de maand
  afronding op hele centen naar beneden
  gelijkwaardig "Geen bedrag heeft een deel van een cent, en er is geen termijn."
}
bron Wet = BWBR0044770 "Wet inburgering 2021" wet
bestuursorgaan minister "Minister"
gegeven geboren : datum volgens Wet art. 1
gebeurtenis gemist { dagen : geheel getal } volgens Wet art. 1
plicht les volgens Wet art. 1 { ontstaat op geboren als geboren op of na 1 januari 2000 }
boeteregime te_laat "Te laat" volgens Wet art. 2 {
  overtreding bij gemist
  opgelegd door minister
  uitzondering kort als dagen van gemist ten hoogste 3
  bedrag te_laat: € 100
  ${remark}
}
`
const scenario = (...rows: readonly string[]) => `
scenario "Gemist" voor Proef {
  persoon Amina { geboren is 1 januari 2000 }
  op 1 mei 2024 gemist dagen is gemiste
  verwacht op 1 mei 2024: boete te_laat € 100
  verwacht op 1 januari 2022: in de tijdlijn plicht_ontstaat les
  voorbeelden naar gemiste { ${rows.join('\n')} }
}
scenario "Kort" voor Proef {
  persoon Amina { geboren is 1 januari 2000 }
  op 1 mei 2024 gemist dagen is 3
  verwacht op 1 mei 2024: geen boete te_laat
}
scenario "Ouder" voor Proef {
  persoon Bilal { geboren is 31 december 1999 }
  verwacht op 1 januari 2022: niet in de tijdlijn plicht_ontstaat les
}
`

async function changed(text: string, ...options: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'inburgering-veranderingen-'))
  writeFileSync(join(folder, 'proef.inburgering'), text)
  return inburgering(['test', folder, '--mutate', ...options])
}

test('a change that no scenario notices is named with its place and what to do', async () => {
  const { code, stdout } = await changed(rules('') + scenario('5'))
  expect(stdout).toContain('3 wordt 4')
  expect(stdout).toMatch(/proef\.inburgering:17:\d+ {2}✗/)
  expect(stdout).toContain('Voeg een scenario toe')
  expect(code).toBe(1)
})

test('scenarios on both sides of each boundary leave nothing unnoticed', async () => {
  const { code, stdout } = await changed(rules('') + scenario('4'))
  expect(stdout).toContain('0 niet opgemerkt')
  expect(stdout).toContain('Geen bedrag heeft een deel van een cent, en er is geen termijn.')
  expect(code).toBe(0)
})

test('a remark that excuses nothing is to be taken out', async () => {
  const { code, stdout } = await changed(rules('gelijkwaardig "Dit maakt niet uit."') + scenario('4'))
  expect(stdout).toContain('"Te laat" heeft een opmerking gelijkwaardig')
  expect(code).toBe(1)
})

test('scenarios that fail are told first', async () => {
  const { code, stderr } = await changed(rules('') + scenario('2'))
  expect(stderr).toContain('Verbeter dat eerst')
  expect(code).toBe(1)
})

test('for programs: JSON', async () => {
  const { stdout } = await changed(rules('') + scenario('4'), '--format', 'json')
  expect(JSON.parse(stdout)).toMatchObject([{ stelsel: 'Proef', sluitend: true, niet_opgemerkt: [], gelijkwaardig: [{ id: 'stelsel#kalender' }, { id: 'stelsel#afronding', reden: 'Geen bedrag heeft een deel van een cent, en er is geen termijn.' }] }])
})
