import type { Entry, Ontbrekend } from '@inburgering/core'

/** An entry with its place in its timeline, counted from 0. */
export interface PlacedEntry {
  readonly entry: Entry
  readonly index: number
}

/** What makes two entries different for the person. The reasons, sources and layer behind the same outcome do not. */
export const comparedFields = ['datum', 'einde', 'bedrag', 'toelichting', 'herroepen'] as const
export type ComparedField = (typeof comparedFields)[number]

export interface ChangedEntry {
  readonly before: PlacedEntry
  readonly after: PlacedEntry
  readonly fields: readonly ComparedField[]
}

/** Two entries of one day that changed places: order within a day has a meaning. */
export interface MovedEntry {
  readonly before: PlacedEntry
  readonly after: PlacedEntry
}

/** The first place where the two timelines say something else. Each side is absent where its timeline has ended. */
export interface Divergence {
  readonly date: string
  readonly before?: Entry
  readonly after?: Entry
}

export interface EuroDifference {
  /** Sums of the known amounts of the fines, in euros. */
  readonly before: number
  readonly after: number
  /** after - before */
  readonly difference: number
  /** Fines without an amount: the sums say less than all while there are any. */
  readonly unknownBefore: number
  readonly unknownAfter: number
}

/** One instance of a termijn: its first day, and its last day as it finally stood. ISO 8601. */
export interface TermSpan {
  readonly begin: string
  readonly end: string
}

/** A termijn under both: the same name, and the same place among those of that name. */
export interface TermDifference {
  readonly naam: string
  /** Counted from 1. */
  readonly instance: number
  /** Absent where this side has no such instance. */
  readonly before?: TermSpan
  readonly after?: TermSpan
  /**
   * How many days longer (or, below 0, shorter) it is. A termijn that only begins on another day is not longer: what it
   * lasted before is counted from its new first day. Absent while one side is.
   */
  readonly days?: number
}

/**
 * Who is worse off under `after`: `worse` pays more or has shorter termijnen, `better` the reverse, `mixed` one of each,
 * `different` neither (only other entries), `same` nothing differs.
 */
export const effects = ['same', 'worse', 'better', 'mixed', 'different'] as const
export type Effect = (typeof effects)[number]

/** One person under two sets of rules. */
export interface TimelineComparison {
  readonly id: string
  readonly same: boolean
  readonly effect: Effect
  readonly onlyBefore: readonly PlacedEntry[]
  readonly onlyAfter: readonly PlacedEntry[]
  readonly changed: readonly ChangedEntry[]
  readonly moved: readonly MovedEntry[]
  readonly missingOnlyBefore: readonly Ontbrekend[]
  readonly missingOnlyAfter: readonly Ontbrekend[]
  readonly first?: Divergence
  readonly euros: EuroDifference
  /** The termijnen that differ, in the order in which they begin. */
  readonly terms: readonly TermDifference[]
  /** Sum of the days by which the termijnen of the person are longer. */
  readonly days: number
}
