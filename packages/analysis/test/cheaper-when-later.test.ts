import { compile } from '@inburgering/language'
import { expect, test } from 'vitest'
import { cheaperWhenLater } from '@inburgering/analysis'

/** One term of a year; the fine is lower for who followed lessons, and hours before the start do not count. */
const rules = (counted: string, amount: string): string => `
stelsel Proef "Proef" { in werking met ingang van 1 januari 2022  recht naar peildatum  kalender laatste dag van de maand  afronding op hele centen naar beneden }
bron Wet = BWBR0000001 "Wet" wet
bestuursorgaan minister "Minister"
besluit begin "Begin" door minister
gebeurtenis les "Les" { uren : uren }
gebeurtenis verzuim "Verzuim"
gebeurtenis examen "Examen"
onderdeel examendeel "Examen" volgens Wet art. 1 { behaald zodra er is een examen }
plicht leerplicht "Plicht" volgens Wet art. 1 { ontstaat op de dag van de eerste begin  vereist examendeel }
begrip uren_les : uren volgens Wet art. 2 = som van uren van les ${counted}
termijn leertermijn "Termijn" volgens Wet art. 3 { begint de dag na de eerste begin  duurt 1 jaar  voldaan zodra examendeel is behaald }
boeteregime te_laat "Te laat" volgens Wet art. 4 {
  overtreding als examendeel openstaat na afloop van leertermijn
  opgelegd door minister
  bedrag zonder_les: € 500 als uren_les minder dan 100 uur
  bedrag met_les: € 100 als uren_les ten minste 100 uur
}
boeteregime niet_gekomen "Niet gekomen" volgens Wet art. 5 { overtreding bij verzuim  opgelegd door minister  ${amount} }
scenario "Les voor het begin" voor Proef {
  persoon Ada { }
  op 1 maart 2022 les 100 uur
  op 1 april 2022 begin
  op 1 mei 2022 verzuim
  verwacht op 1 april 2023: geen boete
}`

async function found(counted: string, amount = 'bedrag € 50') {
  const { value, diagnostics } = await compile([{ path: 'proef.inburgering', text: rules(counted, amount) }])
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return cheaperWhenLater(value).map(({ record, later, before, after, boetes }) => ({ naam: record.naam, van: record.datum, later, before, after, boetes }))
}

test('says that hours before the start are lost, and from which day they are not', async () => {
  // € 500 + € 50 as it stands; with the lessons a year later, in the term: € 100 + € 50. A month later is on the day of the start.
  expect(await found('waarvan (datum na de dag van de eerste begin)')).toEqual([{ naam: 'les', van: '2022-03-01', later: '2023-03-01', before: 550, after: 150, boetes: ['te_laat'] }])
})

test('says nothing where all hours count and each violation costs the same', async () => {
  expect(await found('')).toEqual([])
})

test('moves what is fined for happening too', async () => {
  // The violation of 1 May 2022 costs € 50; from 1 June 2022 on the same costs € 20. With € 100 for the lessons that count.
  const amount = 'bedrag vroeg: € 50 als verzuim voor 1 juni 2022  bedrag laat: € 20 als verzuim op of na 1 juni 2022'
  expect(await found('', amount)).toEqual([{ naam: 'verzuim', van: '2022-05-01', later: '2022-06-01', before: 150, after: 120, boetes: ['niet_gekomen'] }])
})
