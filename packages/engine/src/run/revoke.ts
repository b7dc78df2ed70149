import { formatIsoDate, type DayNumber, type Entry } from '@inburgering/core'
import type { Run } from './state.ts'

/** Takes back what was told: the entries stay where they are, marked with the day on which they no longer hold. */
export function revoke(run: Run, day: DayNumber, isMeant: (entry: Entry) => boolean): void {
  const { entries, specification } = run
  const { name } = specification.model.stelsel
  const herroepen = formatIsoDate(day)
  entries.forEach((entry, index) => {
    if (entry.stelsel === name && entry.herroepen === undefined && isMeant(entry)) entries[index] = { ...entry, herroepen }
  })
}
