import type { Entry, Timeline } from '@inburgering/core'

/** A termijn as it stands on a day. */
export interface TermState {
  readonly name: string
  readonly stelsel: string
  readonly state: 'running' | 'met' | 'expired'
  /** Last day, as known on that day. */
  readonly end: string | undefined
  /** Names of the grounds that made it longer, one for each time. */
  readonly extendedBy: readonly string[]
}

/** Every termijn that had begun on the day, the latest last; not those about a decision. */
export function termsOn({ tijdlijn }: Timeline, date: string): readonly TermState[] {
  const terms: { name: string; stelsel: string; state: TermState['state']; end: string | undefined; extendedBy: string[] }[] = []
  const latest = ({ naam, stelsel }: Entry) => terms.findLast((term) => term.name === naam && term.stelsel === stelsel && term.state === 'running')
  for (const entry of tijdlijn) {
    const { soort, naam, datum, einde, grond, over, herroepen } = entry
    if (datum > date) break
    if (over !== undefined || (herroepen !== undefined && herroepen <= date)) continue
    if (soort === 'termijn_begint') terms.push({ name: naam, stelsel: entry.stelsel, state: 'running', end: einde, extendedBy: [] })
    const term = latest(entry)
    if (term === undefined) continue
    if (soort === 'termijn_verlengd' || soort === 'termijn_opgeschort') {
      term.end = einde ?? term.end
      if (grond !== undefined) term.extendedBy.push(grond)
    }
    if (soort === 'termijn_voldaan') term.state = 'met'
    if (soort === 'termijn_verstreken') term.state = 'expired'
  }
  return terms
}

/** What a letter is about when nobody says: the last fine, otherwise that the plicht does not hold, otherwise the last thing that happened to a termijn. */
export function mainEntry(entries: readonly Entry[], exemption: Entry | undefined): Entry | undefined {
  return entries.findLast(({ soort }) => soort === 'boete') ?? exemption ?? entries.findLast(({ soort, over }) => soort.startsWith('termijn_') && over === undefined) ?? entries.at(-1)
}
