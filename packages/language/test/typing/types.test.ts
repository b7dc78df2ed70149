import { describe, expect, it } from 'vitest'
import { expressionOf, withSmallAct } from '../small-specification.ts'

describe('the type of an expression', () => {
  it.each([
    ['bedrag', '€ 100 plus € 20 min € 1'],
    ['bedrag', '€ 100 maal 20%'],
    ['bedrag', '20% maal € 100'],
    ['bedrag', '€ 100 gedeeld door 3 op hele euros naar boven'],
    ['percentage', 'lesuren_totaal gedeeld door 450 uur'],
    ['percentage', '100% min 2 maal 20%'],
    ['uren', 'lesuren_totaal plus 12 uur'],
    ['uren', 'lesuren_totaal maal 50%'],
    ['datum', 'geboortedatum plus 16 jaar'],
    ['datum', 'datum van de eerste PIP_vastgesteld plus 3 maanden'],
    ['duur', 'peildatum min geboortedatum'],
    ['duur', '66 jaar plus 4 maanden'],
    ['duur', 'de langste van (duur van ziekte, 3 maanden)'],
    ['datum', 'de laatste van (de eerste PIP_vastgesteld, geboortedatum)'],
    ['datum', 'de dag van de eerste lesuren'],
    ['datum', 'de dag waarop inburgeringsplicht is voldaan'],
    ['geheel getal', 'aantal boetes te_laat in de 12 maanden ervoor'],
    ['getal', 'leeftijd gedeeld door 2'],
    ['getal', 'leeftijd'],
    ['taalniveau', 'laatst bekende niveau van examenpoging'],
    ['bedrag', 'boete_intake geldend op geboortedatum'],
    ['bedrag', 'boete_B1'],
    ['ja of nee', 'duur van ziekte ten minste 3 maanden'],
    ['ja of nee', 'duur van ziekte ten minste 90 dagen'],
    ['ja of nee', 'PIP_vastgesteld na geboortedatum plus 3 maanden'],
    ['ja of nee', 'er is een examenpoging waarvan (behaald en niveau ten minste B1)'],
    ['ja of nee', 'er is een examenonderdeel waarvan (dit onderdeel is niet behaald)'],
    ['ja of nee', 'inkomen is niet gegeven of inkomen meer dan € 1.000'],
    ['ja of nee', 'ziekte loopt en leerroute is voltooid en PVT openstaat'],
  ])('%s: %s', async (type, text) => {
    expect(await expressionOf(type, text)).toMatchObject({ kind: expect.any(String) as string })
  })
})

describe('what the type rules refuse', () => {
  it.each([
    ['bedrag', '€ 100 plus 3', 'INB203'],
    ['bedrag', '€ 100 maal € 3', 'INB203'],
    ['datum', 'geboortedatum plus 16', 'INB203'],
    ['datum', 'geboortedatum plus geboortedatum', 'INB203'],
    ['bedrag', '20%', 'INB201'],
    ['ja of nee', 'leeftijd', 'INB201'],
    ['ja of nee', 'leeftijd en voldoende_inspanning', 'INB201'],
    ['ja of nee', 'leeftijd ten minste 16 jaar', 'INB202'],
    ['ja of nee', 'doelgroep is een van asielstatushouder, 3', 'INB202'],
    ['ja of nee', 'doelgroep ten minste asielstatushouder', 'INB204'],
    ['ja of nee', 'leerroute ten minste B1_route', 'INB204'],
    ['ja of nee', 'peildatum min geboortedatum meer dan 3 maanden', 'INB207'],
    ['duur', '3 maanden plus 2 weken', 'INB207'],
    ['duur', 'de langste van (3 maanden, 2 weken)', 'INB207'],
    ['datum', 'inburgeringstermijn', 'INB205'],
    ['ja of nee', 'leeftijd is behaald', 'INB206'],
    ['ja of nee', 'PVT is verstreken', 'INB206'],
    ['ja of nee', 'ziekte is behaald', 'INB206'],
    ['ja of nee', 'dit onderdeel is behaald', 'INB211'],
    ['geheel getal', 'pogingen_voor', 'INB210'],
    ['geheel getal', 'pogingen_voor van geboortedatum', 'INB201'],
    ['uren', 'som van uren van (lesuren of examenpoging)', 'INB208'],
    ['geheel getal', 'som van soort van lesuren', 'INB209'],
    ['geheel getal', 'leeftijd op hele centen naar boven', 'INB212'],
    ['datum', '31 februari 2024', 'INB115'],
    ['datum', '12 janauri 2024', 'INB134'],
    ['duur', '1,3 jaar', 'INB116'],
    ['bedrag', '€ 1,5', 'INB116'],
  ])('%s: %s', async (type, text, code) => {
    const { found, model } = await withSmallAct(`begrip proef : ${type} = ${text}`)
    expect(found.map((each) => each.split(' ')[0])).toContain(code)
    expect(model?.declarations.some((each) => each.id === 'begrip:proef')).toBe(false)
  })

  it('an ordered keuze can be compared', async () => {
    const { found } = await withSmallAct('begrip stand : Pogingen = niet_elk\nbegrip verder : ja of nee = stand meer dan niet_elk')
    expect(found).toEqual([])
  })
})

describe('what may be unknown', () => {
  it.each([
    ['ja of nee', 'leeftijd ten minste 16', false],
    ['bedrag', 'inkomen', true],
    ['ja of nee', 'inkomen is gegeven', false],
    ['ja of nee', 'voldoende_inspanning', true],
    ['uren', 'som van uren van lesuren', false],
    ['uren', 'som van cursusuren van PIP_vastgesteld', true],
    ['uren', 'laatst bekende cursusuren van PIP_vastgesteld', true],
    ['ja of nee', 'er is een examenpoging waarvan (niveau ten minste B1)', true],
    ['ja of nee', 'er is een examenpoging waarvan (behaald)', false],
    ['ja of nee', 'lezen is behaald', false],
  ])('%s: %s is %s', async (type, text, unknown) => {
    expect(await expressionOf(type, text)).toMatchObject({ mayBeUnknown: unknown })
  })

  it('passes through begrippen and tables', async () => {
    const { model } = await withSmallAct('begrip arm : ja of nee = inkomen minder dan € 100\ntabel steun : bedrag naar arm { ja | € 10 nee | € 0 }')
    expect(model?.declarations.find((each) => each.id === 'begrip:arm')).toMatchObject({ mayBeUnknown: true })
    expect(model?.declarations.find((each) => each.id === 'tabel:steun')).toMatchObject({ mayBeUnknown: true })
  })
})
