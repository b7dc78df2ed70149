import type { Entry, Timeline } from '@inburgering/core'
import { isStanding, standingAmount, standingEnd } from '../decided/standing.ts'
import { stepOf } from './entry-sentence.ts'
import { lastExemption } from './exemption.ts'
import type { Names } from './names.ts'
import type { Phrasebook } from './phrasebook.ts'

/**
 * What a timeline comes to, in one or two sentences.
 * @param namesOf the names of the stelsel of an entry
 */
export function verdictOf(timeline: Timeline, words: Phrasebook, names: Names, namesOf: (entry: Entry) => Names): string {
  const standing = timeline.tijdlijn.filter(isStanding)
  const fines = standing.filter((entry) => entry.soort === 'boete' && standingAmount(entry) !== 0)
  const cents = fines.reduce((sum, fine) => sum + Math.round((standingAmount(fine) ?? 0) * 100), 0)
  const term = lastTerm(standing.filter((entry) => !entry.soort.startsWith('termijn_') || namesOf(entry).termijn(entry.naam) !== 'body'), namesOf)
  const ended = standing.findLast(({ soort }) => soort === 'plicht_eindigt')
  const label = term === undefined ? '' : term.names.of(term.name, 'termijn')
  const exempt = lastExemption(standing, namesOf)
  return words.verdict({
    fines: fines.length,
    sum: words.money((cents / 100).toFixed(2)),
    unknownAmounts: fines.filter((fine) => standingAmount(fine) === undefined).length,
    met: term?.state === 'termijn_voldaan' ? { on: words.date(term.date), ...(term.names.termijn(term.name) === 'plicht' ? {} : { term: label }) } : undefined,
    running: term?.state === 'running' && term.end !== undefined ? { term: label, end: words.date(term.end) } : undefined,
    expired: term?.state === 'termijn_verstreken' ? label : undefined,
    exempt: exempt === undefined ? undefined : { kind: exempt.soort, from: words.date(exempt.datum) },
    measures: measuresOf(standing, words, namesOf),
    endedOn: ended === undefined ? undefined : words.date(ended.datum),
    missing: [...new Set(timeline.ontbrekend.map(({ gegeven }) => names.of(gegeven, 'gegeven')))],
  })
}

interface Measure {
  readonly name: string
  readonly from: string
  readonly shares: readonly string[]
  readonly until: string | undefined
}

/** Each maatregel that was not taken as never begun: from its first step to its last day, where that is known. */
function measuresOf(entries: readonly Entry[], words: Phrasebook, namesOf: (entry: Entry) => Names): readonly Measure[] {
  const measures = new Map<string, Measure>()
  const ended: Measure[] = []
  for (const entry of entries) {
    if (entry.soort !== 'maatregel' || entry.besloten?.toegekend === false) continue
    const known = measures.get(entry.naam)
    const end = standingEnd(entry)
    const until = end === undefined ? undefined : words.date(end)
    if (entry.volgnummer === undefined) {
      measures.delete(entry.naam)
      if (known !== undefined && entry.toelichting === undefined) ended.push({ ...known, until })
      continue
    }
    const share = stepOf(entry, words).percentage
    const shares = share === undefined ? [] : [share]
    if (known === undefined) measures.set(entry.naam, { name: namesOf(entry).of(entry.naam, 'maatregel'), from: words.date(entry.datum), shares, until })
    // A step that only changes the amount, because the norm does, says nothing new here.
    else measures.set(entry.naam, { ...known, shares: [...known.shares, ...shares.filter((each) => each !== known.shares.at(-1))], until })
  }
  return [...ended, ...measures.values()]
}

interface LastTerm {
  readonly name: string
  readonly names: Names
  readonly state: 'running' | 'termijn_voldaan' | 'termijn_verstreken'
  readonly date: string
  readonly end: string | undefined
}

/** The termijn that ends last, and how it stands. */
function lastTerm(entries: readonly Entry[], namesOf: (entry: Entry) => Names): LastTerm | undefined {
  let latest: LastTerm | undefined
  const open = new Map<string, LastTerm>()
  for (const entry of entries) {
    const { soort, naam, grond, datum } = entry
    // A termijn about a decision says nothing of the plicht.
    if (entry.over !== undefined) continue
    const einde = standingEnd(entry)
    const names = namesOf(entry)
    if (soort === 'termijn_begint' || soort === 'termijn_verlengd' || soort === 'termijn_opgeschort') open.set(naam, { name: naam, names, state: 'running', date: datum, end: einde ?? open.get(naam)?.end })
    else if (soort === 'signaal' && grond !== undefined && einde !== undefined && open.has(grond)) open.set(grond, { name: grond, names, state: 'running', date: datum, end: einde })
    else if (soort === 'termijn_voldaan' || soort === 'termijn_verstreken') open.set(naam, { name: naam, names, state: soort, date: datum, end: einde ?? open.get(naam)?.end })
  }
  for (const term of open.values()) if (latest === undefined || (term.end ?? '') > (latest.end ?? '')) latest = term
  return latest
}
