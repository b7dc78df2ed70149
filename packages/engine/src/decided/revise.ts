import { formatDutchDate, type DayNumber, type DecidedOutcome, type RevisionKind } from '@inburgering/core'
import type { DossierRecord, Held, Revision } from '../dossier/dossier.ts'
import { decide } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'
import type { Claim } from './claim.ts'
import { changeExtension } from './extension.ts'
import { changeFine } from './fine.ts'
import { changeLoan } from './loan.ts'
import { changeStep } from './measure.ts'

/** The days on which revisions are told or change something. */
export function planRevisions({ dossier, agenda }: Run): void {
  for (const { date, kind } of dossier.revisions) agenda.add(date, kind)
  for (const { decision, name } of dossier.records) agenda.add(decision?.worksUntil, name)
}

const changeOutcome: Readonly<Record<DecidedOutcome['of'], (run: Run, claim: Claim, held: Held, day: DayNumber) => void>> = {
  boete: changeFine,
  verlenging: changeExtension,
  maatregel: changeStep,
  lening: changeLoan,
}

/** Start of the day: decisions that no longer hold are taken out, others get what holds from today. Answers whether anything changed. */
export function workRevisions(run: Run, day: DayNumber): boolean {
  if (run.dossier.revisions.length === 0) return false
  const due = run.changes.filter(({ from }) => from <= day)
  for (const { claim, held } of due) {
    run.changes.splice(run.changes.findIndex((change) => change.claim === claim && change.held === held), 1)
    changeOutcome[claim.record.decision?.about?.of ?? 'verlenging'](run, claim, held, day)
  }
  const ended = run.dossier.records.filter((record) => record.decision?.worksUntil === day)
  for (const record of ended) takeOut(run, record)
  return due.length + ended.length > 0
}

/** From now on a record does not count, as if it were not there. */
export function takeOut(run: Run, record: DossierRecord): void {
  const byName = new Map(run.dossier.byName)
  byName.set(record.name, (byName.get(record.name) ?? []).filter((other) => other !== record))
  run.dossier = { ...run.dossier, byName, merged: new Map() }
  run.context.dossier = run.dossier
  const { lowerings } = run.happenings
  const place = lowerings.findIndex((lowering) => lowering.record === record)
  if (place !== -1) lowerings.splice(place, 1)
}

/** A court or a higher body annuls; what the body itself does, is done by the body of the decision. */
function ownBody(kind: RevisionKind, { decision }: DossierRecord): string | undefined {
  return kind === 'vernietiging' ? undefined : decision?.by
}

const words = { herziening: 'herzien', vernietiging: 'vernietigd', intrekking: 'ingetrokken' } as const

/** Evening: what became of earlier decisions today. */
export function tellRevisions(run: Run, day: DayNumber): void {
  for (const revision of run.dossier.revisions) if (revision.date === day) tell(run, revision)
}

function tell(run: Run, { kind, worksBackTo, root, target, by }: Revision): void {
  const name = run.revisable.get(root)
  const declaration = name === undefined ? undefined : run.specification.records.get(name.name)
  if (name === undefined || declaration === undefined) return
  const decider = { declaration, sources: declaration.sources, aannames: [] }
  const who = by === undefined ? '' : ` door ${run.specification.organen.get(by)?.label ?? by}`
  const besluit = `het besluit "${declaration.label}" van ${formatDutchDate(name.begin)}`
  const what = target === undefined ? `H${besluit.slice(1)}` : `De ${target.kind} van ${formatDutchDate(target.date)} van ${besluit}`
  const text = `${what} is ${words[kind]}${who}. Dat werkt vanaf ${formatDutchDate(worksBackTo)}.`
  decide(run, decider, (decision) => signal(run, decision, kind, text, { door: by ?? ownBody(kind, name) }))
}
