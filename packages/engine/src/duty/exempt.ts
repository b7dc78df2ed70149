import type { DayNumber, PlichtClause } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import { both, either, isMet } from '../evaluation/kleene.ts'
import { isSeen } from '../evaluation/records.ts'
import type { Truth } from '../evaluation/value.ts'
import { clausesOf, versionsOf } from '../program/clauses.ts'
import type { Claused, ClauseOf } from '../program/specification.ts'
import { decide, emit, noteRecord, type Decision } from '../run/decision.ts'
import type { Run, RunDuty } from '../run/state.ts'
import { plichtOf } from './arise.ts'

type Exemption = ClauseOf<PlichtClause, 'vrijstelling' | 'ontheffing'>

/** Which vrijstellingen and ontheffingen of each plicht are in force now; each that starts is told. Answers whether anything changed. */
export function checkExemptions(run: Run): boolean {
  let changed = false
  for (const duty of run.duties) {
    const plicht = plichtOf(run, duty)
    if (plicht === undefined || !(plicht.byKind.has('vrijstelling') || plicht.byKind.has('ontheffing'))) continue
    if (checkDuty(run, duty, plicht)) changed = true
  }
  return changed
}

function checkDuty(run: Run, duty: RunDuty, plicht: Claused<PlichtClause>): boolean {
  const inForce: Exemption[] = []
  let exempt: Truth = false
  let freed = nothingFreed
  for (const clause of exemptionsOf(run, plicht)) {
    const holds = isInForce(run, duty, clause)
    if (holds === true) inForce.push(clause)
    if (holds === false) continue
    if (clause.parts === undefined) exempt = either(exempt, holds)
    else freed = withFreed(freed, clause.parts, holds)
  }
  const isSame = inForce.length === duty.exemptions.size && typeof exempt === typeof duty.exempt && inForce.every(({ name }) => duty.exemptions.has(name))
  duty.exempt = exempt
  freeParts(run, duty, freed)
  if (isSame) return false
  const started = inForce.filter(({ name }) => !duty.exemptions.has(name))
  const ended = [...duty.exemptions].filter(([name]) => !inForce.some((clause) => clause.name === name))
  const today = run.context.peildatum
  duty.exemptions = new Map(inForce.map(({ name }) => [name, duty.exemptions.get(name) ?? today]))
  for (const [name, since] of ended) {
    const clause = kinds.flatMap((kind): readonly Exemption[] => versionsOf(plicht, kind)).findLast((version) => version.name === name)
    if (clause !== undefined) tellEnd(run, plicht, clause, Math.max(since, today - 1))
  }
  for (const clause of started) tell(run, duty, plicht, clause)
  return true
}

/** For each onderdeel whether it is freed; unknown when a fact is missing for that. */
type Freed = ReadonlyMap<string, Truth>

const nothingFreed: Freed = new Map()

function withFreed(freed: Freed, parts: readonly string[], holds: Truth): Freed {
  const more = new Map(freed)
  for (const part of parts) more.set(part, either(more.get(part) ?? false, holds))
  return more
}

function freeParts(run: Run, duty: RunDuty, freed: Freed): void {
  if (freed.size === 0 && duty.exemptParts.size === 0) return
  duty.exemptParts = freed
  run.happenings.exemptParts = new Map(run.duties.flatMap(({ exemptParts }) => [...exemptParts]))
}

function exemptionsOf(run: Run, plicht: Claused<PlichtClause>): readonly Exemption[] {
  const known = fixedExemptions.get(plicht)
  if (known !== undefined) return known
  const found = kinds.flatMap((kind): readonly Exemption[] => (plicht.fixed.has(kind) ? clausesOf(plicht, kind, run.context) : ofDecisions(run, plicht, kind)))
  if (kinds.every((kind) => plicht.fixed.has(kind) || !plicht.byKind.has(kind))) fixedExemptions.set(plicht, found)
  return found
}

/** Where no wijziging touches them they are the same for every person on every day. */
const fixedExemptions = new WeakMap<Claused<PlichtClause>, readonly Exemption[]>()

const kinds = ['vrijstelling', 'ontheffing'] as const

/** Where wijzigingen touch them: what a record granted is asked by the rule that holds for that decision. */
function ofDecisions(run: Run, plicht: Claused<PlichtClause>, kind: (typeof kinds)[number]): readonly Exemption[] {
  const { context } = run
  const granted = versionsOf(plicht, kind).filter((version) => {
    const record = version.record === undefined ? undefined : lastSeen(run, version.record)
    if (record === undefined) return false
    const { trigger } = context
    context.trigger = record
    context.decidedOn = record.acts ?? record.begin
    const holds = clausesOf(plicht, kind, context).includes(version)
    context.trigger = trigger
    context.decidedOn = undefined
    return holds
  })
  const now = clausesOf(plicht, kind, context).filter(({ record, name }) => record === undefined && !granted.some((clause) => clause.name === name))
  return [...granted, ...now]
}

/** Granted by a record or a condition, for good or as long as something holds. */
function isInForce(run: Run, duty: RunDuty, clause: Exemption): Truth {
  const { context } = run
  const { record, asLongAs, when } = clause
  if (record !== undefined && !hasHappened(run, record)) return false
  if (record === undefined && asLongAs === undefined && when === undefined) return false
  const lasts = isMet(context, asLongAs)
  // What was granted once stays granted; `zolang` alone takes it away again.
  return lasts === false ? false : both(lasts, when === undefined || duty.exemptions.has(clause.name) || isMet(context, when))
}

function hasHappened({ context, dossier }: Run, record: string): boolean {
  return dossier.byName.get(record)?.some((candidate) => isSeen(candidate, context)) ?? false
}

function lastSeen({ context, dossier }: Run, record: string): DossierRecord | undefined {
  return dossier.byName.get(record)?.findLast((candidate) => isSeen(candidate, context))
}

/** Who grants it: what the clause says, otherwise who takes the decision that it needs. */
function bodyOf({ specification }: Run, { by, record }: Exemption): string | undefined {
  return by ?? (record === undefined ? undefined : specification.records.get(record)?.by)
}

function tell(run: Run, duty: RunDuty, plicht: Claused<PlichtClause>, clause: Exemption): void {
  decide(run, plicht, (decision) => {
    restOn(decision, clause)
    if (clause.record !== undefined) noteRecord(run, decision, lastSeen(run, clause.record))
    isInForce(run, { ...duty, exemptions: new Map() }, clause)
    emit(run, decision, { soort: clause.kind, naam: clause.name, door: bodyOf(run, clause) })
  })
}

/** The part of the plicht that decides has articles of its own, most of the time. */
function restOn({ use, trace }: Decision, clause: Exemption): void {
  use.ownRule(clause)
  if (trace !== undefined && clause.sources.length > 0) trace.root.sources = clause.sources
}

/** What it held as long as is over: the same kind of entry again, with the last day on which it still held. */
function tellEnd(run: Run, plicht: Claused<PlichtClause>, clause: Exemption, last: DayNumber): void {
  decide(run, plicht, (decision) => {
    restOn(decision, clause)
    if (clause.asLongAs !== undefined) isMet(run.context, clause.asLongAs)
    emit(run, decision, { soort: clause.kind, naam: clause.name, einde: last, door: bodyOf(run, clause) })
  })
}
