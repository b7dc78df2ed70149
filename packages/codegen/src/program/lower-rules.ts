import type { Clause as ModelClause, Declaration, Kanttekening, SourceRef } from '@inburgering/core'
import { lastDayMatters, looksAtRun } from './analysis.ts'
import type { Clause, Definition, Field, Grounds, ParameterText, RoomForm, Rule, RuleKind, Slot } from './form.ts'
import { parseIsoDate } from '@inburgering/core'
import { authorityOf, clauseKinds, data, lowerClause, noPart, type LoweredClause, type RuleScope } from './lower-clause.ts'
import { lowerBegrip, lowerExpression, lowerTabel } from './lower-expression.ts'
import { recordNamesIn } from './vocabulary.ts'
import type { WovenChange, WovenSlot, WovenText } from './weave.ts'

/** Makes the scope in which the parts of one declaration are lowered. */
export type ScopeOf = (declaration: Declaration) => RuleScope

function textsOf(sources: readonly SourceRef[]): readonly string[] {
  return sources.map(({ text }) => text)
}

function aannamesIn(kanttekeningen: readonly Kanttekening[] | undefined): readonly string[] {
  return (kanttekeningen ?? []).filter(({ kind }) => kind === 'aanname').map(({ id }) => id)
}

function groundsOf({ sources, kanttekeningen }: { readonly sources: readonly SourceRef[]; readonly kanttekeningen?: readonly Kanttekening[] }, change: WovenChange | undefined): Grounds {
  return { sources: textsOf(sources), aannames: aannamesIn(kanttekeningen), change: change?.index }
}

/** Every text of a slot; one that cannot be lowered counts as struck. */
function slot<T, R>({ versions }: WovenSlot<T>, lower: (value: T, change: WovenChange | undefined) => R | undefined): Slot<R> {
  return { versions: versions.map(({ change, value }) => ({ change: change?.index, value: value === undefined ? undefined : lower(value, change) })) }
}

export function lowerRule(kind: RuleKind, woven: WovenSlot<WovenText>, scopeOf: ScopeOf): Slot<Rule> {
  return slot(woven, (text, change) => {
    if (text.kind !== 'declaration') return undefined
    const { declaration } = text
    const at = scopeOf(declaration)
    const clauses: Record<string, Slot<Clause>[]> = Object.fromEntries(clauseKinds[kind].map((each) => [each, []]))
    for (const { kind: found, slot: lowered } of text.clauses.flatMap((each) => lowerSlot(kind, each, change, at))) clauses[found]?.push(lowered)
    if (kind === 'bevoegdheid') clauses['power']?.sort((left, right) => powerRank(left) - powerRank(right))
    const { id, name, label } = declaration
    return { kind, id, name, label, ...groundsOf(declaration, change), fields: fieldsOf(declaration, at), clauses }
  })
}

/** A slot of the model may hold clauses of several kinds: it stands with each of them. */
function lowerSlot(kind: RuleKind, { versions }: WovenSlot<ModelClause>, whole: WovenChange | undefined, at: RuleScope): readonly { readonly kind: string; readonly slot: Slot<Clause> }[] {
  const lowered = versions.map(({ change, value }) => ({ change, value, made: value === undefined ? noPart : lowerClause(kind, value, at) }))
  const kinds = new Set(lowered.flatMap(({ made }) => made?.kind ?? []))
  const clauseIn = (value: ModelClause | undefined, change: WovenChange | undefined, made: LoweredClause, wanted: string): Clause | undefined =>
    value === undefined || made?.kind !== wanted ? undefined : { ...groundsOf(value, change), fields: made.fields }
  return [...kinds].map((each) => ({
    kind: each,
    slot: { versions: lowered.map(({ change, value, made }) => ({ change: change === whole ? undefined : change?.index, value: clauseIn(value, change, made, each) })) },
  }))
}

const powers = ['verlagen', 'wijzigen', 'besluiten']

function powerRank({ versions }: Slot<Clause>): number {
  const kind = versions.find(({ value }) => value !== undefined)?.value?.fields['kind']
  return kind?.kind === 'data' ? powers.indexOf(String(kind.value)) : 0
}

/** What a rule has besides its clauses. */
function fieldsOf(declaration: Declaration, at: RuleScope): Readonly<Record<string, Field>> {
  if (declaration.kind === 'verlengingsgrond') {
    const decides = [...at.scope.vocabulary.records.values()].filter(({ about }) => about?.of === 'verlenging' && about.names.includes(declaration.name))
    return { decider: data(decides.at(-1)?.by) }
  }
  if (declaration.kind !== 'termijn') return {}
  const each = declaration.clauses.find((clause) => clause.kind === 'voor_elk')
  const begins = [...at.woven.declarations.get(`termijn:${declaration.name}`)?.versions ?? []].flatMap(({ value }) => (value?.kind === 'declaration' ? value.clauses.flatMap((clause) => clause.versions.flatMap((version) => version.value ?? [])) : []))
  return {
    authority: data(authorityOf(declaration.sources, at)),
    voor_elk: data(each === undefined ? undefined : recordNamesIn(each.records, at.scope.vocabulary).filter((name) => !at.notCovered.has(name))),
    lastDayMatters: data(lastDayMatters(declaration.name, at.woven)),
    followsRun: data(begins.some((clause) => clause.kind === 'begint' && looksAtRun(clause.date))),
  }
}

export function lowerDefinition(woven: WovenSlot<WovenText>, scopeOf: ScopeOf): Slot<Definition> {
  return slot(woven, (text, change) => {
    const [first] = woven.versions
    const named = first?.value?.kind === 'declaration' ? first.value.declaration : undefined
    if (text.kind === 'times' && named !== undefined) {
      return { name: named.name, label: named.label, sources: textsOf(text.sources), aannames: [], change: change?.index, fields: { factor: { kind: 'ask', expr: lowerExpression(text.factor, scopeOf(named).scope) } } }
    }
    if (text.kind !== 'declaration') return undefined
    const { declaration } = text
    return { name: declaration.name, label: declaration.label, ...groundsOf(declaration, change), fields: definitionFields(declaration, scopeOf(declaration)) }
  })
}

function definitionFields(declaration: Declaration, { scope }: RuleScope): Readonly<Record<string, Field>> {
  switch (declaration.kind) {
    case 'begrip':
      return { value: { kind: 'ask', expr: lowerBegrip(declaration, scope) } }
    case 'tabel':
      return { cell: { kind: 'ask', expr: lowerTabel(declaration, scope) } }
    case 'onderdeel':
      return { done: declaration.doneWhen === undefined ? data(undefined) : { kind: 'condition', expr: lowerExpression(declaration.doneWhen, scope) } }
    case 'groep':
      return { members: data(declaration.members) }
    case 'taaleis':
      return { onderdelen: data(declaration.onderdelen), level: data(declaration.level) }
    default:
      return {}
  }
}

export function lowerParameter(woven: WovenSlot<WovenText>, scopeOf: ScopeOf): Slot<ParameterText> {
  const original = woven.versions[0]?.value
  return slot(woven, (text, change): ParameterText | undefined => {
    if (original?.kind !== 'declaration' || original.declaration.kind !== 'parameter') return undefined
    if (text.kind === 'value') {
      const { declaration } = original
      const value = { from: -Infinity, until: Infinity, value: lowerExpression(text.value, scopeOf(declaration).scope), sources: textsOf(text.sources) }
      return { name: declaration.name, label: declaration.label, ...groundsOf(declaration, change), on: undefined, versions: [value] }
    }
    if (text.kind !== 'declaration' || text.declaration.kind !== 'parameter') return undefined
    const { declaration } = text
    const { scope } = scopeOf(declaration)
    const versions = declaration.versions.map(({ from, until, value, sources }) => ({
      from: parseIsoDate(from) ?? -Infinity,
      until: (until === undefined ? undefined : parseIsoDate(until)) ?? Infinity,
      value: lowerExpression(value, scope),
      sources: textsOf(sources),
    }))
    return { name: declaration.name, label: declaration.label, ...groundsOf(declaration, change), on: declaration.lawDate && lowerExpression(declaration.lawDate.date, scope), versions }
  })
}

/** Undefined for a room that is not about a decision: it says nothing in a run. */
export function lowerRoom(woven: WovenSlot<WovenText>, scopeOf: ScopeOf): Slot<RoomForm> {
  return slot(woven, (text, change): RoomForm | undefined => {
    if (text.kind !== 'declaration' || text.declaration.kind !== 'beleidsruimte') return undefined
    const { declaration } = text
    const { decision, bounds } = declaration
    if (decision === undefined) return undefined
    const { scope } = scopeOf(declaration)
    const type = scope.vocabulary.records.get(decision.record)?.attributes.find(({ name }) => name === decision.attribute)?.type.kind
    const unit = type === 'integer' ? 'number' : type
    if ((unit !== 'number' && unit !== 'hours' && unit !== 'money' && unit !== 'percentage') || bounds.some(({ choices }) => choices !== undefined && choices.length > 0)) {
      scope.refuse('beleidsruimte met een keuze uit waarden', declaration.origin)
      return undefined
    }
    const day = (iso: string | undefined): number | undefined => (iso === undefined ? undefined : parseIsoDate(iso))
    return {
      id: declaration.id,
      name: declaration.name,
      label: declaration.label,
      ...groundsOf(declaration, change),
      by: declaration.by,
      record: decision.record,
      attribute: decision.attribute,
      unit,
      bounds: bounds.map(({ from, until, lowest, highest, sources }) => ({ from: day(from) ?? -Infinity, until: day(until) ?? Infinity, lowest: lowest && lowerExpression(lowest, scope), highest: highest && lowerExpression(highest, scope), sources: textsOf(sources) })),
    }
  })
}
