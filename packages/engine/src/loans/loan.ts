import { add, compare, subtract, valueOf, zero, type DayNumber, type Exact } from '@inburgering/core'
import type { Unknown } from '../evaluation/value.ts'

/** A loan of the person. Amounts in euros, whole cents; they only grow, and what is owed is what they leave. */
export interface Loan {
  readonly name: string
  readonly grantedOn: DayNumber
  /** Unknown while the income for it is: then nothing that is drawn has an amount. */
  maximum: Exact | Unknown
  readonly draws: Draw[]
  used: Exact
  /** Interest that was added to the debt. */
  interest: Exact
  /** The part of it that entries have told. */
  toldInterest: Exact
  repaid: Exact
  remitted: Exact
  /** Of this month: each amount owed times the days it is owed, in months of 30 days. */
  moneyDays: Exact
  endedOn: DayNumber | undefined
  /** The rate that stays until the day, which no longer has it. */
  fixedRate: { readonly rate: Exact; readonly until: DayNumber } | undefined
  repayment: Repayment | undefined
  /** Names of the kwijtscheldingen that were given. */
  readonly remissions: Set<string>
  /** After its end nothing is owed any more. */
  settledOn: DayNumber | undefined
}

export interface Draw {
  readonly record: string
  readonly day: DayNumber
  readonly amount: Exact
}

export interface Repayment {
  /** First day of the first month. */
  readonly from: DayNumber
  monthsLeft: number
  /** The equal amount, and the yearly rate it was made with; absent before the first month. */
  level: { readonly amount: Exact; readonly rate: Exact } | undefined
  /** What a month costs now. */
  monthly: Exact | undefined
  /** Some month cost less than the equal amount. */
  lowered: boolean
}

export function newLoan(name: string, grantedOn: DayNumber, maximum: Exact | Unknown): Loan {
  const nothing = { used: zero, interest: zero, toldInterest: zero, repaid: zero, remitted: zero, moneyDays: zero }
  return { name, grantedOn, maximum, draws: [], ...nothing, endedOn: undefined, fixedRate: undefined, repayment: undefined, remissions: new Set(), settledOn: undefined }
}

export function debtOf({ used, interest, repaid, remitted }: Loan): Exact {
  return less(plus(used, interest), plus(repaid, remitted))
}

export function isOwed(loan: Loan): boolean {
  return compare(debtOf(loan), zero) > 0
}

/** Amounts in a dossier stay far below the limit of an exact number. */
export function plus(left: Exact, right: Exact): Exact {
  return valueOf(add(left, right)) ?? left
}

export function less(left: Exact, right: Exact): Exact {
  return valueOf(subtract(left, right)) ?? left
}

export function lowest(left: Exact, right: Exact): Exact {
  return compare(left, right) <= 0 ? left : right
}

export function highest(left: Exact, right: Exact): Exact {
  return compare(left, right) >= 0 ? left : right
}
