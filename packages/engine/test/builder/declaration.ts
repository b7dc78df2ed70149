import type { Begrip, Bestuursorgaan, Bevoegdheid, BevoegdheidClause, Boeteregime, BoeteregimeClause, BronDeclaration, ClauseBase, Controle, DecidedOutcome, Declaration, DeclarationBase, Expression, Gegeven, Groep, Keuze, Leerroute, LeerrouteClause,
  Lening,
  LeningClause, Lijst, Model, Onderdeel, Oordeel, Origin, Parameter, Plafond, PlafondClause, Plicht, PlichtClause, RecordDeclaration, Rule, Selectie, SelectieClause, SourceKind, SourceRef, Stelsel, Taaleis, Tabel, Termijn, TermijnClause, ValueType, Verdeling, Vergoeding, VergoedingClause, Verlengingsgrond, VerlengingsgrondClause, Wijziging, WijzigingStep } from '@inburgering/core'

export const origin: Origin = { file: 'test.inburgering', start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

/** `bron('Wet art. 11')`: a reference as readers see it. */
export function bron(...texts: string[]): readonly SourceRef[] {
  return texts.map((text) => ({ bron: text.split(' ')[0] ?? text, places: [], text }))
}

type Given<T> = Partial<Omit<T, 'kind' | 'id' | 'name'>>

function named(kind: string, name: string, more: Given<DeclarationBase> = {}): DeclarationBase {
  return { id: `${kind}:${name}`, name, label: name, sources: [], citaten: [], kanttekeningen: [], origin, ...more }
}

type WithoutBase<C> = C extends ClauseBase ? Omit<C, keyof ClauseBase> & Partial<ClauseBase> : never

/** A clause with its key: the keyword, with the name for those that may stand more than once. */
function clauses<C extends ClauseBase & { readonly kind: string }>(list: readonly WithoutBase<C>[]): readonly C[] {
  return list.map((clause) => {
    const { kind, name } = clause as unknown as { kind: string; name?: string }
    return { key: name === undefined ? kind : `${kind}:${name}`, sources: [], kanttekeningen: [], origin, ...clause } as unknown as C
  })
}

export const bronDeclaration = (name: string, sourceKind: SourceKind): BronDeclaration => ({ ...named('bron', name), kind: 'bron', sourceKind })
export const gegevenDecl = (name: string, type: ValueType, more: Given<Gegeven> = {}): Gegeven => ({ ...named('gegeven', name), kind: 'gegeven', type, optional: false, controles: [], ...more })
export const keuzeDecl = (name: string, ...values: string[]): Keuze => ({
  ...named('keuze', name),
  kind: 'keuze',
  ordered: false,
  values: values.map((value) => ({ name: value, label: value, sources: [], origin })),
})

export interface AttributeSpec {
  readonly [name: string]: ValueType | { readonly type: ValueType; readonly optional: true }
}
function recordDecl(kind: RecordDeclaration['kind'], name: string, attributes: AttributeSpec, controles: readonly Controle[]): RecordDeclaration {
  const list = Object.entries(attributes).map(([attribute, spec]) => {
    const [type, optional] = 'optional' in spec ? [spec.type, true] : [spec, false]
    return { name: attribute, label: attribute, type, optional, origin }
  })
  return { ...named(kind, name), kind, attributes: list, controles }
}
export const gebeurtenis = (name: string, attributes: AttributeSpec = {}, controles: readonly Controle[] = []) => recordDecl('gebeurtenis', name, attributes, controles)
export const periode = (name: string, attributes: AttributeSpec = {}) => recordDecl('periode', name, attributes, [])
/** Of the minister, unless said otherwise. */
export const besluit = (name: string, attributes: AttributeSpec = {}, about?: DecidedOutcome): RecordDeclaration => ({ ...recordDecl('besluit', name, attributes, []), by: 'minister', ...(about && { about }) })
export const orgaan = (name: string): Bestuursorgaan => ({ ...named('bestuursorgaan', name), kind: 'bestuursorgaan' })
export const oordeelDecl = (name: string): Oordeel => ({ ...named('oordeel', name), kind: 'oordeel', by: 'college' })

export const parameterDecl = (name: string, versions: readonly (readonly [from: string, value: Expression])[], more: Given<Parameter> = {}): Parameter => ({
  ...named('parameter', name),
  kind: 'parameter',
  type: { kind: 'money' },
  versions: versions.map(([from, value]) => ({ from, value, sources: [], origin })),
  ...more,
})
export const begripDecl = (name: string, definition: Expression, more: Given<Begrip> = {}): Begrip => ({
  ...named('begrip', name),
  kind: 'begrip',
  type: definition.type,
  mayBeUnknown: true,
  definition,
  ...more,
})
export const regels = (policy: 'first' | 'exactlyOne', rules: readonly (readonly [when: Expression, then: Expression])[], otherwise?: Expression) => ({
  kind: 'rules' as const,
  policy,
  rules: rules.map(([when, then], index): Rule => ({ id: `regel:${index + 1}`, when, then, sources: [], origin })),
  ...(otherwise && { otherwise }),
})
/** A table of one input: rows `[from (included), to (excluded), value]`. */
export const tabelDecl = (name: string, input: Expression, rows: readonly (readonly [from: Expression | undefined, to: Expression | undefined, value: Expression])[], more: Given<Tabel> = {}): Tabel => ({
  ...named('tabel', name),
  kind: 'tabel',
  type: rows[0]?.[2].type ?? { kind: 'money' },
  mayBeUnknown: true,
  inputs: [input],
  policy: 'exactlyOne',
  layout: 'kruistabel',
  rows: rows.map(([from, to, value], index) => ({
    id: `tabel:${name}/rij:${index + 1}`,
    bands: [{ kind: 'range', ...(from && { from: { value: from, inclusive: true } }), ...(to && { to: { value: to, inclusive: false } }), text: '' }],
    value,
    sources: [],
    origin,
  })),
  ...more,
})

export const onderdeelDecl = (name: string, doneWhen: Expression, more: Given<Onderdeel> = {}): Onderdeel => ({ ...named('onderdeel', name), kind: 'onderdeel', state: 'voltooid', doneWhen, ...more })
export const groepDecl = (name: string, ...members: string[]): Groep => ({ ...named('groep', name), kind: 'groep', members })
export const taaleisDecl = (name: string, level: string, ...parts: string[]): Taaleis => ({ ...named('taaleis', name), kind: 'taaleis', onderdelen: parts, level })
export const leerrouteDecl = (name: string, list: readonly WithoutBase<LeerrouteClause>[]): Leerroute => ({
  ...named('leerroute', name, { sources: bron('Wet art. 7') }),
  kind: 'leerroute',
  clauses: clauses<LeerrouteClause>(list.map((clause, index) => ({ key: `${clause.kind}:${index}`, ...clause }))),
})
export const plichtDecl = (name: string, list: readonly WithoutBase<PlichtClause>[]): Plicht => ({ ...named('plicht', name, { sources: bron('Wet art. 3') }), kind: 'plicht', clauses: clauses<PlichtClause>(list) })
export const bevoegdheidDecl = (name: string, list: readonly WithoutBase<BevoegdheidClause>[]): Bevoegdheid => ({
  ...named('bevoegdheid', name, { sources: bron('Wet art. 17') }),
  kind: 'bevoegdheid',
  clauses: clauses<BevoegdheidClause>(list.map((clause, index) => ({ key: `${clause.kind}:${index}`, ...clause }))),
})
export const termijnDecl = (name: string, list: readonly WithoutBase<TermijnClause>[], more: Given<Termijn> = {}): Termijn => ({
  ...named('termijn', name, { sources: bron('Regeling art. 1') }),
  kind: 'termijn',
  clauses: clauses<TermijnClause>(list),
  ...more,
})
export const grondDecl = (name: string, list: readonly WithoutBase<VerlengingsgrondClause>[]): Verlengingsgrond => ({
  ...named('verlengingsgrond', name, { sources: bron('Regeling art. 4.1') }),
  kind: 'verlengingsgrond',
  clauses: clauses<VerlengingsgrondClause>(list),
})
export const boeteDecl = (name: string, list: readonly WithoutBase<BoeteregimeClause>[], more: Given<Boeteregime> = {}): Boeteregime => ({
  ...named('boeteregime', name, { sources: bron('Wet art. 25') }),
  kind: 'boeteregime',
  clauses: clauses<BoeteregimeClause>(list),
  ...more,
})
export const vergoedingDecl = (name: string, list: readonly WithoutBase<VergoedingClause>[]): Vergoeding => ({ ...named('vergoeding', name, { sources: bron('Regeling art. 10') }), kind: 'vergoeding', clauses: clauses<VergoedingClause>(list) })
export const selectieDecl = (name: string, list: readonly WithoutBase<SelectieClause>[]): Selectie => ({ ...named('selectie', name, { sources: bron('Wet art. 16') }), kind: 'selectie', clauses: clauses<SelectieClause>(list) })
/** Of one column, `inwoners`. */
export const lijstDecl = (name: string, rows: readonly (readonly [name: string, value: Expression])[]): Lijst => ({
  ...named('lijst', name),
  kind: 'lijst',
  columns: [{ name: 'inwoners', label: 'Inwoners', type: { kind: 'number' } }],
  rows: rows.map(([body, value], index) => ({ id: `lijst:${name}/rij:${index + 1}`, name: body, values: [value] })),
})
export const verdelingDecl = (name: string, amount: Expression, lijst: string): Verdeling => ({ ...named('verdeling', name, { sources: bron('Wet art. 40') }), kind: 'verdeling', amount, lijst, column: 'inwoners' })
export const plafondDecl = (name: string, list: readonly WithoutBase<PlafondClause>[]): Plafond => ({
  ...named('plafond', name, { sources: bron('Besluit art. 7.1') }),
  kind: 'plafond',
  clauses: clauses<PlafondClause>(list.map((clause, index) => ({ key: `${clause.kind}:${index}`, ...clause }))),
})

type Step = WijzigingStep extends infer S ? (S extends WijzigingStep ? Omit<S, 'sources' | 'origin'> : never) : never
export const wijzigingDecl = (name: string, laag: Wijziging['laag'], steps: readonly Step[], more: Given<Wijziging> = {}): Wijziging => ({
  ...named('wijziging', name, { sources: bron('Stb 2023') }),
  kind: 'wijziging',
  laag,
  on: ['Test'],
  transitions: [],
  steps: steps.map((step) => ({ sources: [], origin, ...step }) as WijzigingStep),
  ...more,
})
/** One clause for a step of a wijziging. */
export function clause<C extends ClauseBase & { readonly kind: string }>(one: WithoutBase<C>): C {
  return clauses<C>([one])[0] as C
}

/** A stelsel called Test, in force from 2022, with three sources. */
export const leningDecl = (name: string, list: readonly WithoutBase<LeningClause>[]): Lening => ({
  ...named('lening', name, { sources: bron('Wet art. 20') }),
  kind: 'lening',
  clauses: clauses<LeningClause>(list.map((clause) => ('record' in clause && clause.kind === 'opname' ? { key: `opname:${clause.record}`, ...clause } : clause))),
})

export function model(declarations: readonly Declaration[], more: Given<Stelsel> = {}): Model {
  const stelsel: Stelsel = {
    ...named('stelsel', 'Test', { sources: bron('Wet') }),
    kind: 'stelsel',
    from: '2022-01-01',
    insteadOf: [],
    overflow: 'lastDayOfMonth',
    rounding: { to: 'cents', mode: 'down' },
    ...more,
  }
  const sources = [bronDeclaration('Wet', 'wet'), bronDeclaration('Besluit', 'AMvB'), bronDeclaration('Regeling', 'ministeriële regeling')]
  return { modelVersion: 1, stelsel, declarations: [...sources, ...declarations] }
}
