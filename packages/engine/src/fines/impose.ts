import { compare, formatEuro, zero, type BoeteregimeClause, type Exact } from '@inburgering/core'
import { decideOnFine } from '../decided/fine.ts'
import { shownBeside } from '../decided/shown.ts'
import { isExact } from '../evaluation/arithmetic.ts'
import type { Fine } from '../evaluation/happenings.ts'
import { Unknown, type Truth } from '../evaluation/value.ts'
import { clauseOf } from '../program/clauses.ts'
import type { Claused } from '../program/specification.ts'
import { decide, emit, leaveOpen, refuse, reportMissing, type Decision } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'
import { amountOf, note, type Amount } from './amount.ts'
import { isAnyException } from './excepted.ts'
import { claimJudgements } from './judged.ts'
import { noteLastDays } from './last-day-to-decide.ts'
import { underMilderLaw } from './law-date.ts'
import { lengthsSet, type TermijnSet } from './new-term.ts'
import { isSetAside, noteBeside } from './precedence.ts'
import { notYetJudged, tellDisproportionate } from './proportionality.ts'
import { ceilingFor, spend, type Ceiling } from './room.ts'
import type { Violation } from './violation.ts'

type Regime = Claused<BoeteregimeClause>

/** Decides on one violation; answers the termijnen that the fine sets. */
export function impose(run: Run, regime: Regime, violation: Violation): readonly TermijnSet[] {
  const { context } = run
  const { trigger, termijn, overtreding, lawDate, fine } = context
  context.trigger = violation.record
  context.termijn = violation.termijn
  context.overtreding = violation.day
  context.fine = { regime: regime.declaration.name, overtreding: violation.day }
  const set = decide(run, regime, (decision) => decideFine(run, regime, violation, decision))
  context.trigger = trigger
  context.termijn = termijn
  context.overtreding = overtreding
  context.lawDate = lawDate
  context.fine = fine
  return set
}

function decideFine(run: Run, regime: Regime, violation: Violation, decision: Decision): readonly TermijnSet[] {
  const { context } = run
  const { name } = regime.declaration
  const about = { soort: 'boete', naam: name } as const
  const nothing = (why: Truth = false): readonly TermijnSet[] => {
    if (why instanceof Unknown) leaveOpen(run, decision, about, why, name)
    else refuse(run, decision, about)
    return []
  }
  decision.use.rule(violation.clause)
  const violated = violation.ask(context)
  if (violated !== true) return nothing(violated)
  if (violation.exempt !== false) {
    context.trace?.step('vrijgesteld', context.peildatum, violation.exempt, { kind: 'boolean' })
    return nothing(violation.exempt)
  }

  claimJudgements(run, decision, regime.declaration, violation.day)
  const outcome = underMilderLaw(run, regime, () => outcomeOf(run, regime, violation))
  if (outcome.excepted !== false || outcome.amount === undefined) return nothing(outcome.excepted)
  const { imposed, ceiling } = underCeiling(run, regime, outcome.amount)
  if (imposed === undefined) return nothing()
  if (imposed instanceof Unknown) reportMissing(run, imposed, name)
  noteBeside(run, regime, violation)

  const amount = isExact(imposed) ? imposed : undefined
  const decided = decideOnFine(run, name, violation.day, imposed)
  const counted = decided === undefined ? imposed : decided.counted
  const record = decided?.claim.record
  if (counted !== undefined) {
    const fine: Fine = { kind: 'boete', name, date: record?.begin ?? context.peildatum, overtreding: violation.day, amount: counted, step: outcome.step, ...(record === undefined ? {} : { decidedBy: record }) }
    run.happenings.boetes.push(fine)
    if (decided !== undefined) Object.assign(decided.claim, { fine, rooms: ceiling?.rooms ?? [] })
    if (isExact(counted)) spend(ceiling, counted)
  }
  if (record === undefined && amount !== undefined) noteLastDays(run, decision, { regime: name, overtreding: violation.day, amount, by: bodyOf(run, regime) })
  const nietBeoordeeld = notYetJudged(run)
  emit(run, decision, { ...about, bedrag: amount, door: bodyOf(run, regime), ...(record === undefined ? {} : shownBeside(record, amount)), nietBeoordeeld })
  const oordelen = [...nietBeoordeeld, ...decision.use.oordelen]
  if (counted !== undefined && oordelen.length > 0) run.happenings.finesToJudge.push({ regime: name, label: regime.declaration.label, overtreding: violation.day, on: context.peildatum, oordelen })
  if (record === undefined) tellDisproportionate(run, regime.declaration, bodyOf(run, regime))
  if (amount !== undefined) checkMaximum(run, regime, amount, decision)
  return counted === undefined ? [] : lengthsSet(run, regime, violation, record)
}

/** Who has to decide on a fine of this regime. */
export function bodyOf(run: Run, regime: Regime): string | undefined {
  return clauseOf(regime, 'opgelegd_door', run.context)?.orgaan
}

export interface FineOutcome extends Amount {
  readonly excepted: Truth
}

function outcomeOf(run: Run, regime: Regime, violation: Violation): FineOutcome {
  const own = isAnyException(run, regime)
  const excepted = own === false ? isSetAside(run, regime, violation) : own
  return excepted === false ? { excepted, ...amountOf(run, regime, violation.day) } : { excepted, amount: undefined, step: 0 }
}

interface UnderCeiling {
  /** Undefined: nothing is left, or the amount is 0, and that is no fine. */
  readonly imposed: Exact | Unknown | undefined
  readonly ceiling?: Ceiling | undefined
}

/** Cut to what the plafond leaves. */
function underCeiling(run: Run, regime: Regime, amount: Exact | Unknown): UnderCeiling {
  if (amount instanceof Unknown) {
    run.context.use?.notJudged(amount.oordelen)
    // Without a missing fact or judgement the calculation has no outcome: nothing is decided on it.
    return { imposed: amount.missing.length + amount.oordelen.length === 0 ? undefined : amount }
  }
  if (compare(amount, zero) <= 0) return { imposed: undefined }
  const ceiling = ceilingFor(run, regime)
  if (ceiling?.left instanceof Unknown) return { imposed: ceiling.left }
  const imposed = ceiling !== undefined && compare(amount, ceiling.left) > 0 ? ceiling.left : amount
  if (imposed !== amount) noteCut(run, ceiling?.tightest, imposed)
  return { imposed: compare(imposed, zero) <= 0 ? undefined : imposed, ceiling }
}

/** What the plafond allows, what of it was spent, and what is left of the fine. */
function noteCut(run: Run, tightest: Ceiling['tightest'], imposed: Exact): void {
  if (tightest === undefined) return
  note(run, `plafond_ruimte:${tightest.name}`, tightest.total)
  note(run, 'plafond_opgelegd', tightest.spent)
  note(run, 'plafond', imposed)
}

/** A check, never a clamp. */
function checkMaximum(run: Run, regime: Regime, amount: Exact, decision: Decision): void {
  const clause = clauseOf(regime, 'wettelijk_maximum', run.context)
  const maximum = clause?.amount.evaluate(run.context)
  if (maximum === undefined || !isExact(maximum) || compare(amount, maximum) <= 0) return
  const text = `De boete "${regime.declaration.label}" van ${formatEuro(amount, 'nl')} is hoger dan het wettelijk maximum van ${formatEuro(maximum, 'nl')}. Kijk de bedragen na.`
  signal(run, decision, 'boven_wettelijk_maximum', text, { door: bodyOf(run, regime) })
}
