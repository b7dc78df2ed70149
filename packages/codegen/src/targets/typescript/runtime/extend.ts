import { isSeen, records } from './ask.ts'
import { addDuration, type Day, dutchDate, subtractDuration } from './dates.ts'
import { clausesInForce, decide, emit, inForceOf, reportMissing, signal } from './decide.ts'
import type { DossierRecord } from './dossier.ts'
import type { Instance } from './happenings.ts'
import { clause, clauses } from './in-force.ts'
import type { Afwijking, Met, Reach, Slot, Verlengingsgrond } from './rules.ts'
import type { Run } from './run.ts'
import { runs } from './states.ts'
import { moveEnd } from './terms.ts'
import { trouble } from './trouble.ts'
import type { Usage } from './usage.ts'
import { durationOf, isAbsent, isDuration, later, Unknown } from './values.ts'

/** What extends a termijn: grounds, and a deviation that waits for a record. */

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
    for (const slot of c.rules.groundsOfLastDay.get(termijn.name) ?? []) {
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
  if (isTooEarly(c, grond, termijn, day, use)) return
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
  if (uncapped === undefined) {
    if (!isAbsent(length)) trouble()
    return
  }
  const last = Math.min(uncapped, latestLastDay(c, termijn, met, name))
  if (last <= termijn.unshifted) return
  termijn.extended.set(name, { times: (before?.times ?? 0) + 1, days: (before?.days ?? 0) + last - termijn.unshifted })
  moveEnd(c, termijn, last)
  c.verlengingen.push({ kind: 'verlenging', name, date: day })
  emit(c, grond, use, { soort: 'termijn_verlengd', naam: termijn.name, grond: name, einde: termijn.last, door: extendingBody(c, grond) })
}

/** A request before the earliest day, counted back from the last day as it now stands, has no effect, and is told. */
function isTooEarly(c: Run, grond: Verlengingsgrond, termijn: Instance, day: Day, use: Usage): boolean {
  const request = clause(c, grond.op_aanvraag)
  if (request === undefined) return false
  use.rule(request)
  const ahead = request.ahead(c)
  const earliest = isDuration(ahead) ? subtractDuration(termijn.last, ahead, c.overflow) : undefined
  if (earliest === undefined || day >= earliest) return false
  decide(c, grond, (told) => {
    told.rule(request)
    signal(c, grond, told, 'te_vroeg_gevraagd', `De aanvraag voor "${grond.label}" komt te vroeg en heeft geen gevolg: zij kan vanaf ${dutchDate(earliest)}. Vraag het dan opnieuw.`, { grond: grond.name })
  })
  return true
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
