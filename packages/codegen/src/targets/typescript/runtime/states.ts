import { instance, isRunning, isSeen, records } from './ask.ts'
import type { Day } from './dates.ts'
import { openPart, openRoute, partDone, routeDone } from './duty.ts'
import type { Instance, Lowering } from './happenings.ts'
import { clauses, current } from './in-force.ts'
import type { Run } from './run.ts'
import { none, type Truth, Unknown, type Value } from './values.ts'

/** What rules ask of a plicht, a termijn, a periode, an onderdeel or a leerroute: its state, since when, and the level that is asked. */

const levels = ['onder_A1', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2']

/** The level that a taaleis asks now: its own, or what an effective bevoegdheid lowered it to. */
export function level(c: Run, name: string): Value {
  const slot = c.rules.taaleisen.get(name)
  const taaleis = slot && current(c, slot)
  if (taaleis === undefined) return none
  c.use?.reading(taaleis)
  let asked = taaleis.level
  for (const lowering of c.lowerings) {
    if (lowering.taaleis !== name || (lowering.parts !== undefined && (c.part === undefined || !lowering.parts.includes(c.part)))) continue
    const lowered = loweredTo(c, lowering)
    if (lowered !== undefined && levels.indexOf(lowered) < levels.indexOf(asked)) asked = lowered
  }
  return asked
}

/** It works as long as each `werkt zolang` holds. */
function loweredTo(c: Run, { record, bevoegdheid: name, oordelen }: Lowering): string | undefined {
  const { trigger } = c
  c.trigger = record
  c.decidedOn = record.acts ?? record.begin
  const slot = c.rules.bevoegdheden.get(name)
  const bevoegdheid = slot && current(c, slot)
  const power = bevoegdheid && clauses(c, bevoegdheid.power).find(({ kind }) => kind === 'verlagen')
  const limits = bevoegdheid === undefined ? [] : clauses(c, bevoegdheid.werkt_zolang)
  c.trigger = trigger
  c.decidedOn = undefined
  if (bevoegdheid === undefined || power === undefined || !limits.every(({ when }) => c.isMet(when) === true)) return undefined
  c.use?.notJudged(oordelen)
  c.use?.reading(bevoegdheid)
  return power.to
}

/** `openstaat` of what a value names, or whether it is done. */
export function stateOfValue(c: Run, value: Value, kind: 'onderdeel' | 'leerroute', open: boolean): Truth {
  if (value instanceof Unknown) return value
  if (typeof value !== 'string') return false
  if (kind === 'onderdeel') return open ? openPart(c, value) : partDone(c, value)
  return open ? openRoute(c, value) : routeDone(c, value)
}

export type PlichtState = 'ontstaan' | 'loopt' | 'geëindigd' | 'voldaan'

export function plichtIs(c: Run, name: string, state: PlichtState): boolean {
  const duty = c.duties.find((each) => each.name === name)
  if (duty?.arisenOn === undefined) return false
  if (state === 'ontstaan') return true
  if (state === 'loopt') return duty.metOn === undefined && duty.endedOn === undefined
  if (state === 'geëindigd') return duty.endedOn !== undefined
  if (duty.metBy !== undefined) c.use?.restingOn(duty.metBy)
  return duty.metOn !== undefined
}

export function plichtDay(c: Run, name: string, state: PlichtState): Value {
  const duty = c.duties.find((each) => each.name === name)
  if (state === 'ontstaan' || state === 'loopt') return duty?.arisenOn ?? none
  return (state === 'geëindigd' ? duty?.endedOn : duty?.metOn) ?? none
}

export type TermijnState = 'ontstaan' | 'loopt' | 'verstreken' | 'geëindigd' | 'voldaan'

export function termijnIs(c: Run, name: string, state: TermijnState): boolean {
  const termijn = instance(c, name)
  if (termijn === undefined) return false
  switch (state) {
    case 'ontstaan':
      return true
    case 'loopt':
      return runs(termijn, c.peildatum)
    case 'verstreken':
      return termijn.expiredOn !== undefined
    case 'geëindigd':
      return termijn.expiredOn !== undefined || termijn.metOn !== undefined
    case 'voldaan':
      return termijn.metOn !== undefined
  }
}

/** Begun, not met, and today within it; one that waits for a record runs on after its last day. */
export function runs(termijn: Instance, today: Day): boolean {
  if (termijn.metOn !== undefined || termijn.expiredOn !== undefined || today < termijn.first) return false
  return today <= termijn.last || termijn.waitsFor !== undefined
}

export function termijnDay(c: Run, name: string, state: TermijnState): Value {
  const termijn = instance(c, name)
  if (state === 'ontstaan' || state === 'loopt') return termijn?.first ?? none
  if (state === 'geëindigd') return termijn?.metOn ?? termijn?.expiredOn ?? none
  return (state === 'verstreken' ? termijn?.expiredOn : termijn?.metOn) ?? none
}

export type PeriodeState = 'ontstaan' | 'loopt' | 'geëindigd'

export function periodeIs(c: Run, name: string, state: PeriodeState): boolean {
  const all = records(c, name)
  if (state === 'ontstaan') return all.some(({ begin }) => begin <= c.asOf)
  const running = all.some((record) => isRunning(record, c.asOf))
  return state === 'loopt' ? running : !running && all.some((record) => isSeen(c, record))
}

export function periodeDay(c: Run, name: string, state: PeriodeState): Value {
  const begun = records(c, name).filter(({ begin }) => begin <= c.asOf)
  if (state === 'ontstaan' || state === 'loopt') return begun.at(-1)?.begin ?? none
  return begun.findLast((record) => isSeen(c, record))?.end ?? none
}

export function doneDay(c: Run, kind: 'onderdeel' | 'leerroute', value: Value): Value {
  if (value instanceof Unknown) return value
  return typeof value === 'string' ? (c.doneSince.get(`${kind}:${value}`) ?? none) : none
}
