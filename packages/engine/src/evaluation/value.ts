import type { DayNumber, Duration, Exact } from '@inburgering/core'

/** What never happened: comparing it is `nee`, sums skip it. */
export class None {
  readonly kind = 'none'
}
export const none = new None()

/** What cannot be known: names of the facts that were not given, and of the judgements that were not given. */
export class Unknown {
  readonly missing: readonly string[]
  readonly oordelen: readonly string[]

  constructor(missing: readonly string[], oordelen: readonly string[] = []) {
    this.missing = missing
    this.oordelen = oordelen
  }
}

/** The length of a period, kept at its dates: how many months it holds depends on where it begins. */
export class PeriodLength {
  readonly begin: DayNumber
  readonly end: DayNumber

  constructor(begin: DayNumber, end: DayNumber) {
    this.begin = begin
    this.end = end
  }
}

/** A value during a run. Dates are day numbers; levels, choices, onderdelen and leerroutes their name. */
export type Value = boolean | DayNumber | string | Exact | Duration | PeriodLength | None | Unknown

/** Three-valued truth (Kleene). */
export type Truth = boolean | Unknown

/** The names of both, each once. */
export function mergeUnknown(left: Unknown | undefined, right: Unknown): Unknown {
  if (left === undefined || left === right) return right
  return new Unknown(union(left.missing, right.missing), union(left.oordelen, right.oordelen))
}

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  const added = right.filter((name) => !left.includes(name))
  return added.length === 0 ? left : [...left, ...added]
}
