import type { BevoegdheidClause } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import { every, isExcepted, isMet } from '../evaluation/kleene.ts'
import { Usage } from '../evaluation/usage.ts'
import { Unknown, type Truth } from '../evaluation/value.ts'
import { clauseOf, clausesOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'
import type { Claused, ClauseOf } from '../program/specification.ts'
import { decide, reportMissing, type Decision } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'

type Bevoegdheid = Claused<BevoegdheidClause>

/** A record that uses a bevoegdheid: it has its effect when all `alleen als` hold; outside its bounds it is reported. */
export function usePowers(run: Run, record: DossierRecord): void {
  for (const slot of run.specification.triggers.bevoegdheden.get(record.name) ?? []) {
    const power = current(slot, run.context)
    if (power === undefined) continue
    const lowering = clauseOf(power, 'verlagen', run.context)
    const changing = clauseOf(power, 'wijzigen', run.context)
    const changes = changing?.records.kind === 'records' && changing.records.names.includes(record.name)
    if (lowering?.record === record.name || changes) decide(run, power, (decision) => use(run, power, lowering, record, decision))
  }
}

function use(run: Run, power: Bevoegdheid, lowering: ClauseOf<BevoegdheidClause, 'verlagen'> | undefined, record: DossierRecord, decision: Decision): void {
  const { context } = run
  const { name, label } = power.declaration
  run.powersTold.add(name)
  const conditions = new Usage()
  const outer = context.use
  context.use = conditions
  const allowed = isAllowed(run, power)
  context.use = outer
  decision.use.add(conditions)
  if (allowed instanceof Unknown) return reportMissing(run, allowed, name)
  if (!allowed) {
    signal(run, decision, 'zonder_gevolg', `Het besluit "${label}" heeft geen gevolg: aan de voorwaarden is op deze dag niet voldaan. Kijk of het besluit klopt.`, name)
    return
  }
  if (lowering !== undefined) {
    const { taaleis, to } = lowering
    const parts = lowering.perOnderdeel ? partsIn(run, record) : undefined
    if (parts instanceof Unknown) return reportMissing(run, parts, name)
    run.happenings.lowerings.push({ bevoegdheid: name, taaleis, to, parts, oordelen: conditions.oordelen })
  }
  const within = clausesOf(power, 'alleen_binnen', context).every(({ when, unless }) => isMet(context, when) !== false || isExcepted(context, unless) === true)
  if (!within) signal(run, decision, 'buiten_bevoegdheid', `Het besluit "${label}" valt buiten de grenzen van de bevoegdheid. Het is gevolgd. Kijk of het klopt.`, name)
}

/** `per vaardigheid`: the onderdeel that the record names; unknown while it names none. */
function partsIn({ specification }: Run, record: DossierRecord): readonly string[] | Unknown {
  const attributes = specification.records.get(record.name)?.attributes.filter(({ type }) => type.kind === 'onderdeel') ?? []
  const parts = attributes.flatMap(({ name }) => record.values.get(name) ?? []).filter((part) => typeof part === 'string')
  return parts.length > 0 ? parts : new Unknown(attributes.length > 0 ? attributes.map(({ name }) => name) : ['onderdeel'])
}

function isAllowed(run: Run, power: Bevoegdheid): Truth {
  return every(clausesOf(power, 'alleen_als', run.context), (clause) => {
    run.context.use?.rule(clause)
    return isMet(run.context, clause.when)
  })
}

/** Evening: a body may now lower a taaleis and has not done so. Told once. */
export function tellPowers(run: Run): void {
  if (run.duties.every(({ metOn, endedOn, arisenOn }) => arisenOn === undefined || metOn !== undefined || endedOn !== undefined)) return
  for (const slot of run.specification.triggers.lowering) {
    const power = current(slot, run.context)
    if (power === undefined || run.powersTold.has(power.declaration.name) || !power.byKind.has('alleen_als')) continue
    if (isAllowed(run, power) !== true) continue
    run.powersTold.add(power.declaration.name)
    decide(run, power, (decision) => {
      isAllowed(run, power)
      signal(run, decision, 'mogelijk', `Aan de voorwaarden voor "${power.declaration.label}" is voldaan. Er is nog geen besluit.`, power.declaration.name)
    })
  }
}
