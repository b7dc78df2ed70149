import { formatDutchDate, subtractDuration, type DayNumber, type VerlengingsgrondClause } from '@inburgering/core'
import { durationOf, isAbsent, isDuration, later } from '../evaluation/arithmetic.ts'
import { isKeptOpen, type TermijnInstance } from '../evaluation/happenings.ts'
import { isMet } from '../evaluation/kleene.ts'
import { isTermijnRunning } from '../evaluation/states.ts'
import { PeriodLength, Unknown, type Value } from '../evaluation/value.ts'
import { clauseOf, clausesOf } from '../program/clauses.ts'
import type { Slot } from '../program/slot.ts'
import type { ClauseOf } from '../program/specification.ts'
import { decisionAbout } from '../decided/claim.ts'
import { decideOnExtension } from '../decided/extension.ts'
import type { DossierRecord } from '../dossier/dossier.ts'
import { extendingBody } from '../run/body.ts'
import { clausesInForce, decide, emit, inForceOf, leaveOpen, noteRecord, refuse, type Decision } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import { asDecidedOn, type Run } from '../run/state.ts'
import { explainDerivation, step } from './derivation.ts'
import { reachesOf, type Grond } from './reaches.ts'
import { moveEnd } from './start.ts'

/** Extensions decided on the day of an event or the last day of a period. */
export function extendBy(run: Run, record: DossierRecord, day: DayNumber): void {
  for (const slot of run.specification.triggers.gronden.get(record.name) ?? []) {
    const running = run.running.filter((termijn) => isTermijnRunning(termijn, day))
    for (const termijn of running) {
      const grond = aboutTermijn(run, termijn, () => groundBy(run, slot, record))
      if (grond !== undefined && reaches(run, grond, termijn) && !termijn.usedUp.has(record)) extend(run, grond, termijn, day)
    }
    const grond = groundBy(run, slot, record)
    const names = grond === undefined ? [] : reachesOf(run, grond).flatMap(({ termijnen }) => termijnen)
    const isIdle = !running.some(({ name }) => names.includes(name))
    if (grond !== undefined && isIdle && !isUsedUp(run, record, names)) nothingToExtend(run, grond, names)
  }
}

/** The ground in force that this record sets in motion. */
function groundBy(run: Run, slot: Slot<Grond>, record: DossierRecord): Grond | undefined {
  const grond = inForceOf(run, slot)
  const bij = grond && clausesInForce(run, grond, 'bij')[0]
  return bij?.records.kind === 'records' && bij.records.names.includes(record.name) ? grond : undefined
}

/** By transitional law the rule of the first day of a termijn may hold for it. */
function aboutTermijn<T>({ context }: Run, termijn: TermijnInstance, ask: () => T): T {
  const outer = context.termijn
  context.termijn = termijn
  const answer = ask()
  context.termijn = outer
  return answer
}

function reaches(run: Run, grond: Grond, { name }: TermijnInstance): boolean {
  return reachesOf(run, grond).some(({ termijnen }) => termijnen.includes(name))
}

/** Its opschorting was given in full before it ended. */
function isUsedUp({ happenings }: Run, record: DossierRecord, names: readonly string[]): boolean {
  return names.some((name) => happenings.termijnen.get(name)?.some(({ usedUp }) => usedUp.has(record)) ?? false)
}

/** Evening: grounds `op de laatste dag`, as long as today still is the last day. */
export function extendOnLastDay(run: Run, day: DayNumber): void {
  for (const termijn of [...run.running]) {
    for (const slot of run.specification.triggers.onLastDay.get(termijn.name) ?? []) {
      if (termijn.last !== day || isKeptOpen(termijn) || !isTermijnRunning(termijn, day)) break
      const grond = aboutTermijn(run, termijn, () => inForceOf(run, slot))
      if (grond === undefined || clauseOf(grond, 'op_de_laatste_dag', run.context) === undefined) continue
      if (reaches(run, grond, termijn)) extend(run, grond, termijn, day)
    }
  }
}

export function extend(run: Run, grond: Grond, termijn: TermijnInstance, day: DayNumber): void {
  const about = decisionAbout(run, 'verlenging', grond.declaration.name, day)
  aboutTermijn(run, termijn, () => asDecidedOn(run, about, () => decide(run, grond, (decision) => inPlaceOfOthers(run, grond, termijn, () => tryExtend(run, grond, termijn, day, decision)))))
}

/** Where the ground applies correspondingly, the termijn stands in the place of those that it extends by itself. */
function inPlaceOfOthers(run: Run, grond: Grond, { name }: TermijnInstance, work: () => void): void {
  const { context } = run
  const outer = context.instead
  const applies = clausesOf(grond, 'van_overeenkomstige_toepassing', context).some(({ termijnen }) => termijnen.includes(name))
  context.instead = applies ? clausesOf(grond, 'verlengt', context).flatMap(({ termijnen }) => termijnen) : undefined
  work()
  context.instead = outer
}

function tryExtend(run: Run, grond: Grond, termijn: TermijnInstance, day: DayNumber, decision: Decision): void {
  const { context } = run
  const { name } = grond.declaration
  const about = { soort: 'termijn_verlengd', naam: termijn.name, grond: name } as const
  const reach = reachesOf(run, grond).find(({ termijnen }) => termijnen.includes(termijn.name))
  noteRecord(run, decision, context.trigger)
  if (reach?.kind === 'van_overeenkomstige_toepassing') {
    decision.trace?.enter('rule', reach.id, day, reach.sources, { kind: 'boolean' })
    decision.trace?.leave(true)
  }
  const limit = clauseOf(grond, 'ten_hoogste_keer', context)
  const before = termijn.extended.get(name) ?? { times: 0, days: 0 }
  if (limit !== undefined && before.times >= limit.times) {
    decision.trace?.step(limit.id, day, false, { kind: 'boolean' }, limit.sources)
    return refuse(run, decision, about)
  }
  const request = clauseOf(grond, 'op_aanvraag', context)
  if (request !== undefined && isTooEarly(run, grond, request, termijn, day, decision)) return refuse(run, decision, about)
  for (const clause of clausesOf(grond, 'als', context)) {
    decision.use.rule(clause)
    const holds = isMet(context, clause.when)
    if (holds instanceof Unknown) return leaveOpen(run, decision, about, holds, name)
    if (!holds) return refuse(run, decision, about)
  }
  const met = clauseOf(grond, 'met', context)
  if (met === undefined || reach === undefined) return refuse(run, decision, about)
  decision.use.rule(reach)
  decision.use.rule(met)
  const length = met.length.evaluate(context)
  if (length instanceof Unknown) return leaveOpen(run, decision, about, length, name)
  const uncapped = uncappedLastDay(run, termijn, length, met)
  const last = uncapped === undefined ? undefined : Math.min(uncapped, latestLastDay(run, termijn, met, name))
  if (uncapped === undefined || last === undefined || last <= termijn.unshifted) return refuse(run, decision, about)
  const decided = decideOnExtension(run, name, termijn, last)
  const granted = decided?.last ?? last
  const days = granted - termijn.unshifted
  const whole = uncapped - termijn.unshifted
  step(run, termijn, `verlenging:${name}`, length instanceof PeriodLength || isAbsent(length) ? { days: whole } : durationOf(length), { kind: 'duration' }, decision.use.sources.slice())
  if (last < uncapped) noteCap(run, termijn, met, last - termijn.unshifted)
  step(run, termijn, 'laatste_dag', last, { kind: 'date' })
  if (decided !== undefined) step(run, termijn, 'besloten', granted, { kind: 'date' })
  if (days > 0) {
    moveEnd(run, termijn, granted)
    termijn.extended.set(name, { times: before.times + 1, days: before.days + days })
    run.happenings.verlengingen.push({ kind: 'verlenging', name, date: day, termijn })
  }
  explainDerivation(decision, termijn)
  const door = extendingBody(run, name)
  emit(run, decision, { ...about, soort: reach.kind === 'schort_op' ? 'termijn_opgeschort' : 'termijn_verlengd', einde: decided === undefined ? termijn.last : last, door, ...decided?.shown })
}

/** A request before the earliest day, counted back from the last day as it now stands, has no effect, and is told. */
function isTooEarly(run: Run, grond: Grond, request: ClauseOf<VerlengingsgrondClause, 'op_aanvraag'>, termijn: TermijnInstance, day: DayNumber, decision: Decision): boolean {
  decision.use.rule(request)
  const from = request.from.evaluate(run.context)
  const earliest = isDuration(from) ? subtractDuration(termijn.last, durationOf(from), run.specification.overflow) : undefined
  if (earliest === undefined || day >= earliest) return false
  const { name, label } = grond.declaration
  decide(run, grond, (told) => {
    told.use.rule(request)
    signal(run, told, 'te_vroeg_gevraagd', `De aanvraag voor "${label}" komt te vroeg en heeft geen gevolg: zij kan vanaf ${formatDutchDate(earliest)}. Vraag het dan opnieuw.`, { grond: name })
  })
  return true
}

/** A period adds its calendar days, to the last day as it now stands. */
function uncappedLastDay(run: Run, termijn: TermijnInstance, length: Value, met: ClauseOf<VerlengingsgrondClause, 'met'>): DayNumber | undefined {
  const last = isAbsent(length) ? undefined : later(termijn.unshifted, length, run.context)
  if (last === undefined && !isAbsent(length)) run.context.fail('INB802', met.id)
  return last
}

/** Where the maximum decided: what it is, and how many days it leaves. */
function noteCap(run: Run, termijn: TermijnInstance, { cap, sources }: ClauseOf<VerlengingsgrondClause, 'met'>, days: number): void {
  if (!run.explain || cap === undefined) return
  step(run, termijn, `verlenging_ten_hoogste:${cap.per}`, cap.length.evaluate(run.context), { kind: 'duration' }, sources)
  step(run, termijn, 'verlenging_gegeven', { days }, { kind: 'duration' })
}

/**
 * The last day that the maximum of a ground leaves possible. A maximum in months is anchored: `per keer` at the last day
 * as it now stands, `in totaal` at the last day as it was set, so that all times together never give more than that.
 */
export function latestLastDay({ context }: Run, termijn: TermijnInstance, { cap }: ClauseOf<VerlengingsgrondClause, 'met'>, grond: string): DayNumber {
  if (cap === undefined) return Infinity
  const maximum = cap.length.evaluate(context)
  if (cap.per === 'keer') return later(termijn.unshifted, maximum, context) ?? Infinity
  const inTotal = later(termijn.original, maximum, context)
  return inTotal === undefined ? Infinity : termijn.unshifted + inTotal - termijn.original - (termijn.extended.get(grond)?.days ?? 0)
}

/** Never silence: a ground that would extend, while nothing runs. */
function nothingToExtend(run: Run, grond: Grond, termijnen: readonly string[]): void {
  decide(run, grond, (decision) => {
    const holds = clausesOf(grond, 'als', run.context).every((clause) => isMet(run.context, clause.when) === true)
    const { name, label } = grond.declaration
    if (!holds) return refuse(run, decision, { soort: 'signaal', naam: 'geen_termijn', grond: name })
    const names = termijnen.map((termijn) => run.specification.termijnen.get(termijn)?.versions[0]?.value?.declaration.label ?? termijn)
    signal(run, decision, 'geen_termijn', `Er loopt geen termijn die "${label}" kan verlengen (${names.join(', ')}). Kijk of dat klopt.`, { grond: name, door: extendingBody(run, name) })
  })
}
