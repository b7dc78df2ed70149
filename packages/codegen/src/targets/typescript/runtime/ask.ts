import { type Day, iso, lastDay, wholeMonths, wholeYears } from './dates.ts'
import { type DossierRecord, recordsOf, recordsOfAny, seenThrough } from './dossier.ts'
import { dateOf, type Element, type Extension, type Fine, type Instance } from './happenings.ts'
import { current, everyInForce } from './in-force.ts'
import { type Mode, round, whole } from './numbers.ts'
import type { Ask, Begrip, Parameter, Slot, Tabel } from './rules.ts'
import type { Run } from './run.ts'
import { isAbsent, isExact, later, none, noOutcome, PeriodLength, times, truth, type Truth, Unknown, type Value } from './values.ts'

/** What the generated rules ask, each word of the language as one function. */

export function begrip(c: Run, slot: Slot<Begrip>): Value {
  const found = current(c, slot)
  if (found === undefined) return none
  const { subject, part } = c
  c.use?.reading(found)
  const value = found.value(c)
  c.subject = subject
  c.part = part
  return value
}

/** `pogingen_voor van dit onderdeel` */
export function begripOf(c: Run, slot: Slot<Begrip>, of: Value): Value {
  const found = current(c, slot)
  if (found === undefined) return none
  if (of instanceof Unknown) return of
  const { subject, part } = c
  c.subject = of
  c.use?.reading(found)
  const value = found.value(c)
  c.subject = subject
  c.part = part
  return value
}

/** The value on the law date of the rule; before the first version there is none. */
export function parameter(c: Run, slot: Slot<Parameter>, on?: Value): Value {
  const found = current(c, slot)
  if (found === undefined) return none
  const date = on ?? found.on?.(c) ?? c.lawDate
  if (typeof date !== 'number') return date
  const { versions } = found
  for (let index = versions.length - 1; index >= 0; index -= 1) {
    const version = versions[index]
    if (version === undefined || version.from > date) continue
    if (date >= version.until) break
    c.use?.rule(found)
    c.use?.cite(version.sources)
    return version.value(c)
  }
  return noOutcome()
}

/** The value of the cell that holds, times what wijzigingen multiply each cell by. */
export function tabel(c: Run, slot: Slot<Tabel>): Value {
  let value: Value = none
  for (const { value: text } of everyInForce(c, slot)) {
    if (text?.cell !== undefined) {
      c.use?.rule(text)
      value = text.cell(c)
    } else if (text?.factor !== undefined) {
      c.use?.reading(text)
      const factor = text.factor(c)
      if (!isAbsent(value)) value = times(value, factor)
    } else value = none
  }
  return value
}

/** A calculation on nothing but gegevens is worked out once in a run, where nobody notes what it rests on. */
export function ofFacts(c: Run, place: number, ask: Ask): Value {
  if (c.use !== undefined) return ask(c)
  return (c.ofFacts[place] ??= ask(c))
}

/** The sources that stand at this very place count for the outcome. */
export function cite(c: Run, sources: readonly string[]): Run {
  c.use?.cite(sources)
  return c
}
export function cited<T>(_c: Run, value: T): T {
  return value
}

/** A gegeven of the person. */
export function fact(c: Run, name: string, missing: Unknown): Value {
  return c.dossier.facts[name] ?? missing
}
/** The subject of the begrip around it. */
export function subjectOf(c: Run): Value {
  return c.subject ?? none
}
/** `dit onderdeel` */
export function partOf(c: Run): Value {
  return c.part ?? none
}
/** `peildatum` */
export function today(c: Run): Value {
  return c.peildatum
}
export function overtredingOf(c: Run): Value {
  return c.overtreding ?? none
}
export function besluitOf(c: Run): Value {
  return c.besluit ?? none
}
/** The first day of the termijn of the rule. */
export function beginOf(c: Run): Value {
  return c.beginsOn ?? c.termijn?.first ?? none
}
/** The record that the rule is asked for. */
export function triggerOf(c: Run): DossierRecord | undefined {
  return c.trigger
}

export function isSeen(c: Run, element: Element): boolean {
  return element.kind !== 'record' || element.position < c.seen
}

export function records(c: Run, name: string): readonly DossierRecord[] {
  return recordsOf(c.dossier, name)
}
export function recordsOfThese(c: Run, key: string, names: readonly string[]): readonly DossierRecord[] {
  return recordsOfAny(c.dossier, key, names)
}
export function fines(c: Run, names: readonly string[]): readonly Fine[] {
  return c.boetes.filter(({ name, date }) => date <= c.peildatum && names.includes(name))
}
export function extensions(c: Run, names: readonly string[]): readonly Extension[] {
  return c.verlengingen.filter(({ name }) => names.includes(name))
}
export function instances(c: Run, names: readonly string[]): readonly Instance[] {
  return names.flatMap((name) => c.instances.get(name) ?? []).sort((left, right) => left.first - right.first)
}

/** The record that triggers the rule, or that it is about, if it has this name; else the period that runs now; else the last one so far. */
export function named(c: Run, name: string): DossierRecord | undefined {
  if (c.trigger?.name === name) return c.trigger
  const about = aboutOf(c)
  if (about?.name === name) return about
  const all = recordsOf(c.dossier, name)
  for (let index = all.length - 1; index >= 0; index -= 1) if (isRunning(all[index] as DossierRecord, c.asOf)) return all[index]
  for (let index = all.length - 1; index >= 0; index -= 1) if ((all[index] as DossierRecord).position < c.seen) return all[index]
  return undefined
}

/** The record that a rule `voor elk besluit` is asked for. */
export function aboutOf(c: Run): DossierRecord | undefined {
  return c.about ?? c.termijn?.about
}

/** The termijn of the rule, or the one about the same record; else the latest one. */
export function instance(c: Run, name: string): Instance | undefined {
  if (c.termijn !== undefined && (c.termijn.name === name || c.instead?.includes(name) === true)) return c.termijn
  const all = c.instances.get(name)
  if (all === undefined) return undefined
  const about = aboutOf(c)
  const perRecord = about !== undefined && c.rules.termijnen.get(name)?.versions.some(({ value }) => value?.voor_elk !== undefined) === true
  return perRecord ? all.findLast((each) => each.about === about) : all[all.length - 1]
}

/** A period runs from its first to its last day, both included; without an end it runs on. */
export function isRunning(record: DossierRecord, day: Day): boolean {
  return record.isPeriod && record.begin <= day && (record.end === undefined || day <= record.end)
}

/** An attribute of a record; one that could have been given but was not is unknown. */
export function given(c: Run, element: Element | undefined, name: string, missing: Unknown): Value {
  if (element === undefined) return none
  if (element.kind === 'record') return element.values[name] ?? builtIn(c, element, name) ?? missing
  return builtIn(c, element, name) ?? none
}

/** `datum`, `begin`, `einde`, `duur` and what only a termijn or a decision has. */
export function builtIn(c: Run, element: Element, name: string): Value | undefined {
  if (name === 'datum' || (name === 'begin' && (element.kind === 'record' || element.kind === 'termijn'))) return element.kind === 'record' ? element.begin : dateOf(element)
  switch (element.kind) {
    case 'record':
      return ofRecord(c, element, name)
    case 'termijn':
      return ofInstance(element, name)
    case 'boete':
      return name === 'bedrag' ? element.amount : name === 'overtreding' ? element.overtreding : undefined
    default:
      return undefined
  }
}

function ofRecord(c: Run, record: DossierRecord, name: string): Value | undefined {
  // A period that has not ended yet has no end: what is still to come is not known.
  const end = record.position < c.seen ? record.end : undefined
  switch (name) {
    case 'einde':
      return end ?? none
    case 'duur':
      return end === undefined ? none : new PeriodLength(record.begin, end)
    // Something that happened is in the dossier: without its day it has not happened.
    case 'bekendgemaakt_op':
    case 'onherroepelijk_op':
      return none
    default:
      return undefined
  }
}

function ofInstance({ first, last, length }: Instance, name: string): Value | undefined {
  switch (name) {
    case 'einde':
      return last
    case 'duur':
      return new PeriodLength(first, last)
    case 'oorspronkelijke_duur':
      return length
    default:
      return undefined
  }
}

/** Looks at all records of the day, also those later in its order; answers what was seen before. */
export function seeWholeDay(c: Run): number {
  const { seen } = c
  c.seen = Math.max(seen, seenThrough(c.dossier, c.asOf))
  return seen
}
/** What was asked over the whole day; from now on as much is seen as before. */
export function overWholeDay<T>(c: Run, seen: number, value: T): T {
  c.seen = seen
  return value
}

/** The latest judgement so far; one that was not given is unknown until a decision rests on it. */
export function oordeel(c: Run, name: string, notGiven: Unknown): Truth {
  const judgements = recordsOf(c.dossier, name)
  for (let index = judgements.length - 1; index >= 0; index -= 1) {
    const judgement = judgements[index] as DossierRecord
    if (judgement.position < c.seen) return truth(judgement.values['oordeel'] ?? none)
  }
  return c.favour ?? notGiven
}

/** `niet ...`: what favours the whole disfavours what is denied. */
export function turn(c: Run): Run {
  if (c.favour !== undefined) c.favour = !c.favour
  return c
}
/** The denial of what was asked since `turn`. */
export function denied(c: Run, answer: Truth): Truth {
  turn(c)
  return typeof answer === 'boolean' ? !answer : answer
}

export function yearsBetween(c: Run, from: Value, to: Value): Value {
  return between(from, to, (start, end) => wholeYears(start, end, c.overflow))
}
export function monthsBetween(c: Run, from: Value, to: Value): Value {
  return between(from, to, (start, end) => wholeMonths(start, end, c.overflow))
}
export function daysBetween(_c: Run, from: Value, to: Value): Value {
  return between(from, to, (start, end) => end - start)
}

function between(from: Value, to: Value, count: (from: Day, to: Day) => number): Value {
  if (isAbsent(from)) return from
  if (isAbsent(to)) return to
  return typeof from === 'number' && typeof to === 'number' ? whole(count(from, to)) : none
}

export function rounded(value: Value, decimals: 0 | 2, mode: Mode): Value {
  return isExact(value) ? (round(value, decimals, mode) ?? noOutcome()) : value
}

/** The first day on which the oldest plicht arose. */
export function arisenOn(c: Run): Value {
  for (const { arisenOn: day } of c.duties) if (day !== undefined) return day
  return none
}

/** The onderdelen of a groep. */
export function membersOf(c: Run, name: string): readonly string[] {
  const slot = c.rules.groepen.get(name)
  return (slot && current(c, slot)?.members) ?? []
}

/** Ten years later: as far as a run goes when nobody says until when. */
export function tenYearsAfter(day: Day): Day {
  return later(day, { months: 120 }, 'lastDayOfMonth') ?? lastDay
}

export function over({ name, begin, reference }: DossierRecord): { naam: string; datum: string; kenmerk?: string } {
  return { naam: name, datum: iso(begin), ...(reference === undefined ? {} : { kenmerk: reference }) }
}
