import { addDays, addDuration, daysBetween, parseIsoDate, topicOfEntry, type DayNumber, type Model, type Timeline } from '@inburgering/core'
import type { TermDifference, TermSpan } from './difference.ts'

/** Names of the termijnen that bind a body and not the person: a longer one is no time for the person. */
export function termsOfBodies({ declarations }: Model): ReadonlySet<string> {
  const bodies = new Set(declarations.flatMap(({ kind, name }) => (kind === 'bestuursorgaan' ? [name] : [])))
  return new Set(
    declarations.flatMap((declaration) => {
      const bearer = declaration.kind === 'termijn' ? declaration.clauses.find((clause) => clause.kind === 'geldt_voor')?.bearer : undefined
      return bearer !== undefined && bodies.has(bearer) ? [declaration.name] : []
    }),
  )
}

/** The termijnen that differ, each held against the one of the same name and place. */
export function termDifferences(before: Timeline, after: Timeline): readonly TermDifference[] {
  const [left, right] = [termsOf(before), termsOf(after)]
  const differing = [...new Set([...left.keys(), ...right.keys()])].flatMap((key): readonly TermDifference[] => {
    const [one, other] = [left.get(key), right.get(key)]
    const known = one ?? other
    if (known === undefined || (one?.begin === other?.begin && one?.end === other?.end)) return []
    const days = one === undefined || other === undefined ? undefined : daysLonger(one, other)
    return [{ naam: known.naam, instance: known.instance, ...(one === undefined ? {} : { before: spanOf(one) }), ...(other === undefined ? {} : { after: spanOf(other) }), ...(days === undefined ? {} : { days }) }]
  })
  const begin = ({ before: one, after: other }: TermDifference): string => one?.begin ?? other?.begin ?? ''
  return differing.sort((one, other) => (begin(one) < begin(other) ? -1 : begin(one) > begin(other) ? 1 : 0))
}

interface Term {
  readonly naam: string
  readonly instance: number
  readonly begin: string
  end: string
}

function spanOf({ begin, end }: Term): TermSpan {
  return { begin, end }
}

/** By name, record and place. An entry about a termijn is about the instance of its name and record that began last. */
function termsOf({ tijdlijn }: Timeline): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term>()
  const latest = new Map<string, Term>()
  for (const entry of tijdlijn) {
    const { soort, naam, datum, einde } = entry
    const topic = topicOfEntry(entry)
    if (soort === 'termijn_begint') {
      const term: Term = { naam, instance: (latest.get(topic)?.instance ?? 0) + 1, begin: datum, end: einde ?? datum }
      latest.set(topic, term)
      terms.set(`${topic}#${term.instance}`, term)
    } else if (einde !== undefined && soort.startsWith('termijn_')) {
      const term = latest.get(topic)
      if (term !== undefined) term.end = einde
    }
  }
  return terms
}

function daysLonger(before: Term, after: Term): number | undefined {
  const [begin, end, newBegin, newEnd] = [before.begin, before.end, after.begin, after.end].map(parseIsoDate)
  if (begin === undefined || end === undefined || newBegin === undefined || newEnd === undefined) return undefined
  if (begin === newBegin) return daysBetween(end, newEnd)
  const unchanged = lastDayAfter(newBegin, lengthOf(begin, end))
  return unchanged === undefined ? undefined : daysBetween(unchanged, newEnd)
}

interface Length {
  readonly months: number
  readonly days: number
}

/** In whole months and the days that are left, so that three years stay three years with one leap day more or less. */
function lengthOf(begin: DayNumber, end: DayNumber): Length {
  const next = addDays(end, 1) ?? end
  let months = Math.max(0, Math.floor(daysBetween(begin, next) / 31))
  while ((inMonths(begin, months + 1) ?? Infinity) <= next) months++
  return { months, days: daysBetween(inMonths(begin, months) ?? begin, next) }
}

function lastDayAfter(begin: DayNumber, { months, days }: Length): DayNumber | undefined {
  const from = inMonths(begin, months)
  return from === undefined ? undefined : addDays(from, days - 1)
}

function inMonths(begin: DayNumber, months: number): DayNumber | undefined {
  return addDuration(begin, { months }, 'lastDayOfMonth')
}
