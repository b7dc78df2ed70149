import { isSeen, records } from './ask.ts'
import { moveEndOfTermijn } from './calendar.ts'
import { addDuration, compareDurations, dutchDate, lastDayOfTermijn, type Day, type Duration } from './dates.ts'
import { clausesInForce, decide, emit, inForceOf, reportMissing, reportMissingOnce, signal } from './decide.ts'
import type { DossierRecord } from './dossier.ts'
import { isOpen, requirementsOf, runs } from './duty.ts'
import type { Instance, SetFor } from './happenings.ts'
import { clause, clauses, current } from './in-force.ts'
import type { Afwijking, Authority, Begint, Met, Reach, Slot, Termijn, Verlengingsgrond } from './rules.ts'
import type { Run, StartOfOne } from './run.ts'
import type { Usage } from './usage.ts'
import { and, durationOf, isAbsent, isDuration, isPositive, later, none, not, PeriodLength, Unknown, type Truth, type Value } from './values.ts'

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
function daysComing(dates: readonly UnderLaw[]): readonly Day[] {
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
        if (clause(c, termijn.begint) !== text) continue
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

function overWholeDossier(c: Run, ask: (c: Run) => Value): Value {
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
    const termijn = slot && current(c, slot)
    if (termijn !== undefined) decide(c, termijn, (use) => begin(c, termijn, planned, use))
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
function actApplies(c: Run, termijn: Termijn, authority: Authority): boolean {
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
  if (unshifted === undefined) return
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
function moveEnd(c: Run, termijn: Instance, unshifted: Day): void {
  termijn.unshifted = unshifted
  termijn.last = unshifted
  if (termijn.shifts) {
    const { last, article } = moveEndOfTermijn(termijn.first, unshifted, termijn.length, c.rules.equatedDays)
    termijn.last = last
    if (article !== undefined) c.use?.cite([`Algemene termijnenwet art. ${article}`])
  }
  if (termijn.about !== undefined) c.replan = true
  c.agenda.add(termijn.first)
  c.agenda.add(termijn.last)
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
    const termijn = current(c, slot)
    if (termijn === undefined || !records(c, record.name).includes(record)) continue
    c.termijn = undefined
    c.about = record
    decide(c, termijn, (use) => begin(c, termijn, first, use))
    c.about = undefined
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

/** Extensions decided on the day of an event or the last day of a period. */
export function extendBy(c: Run, record: DossierRecord, day: Day): void {
  for (const slot of c.rules.groundsByRecord.get(record.name) ?? []) {
    const running = c.running.filter((termijn) => runs(termijn, day))
    for (const termijn of running) {
      const grond = aboutTermijn(c, termijn, () => groundBy(c, slot, record))
      if (grond !== undefined && reach(c, grond, termijn) !== undefined) extend(c, grond, termijn, day)
    }
    const grond = groundBy(c, slot, record)
    if (grond === undefined) continue
    const names = reaches(c, grond).flatMap(({ termijnen }) => termijnen)
    if (!running.some(({ name }) => names.includes(name))) nothingToExtend(c, grond, names)
  }
}

function groundBy(c: Run, slot: Slot<Verlengingsgrond>, record: DossierRecord): Verlengingsgrond | undefined {
  const grond = inForceOf(c, slot)
  return grond !== undefined && clausesInForce(c, grond.bij)[0]?.records.includes(record.name) === true ? grond : undefined
}

/** By transitional law the rule of the first day of a termijn may hold for it. */
function aboutTermijn<T>(c: Run, termijn: Instance, ask: () => T): T {
  const outer = c.termijn
  c.termijn = termijn
  const answer = ask()
  c.termijn = outer
  return answer
}

/** The clauses that say which termijnen a ground is about. */
function reaches(c: Run, grond: Verlengingsgrond): readonly Reach[] {
  const [own, correspondingly] = [clauses(c, grond.verlengt), clauses(c, grond.van_overeenkomstige_toepassing)]
  return correspondingly.length === 0 ? own : [...own, ...correspondingly]
}

function reach(c: Run, grond: Verlengingsgrond, { name }: Instance): Reach | undefined {
  return reaches(c, grond).find(({ termijnen }) => termijnen.includes(name))
}

/** Evening: grounds `op de laatste dag`, as long as today still is the last day. */
export function extendOnLastDay(c: Run, day: Day): void {
  if (c.running.length === 0) return
  for (const termijn of [...c.running]) {
    if (termijn.last !== day) continue
    for (const slot of c.rules.groundsOfLastDay) {
      if (termijn.last !== day || termijn.waitsFor !== undefined || !runs(termijn, day)) break
      const grond = aboutTermijn(c, termijn, () => inForceOf(c, slot))
      if (grond === undefined || clause(c, grond.op_de_laatste_dag) === undefined) continue
      if (reach(c, grond, termijn) !== undefined) extend(c, grond, termijn, day)
    }
  }
}

function extend(c: Run, grond: Verlengingsgrond, termijn: Instance, day: Day): void {
  aboutTermijn(c, termijn, () => decide(c, grond, (use) => inPlaceOfOthers(c, grond, termijn, () => tryExtend(c, grond, termijn, day, use))))
}

/** Where the ground applies correspondingly, the termijn stands in the place of those that it extends by itself. */
function inPlaceOfOthers(c: Run, grond: Verlengingsgrond, { name }: Instance, work: () => void): void {
  const outer = c.instead
  const applies = clauses(c, grond.van_overeenkomstige_toepassing).some(({ termijnen }) => termijnen.includes(name))
  c.instead = applies ? clauses(c, grond.verlengt).flatMap(({ termijnen }) => termijnen) : undefined
  work()
  c.instead = outer
}

function tryExtend(c: Run, grond: Verlengingsgrond, termijn: Instance, day: Day, use: Usage): void {
  const { name } = grond
  const reaching = reach(c, grond, termijn)
  const limit = clause(c, grond.ten_hoogste_keer)
  const before = termijn.extended.get(name)
  if (limit !== undefined && (before?.times ?? 0) >= limit.times) return
  for (const als of clauses(c, grond.als)) {
    use.rule(als)
    const holds = c.isMet(als.when)
    if (holds instanceof Unknown) return reportMissing(c, holds, name)
    if (!holds) return
  }
  const met = clause(c, grond.met)
  if (met === undefined || reaching === undefined) return
  use.rule(reaching)
  use.rule(met)
  const length = met.length(c)
  if (length instanceof Unknown) return reportMissing(c, length, name)
  const uncapped = isAbsent(length) ? undefined : later(termijn.unshifted, length, c.overflow)
  if (uncapped === undefined) return
  const last = Math.min(uncapped, latestLastDay(c, termijn, met, name))
  if (last <= termijn.unshifted) return
  termijn.extended.set(name, { times: (before?.times ?? 0) + 1, days: (before?.days ?? 0) + last - termijn.unshifted })
  moveEnd(c, termijn, last)
  c.verlengingen.push({ kind: 'verlenging', name, date: day })
  emit(c, grond, use, { soort: 'termijn_verlengd', naam: termijn.name, grond: name, einde: termijn.last, door: extendingBody(c, grond) })
}

/** The last day that the maximum of a ground leaves possible: `per keer` from the last day as it now stands, `in totaal` as it was set. */
function latestLastDay(c: Run, termijn: Instance, { cap }: Met, grond: string): Day {
  if (cap === undefined) return Infinity
  const maximum = cap.length(c)
  if (cap.per === 'keer') return later(termijn.unshifted, maximum, c.overflow) ?? Infinity
  const inTotal = later(termijn.original, maximum, c.overflow)
  return inTotal === undefined ? Infinity : termijn.unshifted + inTotal - termijn.original - (termijn.extended.get(grond)?.days ?? 0)
}

/** Who takes the decisions about a ground; without such a decision, who took the one that sets it in motion. */
function extendingBody(c: Run, { decider }: Verlengingsgrond): string | undefined {
  return decider ?? c.trigger?.by
}

/** Never silence: a ground that would extend, while nothing runs. */
function nothingToExtend(c: Run, grond: Verlengingsgrond, termijnen: readonly string[]): void {
  decide(c, grond, (use) => {
    if (!clauses(c, grond.als).every(({ when }) => c.isMet(when) === true)) return
    const names = termijnen.map((name) => c.rules.termijnen.get(name)?.versions[0]?.value?.label ?? name)
    signal(c, grond, use, 'geen_termijn', `Er loopt geen termijn die "${grond.label}" kan verlengen (${names.join(', ')}). Kijk of dat klopt.`, { grond: grond.name, door: extendingBody(c, grond) })
  })
}

/** Evening of the last day, `in afwijking hiervan 2 weken na E als ...`: while it holds the termijn stays open until E. */
export function deviate(c: Run, day: Day): void {
  for (const termijn of c.running) {
    if (termijn.metOn !== undefined || (termijn.last > day && termijn.waitsFor === undefined)) continue
    c.termijn = termijn
    for (const afwijking of clauses(c, termijn.rules.afwijking)) {
      if (termijn.waitsFor === afwijking.name) {
        if (c.isMet(afwijking.when) === true) continue
        termijn.waitsFor = undefined
        moveEnd(c, termijn, Math.max(termijn.unshifted, day))
      } else if (termijn.last === day && !termijn.deviated.has(afwijking.name) && c.isMet(afwijking.when) === true) {
        termijn.deviated.add(afwijking.name)
        const record = records(c, afwijking.after).findLast((candidate) => isSeen(c, candidate))
        if (record === undefined) termijn.waitsFor = afwijking.name
        else endAfter(c, termijn, afwijking, record)
      }
    }
  }
  c.termijn = undefined
}

/** Day: what a termijn waited for has come. */
export function endWaiting(c: Run, record: DossierRecord): void {
  for (const termijn of c.running) {
    if (termijn.waitsFor === undefined) continue
    c.termijn = termijn
    const afwijking = clauses(c, termijn.rules.afwijking).find(({ name }) => name === termijn.waitsFor)
    if (afwijking?.after === record.name) endAfter(c, termijn, afwijking, record)
  }
  c.termijn = undefined
}

function endAfter(c: Run, termijn: Instance, afwijking: Afwijking, record: DossierRecord): void {
  const length = afwijking.length(c)
  termijn.waitsFor = undefined
  if (isAbsent(length)) return
  const end = addDuration(record.acts ?? record.begin, durationOf(length), c.overflow)
  // Never earlier than without it.
  if (end === undefined || end <= termijn.unshifted) return
  decide(c, termijn.rules, (use) => {
    use.rule(afwijking)
    c.isMet(afwijking.when)
    moveEnd(c, termijn, end)
    emit(c, termijn.rules, use, { soort: 'termijn_verlengd', naam: termijn.name, grond: afwijking.name, einde: termijn.last })
  })
}

/**
 * Night of a day on which a wijziging starts or stops to hold, `lopende termijnen: nieuwe regel`: a termijn that runs gets
 * its length by the rule of this day, from its own first day on, with the days by which it was extended.
 */
export function renew(c: Run, day: Day): void {
  if (c.running.length === 0) return
  if (!c.rules.wijzigingen.some(({ index, from, until, runningTermsKeepOld }) => !runningTermsKeepOld && (from === day || until === day) && c.on[index] === true)) return
  for (const termijn of [...c.running]) {
    const slot = c.rules.termijnen.get(termijn.name)
    if (slot === undefined) continue
    const [before, now] = [day - 1, day].map((date) => asOf(c, termijn, date, () => current(c, slot)))
    const oldLength = before && asOf(c, termijn, day - 1, () => lengthOf(c, before))
    c.termijn = termijn
    if (now === undefined) {
      if (before !== undefined) lapse(c, termijn, day)
    } else {
      termijn.rules = now
      const length = lengthOf(c, now)
      if (oldLength !== undefined && length !== undefined && compareDurations(oldLength, length) !== 0) setAnew(c, termijn, length, day)
    }
    c.termijn = undefined
  }
}

/** Looks as in the night of a date, about a termijn that runs. */
function asOf<T>(c: Run, termijn: Instance, date: Day, look: () => T): T {
  const { peildatum } = c
  c.lookFrom(date, 'night')
  c.termijn = termijn
  const result = look()
  c.lookFrom(peildatum, 'night')
  return result
}

/** Undefined: it is unknown, or a fine decides. */
function lengthOf(c: Run, termijn: Termijn): Duration | undefined {
  const length = clause(c, termijn.duurt)?.length(c)
  return length !== undefined && isDuration(length) && isPositive(length) ? length : undefined
}

function setAnew(c: Run, termijn: Instance, length: Duration, day: Day): void {
  const original = lastDayOfTermijn(termijn.first, length, c.overflow)
  if (original === undefined) return
  const { last, rules } = termijn
  decide(c, rules, (use) => {
    const duurt = clause(c, rules.duurt)
    if (duurt !== undefined) use.rule(duurt)
    const unshifted = original + termijn.unshifted - termijn.original
    termijn.original = original
    termijn.length = length
    termijn.shifts = actApplies(c, rules, duurt !== undefined && duurt.sources.length > 0 ? duurt.authority : rules.authority)
    moveEnd(c, termijn, unshifted)
    const byTheNewRule = termijn.last
    // A change takes nothing away from a day that has passed.
    if (byTheNewRule < day) moveEnd(c, termijn, day)
    if (termijn.last > last) emit(c, rules, use, { soort: 'termijn_verlengd', naam: termijn.name, einde: termijn.last })
    else if (termijn.last < last) emit(c, rules, use, { soort: 'signaal', naam: 'termijn_verkort', grond: termijn.name, toelichting: shorter(termijn, last, byTheNewRule, day), einde: termijn.last })
  })
}

function shorter({ rules, last }: Instance, before: Day, byTheNewRule: Day, day: Day): string {
  if (byTheNewRule < day) return `Volgens de nieuwe regel was de termijn "${rules.label}" op ${dutchDate(byTheNewRule)} al voorbij. De laatste dag wordt ${dutchDate(last)}: een wijziging laat een termijn niet achteraf eindigen.`
  return `Door een wijziging eindigt de termijn "${rules.label}" eerder: op ${dutchDate(last)} in plaats van ${dutchDate(before)}.`
}

/** The new rules do not know the termijn any more: it stops, and neither is met nor runs out. */
function lapse(c: Run, termijn: Instance, day: Day): void {
  termijn.unshifted = day - 1
  termijn.last = day - 1
  termijn.waitsFor = undefined
  c.running = c.running.filter((other) => other !== termijn)
  decide(c, termijn.rules, (use) => {
    signal(c, termijn.rules, use, 'termijn_vervallen', `De termijn "${termijn.rules.label}" vervalt: de regels van vandaag kennen deze termijn niet meer. De termijn liep tot en met gisteren.`, { grond: termijn.name })
  })
}
