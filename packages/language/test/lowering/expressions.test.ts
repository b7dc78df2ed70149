import { describe, expect, it } from 'vitest'
import { expressionOf } from '../small-specification.ts'

describe('what becomes of an expression', () => {
  it.each<[type: string, text: string, expected: object]>([
    ['ja of nee', 'leeftijd is 1 en leeftijd is 2 en leeftijd is 3', { kind: 'logic', operator: 'and', operands: [{ id: 'begrip:proef/waarde/1' }, {}, { id: 'begrip:proef/waarde/3' }] }],
    ['ja of nee', 'leeftijd is 1 en (leeftijd is 2 of leeftijd is 3)', { operator: 'and', operands: [{ kind: 'compare' }, { kind: 'logic', operator: 'or', id: 'begrip:proef/waarde/2' }] }],
    ['ja of nee', '(((leeftijd is 1)))', { kind: 'compare', id: 'begrip:proef/waarde' }],
    ['ja of nee', 'niet leeftijd is 1', { kind: 'not', operand: { kind: 'compare' } }],
    ['ja of nee', 'leeftijd is geen van 1, 2', { kind: 'oneOf', negated: true, options: [{}, {}] }],
    ['ja of nee', 'leeftijd >= 1', { operator: 'ge' }],
    ['ja of nee', 'peildatum op of voor geboortedatum', { operator: 'le', left: { kind: 'peildatum' } }],
    ['ja of nee', 'peildatum voor geboortedatum', { operator: 'lt' }],
    ['ja of nee', 'leeftijd <> 1', { operator: 'ne' }],
    [
      'ja of nee',
      'aan alle voorwaarden is voldaan: a. leeftijd is 1 volgens Wet art. 1 b. aan een van deze voorwaarden is voldaan: i. leeftijd is 2 ii. leeftijd is 3',
      { operator: 'and', letters: ['a', 'b'], operands: [{ id: 'begrip:proef/waarde/a', sources: [{ text: 'Wet art. 1' }] }, { operator: 'or', letters: ['i', 'ii'], operands: [{ id: 'begrip:proef/waarde/b/i' }, {}] }] },
    ],
    ['ja of nee', 'PVT is niet voltooid', { kind: 'state', state: 'voltooid', negated: true, subject: { kind: 'onderdeel', name: 'PVT' } }],
    ['ja of nee', 'inburgeringstermijn is verstreken', { state: 'verstreken', subject: { kind: 'termijn', name: 'inburgeringstermijn' } }],
    ['ja of nee', 'leerroute is voltooid', { state: 'voltooid', subject: { kind: 'value', value: { kind: 'begrip', name: 'leerroute' } } }],
    ['ja of nee', 'B1_route is voltooid', { subject: { kind: 'leerroute', name: 'B1_route' } }],
    ['ja of nee', 'inkomen is niet gegeven', { kind: 'known', negated: true, operand: { kind: 'gegeven', name: 'inkomen' } }],
    ['datum', 'de dag waarop inburgeringsplicht is voldaan', { kind: 'stateDate', state: 'voldaan', subject: { kind: 'plicht', name: 'inburgeringsplicht' } }],
    ['ja of nee', 'er is geen niet_meegewerkt op dezelfde dag', { kind: 'aggregate', operator: 'none', window: { kind: 'sameDay' } }],
    ['geheel getal', 'het aantal (lesuren of examenpoging) tijdens inburgeringstermijn', { operator: 'count', from: { names: ['lesuren', 'examenpoging'] }, window: { kind: 'termijn', name: 'inburgeringstermijn' } }],
    ['geheel getal', 'aantal boetes te_laat in de 12 maanden ervoor', { from: { kind: 'decisions', of: 'boete', names: ['te_laat'] }, window: { kind: 'preceding', duration: { constant: { value: { months: 12 } } } } }],
    ['uren', 'som van uren van lesuren waarvan (soort is NT2)', { operator: 'sum', attribute: 'uren', where: { id: 'begrip:proef/waarde/waarvan' } }],
    ['uren', 'laatst bekende cursusuren van PIP_vastgesteld', { kind: 'lastKnown', attribute: 'cursusuren', mayBeUnknown: true }],
    ['datum', 'de laatste van (de eerste lesuren, PVT_afgerond)', { kind: 'extreme', which: 'largest', operands: [{ attribute: 'datum', of: { kind: 'first' } }, { attribute: 'datum', of: { kind: 'named', name: 'PVT_afgerond' } }] }],
    ['datum', 'vroegste van (geboortedatum, peildatum)', { which: 'smallest' }],
    ['datum', 'de dag van de eerste lesuren', { kind: 'attribute', attribute: 'datum', of: { kind: 'first' } }],
    ['datum', 'einde van inburgeringstermijn', { attribute: 'einde', of: { kind: 'termijn', name: 'inburgeringstermijn' } }],
    ['taalniveau', 'niveau van taal_B1', { kind: 'level', taaleis: 'taal_B1' }],
    ['geheel getal', 'volledige maanden tussen geboortedatum en peildatum', { kind: 'between', unit: 'months' }],
    ['bedrag', 'boete_intake geldend op geboortedatum', { kind: 'parameter', on: { kind: 'gegeven' } }],
    ['bedrag', 'inkomen gedeeld door 3 op hele centen naar beneden', { kind: 'round', rounding: { to: 'cents', mode: 'down' }, operand: { operator: 'gedeeld door' } }],
    ['ja of nee', 'lesuren_totaal over de hele dag ten minste 600 uur', { left: { kind: 'wholeDay', operand: { kind: 'begrip' } } }],
    ['ja of nee', 'voldoende_inspanning', { kind: 'oordeel', name: 'voldoende_inspanning' }],
    ['bedrag', 'boete_B1', { kind: 'tabel', name: 'boete_B1' }],
    ['duur', '1,5 jaar', { constant: { kind: 'duration', value: { months: 18 } } }],
    ['duur', '10 weken', { constant: { value: { days: 70 } } }],
    ['percentage', '12,5%', { constant: { kind: 'percentage', value: '0.125' } }],
    ['getal', '0,75', { constant: { kind: 'number', value: '0.75' } }],
    ['datum', '1-2-2024', { constant: { kind: 'date', value: '2024-02-01' } }],
    ['datum', '2024-2-1', { constant: { value: '2024-02-01' } }],
    ['datum', '1\u00a0februari 2024', { constant: { value: '2024-02-01' } }],
    ['bedrag', '€250', { constant: { kind: 'money', value: '250' } }],
    ['uren', '1.200 uur', { constant: { kind: 'hours', value: '1200' } }],
  ])('%s: %s', async (type, text, expected) => {
    expect(await expressionOf(type, text)).toMatchObject(expected)
  })
})
