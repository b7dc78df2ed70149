import type { Entry, Ontbrekend } from '@inburgering/core'

/** An entry with its place in its timeline, counted from 0. */
export interface PlacedEntry {
  readonly entry: Entry
  readonly index: number
}

/** What makes two entries different for the person. The reasons, sources and layer behind the same outcome do not. */
export const comparedFields = ['datum', 'einde', 'bedrag', 'toelichting'] as const
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

export interface LastDayDifference {
  /** Last day of the last termijn that began, as it finally stood. */
  readonly before?: string
  readonly after?: string
  /** after - before, in days; absent while one of both is. */
  readonly difference?: number
}

/**
 * Who is worse off under `after`: `worse` pays more or has less time, `better` the reverse, `mixed` one of each,
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
  readonly lastDay: LastDayDifference
}
