import { compare, type DayNumber, type Exact } from '@inburgering/core'
import { isNone } from '../decided/decided.ts'
import { decideOnStep, decisionOnStep, shownBesideStep } from '../decided/measure.ts'
import type { DossierRecord } from '../dossier/dossier.ts'
import { isExact } from '../evaluation/arithmetic.ts'
import type { Measure } from '../evaluation/happenings.ts'
import { isMet, not, some } from '../evaluation/kleene.ts'
import { Unknown, type Truth } from '../evaluation/value.ts'
import { clauseOf, clausesOf } from '../program/clauses.ts'
import { current, type Slot } from '../program/slot.ts'
import { clausesInForce, decide, emit, inForceOf, leaveOpen, refuse, reportMissing, reportMissingOnce, type Decision } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import { asDecidedOn, lookFrom, type Run } from '../run/state.ts'
import { amountOfStep, isTaken, lastDayOfStep, percentageOfStep, type MeasureRules, type StepClause } from './step.ts'

/** Evening: maatregelen that run end, take their next step or follow the amount that they are a share of; others begin. */
export function lower(run: Run, day: DayNumber): void {
  for (const measure of run.happenings.maatregelen) if (measure.last === undefined) goOn(run, measure, day)
  for (const [name, slots] of run.specification.triggers.maatregelen) {
    for (const record of run.dossier.byName.get(name) ?? []) if (record.acts === day) for (const slot of slots) beginBy(run, slot, record, day)
  }
}

/** Of two records on one day, or while it runs, only the first sets a maatregel going; the other is told. */
function beginBy(run: Run, slot: Slot<MeasureRules>, record: DossierRecord, day: DayNumber): void {
  const rules = inForceOf(run, slot)
  if (rules === undefined) return
  for (const clause of clausesInForce(run, rules, 'begint_bij')) {
    if (clause.records.kind !== 'records' || !clause.records.names.includes(record.name)) continue
    const { context } = run
    context.trigger = record
    const about = decisionOnStep(run, rules.declaration.name, clausesOf(rules, 'stap', context)[0], day)
    asDecidedOn(run, about, () => decide(run, rules, (decision) => {
      decision.use.rule(clause)
      const { name, label } = rules.declaration
      if (run.happenings.maatregelen.some((measure) => measure.name === name && measure.last === undefined)) {
        return signal(run, decision, 'maatregel_loopt', `"${label}" loopt al. Daarom begint er niet opnieuw een. Kijk of dat klopt.`, { grond: name, door: bodyOf(run, rules) })
      }
      const [step] = clausesOf(rules, 'stap', context)
      const holds = step === undefined ? false : maysBegin(run, rules, isMet(context, clause.when), step)
      if (holds instanceof Unknown) return leaveOpen(run, decision, { soort: 'maatregel', naam: name }, holds, name)
      if (!holds || step === undefined) return refuse(run, decision, { soort: 'maatregel', naam: name })
      const measure: Measure = { kind: 'maatregel', name, rules, trigger: record, first: day, last: undefined, step: step.name, number: 1, stepFirst: day, stepLast: undefined, told: undefined, claim: undefined, held: undefined }
      run.happenings.maatregelen.push(measure)
      take(run, measure, rules, step, decision, day)
    }))
    context.trigger = undefined
  }
}

function maysBegin(run: Run, rules: MeasureRules, holds: Truth, step: StepClause): Truth {
  if (holds !== true) return holds
  const taken = isTaken(run, rules, step)
  if (taken !== true) return taken
  return not(some(['vervalt', 'eindigt'] as const, (kind) => isOver(run, rules, kind), run.context))
}

function goOn(run: Run, measure: Measure, day: DayNumber): void {
  const slot = run.specification.maatregelen.get(measure.name)
  asOfItsDecision(run, measure, () => {
    const rules = slot && current(slot, run.context)
    if (rules === undefined || isUndone(run, measure)) return endMeasure(run, measure, rules ?? measure.rules, day, () => undefined)
    // What was decided without a ground in the rules ends as decided, not by the rules.
    const ends = measure.trigger.decision?.about === undefined ? (['vervalt', 'eindigt'] as const) : []
    for (const kind of ends) {
      const over = isOver(run, rules, kind)
      if (over instanceof Unknown) reportMissingOnce(run, over, measure.name)
      if (over === true) return endMeasure(run, measure, rules, kind === 'vervalt' ? measure.first : day, () => isOver(run, rules, kind))
    }
    if (measure.stepLast !== undefined && measure.stepLast < day) return nextStep(run, measure, rules, day)
    followAmount(run, measure, rules)
  })
}

/** By transitional law the rule of the day on which it was imposed may hold for it. */
function asOfItsDecision(run: Run, measure: Measure, ask: () => void): void {
  const { context } = run
  const { decidedOn, trigger } = context
  context.decidedOn = measure.first
  context.trigger = measure.trigger
  ask()
  context.decidedOn = decidedOn
  context.trigger = trigger
}

/** What set it going was withdrawn or annulled. */
function isUndone({ dossier }: Run, { trigger }: Measure): boolean {
  return !(dossier.byName.get(trigger.name)?.includes(trigger) ?? false)
}

/** Whether it ends by one of its own clauses. */
function isOver(run: Run, rules: MeasureRules, kind: 'vervalt' | 'eindigt'): Truth {
  const { context } = run
  const clause = clauseOf(rules, kind, context)
  if (clause === undefined) return false
  context.trace?.enter('rule', clause.id, context.peildatum, clause.sources, { kind: 'boolean' })
  const over = isMet(context, clause.when)
  context.trace?.leave(over)
  if (over === true) context.use?.rule(clause)
  return over
}

/** The next step looks at what is dated up to the last day of the step before it. */
function nextStep(run: Run, measure: Measure, rules: MeasureRules, day: DayNumber): void {
  const step = measure.trigger.decision?.about === undefined ? stepAfter(run, measure, rules) : undefined
  if (step === undefined) return endMeasure(run, measure, rules, day, () => undefined)
  const asked = (): Truth => asOfTheNight(run, day, () => isTaken(run, rules, step))
  const taken = asked()
  if (taken instanceof Unknown) reportMissing(run, taken, measure.name)
  if (taken !== true) return endMeasure(run, measure, rules, day, asked)
  measure.step = step.name
  measure.number += 1
  asDecidedOn(run, decisionOnStep(run, measure.name, step, day), () =>
    decide(run, rules, (decision) => {
      asked()
      take(run, measure, rules, step, decision, day)
    }),
  )
}

function asOfTheNight<T>(run: Run, day: DayNumber, ask: () => T): T {
  const { context } = run
  const { trigger, besluit, overtreding, termijn } = context
  lookFrom(run, day, 'night')
  context.trigger = trigger
  const answer = ask()
  lookFrom(run, day, 'evening')
  Object.assign(context, { trigger, besluit, overtreding, termijn })
  return answer
}

/** By name; where a wijziging took the step away by its place. */
function stepAfter({ context }: Run, { step, number }: Measure, rules: MeasureRules): StepClause | undefined {
  const steps = clausesOf(rules, 'stap', context)
  const place = steps.findIndex(({ name }) => name === step)
  return steps[place === -1 ? number : place + 1]
}

function take(run: Run, measure: Measure, rules: MeasureRules, step: StepClause, decision: Decision, day: DayNumber): void {
  decision.use.rule(step)
  measure.stepFirst = day
  measure.stepLast = lastDayOfStep(run, step, day)
  const amount = amountOfStep(run, step)
  decideOnStep(run, measure, step, day, amount)
  if (measure.stepLast !== undefined) run.agenda.add(measure.stepLast + 1, rules.declaration.id)
  tellStep(run, measure, rules, step, decision, amount)
  if (measure.claim === undefined || !isNone(measure.held)) return
  if (measure.number === 1) measure.last = day - 1
  else endMeasure(run, measure, rules, day, () => undefined)
}

/** The amount of which a step is a share may change while the step runs: the same step again, with the new amount. */
function followAmount(run: Run, measure: Measure, rules: MeasureRules): void {
  const step = clausesOf(rules, 'stap', run.context).find(({ name }) => name === measure.step)
  if (step === undefined) return
  const amount = amountOfStep(run, step)
  if (isSame(amount, measure.told) || run.context.peildatum < measure.stepFirst) return
  decide(run, rules, (decision) => {
    decision.use.rule(step)
    tellStep(run, measure, rules, step, decision, amountOfStep(run, step))
  })
}

function isSame(amount: Exact | Unknown, told: Exact | undefined): boolean {
  return isExact(amount) ? told !== undefined && compare(amount, told) === 0 : told === undefined
}

export function tellStep(run: Run, measure: Measure, rules: MeasureRules, step: StepClause, decision: Decision, amount: Exact | Unknown): void {
  if (amount instanceof Unknown) {
    decision.use.notJudged(amount.oordelen)
    reportMissing(run, amount, measure.name)
  }
  measure.told = amount instanceof Unknown ? undefined : amount
  const percentage = percentageOfStep(run, step)
  const ends = measure.claim?.computedOn === undefined ? measure.stepLast : measure.claim.rules.end
  emit(run, decision, {
    soort: 'maatregel',
    naam: measure.name,
    ...(ends === undefined ? {} : { einde: ends }),
    bedrag: measure.told,
    ...(percentage === undefined ? {} : { percentage }),
    volgnummer: measure.number,
    door: bodyOf(run, rules),
    ...shownBesideStep(run, measure, step, measure.told),
  })
}

/**
 * @param from the first day on which is not lowered any more; its own first day when it is taken as never begun
 * @param why asks again what ended it, for the reason
 */
export function endMeasure(run: Run, measure: Measure, rules: MeasureRules, from: DayNumber, why: () => void): void {
  measure.last = from - 1
  decide(run, rules, (decision) => {
    why()
    emit(run, decision, { soort: 'maatregel', naam: measure.name, einde: from - 1, ...(from === measure.first ? { toelichting: neverBegun } : {}), door: bodyOf(run, rules) })
  })
}

const neverBegun = 'Er is nooit verlaagd: de maatregel geldt vanaf haar eerste dag niet.'

function bodyOf(run: Run, rules: MeasureRules): string | undefined {
  return clauseOf(rules, 'opgelegd_door', run.context)?.orgaan
}
