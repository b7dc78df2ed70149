import type { Entry, Timeline } from '@inburgering/core'
import { isStanding, standingAmount, standingEnd } from '../decided/standing.ts'
import type { Names } from './names.ts'
import type { Phrasebook } from './phrasebook.ts'

/** What a timeline comes to, in one or two sentences. */
export function verdictOf(timeline: Timeline, words: Phrasebook, names: Names): string {
  const standing = timeline.tijdlijn.filter(isStanding)
  const fines = standing.filter((entry) => entry.soort === 'boete' && standingAmount(entry) !== 0)
  const cents = fines.reduce((sum, fine) => sum + Math.round((standingAmount(fine) ?? 0) * 100), 0)
  const term = lastTerm(standing)
  const ended = standing.findLast(({ soort }) => soort === 'plicht_eindigt')
  const label = term === undefined ? '' : names.of(term.name, 'termijn')
  return words.verdict({
    fines: fines.length,
    sum: words.money((cents / 100).toFixed(2)),
    unknownAmounts: fines.filter((fine) => standingAmount(fine) === undefined).length,
    metOn: term?.state === 'termijn_voldaan' ? words.date(term.date) : undefined,
    running: term?.state === 'running' && term.end !== undefined ? { term: label, end: words.date(term.end) } : undefined,
    expired: term?.state === 'termijn_verstreken' ? label : undefined,
    endedOn: ended === undefined ? undefined : words.date(ended.datum),
    missing: [...new Set(timeline.ontbrekend.map(({ gegeven }) => names.of(gegeven, 'gegeven')))],
  })
}

interface LastTerm {
  readonly name: string
  readonly state: 'running' | 'termijn_voldaan' | 'termijn_verstreken'
  readonly date: string
  readonly end: string | undefined
}

/** The termijn that ends last, and how it stands; a termijn of a body ends long before that of the person. */
function lastTerm(entries: readonly Entry[]): LastTerm | undefined {
  let latest: LastTerm | undefined
  const open = new Map<string, LastTerm>()
  for (const entry of entries) {
    const { soort, naam, grond, datum } = entry
    // A termijn about a decision says nothing of the plicht.
    if (entry.over !== undefined) continue
    const einde = standingEnd(entry)
    if (soort === 'termijn_begint' || soort === 'termijn_verlengd' || soort === 'termijn_opgeschort') open.set(naam, { name: naam, state: 'running', date: datum, end: einde ?? open.get(naam)?.end })
    else if (soort === 'signaal' && grond !== undefined && einde !== undefined && open.has(grond)) open.set(grond, { name: grond, state: 'running', date: datum, end: einde })
    else if (soort === 'termijn_voldaan' || soort === 'termijn_verstreken') open.set(naam, { name: naam, state: soort, date: datum, end: einde ?? open.get(naam)?.end })
  }
  for (const term of open.values()) if (latest === undefined || (term.end ?? '') > (latest.end ?? '')) latest = term
  return latest
}
