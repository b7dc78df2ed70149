import { describe, expect, it } from 'vitest'
import { declarationOf, withSmallAct } from '../small-specification.ts'

/** What becomes of each construct: text, id, and the part of the model that it must hold. */
const constructs: readonly (readonly [name: string, text: string, id: string, expected: object])[] = [
  ['bron', 'bron Awb = BWBR0005537 "Algemene wet bestuursrecht" wet', 'bron:Awb', { label: 'Algemene wet bestuursrecht', identifier: 'BWBR0005537', sourceKind: 'wet' }],
  ['bestuursorgaan', 'bestuursorgaan uitvoerder "Uitvoerder", namens deze DUO', 'bestuursorgaan:uitvoerder', { label: 'Uitvoerder', onBehalf: 'DUO' }],
  ['keuze', 'keuze Schuld oplopend { gewoon "Gewoon" opzet }', 'keuze:Schuld', { ordered: true, values: [{ name: 'gewoon', label: 'Gewoon' }, { name: 'opzet', label: 'opzet' }] }],
  ['gegeven', 'gegeven dag : datum optioneel { mag zonder dag of maand, gelezen als het midden }', 'gegeven:dag', { type: { kind: 'date' }, optional: true, incomplete: 'middle', controles: [] }],
  ['periode', 'periode reis { land : tekst optioneel }', 'periode:reis', { kind: 'periode', attributes: [{ name: 'land', type: { kind: 'text' }, optional: true }] }],
  ['besluit', 'besluit uitstel door college', 'besluit:uitstel', { kind: 'besluit', by: 'college' }],
  ['oordeel', 'oordeel goed door minister', 'oordeel:goed', { by: 'minister' }],
  [
    'parameter',
    'parameter p : bedrag { recht naar het besluit met ingang van 1 januari 2024 tot 1-1-2025: € 1.250,50 met ingang van 2022-01-01: 1250,- }',
    'parameter:p',
    {
      lawDate: { date: { kind: 'moment', moment: 'besluit' } },
      versions: [
        { from: '2022-01-01', value: { id: 'parameter:p/2022-01-01', constant: { kind: 'money', value: '1250' } } },
        { from: '2024-01-01', until: '2025-01-01', value: { constant: { kind: 'money', value: '1250.5' } } },
      ],
    },
  ],
  [
    'begrip with rules',
    'begrip b : ja of nee { als leeftijd ten minste 16 dan ja volgens Wet art. 1 anders nee aanname "Zo is het." }',
    'begrip:b',
    { definition: { kind: 'rules', policy: 'first', rules: [{ id: 'begrip:b/regel:1', when: { id: 'begrip:b/regel:1/als' }, sources: [{ text: 'Wet art. 1' }] }], otherwise: { id: 'begrip:b/anders' } }, kanttekeningen: [{ id: 'begrip:b/aanname:1', text: 'Zo is het.' }] },
  ],
  ['onderdeel', 'onderdeel MAP "Module" ten minste 40 uur { voltooid zodra leeftijd ten minste 16 volgens Wet art. 6 }', 'onderdeel:MAP', { state: 'voltooid', extent: { constant: { kind: 'hours', value: '40' } }, doneWhen: { id: 'onderdeel:MAP/zodra' }, sources: [{ text: 'Wet art. 6' }] }],
  ['groep', 'groep g "Groep" = lezen, KNM', 'groep:g', { members: ['lezen', 'KNM'] }],
  ['taaleis', 'taaleis taal_A2 { lezen ten minste A2 }', 'taaleis:taal_A2', { onderdelen: ['lezen'], level: 'A2' }],
  [
    'leerroute',
    'leerroute r { toelating als leeftijd ten minste 18 vereist taaleis taal_B1 vereist PVT, KNM als leeftijd meer dan 1 tenzij leeftijd meer dan 2 of in plaats daarvan KNM uitkomst diploma }',
    'leerroute:r',
    {
      clauses: [
        { key: 'toelating', kind: 'toelating' },
        { key: 'vereist:taal_B1', requirements: [{ kind: 'taaleis', name: 'taal_B1' }] },
        { key: 'vereist:PVT,KNM', requirements: [{ kind: 'onderdeel', name: 'PVT' }, { kind: 'onderdeel', name: 'KNM' }], when: { kind: 'logic', operator: 'and', operands: [{ kind: 'compare' }, { kind: 'not' }] } },
        { key: 'of_in_plaats_daarvan', requirements: [{ kind: 'onderdeel', name: 'KNM' }] },
        { key: 'uitkomst', value: 'diploma' },
      ],
    },
  ],
  [
    'plicht',
    'plicht p { ontstaat op geboortedatum als leeftijd ten minste 16 vereist leerroute vereist PVT, KNM tenzij leeftijd meer dan 60 vereist les: lesuren_totaal ten minste 3 uur eindigt op geboortedatum plus 67 jaar vrijstelling v door minister voor KNM zolang ziekte loopt }',
    'plicht:p',
    {
      clauses: [
        { key: 'ontstaat', date: { kind: 'gegeven' }, when: { kind: 'compare' } },
        { key: 'vereist:leerroute', name: 'leerroute', requirement: { kind: 'leerroute', value: { kind: 'begrip', name: 'leerroute' } } },
        { key: 'vereist:PVT', name: 'PVT', requirement: { kind: 'onderdeel', name: 'PVT' }, unless: { kind: 'compare' } },
        { key: 'vereist:KNM', name: 'KNM', unless: { id: 'plicht:p/vereist:KNM/tenzij' } },
        { key: 'vereist:les', name: 'les', requirement: { kind: 'condition', when: { kind: 'compare' } } },
        { key: 'eindigt_op', kind: 'eindigt', on: { kind: 'arithmetic' } },
        { key: 'vrijstelling:v', by: 'minister', parts: ['KNM'], asLongAs: { kind: 'state', state: 'loopt', subject: { kind: 'periode', name: 'ziekte' } } },
      ],
    },
  ],
  [
    'bevoegdheid',
    'besluit verlaagd door college { vaardigheid : Onderdeel } bevoegdheid b { college kan taal_B1 verlagen naar A2 per vaardigheid bij verlaagd alleen als leeftijd meer dan 1 werkt zolang leeftijd meer dan 2 binnen de grens dat leeftijd meer dan 3 }',
    'bevoegdheid:b',
    { clauses: [{ key: 'verlagen', by: 'college', taaleis: 'taal_B1', to: 'A2', record: 'verlaagd', perOnderdeel: true }, { key: 'alleen_als' }, { key: 'werkt_zolang' }, { key: 'alleen_binnen' }] },
  ],
  [
    'termijn',
    'termijn t volgens Wet art. 11 { geldt voor college begint op geboortedatum duurt 18 maanden voldaan zodra PVT is voltooid in afwijking hiervan later "Later": 2 weken na PVT_afgerond als leeftijd meer dan 3 de Algemene termijnenwet geldt niet }',
    'termijn:t',
    {
      sources: [{ text: 'Wet art. 11' }],
      clauses: [
        { key: 'geldt_voor', bearer: 'college' },
        { key: 'begint', at: 'on', date: { id: 'termijn:t/begint/datum' } },
        { key: 'duurt', length: { constant: { kind: 'duration', value: { months: 18 } } } },
        { key: 'voldaan', kind: 'voldaan' },
        { key: 'afwijking:later', label: 'Later', length: { constant: { value: { days: 14 } } }, after: 'PVT_afgerond' },
        { key: 'termijnenwet', applies: false },
      ],
    },
  ],
  ['termijn of a fine', 'termijn t { begint bij de boete duurt wat de boete bepaalt en bij samenloop de som voldaan zodra alles waarvoor hij is gesteld is voldaan }', 'termijn:t', { clauses: [{ key: 'begint', kind: 'begint_bij_boete' }, { key: 'duurt', kind: 'duurt_wat_de_boete_bepaalt', combine: 'sum' }, { key: 'voldaan', kind: 'voldaan_alles_waarvoor_gesteld' }] }],
  [
    'verlengingsgrond',
    'verlengingsgrond v { verlengt inburgeringstermijn, nieuwe_termijn bij ziekte als duur van ziekte ten minste 3 maanden met duur van ziekte maar ten hoogste 6 maanden per keer hoogstens 2 keer }',
    'verlengingsgrond:v',
    {
      clauses: [
        { key: 'verlengt', kind: 'verlengt', termijnen: ['inburgeringstermijn', 'nieuwe_termijn'] },
        { key: 'bij', records: { kind: 'records', names: ['ziekte'] } },
        { key: 'als', when: { id: 'verlengingsgrond:v/als', left: { kind: 'attribute', attribute: 'duur', of: { kind: 'named', name: 'ziekte' } } } },
        { key: 'met', length: { kind: 'attribute', attribute: 'duur' }, cap: { per: 'keer' } },
        { key: 'ten_hoogste_keer', times: 2 },
      ],
    },
  ],
  [
    'boeteregime',
    'boeteregime b { overtreding bij niet_meegewerkt als leeftijd meer dan 1 opgelegd door college recht naar de overtreding, of naar het besluit als dat gunstiger is volgens Wet art. 2 uitzondering ziek "Ziek" als ziekte loopt bij herhaling binnen 12 maanden achtereenvolgens € 50, € 100 maal de factor 50% verminderd met 20% voor elk van de leeftijd maar ten hoogste 80% als leeftijd meer dan 2 wettelijk maximum € 340 zet nieuwe_termijn van 6 maanden, daarna telkens 2 jaar zet kort: nieuwe_termijn van 3 maanden als leeftijd meer dan 3 }',
    'boeteregime:b',
    {
      clauses: [
        { key: 'overtreding', kind: 'overtreding_bij', records: { names: ['niet_meegewerkt'] } },
        { key: 'opgelegd_door', orgaan: 'college' },
        { key: 'recht_naar', lawDate: { date: { moment: 'overtreding' }, milder: { moment: 'besluit' }, sources: [{ text: 'Wet art. 2' }] } },
        { key: 'uitzondering:ziek', label: 'Ziek', name: 'ziek', when: { id: 'boeteregime:b/uitzondering:ziek/als' } },
        { key: 'bij_herhaling', steps: [{ constant: { value: '50' } }, { constant: { value: '100' } }] },
        { key: 'maal_de_factor', factor: { constant: { kind: 'percentage', value: '0.5' } } },
        { key: 'verminderd', step: { constant: { value: '0.2' } }, per: { kind: 'begrip' }, maximum: { constant: { value: '0.8' } } },
        { key: 'wettelijk_maximum', amount: { constant: { value: '340' } } },
        { key: 'zet', name: 'zet', termijn: 'nieuwe_termijn', later: { constant: { value: { months: 24 } } } },
        { key: 'zet:kort', name: 'kort' },
      ],
    },
  ],
  ['overtreding after a termijn', 'boeteregime b { overtreding als PVT openstaat na afloop van inburgeringstermijn of nieuwe_termijn opgelegd door minister bedrag € 340 als leeftijd ten hoogste 9 bedrag hoog: € 500 als leeftijd meer dan 9 }', 'boeteregime:b', { clauses: [{ kind: 'overtreding_na_afloop', open: 'PVT', termijnen: ['inburgeringstermijn', 'nieuwe_termijn'] }, {}, { key: 'bedrag', name: 'bedrag' }, { key: 'bedrag:hoog', name: 'hoog' }] }],
  ['verlengingsgrond that applies correspondingly', 'verlengingsgrond v { verlengt inburgeringstermijn van overeenkomstige toepassing op nieuwe_termijn volgens Wet art. 2 bij ziekte met 3 maanden }', 'verlengingsgrond:v', { clauses: [{ key: 'verlengt' }, { key: 'van_overeenkomstige_toepassing', termijnen: ['nieuwe_termijn'], sources: [{ text: 'Wet art. 2' }] }, {}, {}] }],
  ['boeteregime with priority', 'boeteregime b { overtreding bij niet_meegewerkt opgelegd door college in afwijking van te_laat, c volgens Wet art. 2 bedrag € 1 } boeteregime c { overtreding bij niet_meegewerkt opgelegd door college onverminderd te_laat bedrag € 1 }', 'boeteregime:b', { clauses: [{}, {}, { key: 'in_afwijking_van', regimes: ['te_laat', 'c'], sources: [{ text: 'Wet art. 2' }] }, {}] }],
  ['plafond', 'plafond p { samen voor te_laat in totaal ten hoogste € 2.400 in inburgeringstermijn }', 'plafond:p', { clauses: [{ key: 'samen_voor', regimes: ['te_laat'] }, { key: 'in_totaal_ten_hoogste:inburgeringstermijn', termijn: 'inburgeringstermijn' }] }],
  [
    'lening',
    'gebeurtenis aanvraag gebeurtenis inkomsten { jaar : geheel getal, hoogte : bedrag } gebeurtenis rekening { bedrag : bedrag } lening l "L" { aangevraagd bij aanvraag verstrekt door minister bedraagt hoogte van inkomsten maar niets onder € 180 inkomenstoets met inkomsten van 2 jaar ervoor opname bij rekening per kwartaal ten hoogste € 2.000 eindigt zodra l loopt niet rente van 1,78% elke maand bijgeschreven vast gedurende 5 jaar aflossing vanaf 6 maanden na het einde, ten hoogste 10 jaar, ten minste € 15 per maand op hele centen naar boven het restant vervalt kwijtschelding heel van alles als ja kwijtschelding deels van 70% op hele centen rekenkundig als schuld van l meer dan € 100 }',
    'lening:l',
    {
      clauses: [
        { key: 'aangevraagd_bij', records: { names: ['aanvraag'] } },
        { key: 'verstrekt_door', orgaan: 'minister' },
        { key: 'bedraagt', amount: { kind: 'attribute', of: { kind: 'named', name: 'inkomsten' } }, nothingBelow: { constant: { value: '180' } } },
        { key: 'inkomenstoets', record: 'inkomsten', back: { constant: { value: { months: 24 } } } },
        { key: 'opname:rekening', record: 'rekening', perQuarter: { constant: { value: '2000' } } },
        { key: 'eindigt_zodra', when: { kind: 'state', subject: { kind: 'lening', name: 'l' } } },
        { key: 'rente', rate: { constant: { value: '0.0178' } }, fixedFor: { constant: { value: { months: 60 } } } },
        { key: 'aflossing', after: { constant: { value: { months: 6 } } }, within: { constant: { value: { months: 120 } } }, rounding: { to: 'cents', mode: 'up' } },
        { key: 'restant_vervalt' },
        { key: 'kwijtschelding:heel', name: 'heel' },
        { key: 'kwijtschelding:deels', share: { constant: { value: '0.7' } }, rounding: { mode: 'half-up' }, when: { left: { kind: 'attribute', attribute: 'schuld', of: { kind: 'lening', name: 'l' } } } },
      ],
    },
  ],
]

describe('what becomes of', () => {
  it.each(constructs)('%s', async (_name, text, id, expected) => {
    expect(await declarationOf(text, id)).toMatchObject(expected)
  })
})

describe('onderdelen declared together', () => {
  it('share their clauses, each under an id of its own', async () => {
    const { model } = await withSmallAct('')
    expect(model?.declarations.find((each) => each.id === 'onderdeel:schrijven')).toMatchObject({
      doneWhen: { id: 'onderdeel:schrijven/zodra', where: { operands: [{ right: { kind: 'argument', name: 'dit onderdeel' } }, {}] } },
    })
  })
})

describe('sources', () => {
  it('take the act of the one before, and say their places as the law does', async () => {
    expect(await declarationOf('groep g = lezen volgens Wet art. 4 lid 2 tot en met 3 onder a, art. 5 aanhef, Regeling bijlage 6a tabel 1 gelezen in de tekst van 2 april 2026', 'groep:g')).toMatchObject({
      sources: [{ text: 'Wet art. 4 lid 2 tot en met 3 onder a', readIn: '2026-04-02' }, { text: 'Wet art. 5 aanhef' }, { bron: 'Regeling', text: 'Regeling bijlage 6a tabel 1' }],
    })
  })
  it('cannot start without an act', async () => {
    const { found, messages } = await withSmallAct('groep g = lezen volgens art. 4')
    expect(found).toEqual(['INB117 1:25'])
    expect(messages[0]).toContain('Wet art. 4')
  })
})

describe('documentation', () => {
  it('is what stands in /// directly above', async () => {
    expect(await declarationOf('/// niet dit\n\n/// Eerste regel.\n///\n/// - tweede\ngroep g = lezen', 'groep:g')).toMatchObject({ documentation: 'Eerste regel.\n\n- tweede' })
  })
})
