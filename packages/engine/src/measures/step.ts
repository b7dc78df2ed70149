import { compare, exactFromInteger, multiply, type DayNumber, type Exact, type MaatregelClause } from '@inburgering/core'
import { exact, isExact, later } from '../evaluation/arithmetic.ts'
import { isMet } from '../evaluation/kleene.ts'
import { rounded } from '../evaluation/rounding.ts'
import { none, Unknown, type Truth, type Value } from '../evaluation/value.ts'
import { isAnyException } from '../fines/excepted.ts'
import type { Claused, ClauseOf } from '../program/specification.ts'
import type { Run } from '../run/state.ts'

export type MeasureRules = Claused<MaatregelClause>
export type StepClause = ClauseOf<MaatregelClause, 'stap'>

/** Whether a step is taken: its condition holds and there is no exception. */
export function isTaken(run: Run, rules: MeasureRules, step: StepClause): Truth {
  const { context } = run
  context.trace?.enter('rule', step.id, context.peildatum, step.sources, { kind: 'boolean' })
  const holds = isMet(context, step.when)
  context.trace?.leave(holds)
  if (holds === false) return false
  const excepted = isAnyException(run, rules)
  if (excepted === true) return false
  return holds instanceof Unknown ? holds : excepted instanceof Unknown ? excepted : true
}

/** The share of the amount that a step lowers by, rounded once; unknown while the amount is. */
export function amountOfStep(run: Run, step: StepClause): Exact | Unknown {
  const { context } = run
  const [share, of] = [step.share.evaluate(context), step.of.evaluate(context)]
  const product = isExact(share) && isExact(of) ? exact(multiply(share, of), context, step.id) : of
  const amount = isExact(product) ? rounded(product, run.specification.model.stelsel.rounding, context, step.id) : product
  if (isExact(product)) note(run, 'verlaging', product)
  if (isExact(product) && isExact(amount) && compare(product, amount) !== 0) note(run, 'afronding', amount)
  return isExact(amount) || amount instanceof Unknown ? amount : new Unknown([])
}

/** 20 is 20 %. */
export function percentageOfStep({ context }: Run, { share, id }: StepClause): Exact | undefined {
  const value = share.evaluate(context)
  const points = isExact(value) ? exact(multiply(value, exactFromInteger(100)), context, id) : none
  return isExact(points) ? points : undefined
}

/**
 * The last day of a step that begins on a day; undefined for one that goes on. Its length counts from its first day, so
 * that the next step begins on the same day of the month: a month from 1 March is all of March.
 */
export function lastDayOfStep(run: Run, { length, id }: StepClause, first: DayNumber): DayNumber | undefined {
  const { context } = run
  if (length === undefined) return undefined
  const value = length.evaluate(context)
  const next = later(first, value, context)
  if (next === undefined) context.fail('INB802', id)
  const last = next === undefined ? undefined : next - 1
  context.trace?.step('eerste_dag', context.peildatum, first, { kind: 'date' })
  context.trace?.step('duur', context.peildatum, value, { kind: 'duration' })
  context.trace?.step('laatste_dag', context.peildatum, last ?? none, { kind: 'date' })
  return last
}

function note({ context }: Run, rule: string, value: Value): void {
  context.trace?.step(rule, context.peildatum, value, { kind: 'money' })
}
