import type { VergoedingClause } from '@inburgering/core'
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/index.ts'
import { d, dossierOf, law, person, play, programOf, x, type RecordLine } from '../builder/index.ts'

type Clauses = Parameters<typeof d.vergoedingDecl>[1]
const parties: Clauses[number] = { kind: 'betaling', from: 'minister', to: 'college' }
const hundred: Clauses[number] = { kind: 'bedrag', amount: x.euro('100') }
const settled = x.dagVan(x.eerste('gevestigd'))
const world = [...law.dossier, law.plicht, law.termijn, d.gebeurtenis('gevestigd'), d.gebeurtenis('vertrokken'), d.gegevenDecl('tarief', { kind: 'money' }, { optional: true })]

/** What was paid: date, amount, by whom to whom; and what is missing. */
function paid(clauses: Clauses, records: readonly RecordLine[], { facts = {}, more = [], layers = [], until = '2029-12-31' }: { facts?: Record<string, string | number>; more?: Parameters<typeof d.model>[0]; layers?: readonly string[]; until?: string } = {}): readonly string[] {
  const { timeline, diagnostics } = play(d.model([...world, d.vergoedingDecl('geld', clauses), ...more]), person(records, facts), { until, layers })
  expect(diagnostics).toEqual([])
  return [
    ...timeline.tijdlijn.filter(({ soort }) => soort === 'vergoeding').map(({ datum, bedrag, door, aan }) => `${datum} € ${bedrag ?? 'onbekend'} ${door} > ${aan}`),
    ...timeline.ontbrekend.map(({ datum, gegeven, nodig_voor }) => `${datum} ontbrekend ${gegeven} voor ${nodig_voor}`),
  ]
}
const amounts = (version: readonly (readonly [string, string])[]) => d.parameterDecl('per_jaar', version.map(([from, amount]) => [from, x.euro(amount)] as const))

describe('a vergoeding at a record', () => {
  it('is paid each time, on its day', () => {
    expect(paid([parties, { kind: 'bij', records: x.records('gevestigd') }, hundred], [['2024-03-01', 'gevestigd'], ['2024-05-01', 'vertrokken'], ['2025-03-01', 'gevestigd']])).toEqual(['2024-03-01 € 100 minister > college', '2025-03-01 € 100 minister > college'])
  })
  it('may go from the person', () => {
    expect(paid([{ kind: 'betaling', from: 'persoon', to: 'minister' }, { kind: 'bij', records: x.records('gevestigd') }, hundred], [['2024-03-01', 'gevestigd']])).toEqual(['2024-03-01 € 100 persoon > minister'])
  })
  it('that is nothing is not paid; one with a part of a cent is rounded as the stelsel says', () => {
    expect(paid([parties, { kind: 'bij', records: x.records('gevestigd') }, { kind: 'bedrag', amount: x.euro('0') }], [['2024-03-01', 'gevestigd']])).toEqual([])
    expect(paid([parties, { kind: 'bij', records: x.records('gevestigd') }, { kind: 'bedrag', amount: x.euro('0.499') }], [['2024-03-01', 'gevestigd']])).toEqual(['2024-03-01 € 0.49 minister > college'])
  })
})

describe('a vergoeding on a date of its own', () => {
  const yearly: Clauses[number] = { kind: 'elk_jaar_vanaf', date: settled }
  const inYear = (later: number): Clauses[number] => ({ kind: 'in_het_jaar', date: settled, later })
  const versions = amounts([['2022-01-01', '10'], ['2025-01-01', '20'], ['2026-01-01', '30']])
  const perYear: Clauses[number] = { kind: 'bedrag', amount: x.parameter('per_jaar') }

  it.each([
    [0, ['2024-03-01 € 10 minister > college']],
    [1, ['2025-01-01 € 20 minister > college']],
    [2, ['2026-01-01 € 30 minister > college']],
  ])('falls %i years later, with the amount of that year', (later, expected) => {
    expect(paid([parties, inYear(later), perYear], [['2024-03-01', 'gevestigd'], ['2024-09-01', 'gevestigd']], { more: [versions] })).toEqual(expected)
  })
  it('comes each year in which its condition holds', () => {
    const stays: Clauses[number] = { kind: 'als', when: x.niet(x.erIs('vertrokken')) }
    expect(paid([parties, yearly, stays, perYear], [['2024-12-31', 'gevestigd'], ['2026-01-01', 'vertrokken']], { more: [versions] })).toEqual(['2024-12-31 € 10 minister > college', '2025-01-01 € 20 minister > college'])
    expect(paid([parties, yearly, perYear], [['2024-12-31', 'gevestigd']], { more: [versions], until: '2027-01-01' })).toHaveLength(4)
  })
  it('never comes without its date, after the last day, or before the rules were in force', () => {
    expect(paid([parties, inYear(1), hundred], [])).toEqual([])
    expect(paid([parties, inYear(1), hundred], [['2024-03-01', 'gevestigd']], { until: '2024-12-31' })).toEqual([])
    expect(paid([parties, inYear(0), hundred], [['2021-12-31', 'gevestigd']])).toEqual([])
    expect(paid([parties, inYear(1), hundred], [['2021-12-31', 'gevestigd']])).toEqual(['2022-01-01 € 100 minister > college'])
  })
  it('may be a day that the run itself gives', () => {
    const begin = x.kenmerk('begin', 'date', x.termijnRef('termijn'))
    expect(paid([parties, { kind: 'eenmalig_op', date: begin }, hundred], [['2024-05-12', 'PIP']])).toEqual(['2024-05-13 € 100 minister > college'])
    expect(paid([parties, { kind: 'in_het_jaar', date: begin, later: 1 }, hundred], [['2024-05-12', 'PIP']])).toEqual(['2025-01-01 € 100 minister > college'])
  })
})

describe('what is not known', () => {
  it('leaves the amount out, and is told', () => {
    expect(paid([parties, { kind: 'bij', records: x.records('gevestigd') }, { kind: 'bedrag', amount: x.gegeven('tarief', 'money') }], [['2024-03-01', 'gevestigd']])).toEqual(['2024-03-01 € onbekend minister > college', '2024-03-01 ontbrekend tarief voor geld'])
  })
  it('in the condition leaves the payment open', () => {
    const dear: Clauses[number] = { kind: 'als', when: x.meerDan(x.gegeven('tarief', 'money'), x.euro('5')) }
    expect(paid([parties, { kind: 'bij', records: x.records('gevestigd') }, dear, hundred], [['2024-03-01', 'gevestigd']])).toEqual(['2024-03-01 ontbrekend tarief voor geld'])
    expect(paid([parties, { kind: 'bij', records: x.records('gevestigd') }, dear, hundred], [['2024-03-01', 'gevestigd']], { facts: { tarief: 6 } })).toEqual(['2024-03-01 € 100 minister > college'])
  })
})

describe('a wijziging', () => {
  it('changes the amount from its day, and when it is paid', () => {
    const clause = d.clause<VergoedingClause>({ kind: 'bedrag', amount: x.euro('250') })
    const more = [d.wijzigingDecl('hoger', 'variant', [{ kind: 'clause', verb: 'replace', target: { kind: 'vergoeding', name: 'geld' }, key: 'bedrag', clause }], { from: '2025-01-01' })]
    const records: readonly RecordLine[] = [['2024-12-31', 'gevestigd'], ['2025-01-01', 'gevestigd']]
    const bij: Clauses = [parties, { kind: 'bij', records: x.records('gevestigd') }, { ...hundred, key: 'bedrag' }]
    expect(paid(bij, records, { more, layers: ['variant:hoger'] })).toEqual(['2024-12-31 € 100 minister > college', '2025-01-01 € 250 minister > college'])
    expect(paid(bij, records, { more })).toEqual(['2024-12-31 € 100 minister > college', '2025-01-01 € 100 minister > college'])
  })
})

it('why not: the record that never came, the condition that did not hold', () => {
  const program = programOf(d.model([...world, d.vergoedingDecl('geld', [parties, { kind: 'bij', records: x.records('gevestigd') }, { kind: 'als', when: x.erIs('vertrokken') }, hundred])]))
  const never = explain(program, dossierOf(program, person([['2024-05-12', 'PIP']])), {}, { naam: 'geld' }).value
  expect(never.neverAsked.map(({ waarom: { rule, children } }) => [rule, children[0]?.children[0]?.rule])).toEqual([['vergoeding:geld', 'gevestigd']])
  const refused = explain(program, dossierOf(program, person([['2024-03-01', 'gevestigd']])), {}, { naam: 'geld' }).value
  expect(refused.notHappened.map(({ datum, waarom }) => [waarom.rule, datum])).toEqual([['vergoeding:geld', '2024-03-01']])
})
