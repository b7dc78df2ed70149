import { compare, multiply, subtract, type BoeteregimeClause, type DayNumber, type Exact, type ValueType } from '@inburgering/core'
import { exact, isExact, later } from '../evaluation/arithmetic.ts'
import { isMet } from '../evaluation/kleene.ts'
import { rounded } from '../evaluation/rounding.ts'
import { mergeUnknown, none, Unknown, type Value } from '../evaluation/value.ts'
import { clauseOf, clausesOf } from '../program/clauses.ts'
import type { Claused, ClauseOf } from '../program/specification.ts'
import type { Run } from '../run/state.ts'

type Regime = Claused<BoeteregimeClause>

/** The amount of a fine before any plafond, and the step of the ladder it stands on. */
export interface Amount {
  readonly amount: Exact | Unknown | undefined
  readonly step: number
}

/** In the order of the law: the amount or the step of the ladder; factor; reduction; rounding once. */
export function amountOf(run: Run, regime: Regime, overtreding: DayNumber): Amount {
  const { id } = regime.declaration
  const { amount: base, step } = baseAmount(run, regime, overtreding)
  if (base === undefined || base instanceof Unknown) return { amount: base, step }
  const factored = afterFactor(run, regime, base)
  const reduced = afterReduction(run, regime, factored)
  if (!isExact(reduced)) return { amount: reduced instanceof Unknown ? reduced : undefined, step }
  const final = rounded(reduced, run.specification.model.stelsel.rounding, run.context, id)
  if (isExact(final) && compare(final, reduced) !== 0) note(run, 'afronding', final)
  return { amount: isExact(final) ? final : new Unknown([]), step }
}

function baseAmount(run: Run, regime: Regime, overtreding: DayNumber): Amount {
  const ladder = clauseOf(regime, 'bij_herhaling', run.context)
  const fixed = fixedAmount(run, regime)
  if (fixed !== undefined || ladder === undefined) {
    if (fixed === undefined) run.context.fail('INB805', regime.declaration.id)
    return { amount: fixed, step: 0 }
  }
  run.context.use?.rule(ladder)
  const step = ladderStep(run, regime, ladder.within.evaluate(run.context), overtreding, ladder.steps.length)
  const amount = ladder.steps[step]?.evaluate(run.context) ?? none
  note(run, `trede:${step + 1}`, amount)
  return { amount: isExact(amount) || amount instanceof Unknown ? amount : undefined, step }
}

/** The one `bedrag` that holds; unknown when one that may hold misses a fact. */
function fixedAmount(run: Run, regime: Regime): Exact | Unknown | undefined {
  const { context } = run
  let unknown: Unknown | undefined
  let found: Value | undefined
  for (const clause of clausesOf(regime, 'bedrag', context)) {
    context.trace?.enter('rule', clause.id, context.peildatum, clause.sources, clause.amount.expression.type)
    const holds = isMet(context, clause.when)
    let amount: Value = holds instanceof Unknown ? holds : none
    if (holds === true && found !== undefined) context.fail('INB806', regime.declaration.id)
    else if (holds === true) {
      context.use?.rule(clause)
      amount = clause.amount.evaluate(context)
      found = amount
    } else if (holds !== false) unknown = mergeUnknown(unknown, holds)
    context.trace?.leave(amount)
  }
  if (found === undefined) return unknown
  return isExact(found) || found instanceof Unknown ? found : undefined
}

/** A step up when the latest violation that counts is less than the time of the ladder earlier; else the first step. */
function ladderStep(run: Run, regime: Regime, within: Value, overtreding: DayNumber, steps: number): number {
  const latest = run.happenings.boetes.findLast(({ name }) => name === regime.declaration.name)
  const end = latest && later(latest.overtreding, within, run.context)
  if (latest === undefined || end === undefined || overtreding >= end) return 0
  run.context.trace?.step('vorige_overtreding', run.context.peildatum, latest.overtreding, { kind: 'date' })
  return Math.min(latest.step + 1, steps - 1)
}

function afterFactor(run: Run, regime: Regime, amount: Exact): Value {
  const clause = clauseOf(regime, 'maal_de_factor', run.context)
  if (clause === undefined) return amount
  run.context.use?.rule(clause)
  const factor = clause.factor.evaluate(run.context)
  if (!isExact(factor)) return factor
  const product = exact(multiply(amount, factor), run.context, clause.id)
  note(run, 'factor', product)
  return product
}

/** Additive: 100% - n x step, of the amount so far. */
function afterReduction(run: Run, regime: Regime, amount: Value): Value {
  if (!isExact(amount)) return amount
  const { context } = run
  let share: Value = whole
  for (const clause of clausesOf(regime, 'verminderd', context)) {
    const taken = takenBy(run, clause)
    if (taken === undefined) continue
    if (!isExact(taken)) return taken
    share = exact(subtract(share as Exact, taken), context, clause.id)
    if (!isExact(share)) return share
  }
  if (share === whole) return amount
  const rest = compare(share, nothing) < 0 ? nothing : share
  const product = exact(multiply(amount, rest), context, regime.declaration.id)
  note(run, 'vermindering', product)
  return product
}

type Reduction = ClauseOf<BoeteregimeClause, 'verminderd'>

/** The share that a clause takes off; undefined where it does not apply. */
function takenBy(run: Run, clause: Reduction): Value | undefined {
  const { context } = run
  context.trace?.enter('rule', clause.id, context.peildatum, clause.sources, percentage)
  const holds = isMet(context, clause.when)
  if (holds === true) context.use?.rule(clause)
  const taken = holds === true ? reductionOf(run, clause) : holds === false ? undefined : holds
  context.trace?.leave(taken ?? none)
  return taken
}

function reductionOf(run: Run, clause: Reduction): Value {
  const { context } = run
  const [step, per, maximum] = [clause.step.evaluate(context), clause.per.evaluate(context), clause.maximum?.evaluate(context)]
  for (const value of [step, per]) if (!isExact(value)) return value
  const taken = exact(multiply(step as Exact, per as Exact), context, clause.id)
  if (!isExact(taken) || maximum === undefined || !isExact(maximum) || compare(taken, maximum) <= 0) return taken
  context.trace?.step('vermindering_zonder_maximum', context.peildatum, taken, percentage)
  context.trace?.step('vermindering_maximum', context.peildatum, maximum, percentage, clause.sources)
  return maximum
}

const percentage: ValueType = { kind: 'percentage' }

const whole: Exact = { num: 1, den: 1 }
const nothing: Exact = { num: 0, den: 1 }

export function note(run: Run, rule: string, value: Value): void {
  run.context.trace?.step(rule, run.context.peildatum, value, { kind: 'money' })
}
