import type { DayNumber, DecidedOutcome, Exact } from '@inburgering/core'
import { outcomeKey, type DossierRecord } from '../dossier/dossier.ts'
import type { Fine, Measure, TermijnInstance } from '../evaluation/happenings.ts'
import type { Unknown } from '../evaluation/value.ts'
import type { Room } from '../fines/room.ts'
import type { Loan } from '../loans/loan.ts'
import type { Run } from '../run/state.ts'

/** What the rules give where a decision says something. Without amount and end: they give nothing. */
export interface RuleOutcome {
  readonly amount?: Exact | Unknown
  readonly end?: DayNumber
}

/** A decision of the dossier together with the outcome that it is about. */
export interface Claim {
  readonly record: DossierRecord
  readonly rules: RuleOutcome
  /** The outcome of the rules that it decides on; absent: it stands by itself. */
  readonly computedOn?: DayNumber
  /** The fine that it is, whether or not it counts today; absent: none ever counted. */
  fine?: Fine
  /** Where it was spent in. */
  rooms?: readonly Room[]
  termijn?: TermijnInstance
  measure?: Measure
  loan?: Loan
  /** Of an extension: the last day without it. */
  unmoved?: DayNumber
}

/**
 * The decision about an outcome that the rules give today: the first one that is not about an earlier outcome, dated
 * today or later. A decision that names the day of the violation is about that one only.
 */
export function decisionAbout(run: Run, of: DecidedOutcome['of'], name: string, day: DayNumber, overtreding?: DayNumber): DossierRecord | undefined {
  if (run.dossier.decisions.size === 0) return undefined
  const decisions = run.dossier.decisions.get(outcomeKey(of, name)) ?? []
  return decisions.find((record) => {
    if (record.begin < day || run.claims.has(record)) return false
    const named = record.values.get('overtreding')
    return named === undefined || overtreding === undefined || named === overtreding
  })
}

export function claimedBy(run: Run, record: DossierRecord, rules: RuleOutcome, computedOn?: DayNumber): Claim {
  const claim: Claim = { record, rules, ...(computedOn === undefined ? {} : { computedOn }) }
  run.claims.set(record, claim)
  return claim
}
