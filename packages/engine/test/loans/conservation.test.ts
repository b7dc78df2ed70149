import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask } from '../../src/index.ts'
import { d, dossierOf, person, programOf, x, type RecordLine } from '../builder/index.ts'
import { standings, type Case, type Day } from './oracle.ts'

const euros = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
const iso = ({ month, date }: Day): string => `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`
const monthEnd = (month: number): string => new Date(Date.UTC(2022, month + 1, 0)).toISOString().slice(0, 10)
const perTenThousand = (share: bigint) => x.constant({ kind: 'percentage', value: `${share}/10000` })

function modelOf(given: Case) {
  const rates = given.rates.map((rate, index) => [`${2022 + index}-01-01`, perTenThousand(rate)] as const)
  return d.model([
    d.gegevenDecl('sinds', { kind: 'date' }),
    d.orgaan('minister'),
    d.gebeurtenis('aanvraag'),
    d.gebeurtenis('rekening', { bedrag: { kind: 'money' } }),
    d.gebeurtenis('klaar'),
    d.gebeurtenis('kwijt'),
    d.parameterDecl('rente', rates, { type: { kind: 'percentage' } }),
    d.leningDecl('lening', [
      { kind: 'aangevraagd_bij', records: x.records('aanvraag') },
      { kind: 'verstrekt_door', orgaan: 'minister' },
      { kind: 'bedraagt', amount: x.euro(euros(given.maximum)) },
      { kind: 'opname', record: 'rekening', perQuarter: x.euro(euros(given.perQuarter)) },
      { kind: 'eindigt_zodra', when: x.erIs('klaar') },
      { kind: 'rente', rate: x.parameter('rente', 'percentage'), fixedFor: x.jaar(given.fixedYears) },
      { kind: 'aflossing', after: x.maanden(6), within: x.maanden(given.months), atLeast: x.euro(euros(given.atLeast)) },
      { kind: 'restant_vervalt' },
      ...(given.meansPerYear === undefined ? [] : [{ kind: 'naar_draagkracht' as const, amount: x.euro(euros(given.meansPerYear)) }]),
      ...(given.remission === undefined ? [] : [{ kind: 'kwijtschelding' as const, name: 'kwijt', share: x.percent(Number(given.remission.percent)), when: x.erIs('kwijt') }]),
    ]),
  ])
}

const parts = ['opgenomen', 'bijgeschreven_rente', 'afgelost', 'kwijtgescholden', 'schuld'] as const

/** The parts of the loan in the evening of the last day of each month, in cents. */
function played(given: Case, until: number): readonly (readonly bigint[])[] {
  const program = programOf(modelOf(given))
  const records: RecordLine[] = [
    ['2022-01-01', 'aanvraag'],
    ...given.bills.map(({ day, cents }): RecordLine => [iso(day), 'rekening', { bedrag: Number(euros(cents)) }]),
    [iso(given.ends), 'klaar'],
    ...(given.remission === undefined ? [] : [[iso(given.remission.day), 'kwijt'] as const]),
  ]
  const months = Array.from({ length: until + 1 }, (_, month) => month)
  const questions = months.flatMap((month) => parts.map((part) => ({ date: monthEnd(month), expression: x.kenmerk(part, 'money', { kind: 'lening', name: 'lening' }) })))
  const { value, diagnostics } = ask(program, dossierOf(program, person(records, { sinds: '2022-01-01' })), { until: monthEnd(until) }, questions)
  expect(diagnostics).toEqual([])
  const amounts = value.answers.map(({ value: amount }) => (amount.kind === 'money' ? BigInt(Math.round(Number(amount.value) * 100)) : -1n))
  return months.map((month) => amounts.slice(month * parts.length, (month + 1) * parts.length))
}

const dayIn = (first: number, last: number): fc.Arbitrary<Day> => fc.record({ month: fc.integer({ min: first, max: last }), date: fc.integer({ min: 2, max: 28 }) })
const cents = (most: number): fc.Arbitrary<bigint> => fc.integer({ min: 1, max: most }).map(BigInt)

const cases: fc.Arbitrary<Case> = fc
  .record({
    maximum: cents(1_500_000),
    perQuarter: cents(300_000),
    bills: fc.array(fc.record({ day: dayIn(0, 17), cents: cents(250_000) }), { maxLength: 8 }),
    rates: fc.array(fc.integer({ min: 0, max: 900 }).map(BigInt), { minLength: 1, maxLength: 9 }),
    ends: dayIn(6, 17),
    remission: fc.option(fc.record({ day: dayIn(18, 40), percent: fc.integer({ min: 1, max: 100 }).map(BigInt) }), { nil: undefined }),
    fixedYears: fc.integer({ min: 1, max: 5 }),
    months: fc.integer({ min: 6, max: 60 }),
    atLeast: cents(5_000),
    meansPerYear: fc.option(cents(60_000), { nil: undefined }),
  })
  .map((given) => ({ ...given, bills: given.bills.toSorted((left, right) => left.day.month - right.day.month || left.day.date - right.day.date) }))

describe('the money of a loan', () => {
  it('is at every month end what a calculation by hand gives, and nothing is lost', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const until = given.ends.month + given.months + 10
        const expected = standings(given, until)
        played(given, until).forEach(([drawn = 0n, interest = 0n, repaid = 0n, remitted = 0n, owed = 0n], month) => {
          expect({ month, drawn, interest, repaid, remitted }).toEqual({ month, ...expected[month] })
          expect(drawn + interest).toBe(repaid + remitted + owed)
          expect(owed >= 0n).toBe(true)
        })
      }),
      { numRuns: 60, seed: 660 },
    )
  }, 60_000)
})
