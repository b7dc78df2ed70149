import { formatDutchDate, type DayNumber, type DeclarationBase } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import { decide, type Decision } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'

/**
 * A judgement about a fine that does not say of which day is about the first one of its regime. Where another one of that
 * regime fell on or before the day of the judgement, that is a guess: it is told.
 */
export function claimJudgements(run: Run, decision: Decision, { name, label }: Pick<DeclarationBase, 'name' | 'label'>, overtreding: DayNumber): void {
  const { judged } = run.happenings
  for (const record of judgementsOn(run, name)) {
    const first = judged.get(record) ?? record.decision?.judges?.overtreding
    if (first === undefined || first === overtreding) {
      judged.set(record, overtreding)
      continue
    }
    if (record.decision?.judges?.overtreding !== undefined || overtreding > record.begin) continue
    const text = `Er is meer dan een boete "${label}". Het oordeel van ${day(record.begin)} zegt niet over welke: het telt alleen voor de overtreding van ${day(first)}. Schrijf de dag erbij, met "overtreding".`
    signal(run, decision, 'oordeel_onduidelijk', text, { grond: name, door: record.decision?.by })
  }
}

/** Evening: a judgement of today about a fine that is not there. */
export function tellJudgements(run: Run, today: DayNumber): void {
  if (run.dossier.judgesFines) for (const record of run.dossier.records) if (record.begin === today) tellWithoutFine(run, record)
}

function tellWithoutFine(run: Run, record: DossierRecord): void {
  const judges = record.decision?.judges
  const oordeel = run.specification.oordelen.get(record.name)
  if (judges === undefined || oordeel === undefined || run.happenings.judged.has(record)) return
  const { regime, overtreding } = judges
  const slot = run.specification.regimes.get(regime)
  if (slot === undefined) return
  const label = slot.versions.find(({ value }) => value !== undefined)?.value?.declaration.label ?? regime
  const which = overtreding === undefined ? 'Op deze dag is er nog geen' : `Op deze dag is er geen overtreding van ${day(overtreding)} voor`
  const text = `${which} boete "${label}". Het oordeel telt pas als die er komt. Kijk na of de naam en de dag kloppen.`
  decide(run, { declaration: oordeel, sources: oordeel.sources, aannames: [] }, (decision) => signal(run, decision, 'oordeel_zonder_boete', text, { grond: regime, door: record.decision?.by }))
}

function judgementsOn({ dossier }: Run, regime: string): readonly DossierRecord[] {
  return dossier.judgesFines ? dossier.records.filter(({ decision }) => decision?.judges?.regime === regime) : []
}

function day(date: DayNumber): string {
  return formatDutchDate(date)
}
