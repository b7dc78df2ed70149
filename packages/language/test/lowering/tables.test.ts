import { describe, expect, it } from 'vitest'
import { declarationOf, withSmallAct } from '../small-specification.ts'

interface Row {
  readonly bands: readonly { readonly from?: unknown; readonly to?: unknown }[]
}
const constant = (value: string) => ({ constant: { value } })

describe('a cross table', () => {
  it('becomes one row for each cell, row first and header second', async () => {
    const text = 'begrip stand : Pogingen = niet_elk\ntabel t : bedrag naar stand en lesuren_totaal { | tot 250 uur | vanaf 250 uur niet_elk | € 10 | € 5 volgens Wet art. 7 elk_een_keer, rest_twee_keer | € 8 | € 4 }'
    expect(await declarationOf(text, 'tabel:t')).toMatchObject({
      layout: 'kruistabel',
      policy: 'exactlyOne',
      inputs: [{ kind: 'begrip', name: 'stand' }, { kind: 'begrip', name: 'lesuren_totaal' }],
      rows: [
        { id: 'tabel:t/rij:1/kolom:1', bands: [{ kind: 'values', text: 'niet_elk' }, { kind: 'range', text: 'tot 250 uur' }], value: constant('10') },
        { bands: [{}, { kind: 'range', text: 'vanaf 250 uur' }], value: constant('5'), sources: [{ text: 'Wet art. 7' }] },
        { bands: [{ values: [constant('elk_een_keer'), constant('rest_twee_keer')], text: 'elk_een_keer, rest_twee_keer' }, {}] },
        {},
      ],
    })
  })

  it.each<[string, object]>([
    ['tot 3 uur', { to: { value: constant('3'), inclusive: false } }],
    ['tot en met 3 uur', { to: { inclusive: true } }],
    ['vanaf 3 uur', { from: { inclusive: true } }],
    ['meer dan 3 uur', { from: { inclusive: false } }],
    ['< 3 uur', { to: { inclusive: false } }],
    ['>= 3 uur', { from: { inclusive: true } }],
    ['3 uur tot 5 uur', { from: { value: constant('3'), inclusive: true }, to: { value: constant('5'), inclusive: false } }],
    ['3 uur tot en met 5 uur', { from: { inclusive: true }, to: { inclusive: true } }],
    ['meer dan 3 uur tot en met 5 uur', { from: { inclusive: false }, to: { inclusive: true } }],
    ['3 uur', { kind: 'values', values: [constant('3')] }],
    ['anders', { kind: 'any' }],
  ])('%s', async (band, expected) => {
    const table = (await declarationOf(`tabel t : bedrag naar lesuren_totaal { ${band} | € 1 }`, 'tabel:t')) as { rows: readonly Row[] }
    expect(table.rows[0]?.bands[0]).toMatchObject(expected)
  })

  it('says so when a row has not enough cells', async () => {
    const { found, model } = await withSmallAct('tabel t : bedrag naar leeftijd en lesuren_totaal { | tot 3 uur | vanaf 3 uur\n  1 | € 10\n  2 | € 10 | € 11 }')
    expect(found).toEqual(['INB124 2:3'])
    expect(model?.declarations.some((each) => each.id === 'tabel:t')).toBe(false)
  })

  it('wants cells and bands of the right type', async () => {
    const { found } = await withSmallAct('tabel t : bedrag naar lesuren_totaal { tot 3 jaar | € 1 vanaf 3 uur | 20% }')
    expect(found).toEqual(['INB514 1:44', 'INB201 1:71'])
  })
})

describe('a beslistabel', () => {
  it('has a band for each input', async () => {
    const text = 'begrip oud : ja of nee = leeftijd meer dan 60\nbeslistabel d : duur naar oud, leeftijd { de eerste geldt ja | anders dan 12 maanden nee | 1 dan 0 maanden }'
    expect(await declarationOf(text, 'tabel:d')).toMatchObject({
      layout: 'beslistabel',
      policy: 'first',
      rows: [{ id: 'tabel:d/rij:1', bands: [{ kind: 'values' }, { kind: 'any' }], value: { constant: { value: { months: 12 } } } }, {}],
    })
  })
})
