import type { BevoegdheidClause, BoeteregimeClause, Clause as ModelClause, Expression, LeerrouteClause, PlafondClause, PlichtClause, Requirement, SourceKind, SourceRef, TermijnClause, VergoedingClause, VerlengingsgrondClause } from '@inburgering/core'
import { looksAtRun, readsLaw, turnsOf } from './analysis.ts'
import type { Field, Fields, RuleKind } from './form.ts'
import { lowerExpression, type Scope } from './lower-expression.ts'
import { recordNamesIn } from './vocabulary.ts'
import type { Woven } from './weave.ts'

/** Where a clause of a rule is lowered. */
export interface RuleScope {
  readonly scope: Scope
  readonly woven: Woven
  readonly sourceKinds: ReadonlyMap<string, SourceKind>
  /** Records whose persons the program refuses. */
  readonly notCovered: ReadonlySet<string>
}

/** The kinds of clause that a rule of each kind has, in the order in which programs print them. */
export const clauseKinds: Readonly<Record<RuleKind, readonly string[]>> = {
  leerroute: ['toelating', 'vereist', 'of_in_plaats_daarvan', 'uitkomst'],
  plicht: ['ontstaat', 'vereist', 'signaal', 'eindigt', 'vrijstelling', 'ontheffing'],
  bevoegdheid: ['power', 'alleen_als', 'werkt_zolang', 'alleen_binnen'],
  termijn: ['begint', 'duurt', 'duurt_wat_de_boete_bepaalt', 'voldaan', 'voldaan_alles_waarvoor_gesteld', 'afwijking', 'na_afloop', 'termijnenwet'],
  verlengingsgrond: ['verlengt', 'van_overeenkomstige_toepassing', 'bij', 'op_aanvraag', 'op_de_laatste_dag', 'als', 'met', 'ten_hoogste_keer'],
  boeteregime: ['overtreding_bij', 'overtreding_na_afloop', 'opgelegd_door', 'recht_naar', 'uitzondering', 'in_afwijking_van', 'bedrag', 'bij_herhaling', 'maal_de_factor', 'verminderd', 'wettelijk_maximum', 'zet'],
  plafond: ['samen_voor', 'in_totaal_ten_hoogste'],
  vergoeding: ['betaling', 'bij', 'eenmalig_op', 'in_het_jaar', 'elk_jaar_vanaf', 'als', 'bedrag'],
}

/** A clause by the kind that programs know, with what it asks; `noPart`: it has no part in a run. */
export type LoweredClause = { readonly kind: string; readonly fields: Fields } | typeof noPart

/** A value of its own, so that a switch that forgets a kind does not compile. */
export const noPart = null

export function lowerClause(kind: RuleKind, clause: ModelClause, at: RuleScope): LoweredClause {
  switch (kind) {
    case 'leerroute':
      return ofLeerroute(clause as LeerrouteClause, at)
    case 'plicht':
      return ofPlicht(clause as PlichtClause, at)
    case 'bevoegdheid':
      return ofBevoegdheid(clause as BevoegdheidClause, at)
    case 'termijn':
      return ofTermijn(clause as TermijnClause, at)
    case 'verlengingsgrond':
      return ofGrond(clause as VerlengingsgrondClause, at)
    case 'boeteregime':
      return ofRegime(clause as BoeteregimeClause, at)
    case 'plafond':
      return ofPlafond(clause as PlafondClause, at)
    case 'vergoeding':
      return ofVergoeding(clause as VergoedingClause, at)
  }
}

export function data(value: Extract<Field, { kind: 'data' }>['value']): Field {
  return { kind: 'data', value }
}

const absent = data(undefined)

function ask(expression: Expression, { scope }: RuleScope): Field {
  return { kind: 'ask', expr: lowerExpression(expression, scope) }
}
function askIf(expression: Expression | undefined, at: RuleScope): Field {
  return expression === undefined ? absent : ask(expression, at)
}
function condition(expression: Expression | undefined, { scope }: RuleScope): Field {
  return expression === undefined ? absent : { kind: 'condition', expr: lowerExpression(expression, scope) }
}

/** The comparisons of a condition whose day a run has to look at. */
function turns(expression: Expression | undefined, at: RuleScope): Field {
  const found = expression === undefined ? [] : (turnsOf(expression, at.woven) ?? [])
  return found.length === 0 ? absent : { kind: 'list', items: found.map((each) => condition(each, at)) }
}

function requirement(required: Requirement, at: RuleScope): Field {
  switch (required.kind) {
    case 'onderdeel':
    case 'taaleis':
      return { kind: 'object', fields: { kind: data(required.kind), name: data(required.name) } }
    case 'condition':
      return { kind: 'object', fields: { kind: data('condition'), when: condition(required.when, at) } }
    case 'leerroute':
      return { kind: 'object', fields: { kind: data('leerroute'), value: ask(required.value, at) } }
  }
}

function requirements(list: readonly Requirement[], at: RuleScope): Field {
  return { kind: 'list', items: list.map((each) => requirement(each, at)) }
}

function ofLeerroute(clause: LeerrouteClause, at: RuleScope): LoweredClause {
  switch (clause.kind) {
    case 'toelating':
      return { kind: clause.kind, fields: { when: condition(clause.when, at) } }
    case 'vereist':
      return { kind: clause.kind, fields: { requirements: requirements(clause.requirements, at), when: condition(clause.when, at) } }
    case 'of_in_plaats_daarvan':
      return { kind: clause.kind, fields: { requirements: requirements(clause.requirements, at) } }
    case 'uitkomst':
      return { kind: clause.kind, fields: {} }
  }
}

function ofPlicht(clause: PlichtClause, at: RuleScope): LoweredClause {
  switch (clause.kind) {
    case 'ontstaat':
      return { kind: clause.kind, fields: { date: ask(clause.date, at), readsLaw: data(readsLaw(clause.date, at.woven)), when: condition(clause.when, at), turns: turns(clause.when, at) } }
    case 'vereist':
      return { kind: clause.kind, fields: { name: data(clause.name), requirement: requirement(clause.requirement, at), unless: condition(clause.unless, at) } }
    case 'signaal':
      return { kind: clause.kind, fields: { name: data(clause.name), text: data(clause.text), when: condition(clause.when, at) } }
    case 'eindigt':
      return { kind: clause.kind, fields: { on: askIf(clause.on, at), when: condition(clause.when, at), turns: turns(clause.when, at) } }
    // Persons with such a period are refused.
    case 'onderbroken':
      return noPart
    case 'vrijstelling':
    case 'ontheffing': {
      const by = clause.by ?? (clause.record === undefined ? undefined : at.scope.vocabulary.records.get(clause.record)?.by)
      return { kind: clause.kind, fields: { kind: data(clause.kind), name: data(clause.name), by: data(by), record: data(clause.record), when: condition(clause.when, at), asLongAs: condition(clause.asLongAs, at), parts: data(clause.parts) } }
    }
  }
}

function ofBevoegdheid(clause: BevoegdheidClause, at: RuleScope): LoweredClause {
  const { vocabulary } = at.scope
  switch (clause.kind) {
    case 'verlagen': {
      const named = vocabulary.records.get(clause.record)?.attributes.filter(({ type }) => type.kind === 'onderdeel').map(({ name }) => name) ?? []
      const fields = { kind: data('verlagen'), by: data(clause.by), records: data([clause.record]), taaleis: data(clause.taaleis), to: data(clause.to) }
      return { kind: 'power', fields: clause.perOnderdeel ? { ...fields, perOnderdeel: data(named) } : fields }
    }
    case 'wijzigen':
    case 'besluiten':
      return { kind: 'power', fields: { kind: data(clause.kind), by: data(clause.by), records: data(recordNamesIn(clause.records, vocabulary)) } }
    case 'voor_elk':
      at.scope.refuse('bevoegdheid voor elk besluit', clause.origin)
      return noPart
    case 'alleen_als':
    case 'werkt_zolang':
      return { kind: clause.kind, fields: { when: condition(clause.when, at) } }
    case 'alleen_binnen':
      return { kind: clause.kind, fields: { when: condition(clause.when, at), unless: condition(clause.unless, at) } }
  }
}

function ofTermijn(clause: TermijnClause, at: RuleScope): LoweredClause {
  switch (clause.kind) {
    case 'geldt_voor':
    case 'begint_bij_boete':
    case 'voor_elk':
      return noPart
    case 'begint':
      return { kind: clause.kind, fields: { at: data(clause.at), date: ask(clause.date, at), readsLaw: data(readsLaw(clause.date, at.woven)), when: condition(clause.when, at), authority: data(authorityOf(clause.sources, at)) } }
    case 'duurt':
      return { kind: clause.kind, fields: { length: ask(clause.length, at), authority: data(authorityOf(clause.sources, at)) } }
    case 'duurt_wat_de_boete_bepaalt':
      return { kind: clause.kind, fields: { combine: data(clause.combine) } }
    case 'voldaan':
      return { kind: clause.kind, fields: { when: condition(clause.when, at) } }
    case 'voldaan_alles_waarvoor_gesteld':
      return { kind: clause.kind, fields: {} }
    case 'afwijking':
      return { kind: clause.kind, fields: { name: data(clause.name), length: ask(clause.length, at), after: data(clause.after), when: condition(clause.when, at) } }
    case 'na_afloop':
      return { kind: clause.kind, fields: { name: data(clause.name), text: data(clause.text), when: condition(clause.when, at) } }
    case 'termijnenwet':
      return { kind: clause.kind, fields: { applies: data(clause.applies) } }
  }
}

/** Kinds of source that set a term; a ruling or an explanation does not. */
const deciding: ReadonlySet<SourceKind> = new Set<SourceKind>(['wet', 'AMvB', 'ministeriële regeling', 'beleidsregel', 'verordening', 'besluit'])

/** Whether the source that sets a termijn puts it under the Algemene termijnenwet: an act or AMvB does, lower rules do not. */
export function authorityOf(sources: readonly SourceRef[], { sourceKinds }: Pick<RuleScope, 'sourceKinds'>): 'act' | 'lower' | undefined {
  const first = sources.map(({ bron }) => sourceKinds.get(bron)).find((kind) => kind !== undefined && deciding.has(kind))
  return first === undefined ? undefined : first === 'wet' || first === 'AMvB' ? 'act' : 'lower'
}

function ofGrond(clause: VerlengingsgrondClause, at: RuleScope): LoweredClause {
  switch (clause.kind) {
    case 'schort_op':
      at.scope.refuse('schort op', clause.origin)
      return noPart
    case 'verlengt':
    case 'van_overeenkomstige_toepassing':
      return { kind: clause.kind, fields: { termijnen: data(clause.termijnen) } }
    case 'bij':
      return { kind: clause.kind, fields: { records: data(recordNamesIn(clause.records, at.scope.vocabulary)) } }
    case 'op_aanvraag':
      return { kind: clause.kind, fields: { ahead: ask(clause.from, at) } }
    case 'op_de_laatste_dag':
      return { kind: clause.kind, fields: {} }
    case 'in_afwijking_van':
      return noPart
    case 'als':
      return { kind: clause.kind, fields: { when: condition(clause.when, at) } }
    case 'met':
      return { kind: clause.kind, fields: { length: ask(clause.length, at), cap: clause.cap === undefined ? absent : { kind: 'object', fields: { length: ask(clause.cap.length, at), per: data(clause.cap.per) } } } }
    case 'ten_hoogste_keer':
      return { kind: clause.kind, fields: { times: data(clause.times) } }
  }
}

function ofRegime(clause: BoeteregimeClause, at: RuleScope): LoweredClause {
  switch (clause.kind) {
    case 'overtreding_bij':
      return { kind: clause.kind, fields: { records: data(recordNamesIn(clause.records, at.scope.vocabulary)), when: condition(clause.when, at) } }
    case 'overtreding_na_afloop':
      return { kind: clause.kind, fields: { open: data(clause.open), termijnen: data(clause.termijnen), when: condition(clause.when, at) } }
    case 'opgelegd_door':
      return { kind: clause.kind, fields: { orgaan: data(clause.orgaan) } }
    case 'recht_naar':
      return { kind: clause.kind, fields: { date: ask(clause.lawDate.date, at), milder: askIf(clause.lawDate.milder, at) } }
    case 'uitzondering':
      return { kind: clause.kind, fields: { when: condition(clause.when, at), certain: data(!looksAtRun(clause.when)) } }
    case 'in_afwijking_van':
      return { kind: clause.kind, fields: { regimes: data(clause.regimes) } }
    // Both fall anyhow; it only stands in reasons.
    case 'onverminderd':
      return noPart
    case 'bedrag':
      return { kind: clause.kind, fields: { amount: ask(clause.amount, at), when: condition(clause.when, at) } }
    case 'bij_herhaling':
      return { kind: clause.kind, fields: { within: ask(clause.within, at), steps: { kind: 'list', items: clause.steps.map((step) => ask(step, at)) } } }
    case 'maal_de_factor':
      return { kind: clause.kind, fields: { factor: ask(clause.factor, at) } }
    case 'verminderd':
      return { kind: clause.kind, fields: { step: ask(clause.step, at), per: ask(clause.per, at), maximum: askIf(clause.maximum, at), when: condition(clause.when, at) } }
    case 'wettelijk_maximum':
      return { kind: clause.kind, fields: { amount: ask(clause.amount, at) } }
    case 'zet':
      return { kind: clause.kind, fields: { termijn: data(clause.termijn), length: ask(clause.length, at), when: condition(clause.when, at), later: askIf(clause.later, at) } }
  }
}

function ofPlafond(clause: PlafondClause, at: RuleScope): LoweredClause {
  return clause.kind === 'samen_voor' ? { kind: clause.kind, fields: { regimes: data(clause.regimes) } } : { kind: clause.kind, fields: { amount: ask(clause.amount, at), termijn: data(clause.termijn) } }
}

function ofVergoeding(clause: VergoedingClause, at: RuleScope): LoweredClause {
  switch (clause.kind) {
    case 'betaling':
      return { kind: clause.kind, fields: { payer: data(clause.from), payee: data(clause.to) } }
    case 'bij':
      return { kind: clause.kind, fields: { records: data(recordNamesIn(clause.records, at.scope.vocabulary)) } }
    case 'eenmalig_op':
    case 'in_het_jaar':
    case 'elk_jaar_vanaf':
      return { kind: clause.kind, fields: { date: ask(clause.date, at), readsLaw: data(readsLaw(clause.date, at.woven)), yearsLater: data(clause.kind === 'in_het_jaar' ? clause.later : 0), everyYear: data(clause.kind === 'elk_jaar_vanaf') } }
    case 'als':
      return { kind: clause.kind, fields: { when: condition(clause.when, at) } }
    case 'bedrag':
      return { kind: clause.kind, fields: { amount: ask(clause.amount, at) } }
  }
}
