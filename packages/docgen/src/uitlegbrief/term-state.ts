import type { Entry, Timeline } from '@inburgering/core'
import { standingAmount } from '@inburgering/engine'

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

/**
 * What a letter is about when nobody says: the last fine, otherwise that the plicht does not hold, otherwise the last thing
 * that happened to a termijn of the person.
 */
export function mainEntry(entries: readonly Entry[], exemption: Entry | undefined, isOfPerson: (entry: Entry) => boolean): Entry | undefined {
  return lastFine(entries) ?? exemption ?? entries.findLast((entry) => entry.soort.startsWith('termijn_') && entry.over === undefined && isOfPerson(entry)) ?? entries.findLast(isOfPerson) ?? entries.at(-1)
}

/** Of several on one day: one about which a body decided before one that only the rules give, and then the highest. */
function lastFine(entries: readonly Entry[]): Entry | undefined {
  const fines = entries.filter(({ soort }) => soort === 'boete')
  const day = fines.at(-1)?.datum
  const weight = (entry: Entry): readonly [number, number] => [entry.besloten === undefined ? 0 : 1, standingAmount(entry) ?? 0]
  const [first] = fines.filter(({ datum }) => datum === day).toSorted((one, other) => {
    const [[isDecided, amount], [isOtherDecided, otherAmount]] = [weight(one), weight(other)]
    return isOtherDecided - isDecided || otherAmount - amount
  })
  return first
}
