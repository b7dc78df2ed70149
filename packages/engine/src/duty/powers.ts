import type { BevoegdheidClause } from '@inburgering/core'
import { violationDecided } from '../decided/decided-fine.ts'
import { takeOut } from '../decided/revise.ts'
import type { DossierRecord } from '../dossier/dossier.ts'
import { every, isExcepted, isMet } from '../evaluation/kleene.ts'
import { Usage } from '../evaluation/usage.ts'
import { Unknown, type Truth } from '../evaluation/value.ts'
import { clauseOf, clausesOf } from '../program/clauses.ts'
import { isRecordIn } from '../program/record-names.ts'
import { current } from '../program/slot.ts'
import type { Claused, ClauseOf } from '../program/specification.ts'
import { decide, refuse, reportMissing, type Decision } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'

type Bevoegdheid = Claused<BevoegdheidClause>

/** The clause by which a record uses a bevoegdheid. */
type Power = ClauseOf<BevoegdheidClause, 'verlagen'> | ClauseOf<BevoegdheidClause, 'wijzigen'> | ClauseOf<BevoegdheidClause, 'besluiten'> | ClauseOf<BevoegdheidClause, 'voor_elk'>

function powerUsed(run: Run, bevoegdheid: Bevoegdheid, record: DossierRecord): Power | undefined {
  return powersOf(run, bevoegdheid).find((power) =>
    power.kind === 'verlagen' ? power.record === record.name : isRecordIn(power.records, record.name, run.specification),
  )
}

/** Who may use it; `voor elk besluit` is about whoever decides. */
function bodyOf(power: Power): string | undefined {
  return 'by' in power ? power.by : undefined
}

function powersOf({ context }: Run, bevoegdheid: Bevoegdheid): readonly Power[] {
  const powers = (['verlagen', 'wijzigen', 'besluiten', 'voor_elk'] as const).map((kind) => clauseOf(bevoegdheid, kind, context))
  return powers.filter((power) => power !== undefined)
}

/**
 * A decision whose power asks `alleen als` has no effect when that does not hold: it is taken out before any rule looks
 * at it. What a bevoegdheid to lower a taaleis does, it does only then itself.
 */
export function barPowerless(run: Run, record: DossierRecord): void {
  for (const slot of run.specification.triggers.bevoegdheden.get(record.name) ?? []) {
    const bevoegdheid = current(slot, run.context)
    const power = bevoegdheid && powerUsed(run, bevoegdheid, record)
    if (bevoegdheid === undefined || power?.kind !== 'besluiten' || isAllowed(run, bevoegdheid) !== false) continue
    takeOut(run, record)
  }
}

/** A record that uses a bevoegdheid: it has its effect when all `alleen als` hold; outside its bounds it is reported. */
export function usePowers(run: Run, record: DossierRecord): void {
  tellOtherBody(run, record)
  for (const slot of run.specification.triggers.bevoegdheden.get(record.name) ?? []) {
    const bevoegdheid = current(slot, run.context)
    const power = bevoegdheid && powerUsed(run, bevoegdheid, record)
    if (bevoegdheid === undefined || power === undefined) continue
    if (power.kind === 'voor_elk') lookAt(run, record)
    decide(run, bevoegdheid, (decision) => use(run, bevoegdheid, power, record, decision))
    run.context.about = undefined
    run.context.fine = undefined
  }
}

/** At the decision that is asked about, and at the fine that it is about: its judgements are those that count. */
function lookAt({ context }: Run, record: DossierRecord): void {
  const about = record.decision?.about
  const overtreding = about?.of === 'boete' ? violationDecided(record, context) : undefined
  context.about = record
  context.fine = about === undefined || typeof overtreding !== 'number' ? undefined : { regime: about.name, overtreding }
}

/** A decision is followed whoever took it; that another body had to take it is told. */
function tellOtherBody(run: Run, record: DossierRecord): void {
  const { decision: facts } = record
  const declaration = facts === undefined ? undefined : run.specification.records.get(record.name)
  if (declaration?.by === undefined || facts?.by === undefined || facts.by === declaration.by) return
  const label = (body: string): string => run.specification.organen.get(body)?.label ?? body
  const text = `Het besluit "${declaration.label}" is genomen door ${label(facts.by)}, maar is aan ${label(declaration.by)}. Het is gevolgd. Kijk of het klopt.`
  const by = facts.by
  decide(run, { declaration, sources: declaration.sources, aannames: [] }, (decision) => signal(run, decision, 'ander_orgaan', text, { door: by }))
}

function use(run: Run, bevoegdheid: Bevoegdheid, power: Power, record: DossierRecord, decision: Decision): void {
  const { context } = run
  const { name, label } = bevoegdheid.declaration
  const told = { grond: name, door: record.decision?.by ?? bodyOf(power) }
  run.powersTold.add(name)
  const conditions = new Usage()
  const outer = context.use
  context.use = conditions
  const allowed = isAllowed(run, bevoegdheid)
  context.use = outer
  decision.use.add(conditions)
  if (allowed instanceof Unknown) return reportMissing(run, allowed, name)
  if (!allowed) {
    signal(run, decision, 'zonder_gevolg', `Het besluit "${label}" heeft geen gevolg: aan de voorwaarden is op deze dag niet voldaan. Kijk of het besluit klopt.`, told)
    return
  }
  if (power.kind === 'verlagen') {
    const { taaleis, to } = power
    const parts = power.perOnderdeel ? partsIn(run, record) : undefined
    if (parts instanceof Unknown) return reportMissing(run, parts, name)
    run.happenings.lowerings.push({ record, bevoegdheid: name, taaleis, to, parts, oordelen: conditions.oordelen })
  }
  if (isWithinBounds(run, bevoegdheid)) {
    // Bounds of every decision are looked at each time: who asks why nothing was told finds it here.
    if (power.kind === 'voor_elk') refuse(run, decision, { soort: 'signaal', naam: 'buiten_bevoegdheid', grond: name })
    return
  }
  signal(run, decision, 'buiten_bevoegdheid', `Het besluit "${label}" valt buiten de grenzen van de bevoegdheid. Het is gevolgd. Kijk of het klopt.`, told)
}

/** `per vaardigheid`: the onderdeel that the record names; unknown while it names none. */
function partsIn({ specification }: Run, record: DossierRecord): readonly string[] | Unknown {
  const attributes = specification.records.get(record.name)?.attributes.filter(({ type }) => type.kind === 'onderdeel') ?? []
  const parts = attributes.flatMap(({ name }) => record.values.get(name) ?? []).filter((part) => typeof part === 'string')
  return parts.length > 0 ? parts : new Unknown(attributes.length > 0 ? attributes.map(({ name }) => name) : ['onderdeel'])
}

function isAllowed(run: Run, bevoegdheid: Bevoegdheid): Truth {
  return every(clausesOf(bevoegdheid, 'alleen_als', run.context), (clause, context) => {
    context.use?.rule(clause)
    return isMet(context, clause.when)
  }, run.context)
}

function isWithinBounds({ context }: Run, bevoegdheid: Bevoegdheid): boolean {
  return clausesOf(bevoegdheid, 'alleen_binnen', context).every(({ when, unless }) => isMet(context, when) !== false || isExcepted(context, unless) === true)
}

/**
 * Evening: a body may now use a bevoegdheid and has not done so. Told once, on the first day on which its conditions
 * hold; a bevoegdheid without conditions is always there and says nothing new.
 */
export function tellPowers(run: Run): void {
  if (run.duties.every(({ metOn, endedOn, arisenOn }) => arisenOn === undefined || metOn !== undefined || endedOn !== undefined)) return
  for (const slot of run.specification.triggers.conditional) {
    const bevoegdheid = current(slot, run.context)
    if (bevoegdheid === undefined || run.powersTold.has(bevoegdheid.declaration.name) || !bevoegdheid.byKind.has('alleen_als')) continue
    if (isAllowed(run, bevoegdheid) !== true || !isWithinBounds(run, bevoegdheid)) continue
    const { name, label } = bevoegdheid.declaration
    run.powersTold.add(name)
    decide(run, bevoegdheid, (decision) => {
      isAllowed(run, bevoegdheid)
      const [power] = powersOf(run, bevoegdheid)
      const door = power && bodyOf(power)
      signal(run, decision, 'mogelijk', `Aan de voorwaarden voor "${label}" is voldaan. Er is nog geen besluit.`, { grond: name, door })
    })
  }
}
