import type { SelectieOutcome } from '@inburgering/core'

export type Counts = Record<SelectieOutcome, number>

/** How many were chosen, were not, or could not be told; together and for each group. */
export interface Tally {
  readonly all: Counts
  readonly groups: ReadonlyMap<string, Counts>
  /** How often each fact was missing where it could not be told. */
  readonly missing: ReadonlyMap<string, number>
  readonly add: (outcome: SelectieOutcome, group: string | undefined, missing: readonly string[]) => void
}

export function newTally(): Tally {
  const all = noOne()
  const groups = new Map<string, Counts>()
  const missing = new Map<string, number>()
  return {
    all,
    groups,
    missing,
    add: (outcome, group, facts) => {
      all[outcome] += 1
      for (const fact of facts) missing.set(fact, (missing.get(fact) ?? 0) + 1)
      if (group === undefined) return
      const counts = groups.get(group) ?? noOne()
      counts[outcome] += 1
      groups.set(group, counts)
    },
  }
}

function noOne(): Counts {
  return { gekozen: 0, niet_gekozen: 0, onbekend: 0 }
}
