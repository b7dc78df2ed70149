import type { PlichtClause } from '@inburgering/core'
import { isMet } from '../evaluation/kleene.ts'
import { isSeen } from '../evaluation/records.ts'
import { clausesOf } from '../program/clauses.ts'
import type { Claused, ClauseOf } from '../program/specification.ts'
import { decide, emit } from '../run/decision.ts'
import type { Run } from '../run/state.ts'
import { plichtOf } from './arise.ts'

type Exemption = ClauseOf<PlichtClause, 'vrijstelling' | 'ontheffing'>

/** Which vrijstellingen and ontheffingen are in force now; each that starts is told. Answers whether anything changed. */
export function checkExemptions(run: Run): boolean {
  let changed = false
  for (const duty of run.duties) {
    const plicht = plichtOf(run, duty)
    if (plicht === undefined || !(plicht.byKind.has('vrijstelling') || plicht.byKind.has('ontheffing'))) continue
    const clauses = exemptionsOf(run, plicht)
    const inForce = clauses.filter((clause) => isInForce(run, clause))
    if (inForce.length === run.exemptions.size && inForce.every(({ name }) => run.exemptions.has(name))) continue
    changed = true
    const started = inForce.filter(({ name }) => !run.exemptions.has(name))
    run.exemptions = new Set(inForce.map(({ name }) => name))
    run.exempt = inForce.some(({ parts }) => parts === undefined)
    run.happenings.exemptParts = new Set(inForce.flatMap(({ parts }) => parts ?? []))
    for (const clause of started) tell(run, plicht, clause)
  }
  return changed
}

function exemptionsOf(run: Run, plicht: Claused<PlichtClause>): readonly Exemption[] {
  return [...clausesOf(plicht, 'vrijstelling', run.context), ...clausesOf(plicht, 'ontheffing', run.context)]
}

/** Granted by a record or a condition, for good or as long as something holds. */
function isInForce(run: Run, clause: Exemption): boolean {
  const { context } = run
  const granted = clause.record === undefined || hasHappened(run, clause.record)
  if (!granted || (clause.asLongAs !== undefined && isMet(context, clause.asLongAs) !== true)) return false
  if (clause.when === undefined) return clause.record !== undefined || clause.asLongAs !== undefined
  // What was granted once stays granted; `zolang` alone takes it away again.
  return run.exemptions.has(clause.name) || isMet(context, clause.when) === true
}

function hasHappened({ context, dossier }: Run, record: string): boolean {
  return dossier.byName.get(record)?.some((candidate) => isSeen(candidate, context)) ?? false
}

function tell(run: Run, plicht: Claused<PlichtClause>, clause: Exemption): void {
  decide(run, plicht, (decision) => {
    decision.use.rule(clause)
    isInForce(run, clause)
    emit(run, decision, { soort: clause.kind, naam: clause.name })
  })
}
