import { formatIsoDate, type DeclarationBase } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import { otherBody } from '../dossier/other-body.ts'
import { Usage, type Grounded } from '../evaluation/usage.ts'
import type { Unknown } from '../evaluation/value.ts'
import { clausesOf } from '../program/clauses.ts'
import { current, isFixed, type Slot } from '../program/slot.ts'
import type { AnyClause, Claused, ClauseOf } from '../program/specification.ts'
import { openReason, Trace } from '../reasons/trace.ts'
import { bodyFor } from './body.ts'
import { groundsOf, makeEntry, type EntryFields } from './entry.ts'
import type { About, Run } from './state.ts'

/** A declaration that decides, with its sources and aannames. */
export type Decider = Grounded & { readonly declaration: DeclarationBase }

/** One decision while it is made: what it rests on, and its reason when reasons are asked for. */
export interface Decision {
  readonly decider: Decider
  readonly use: Usage
  readonly trace: Trace | undefined
}

/** Makes a decision: everything that is asked meanwhile becomes part of its reason. */
export function decide<T>(run: Run, decider: Decider, work: (decision: Decision) => T): T {
  const { context } = run
  const { use: outerUse, trace: outerTrace } = context
  const { declaration } = decider
  const trace = run.explain ? new Trace(openReason('entry', declaration.id, context.peildatum, declaration.sources, { kind: 'boolean' })) : undefined
  const use = new Usage()
  use.rule(decider)
  context.use = use
  context.trace = trace
  const entries = run.entries.length
  const result = work({ decider, use, trace })
  context.use = outerUse
  context.trace = outerTrace
  const emitted = run.entries.length > entries
  for (const guard of use.off) run.leftOut.push({ guard, date: context.peildatum, certain: emitted && use.prevented.includes(guard) })
  return result
}

/** What is in force of a declaration, noting what an off layer would have made of it. */
export function inForceOf<T>(run: Run, slot: Slot<T>): T | undefined {
  return isFixed(slot) ? slot.versions[0]?.value : noting(run, () => current(slot, run.context))
}

/** The clauses of one kind in force, noting what an off layer would have made of them. */
export function clausesInForce<C extends AnyClause, K extends C['kind']>(run: Run, claused: Claused<C>, kind: K): readonly ClauseOf<C, K>[] {
  const ask = (): readonly ClauseOf<C, K>[] => clausesOf<C, K>(claused, kind, run.context)
  return claused.fixed.has(kind) ? ask() : noting(run, ask)
}

function noting<T>(run: Run, look: () => T): T {
  const { context } = run
  const outer = context.use
  const use = new Usage()
  context.use = use
  const found = look()
  context.use = outer
  for (const guard of use.off) run.leftOut.push({ guard, date: context.peildatum, certain: false })
  return found
}

/** The record of the dossier that brings the outcome about, for its reason. */
export function noteRecord(run: Run, { trace }: Decision, record: DossierRecord | undefined): void {
  if (record === undefined) return
  trace?.record(record.name, run.context.peildatum, record.begin, run.specification.records.get(record.name)?.sources ?? [], otherBody(run.specification, record))
}

/** The decision gives an outcome. */
export function emit(run: Run, decision: Decision, fields: EntryFields): void {
  if (decision.trace !== undefined) decision.trace.root.value = true
  run.entries.push(makeEntry(run, decision, fields))
}

/** The decision gives no outcome; kept for who asks why not. */
export function refuse(run: Run, decision: Decision, about: About, value: false | Unknown = false): void {
  if (decision.trace === undefined) return
  const reason = { ...decision.trace.root, kind: 'rule' as const, value }
  run.refusals.push({ ...about, date: run.context.peildatum, door: bodyFor(run, about), grounds: groundsOf(run, decision), reason })
}

/** The decision cannot be taken without a fact that is missing. */
export function leaveOpen(run: Run, decision: Decision, about: About, unknown: Unknown, neededFor: string): void {
  reportMissing(run, unknown, neededFor)
  refuse(run, decision, about, unknown)
}

/** For what is asked on every day again: the fact is reported on the first one. */
export function reportMissingOnce(run: Run, unknown: Unknown, neededFor: string): void {
  const known = [...run.missing.values()].filter(({ nodig_voor }) => nodig_voor === neededFor)
  const isNew = unknown.missing.some((gegeven) => !known.some((missing) => missing.gegeven === gegeven))
  if (isNew) reportMissing(run, unknown, neededFor)
}

/** A fact is missing for a decision: it is not taken, and reported. */
export function reportMissing(run: Run, unknown: Unknown, neededFor: string): void {
  const datum = formatIsoDate(run.context.peildatum)
  for (const gegeven of unknown.missing) {
    const key = `${gegeven}|${neededFor}|${datum}`
    if (!run.missing.has(key)) run.missing.set(key, { gegeven, nodig_voor: neededFor, datum })
  }
}
