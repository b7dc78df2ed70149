import { describe, expect, it } from 'vitest'
import { declarationOf, withSmallAct } from '../small-specification.ts'

const personas = `
persoon Amina { geboortedatum is 3 mei 1994 doelgroep is gezinsmigrant op 12 mei 2024 PIP_vastgesteld B1_route }
persoon Bilal zoals Amina { doelgroep is asielstatushouder van 1 maart 2026 tot en met 10 april 2026 ziekte }
`
const value = (name: string, constant: object) => ({ name, value: constant })

describe('personas', () => {
  it('vary on another, the nearest fact wins and records add up', async () => {
    expect(await declarationOf(personas, 'persoon:Bilal')).toMatchObject({
      gegevens: [value('geboortedatum', { kind: 'date', value: '1994-05-03' }), value('doelgroep', { kind: 'choice', value: 'asielstatushouder' })],
      records: [
        { name: 'PIP_vastgesteld', isPeriod: false, attributes: [value('leerroute', { kind: 'leerroute', value: 'B1_route' })] },
        { name: 'ziekte', isPeriod: true, date: { value: '2026-03-01' }, end: { value: '2026-04-10' } },
      ],
    })
  })

  it('that refer to each other in a circle are refused', async () => {
    const { found } = await withSmallAct('persoon A zoals B\npersoon B zoals A')
    expect(found).toEqual(['INB118 1:1', 'INB118 2:1'])
  })

  it('with a mistake in them cost one message, not one for each who varies on them', async () => {
    const { found, model } = await withSmallAct('persoon A { bestaat_niet is 3 }\npersoon B zoals A\npersoon C zoals B')
    expect(found).toEqual(['INB110 1:13'])
    expect(model?.declarations.filter(({ kind }) => kind === 'persoon')).toEqual([])
  })
})

describe('the arguments of a record', () => {
  it.each<[string, object[]]>([
    ['examenpoging lezen B1 behaald', [value('onderdeel', { value: 'lezen' }), value('niveau', { kind: 'level', value: 'B1' }), value('behaald', { value: true })]],
    ['examenpoging KNM niet behaald', [value('onderdeel', { value: 'KNM' }), value('behaald', { value: false })]],
    ['examenpoging behaald is nee niveau is A2 onderdeel is schrijven', [value('onderdeel', { value: 'schrijven' }), value('niveau', { value: 'A2' }), value('behaald', { value: false })]],
    ['lesuren KNM 300 uur', [value('soort', { kind: 'choice', value: 'KNM' }), value('uren', { kind: 'hours', value: '300' })]],
    ['PIP_vastgesteld Z_route cursusuren is 1.000 uur', [value('leerroute', { value: 'Z_route' }), value('cursusuren', { value: '1000' })]],
    ['voldoende_inspanning ja', [value('oordeel', { value: true })]],
    ['voldoende_inspanning nee', [value('oordeel', { value: false })]],
    ['voldoende_inspanning', [value('oordeel', { value: true })]],
  ])('%s', async (text, attributes) => {
    const persona = (await declarationOf(`persoon P { op 1 mei 2024 ${text} }`, 'persoon:P')) as { records: { attributes: unknown }[] }
    expect(persona.records[0]?.attributes).toMatchObject(attributes)
  })

  it.each([
    ['examenpoging lezn B1 behaald', 'INB111'],
    ['examenpoging lezen 300 uur behaald', 'INB120'],
    ['lesuren NT2 300', 'INB201'],
    ['examenpoging lezen B1', 'INB122'],
    ['lesuren vak is NT2 300 uur', 'INB111'],
    ['lesuren soort is 3 300 uur', 'INB201'],
    ['verslag punten is 3', 'INB110'],
  ])('%s: %s', async (text, code) => {
    const { found } = await withSmallAct(`persoon P { op 1 mei 2024 ${text} }`)
    expect(found.map((each) => each.split(' ')[0])).toEqual([code])
  })

  it('says which attributes a value fits', async () => {
    const { found, messages } = await withSmallAct('gebeurtenis meting { links : uren, rechts : uren }\npersoon P { op 1 mei 2024 meting 3 uur rechts is 4 uur op 1 mei 2024 meting 3 uur }')
    expect(found).toEqual(['INB121 2:77'])
    expect(messages[0]).toContain('links, rechts')
  })
})

describe('a scenario', () => {
  it('takes its persona, its own records and every expectation', async () => {
    const text = `${personas}
scenario "Te laat" voor Proef met lagen wet, beleidsregel van "gemeente X" {
  persoon zoals Bilal { geboortedatum is 1 januari 1990 }
  op 1 september 2025 lesuren NT2 uren is gevolgd
  verwacht op 13 mei 2027: boete te_laat bedrag_ berekening tabelbedrag maal (100% min 20%) volgens Wet art. 1
  verwacht op 13 mei 2027: nieuwe_termijn tot en met 12 november 2028
  verwacht op 13 mei 2024: inburgeringstermijn begint
  verwacht op 13 mei 2027: lesuren_totaal is gevolgd niet onafhankelijk gecontroleerd
  verwacht op 13 mei 2027: ontbreekt cursusuren voor te_laat
  verwacht op 13 mei 2027: in de tijdlijn signaal te_vroeg
  verwacht op 13 mei 2027: niet beoordeeld voldoende_inspanning
  verwacht op 13 mei 2027: geen boete te_laat
  verwacht geen andere boetes
  speel tot en met 1 januari 2028
  voorbeelden naar gevolgd, tabelbedrag, bedrag_ { 100 uur | € 1.000 | € 800 300 uur | € 500 | € 400 }
}`
    expect(await declarationOf(text, 'scenario:Te laat')).toMatchObject({
      title: 'Te laat',
      stelsel: 'Proef',
      layers: ['wet', 'beleidsregel:gemeente X'],
      gegevens: [value('geboortedatum', { value: '1990-01-01' }), value('doelgroep', { value: 'asielstatushouder' })],
      records: [{ name: 'PIP_vastgesteld' }, { name: 'ziekte' }, { name: 'lesuren', attributes: [value('soort', {}), value('uren', { kind: 'column', name: 'gevolgd' })] }],
      until: { kind: 'date', value: '2028-01-01' },
      expectations: [
        { kind: 'boete', regime: 'te_laat', amount: { kind: 'column', name: 'bedrag_' }, unknownAmount: false, calculation: { kind: 'arithmetic', left: { kind: 'argument', name: 'tabelbedrag', type: { kind: 'money' } } }, sources: [{ text: 'Wet art. 1' }] },
        { kind: 'termijn_tot', end: { value: '2028-11-12' } },
        { kind: 'termijn_begint', termijn: 'inburgeringstermijn' },
        { kind: 'voorwaarde', when: { right: { kind: 'argument', name: 'gevolgd' } }, unchecked: true },
        { kind: 'ontbreekt', gegeven: 'cursusuren', neededFor: 'te_laat' },
        { kind: 'entry', soort: 'signaal', name: 'te_vroeg' },
        { kind: 'niet_beoordeeld', oordeel: 'voldoende_inspanning' },
        { kind: 'geen_boete', regime: 'te_laat' },
        { kind: 'geen_andere', what: 'boetes' },
      ],
      examples: { columns: ['gevolgd', 'tabelbedrag', 'bedrag_'], rows: [{ values: [{ value: '100' }, { value: '1000' }, { value: '800' }] }, {}] },
    })
  })

  it('may vary dates and names by row', async () => {
    const text = `${personas}
scenario "Per rij" voor Proef {
  persoon zoals Amina
  op dag lesuren soort is les 3 uur
  verwacht op dag: lesuren_totaal is 3 uur
  voorbeelden naar dag, les { 1 mei 2025 | NT2 2 mei 2025 | KNM }
}`
    expect(await declarationOf(text, 'scenario:Per rij')).toMatchObject({
      records: [{}, { date: { kind: 'column', name: 'dag' }, attributes: [value('soort', { kind: 'column', name: 'les' }), value('uren', {})] }],
      examples: { rows: [{ values: [{ kind: 'date', value: '2025-05-01' }, { kind: 'choice', value: 'NT2' }] }, {}] },
    })
  })
})
