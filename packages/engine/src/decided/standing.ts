import type { Entry } from '@inburgering/core'

/** Euros that an outcome stands at: what was decided, otherwise what the rules give; undefined while unknown. */
export function standingAmount({ besloten, bedrag }: Pick<Entry, 'besloten' | 'bedrag'>): number | undefined {
  return besloten?.bedrag ?? bedrag
}

/** The last day that an outcome stands at, ISO 8601. */
export function standingEnd({ besloten, einde }: Pick<Entry, 'besloten' | 'einde'>): string | undefined {
  return besloten?.einde ?? einde
}

/** Whether an entry is still what holds: not told and taken back since. */
export function isStanding({ herroepen }: Pick<Entry, 'herroepen'>): boolean {
  return herroepen === undefined
}
