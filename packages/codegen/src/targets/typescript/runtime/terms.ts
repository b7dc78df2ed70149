import { records } from './ask.ts'
import { moveEndOfTermijn } from './calendar.ts'
import { type Day, type Duration, dutchDate, lastDayOfTermijn } from './dates.ts'
import { decide, emit, reportMissing, reportMissingOnce, signal } from './decide.ts'
import type { DossierRecord } from './dossier.ts'
import { isOpen, requirementsOf } from './duty.ts'
import type { Instance, SetFor } from './happenings.ts'
import { clause, clauses, current } from './in-force.ts'
import type { Authority, Begint, Slot, Termijn } from './rules.ts'
import type { Run, StartOfOne } from './run.ts'
import { runs } from './states.ts'
import { trouble } from './trouble.ts'
import type { Usage } from './usage.ts'
import { and, durationOf, isDuration, isPositive, none, not, PeriodLength, type Truth, Unknown, type Value } from './values.ts'

/** How termijnen begin, are extended, met and run out. */

/** A date under the law that holds from one day to another. */
interface UnderLaw {
  readonly from: Day
  readonly until: Day
  readonly value: Value
}

/** What a date is under the law of each day: on which day something begins may depend on a parameter. */
export function underEachLaw(c: Run, readsLaw: boolean, look: () => Value): readonly UnderLaw[] {
  if (!readsLaw) return [{ from: -Infinity, until: Infinity, value: look() }]
  const { peildatum, lawDate } = c
  const days = c.rules.lawChanges.filter((day) => day >= c.rules.stelsel.from)
  const found = days.map((from, index): UnderLaw => {
    c.peildatum = from
    c.lawDate = from
    return { from: index === 0 ? -Infinity : from, until: days[index + 1] ?? Infinity, value: look() }
  })
  c.peildatum = peildatum
  c.lawDate = lawDate
  return found
}

/** The days on which a date has come by the law of that day: within its time, or when a new law lets it have come already. */
export function daysComing(dates: readonly UnderLaw[]): readonly Day[] {
  return dates.flatMap(({ from, until, value }, index) => {
    if (typeof value !== 'number') return []
    if (from <= value && value < until) return [value]
    const before = dates[index - 1]?.value
    return value < from && typeof before === 'number' && before >= from ? [from] : []
  })
}

/** Works out on which day each termijn that begins by itself will begin, over the whole dossier. */
export function planTermijnen(c: Run): void {
  for (const [name, slot] of c.rules.termijnen) {
    if (c.settled.has(name) || perRecord(slot) !== undefined) continue
    const found = slot.versions.flatMap(({ value }) => (value === undefined ? [] : firstDays(c, value)))
    const first = found.reduce((least, start) => (start.inTime ? Math.min(least, start.first) : least), Infinity)
    if (first === Infinity) {
      c.planned.delete(name)
      const [early] = found
      if (early === undefined) continue
      c.tooEarly.set(name, early.event)
      c.agenda.add(c.rules.stelsel.from)
      continue
    }
    c.planned.set(name, first)
    c.agenda.add(first)
  }
}

function perRecord({ versions }: Slot<Termijn>): Termijn | undefined {
  return versions.find(({ value }) => value?.voor_elk !== undefined)?.value
}

interface Start {
  readonly first: Day
  /** The day that it begins after or on. */
  readonly event: Day
  /** The rules were in force on the day of the event. */
  readonly inTime: boolean
}

/** Which text of `begint` holds depends on the day, and the day on the text: each version that gives its own day counts. */
function firstDays(c: Run, termijn: Termijn): readonly Start[] {
  const { lawDate, use } = c
  c.use = undefined
  const inForceFrom = c.rules.stelsel.from
  const starts: Start[] = []
  for (const { versions } of termijn.begint.slots) {
    for (const { value: text } of versions) {
      if (text === undefined) continue
      for (const first of daysComing(underEachLaw(c, text.readsLaw, () => firstDay(c, text, termijn.name)))) {
        c.lawDate = first
        c.beginsOn = first
        const isInForce = clause(c, termijn.begint) === text
        c.beginsOn = undefined
        if (!isInForce) continue
        const event = text.at === 'dayAfter' ? first - 1 : first
        const worksBack = text.wijziging !== undefined && Number.isFinite(text.wijziging.from) && text.wijziging.from < inForceFrom
        starts.push({ first, event, inTime: event >= inForceFrom || worksBack })
      }
    }
  }
  c.lawDate = lawDate
  c.use = use
  return starts
}

function firstDay(c: Run, { date: ask, at }: Begint, name: string): Value {
  const date = overWholeDossier(c, ask)
  if (date instanceof Unknown) reportMissingOnce(c, date, name)
  return typeof date !== 'number' ? none : at === 'dayAfter' ? date + 1 : date
}

export function overWholeDossier(c: Run, ask: (c: Run) => Value): Value {
  const { seen } = c
  c.seen = c.dossier.acting.length
  const value = ask(c)
  c.seen = seen
  return value
}

/** Night: the termijnen whose first day it is. */
export function beginDue(c: Run, day: Day): void {
  for (const [name, planned] of c.planned) {
    if (planned > day) continue
    c.planned.delete(name)
    c.settled.add(name)
    const slot = c.rules.termijnen.get(name)
    c.beginsOn = planned
    const termijn = slot && current(c, slot)
    if (termijn !== undefined) decide(c, termijn, (use) => begin(c, termijn, planned, use))
    c.beginsOn = undefined
  }
  if (c.tooEarly.size > 0 && day >= c.rules.stelsel.from) tellTooEarly(c)
}

/** What happened before the stelsel was in force sets no termijn of it; that is told on the day of entry into force. */
function tellTooEarly(c: Run): void {
  const { stelsel, termijnen } = c.rules
  for (const [name, event] of c.tooEarly) {
    c.settled.add(name)
    const slot = termijnen.get(name)
    const termijn = slot && current(c, slot)
    if (termijn === undefined) continue
    decide(c, termijn, (use) => {
      const begint = clause(c, termijn.begint)
      if (begint !== undefined) use.rule(begint)
      if (c.isMet(begint?.when) === false) return
      const text = `De termijn "${termijn.label}" begint niet: ${dutchDate(event)} ligt voor ${dutchDate(stelsel.from)}, de inwerkingtreding van "${stelsel.label}". Kijk of er overgangsrecht is.`
      signal(c, termijn, use, 'voor_inwerkingtreding', text)
    })
  }
  c.tooEarly.clear()
}

/** The condition is asked at the start of the first day, on what is dated before it. */
function begin(c: Run, termijn: Termijn, first: Day, use: Usage): void {
  const begint = clause(c, termijn.begint)
  const duurt = clause(c, termijn.duurt)
  if (begint === undefined || duurt === undefined) return
  use.rule(begint)
  overWholeDossier(c, begint.date)
  const holds = c.isMet(begint.when)
  if (holds instanceof Unknown) return reportMissing(c, holds, termijn.name)
  if (!holds) return
  use.rule(duurt)
  const length = duurt.length(c)
  if (length instanceof Unknown) return reportMissing(c, length, termijn.name)
  if (!isLength(length)) return
  const cited = begint.sources.length + duurt.sources.length > 0
  const shifts = actApplies(c, termijn, cited ? (begint.authority ?? duurt.authority) : termijn.authority)
  startTermijn(c, use, { termijn, first, length: durationOf(length), shifts, setFor: [], by: undefined, about: c.about })
}

/** A termijn of no days has no last day to wait for. */
function isLength(length: Value): length is Duration | PeriodLength {
  return (isDuration(length) || length instanceof PeriodLength) && isPositive(durationOf(length))
}

/** Whether the Algemene termijnenwet applies: what the termijn says itself, or else the source that sets it. */
export function actApplies(c: Run, termijn: Termijn, authority: Authority): boolean {
  const own = clause(c, termijn.termijnenwet)
  if (own === undefined) return authority === 'act'
  c.use?.rule(own)
  return own.applies
}

/** A termijn that a decision sets is under the act only when it says so. */
export function actAppliesToDecided(c: Run, termijn: Termijn): boolean {
  return actApplies(c, termijn, 'lower')
}

export interface NewTermijn {
  readonly termijn: Termijn
  readonly first: Day
  readonly length: Duration
  readonly shifts: boolean
  readonly setFor: readonly SetFor[]
  readonly by: string | undefined
  readonly about?: DossierRecord | undefined
}

/** Begins a termijn: last day = (first day - 1) + length, then the Algemene termijnenwet. */
export function startTermijn(c: Run, use: Usage, { termijn, first, length, shifts, setFor, by, about }: NewTermijn): void {
  const unshifted = lastDayOfTermijn(first, length, c.overflow)
  if (unshifted === undefined) return trouble()
  const { name } = termijn
  const made: Instance = { kind: 'termijn', name, rules: termijn, first, length, original: unshifted, unshifted, last: unshifted, shifts, metOn: undefined, expiredOn: undefined, setFor, extended: new Map(), deviated: new Set(), waitsFor: undefined, about }
  moveEnd(c, made, unshifted)
  const earlier = c.instances.get(name)
  if (earlier === undefined) c.instances.set(name, [made])
  else earlier.push(made)
  c.running.push(made)
  c.termijn = made
  emit(c, termijn, use, { soort: 'termijn_begint', naam: name, einde: made.last, door: by })
}

/** Gives a termijn a new last day, moved by the Algemene termijnenwet where that applies, and asks for the days around it. */
export function moveEnd(c: Run, termijn: Instance, unshifted: Day): void {
  termijn.unshifted = unshifted
  termijn.last = unshifted
  if (termijn.shifts) {
    const { last, article } = moveEndOfTermijn(termijn.first, unshifted, termijn.length, c.rules.equatedDays)
    termijn.last = last
    if (article !== undefined) c.use?.cite([`Algemene termijnenwet art. ${article}`])
  }
  if (termijn.about !== undefined) c.replan = true
  c.agenda.add(termijn.first)
  if (termijn.rules.lastDayMatters) c.agenda.add(termijn.last)
  c.agenda.add(termijn.last + 1)
}

/** Works out for each record when the termijnen about it begin. What never comes is left out. */
export function planForRecords(c: Run): void {
  for (const [name, slot] of c.rules.termijnen) {
    const each = perRecord(slot)
    if (each?.voor_elk === undefined) continue
    for (const of of each.voor_elk) for (const record of records(c, of)) c.toBegin.push({ slot, name, record, followsRun: each.followsRun, first: undefined })
  }
  if (c.toBegin.length > 0) c.toBegin = c.toBegin.filter((start) => planOne(c, start) || start.followsRun)
}

/** After a moment in which a termijn about a record got its last day: others may begin after it. */
export function planFollowing(c: Run, day: Day): void {
  if (!c.replan) return
  c.replan = false
  for (const start of c.toBegin) {
    if (!start.followsRun) continue
    planOne(c, start)
    if (start.first !== undefined && start.first <= day) c.agenda.add(day + 1)
  }
}

function planOne(c: Run, start: StartOfOne): boolean {
  c.about = start.record
  const days = start.slot.versions.flatMap(({ value }) => (value === undefined ? [] : firstDays(c, value))).map(({ first }) => first)
  c.about = undefined
  start.first = days.length === 0 ? undefined : Math.min(...days)
  c.agenda.add(start.first)
  return start.first !== undefined
}

/** Night: the termijnen about a record whose first day it is. */
export function beginForRecords(c: Run, day: Day): void {
  if (c.toBegin.length === 0) return
  const due = c.toBegin.filter(({ first }) => first !== undefined && first <= day)
  if (due.length === 0) return
  c.toBegin = c.toBegin.filter((start) => !due.includes(start))
  for (const { slot, record, first = day } of due) {
    c.beginsOn = first
    const termijn = current(c, slot)
    if (termijn !== undefined && records(c, record.name).includes(record)) {
      c.termijn = undefined
      c.about = record
      decide(c, termijn, (use) => begin(c, termijn, first, use))
      c.about = undefined
    }
    c.beginsOn = undefined
  }
  c.termijn = undefined
}

/** Night: the termijnen whose last day was yesterday and that were not met. */
export function expire(c: Run, day: Day): readonly Instance[] {
  const expired = c.running.filter(({ last, waitsFor }) => last < day && waitsFor === undefined)
  if (expired.length === 0) return expired
  c.running = c.running.filter((termijn) => !expired.includes(termijn))
  for (const termijn of expired) {
    c.termijn = termijn
    decide(c, termijn.rules, (use) => {
      const met = isMet(c, termijn)
      if (met instanceof Unknown) reportMissing(c, met, termijn.name)
      termijn.expiredOn = day
      emit(c, termijn.rules, use, { soort: 'termijn_verstreken', naam: termijn.name })
    })
    for (const after of clauses(c, termijn.rules.na_afloop)) {
      decide(c, termijn.rules, (use) => {
        const holds = c.isMet(after.when)
        if (holds instanceof Unknown) return reportMissing(c, holds, termijn.name)
        if (!holds) return
        use.rule(after)
        signal(c, termijn.rules, use, after.name, after.text, { grond: termijn.name })
      })
    }
  }
  c.termijn = undefined
  return expired
}

/** Termijnen that are met now: latched at the first true moment within the termijn. */
export function checkTermijnen(c: Run, day: Day): void {
  const outer = c.termijn
  let anyMet = false
  for (const termijn of c.running) {
    if (!runs(termijn, day)) continue
    c.termijn = termijn
    if (isMet(c, termijn) !== true) continue
    anyMet = true
    decide(c, termijn.rules, (use) => {
      isMet(c, termijn)
      termijn.metOn = day
      emit(c, termijn.rules, use, { soort: 'termijn_voldaan', naam: termijn.name })
    })
  }
  c.termijn = outer
  if (anyMet) c.running = c.running.filter(({ metOn }) => metOn === undefined)
}

/** `voldaan zodra ...`, or everything that the fines set it for. */
function isMet(c: Run, { rules, setFor }: Instance): Truth {
  const voldaan = clause(c, rules.voldaan)
  if (voldaan !== undefined) {
    c.use?.rule(voldaan)
    return c.isMet(voldaan.when)
  }
  const all = clause(c, rules.voldaan_alles_waarvoor_gesteld)
  if (all === undefined || setFor.length === 0) return false
  c.use?.rule(all)
  let met: Truth = true
  for (const { plicht, requirement } of setFor) {
    if (requirement === undefined) return false
    const required = requirementsOf(c, plicht).find(({ name }) => name === requirement)
    if (required !== undefined) met = and(met, not(isOpen(c, required)))
    if (met === false) break
  }
  return met
}
