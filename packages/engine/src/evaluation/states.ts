import type { DayNumber, State, StateSubject } from '@inburgering/core'
import { isNone } from '../decided/decided.ts'
import { openOnderdeel, openLeerroute } from '../duty/open.ts'
import { loanDay, loanState } from '../loans/value.ts'
import { partDone, routeDone } from '../duty/done.ts'
import type { Scope } from './compile.ts'
import type { Compiled } from './compiled.ts'
import type { Context } from './context.ts'
import { isKeptOpen, type Measure, type TermijnInstance } from './happenings.ts'
import { isSeen } from './records.ts'
import { isRunning, termijnNamed } from './reference.ts'
import { none, Unknown, type Truth, type Value } from './value.ts'

export interface Subject {
  readonly kind: StateSubject['kind']
  readonly name: string | undefined
  readonly value: Compiled | undefined
}

export function subjectOperands(subject: StateSubject, { compile, specification }: Scope): Subject {
  if (subject.kind === 'value') return { kind: 'value', name: undefined, value: compile(subject.value) }
  if (subject.kind === 'onderdeel' && !specification.onderdelen.has(subject.name)) return { kind: 'leerroute', name: subject.name, value: undefined }
  return { kind: subject.kind, name: subject.name, value: undefined }
}

type NamedKind = Exclude<StateSubject['kind'], 'value'>

/** The kind and name meant; a value that never came or is unknown stands for itself. */
function resolve(subject: Subject, context: Context): { readonly kind: NamedKind; readonly name: string } | Value {
  const { kind, name, value } = subject
  if (kind !== 'value') return { kind, name: name ?? '' }
  const resolved = value?.evaluate(context) ?? none
  if (typeof resolved !== 'string') return resolved
  return { kind: value?.expression.type.kind === 'leerroute' ? 'leerroute' : 'onderdeel', name: resolved }
}

function isNamed(resolved: unknown): resolved is { readonly kind: NamedKind; readonly name: string } {
  return typeof resolved === 'object' && resolved !== null && 'name' in resolved
}

export function stateOf(state: State, subject: Subject, context: Context): Truth {
  const resolved = resolve(subject, context)
  if (resolved instanceof Unknown) return resolved
  return isNamed(resolved) ? stateOfKind[resolved.kind](state, resolved.name, context) : false
}

const stateOfKind: Readonly<Record<NamedKind, (state: State, name: string, context: Context) => Truth>> = {
  onderdeel: (state, name, context) => (state === 'openstaat' ? openOnderdeel(name, context) : partDone(name, context)),
  leerroute: (state, name, context) => (state === 'openstaat' ? openLeerroute(name, context) : routeDone(name, context)),
  plicht: (state, name, context) => plichtState(state, name, context),
  termijn: (state, name, context) => termijnState(state, termijnNamed(name, context), context.peildatum),
  periode: (state, name, context) => periodeState(state, name, context),
  lening: (state, name, { happenings }) => loanState(state, happenings.leningen.get(name)),
  maatregel: (state, name, context) => measureState(state, measureNamed(name, context), context.peildatum),
}

function plichtState(state: State, name: string, context: Context): boolean {
  const duty = context.happenings.plichten.get(name)
  if (duty?.arisenOn === undefined) return false
  switch (state) {
    case 'ontstaan':
      return true
    case 'loopt':
    case 'openstaat':
      return duty.metOn === undefined && duty.endedOn === undefined
    case 'geëindigd':
    case 'verstreken':
      return duty.endedOn !== undefined
    default:
      if (duty.metBy !== undefined) context.use?.restingOn(duty.metBy.use)
      if (duty.metBy?.reason !== undefined) context.trace?.attach(duty.metBy.reason)
      return duty.metOn !== undefined
  }
}

function termijnState(state: State, termijn: TermijnInstance | undefined, today: DayNumber): boolean {
  if (termijn === undefined) return false
  switch (state) {
    case 'ontstaan':
      return true
    case 'loopt':
    case 'openstaat':
      return isTermijnRunning(termijn, today)
    case 'verstreken':
      return termijn.expiredOn !== undefined
    case 'geëindigd':
      return termijn.expiredOn !== undefined || termijn.metOn !== undefined
    default:
      return termijn.metOn !== undefined
  }
}

/** Begun, not met, and today within it; one that is kept open runs on after its last day. */
export function isTermijnRunning(termijn: TermijnInstance, today: DayNumber): boolean {
  if (termijn.metOn !== undefined || termijn.expiredOn !== undefined || today < termijn.first) return false
  return today <= termijn.last || isKeptOpen(termijn)
}

/** The latest of this name. */
function measureNamed(name: string, { happenings }: Context): Measure | undefined {
  return happenings.maatregelen.findLast((measure) => measure.name === name)
}

/** It was decided that there is none. */
function neverRan({ claim, held, number }: Measure): boolean {
  return claim !== undefined && number === 1 && isNone(held)
}

function measureState(state: State, measure: Measure | undefined, today: DayNumber): boolean {
  if (measure === undefined || neverRan(measure)) return false
  if (state === 'ontstaan') return true
  return state === 'loopt' ? measure.last === undefined && measure.stepFirst <= today : measure.last !== undefined
}

function periodeState(state: State, name: string, context: Context): boolean {
  const records = context.dossier.byName.get(name) ?? []
  const runs = records.some((record) => isRunning(record, context.asOf))
  if (state === 'loopt' || state === 'openstaat') return runs
  if (state === 'ontstaan') return records.some((record) => record.begin <= context.asOf)
  return !runs && records.some((record) => isSeen(record, context))
}

/** `de dag waarop ...`: never, while it did not happen. */
export function stateDateOf(state: State, subject: Subject, context: Context): Value {
  const resolved = resolve(subject, context)
  if (resolved instanceof Unknown) return resolved
  return (isNamed(resolved) ? stateDay(resolved, state, context) : undefined) ?? none
}

function stateDay({ kind, name }: { readonly kind: NamedKind; readonly name: string }, state: State, context: Context): DayNumber | undefined {
  switch (kind) {
    case 'onderdeel':
    case 'leerroute':
      return context.happenings.doneSince.get(`${kind}:${name}`)
    case 'plicht': {
      const duty = context.happenings.plichten.get(name)
      if (state === 'ontstaan' || state === 'loopt') return duty?.arisenOn
      return state === 'geëindigd' ? duty?.endedOn : duty?.metOn
    }
    case 'termijn': {
      const termijn = termijnNamed(name, context)
      if (state === 'ontstaan' || state === 'loopt') return termijn?.first
      if (state === 'geëindigd') return termijn?.metOn ?? termijn?.expiredOn
      return state === 'verstreken' ? termijn?.expiredOn : termijn?.metOn
    }
    case 'lening':
      return loanDay(state, context.happenings.leningen.get(name))
    case 'maatregel': {
      const measure = measureNamed(name, context)
      const ended = measure?.last === undefined ? undefined : measure.last + 1
      return state === 'geëindigd' ? ended : measure?.first
    }
    case 'periode': {
      const begun = (context.dossier.byName.get(name) ?? []).filter((record) => record.begin <= context.asOf)
      if (state === 'ontstaan' || state === 'loopt') return begun.at(-1)?.begin
      return begun.findLast((record) => isSeen(record, context))?.end
    }
  }
}
