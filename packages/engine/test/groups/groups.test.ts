import { describe, expect, it } from 'vitest'
import { askSelection, divide } from '../../src/index.ts'
import { d, dossierOf, law, person, programOf, x, type RecordLine } from '../builder/index.ts'

const running = x.toestand('termijn', 'termijn', 'loopt')
const last = () => x.kenmerk('einde', 'date', x.termijnRef('termijn'))
const soon = x.tenHoogste(last(), x.plus(x.peildatum(), x.maanden(6)))
const choice = d.selectieDecl('bijna', [
  { kind: 'wie', when: x.en(running, soon), sources: d.bron('Wet art. 16 lid 1') },
  { kind: 'toont', name: 'laatste_dag', value: last() },
])
const model = d.model([...law.dossier, law.plicht, law.termijn, d.oordeelDecl('schrijnend'), choice, d.selectieDecl('lang', [{ kind: 'wie', when: x.meerDan(x.gegeven('uren_in_PIP', 'hours'), x.uur('100')) }]), d.selectieDecl('schrijnend', [{ kind: 'wie', when: x.oordeel('schrijnend') }])])

function chosen(name: string, date: string, records: readonly RecordLine[], facts = {}, bekendOp?: string) {
  const program = programOf(model)
  const { value, diagnostics } = askSelection(program, dossierOf(program, person(records, facts)), bekendOp === undefined ? {} : { bekendOp }, name, date)
  expect(diagnostics).toEqual([])
  return value
}

describe('a selectie', () => {
  const pip: RecordLine = ['2024-05-12', 'PIP']
  // The termijn runs from 13 May 2024 up to and including 12 May 2027; six months before that is 12 November 2026.
  it.each([
    ['2024-05-12', 'niet_gekozen'],
    ['2026-11-11', 'niet_gekozen'],
    ['2026-11-12', 'gekozen'],
    ['2027-05-12', 'gekozen'],
    ['2027-05-13', 'niet_gekozen'],
  ])('is asked in the evening of the date: %s', (date, outcome) => {
    expect(chosen('bijna', date, [pip])?.uitkomst).toBe(outcome)
  })
  it('sees what happened on that day, and nothing after it', () => {
    const done: readonly RecordLine[] = [pip, ['2026-12-01', 'PVT_af'], ['2026-12-01', 'MAP_af']]
    expect([chosen('bijna', '2026-11-30', done)?.uitkomst, chosen('bijna', '2026-12-01', done)?.uitkomst]).toEqual(['gekozen', 'niet_gekozen'])
  })
  it('says what is shown, on which sources, and why', () => {
    const value = chosen('bijna', '2026-11-12', [pip])
    expect(value?.toont).toEqual([{ naam: 'laatste_dag', label: 'laatste dag', waarde: { kind: 'date', value: '2027-05-12' }, ontbreekt: [] }])
    expect(value?.bronnen).toEqual(['Wet art. 16', 'Wet art. 16 lid 1'])
    expect(value?.waarom).toMatchObject({ kind: 'rule', rule: 'selectie:bijna', date: '2026-11-12', value: { kind: 'boolean', value: true } })
    expect(value?.waarom.children.length).toBeGreaterThan(0)
  })
  it('is unknown, with the name of what is missing; known facts may still decide it', () => {
    expect(chosen('lang', '2025-01-01', [pip])).toMatchObject({ uitkomst: 'onbekend', ontbreekt: ['uren_in_PIP'] })
    expect(chosen('lang', '2025-01-01', [pip], { uren_in_PIP: 101 })?.uitkomst).toBe('gekozen')
    expect(chosen('lang', '2025-01-01', [pip], { uren_in_PIP: 100 })?.uitkomst).toBe('niet_gekozen')
  })
  it('counts a judgement that was not given in favour, and says so', () => {
    expect(chosen('schrijnend', '2025-01-01', [pip])).toMatchObject({ uitkomst: 'gekozen', niet_beoordeeld: ['schrijnend'] })
    expect(chosen('schrijnend', '2025-01-01', [pip, ['2024-12-31', 'schrijnend', { oordeel: false }]])).toMatchObject({ uitkomst: 'niet_gekozen', niet_beoordeeld: [] })
  })
  it('may be asked as known on a day', () => {
    const late: RecordLine = ['2024-05-12', 'PIP', { bekend_op: '2026-12-01' }]
    expect([chosen('bijna', '2026-11-12', [late], {}, '2026-11-30')?.uitkomst, chosen('bijna', '2026-11-12', [late], {}, '2026-12-01')?.uitkomst]).toEqual(['niet_gekozen', 'gekozen'])
  })
  it('that nobody wrote, or a day that does not exist, gives no answer', () => {
    expect(chosen('verzonnen', '2025-01-01', [pip])).toBeUndefined()
    const program = programOf(model)
    expect(askSelection(program, dossierOf(program, person([pip])), {}, 'bijna', '2025-02-30')).toEqual({ value: undefined, diagnostics: [{ code: 'INB830', arguments: { name: 'date', value: '2025-02-30' } }] })
  })
})

describe('a verdeling', () => {
  const over = (amount: string, ...rows: readonly (readonly [string, string])[]) => d.model([d.lijstDecl('gemeenten', rows.map(([name, number]) => [name, x.getal(number)] as const)), d.verdelingDecl('geld', x.euro(amount), 'gemeenten')])
  const shares = (...call: Parameters<typeof over>) => divide(over(...call), 'geld').value?.aandelen.map(({ naam, bedrag }) => `${naam} ${bedrag}`)

  it('gives each its share to the cent', () => {
    expect(shares('100', ['A', '1'], ['B', '1'], ['C', '1'])).toEqual(['A 33.34', 'B 33.33', 'C 33.33'])
    expect(shares('0.05', ['A', '1.5'], ['B', '1'], ['C', '0'])).toEqual(['A 0.03', 'B 0.02', 'C 0'])
  })
  it('is exact where numbers are large', () => {
    const cents = (divide(over('99999999999.99', ['A', '17181084'], ['B', '1'], ['C', '999999']), 'geld').value?.aandelen ?? []).reduce((sum, { bedrag }) => sum + BigInt(Math.round(Number(bedrag) * 100)), 0n)
    expect(cents).toBe(9_999_999_999_999n)
  })
  it('says what it rests on', () => {
    expect(divide(over('10', ['A', '2'], ['B', '3']), 'geld').value).toMatchObject({ bedrag: '10', sleutel: { naam: 'inwoners', totaal: '5' }, bronnen: ['Wet art. 40'] })
  })
  it('takes other bodies in the place of its list', () => {
    const { value } = divide(over('10', ['A', '2']), 'geld', [{ name: 'X', weight: { num: 1, den: 1 } }])
    expect(value?.aandelen).toEqual([{ naam: 'X', sleutel: '1', bedrag: '10' }])
  })
  it('has nothing to divide by where all numbers are zero, and no answer when nobody wrote it', () => {
    expect(divide(over('10', ['A', '0']), 'geld')).toMatchObject({ value: undefined, diagnostics: [{ code: 'INB688' }] })
    expect(divide(over('10', ['A', '1']), 'ander')).toEqual({ value: undefined, diagnostics: [] })
  })
})
