import { compare, formatIsoDate, type BoeteregimeClause, type DayNumber, type SourceRef } from '@inburgering/core'
import type { Compiled } from '../evaluation/compiled.ts'
import { Usage } from '../evaluation/usage.ts'
import { Unknown } from '../evaluation/value.ts'
import { clauseOf } from '../program/clauses.ts'
import type { Claused, Specification } from '../program/specification.ts'
import type { Run } from '../run/state.ts'
import type { FineOutcome } from './impose.ts'

/**
 * Computes under the law of `recht naar`, and where it says `of naar ... als dat gunstiger is` also under the law of the
 * other date, and takes the one that is better for the person. The law that was chosen stays in place for the rest of
 * the decision.
 */
export function underMilderLaw(run: Run, regime: Claused<BoeteregimeClause>, compute: () => FineOutcome): FineOutcome {
  const { context, specification } = run
  const outer = context.lawDate
  const clause = clauseOf(regime, 'recht_naar', context)
  if (clause !== undefined) context.use?.rule(clause)
  const first = dateOf(run, clause?.lawDate.date ?? specification.stelsel.lawDate) ?? outer
  const other = dateOf(run, clause === undefined ? specification.stelsel.milder : clause.lawDate.milder)
  return other === undefined || sameLaw(specification, first, other) ? under(run, first, compute) : milder(run, first, other, compute)
}

function dateOf({ context }: Run, expression: Compiled | undefined): DayNumber | undefined {
  const date = expression?.evaluate(context)
  return typeof date === 'number' ? date : undefined
}

/** Before the stelsel is in force there is no rule to fine by. */
function under(run: Run, date: DayNumber, compute: () => FineOutcome): FineOutcome {
  run.context.lawDate = date
  return date < run.specification.inForceFrom ? { excepted: true, amount: undefined, step: 0 } : compute()
}

function milder(run: Run, first: DayNumber, other: DayNumber, compute: () => FineOutcome): FineOutcome {
  const { context } = run
  const outer = context.use
  const attempts = [first, other].map((date) => {
    const use = new Usage()
    context.use = use
    context.trace?.enter('step', `recht_naar:${formatIsoDate(date)}`, date, noSources, { kind: 'money' })
    const outcome = under(run, date, compute)
    context.trace?.leave(outcome.amount ?? false)
    return { use, outcome, date }
  })
  context.use = outer
  const [one, two] = attempts
  const chosen = one !== undefined && two !== undefined && isBetter(two.outcome, one.outcome) ? two : one
  if (chosen === undefined) return { excepted: true, amount: undefined, step: 0 }
  context.trace?.step('gunstigste_recht', context.peildatum, chosen.date, { kind: 'date' })
  outer?.add(chosen.use)
  context.lawDate = chosen.date
  return chosen.outcome
}

const noSources: readonly SourceRef[] = []

/** No fine is better than any fine; an unknown amount is better than none that is known, for nothing is lost by it. */
function isBetter(candidate: FineOutcome, other: FineOutcome): boolean {
  const [left, right] = [weight(candidate), weight(other)]
  if (left !== right) return left < right
  const { amount } = candidate
  if (amount === undefined || amount instanceof Unknown || other.amount === undefined || other.amount instanceof Unknown) return false
  return compare(amount, other.amount) < 0
}

function weight({ excepted, amount }: FineOutcome): number {
  if (excepted !== false || amount === undefined) return 0
  return amount instanceof Unknown ? 1 : 2
}

/** Whether nothing that is read by the law date changes between two days. */
function sameLaw({ lawChanges }: Specification, left: DayNumber, right: DayNumber): boolean {
  const [from, to] = left < right ? [left, right] : [right, left]
  return !lawChanges.some((day) => from < day && day <= to)
}
