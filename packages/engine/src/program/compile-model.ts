import { doneTriggers, parseIsoDate, type BronDeclaration, type Clause, type Declaration, type Expression, type Model, type RecordDeclaration, type Ruimtegrens, type Tabel } from '@inburgering/core'
import { outcomeKey } from '../dossier/dossier.ts'
import type { PreparedGrens } from '../duty/policy-room.ts'
import { compileExpression } from '../evaluation/compile.ts'
import type { Compiled } from '../evaluation/compiled.ts'
import { prepareBegrip } from './begrip.ts'
import { aannamesIn, prepareClause, prepareNode } from './prepare-clause.ts'
import { setAsideBy } from '../fines/precedence.ts'
import { datedKinds } from '../payments/dated-kinds.ts'
import { looksAtRun } from './looks-at-run.ts'
import { movesWithTheRun } from './moves-with-the-run.ts'
import { feltChanges } from './felt-changes.ts'
import { byTermijn, withRulesOfLastDay } from './last-day.ts'
import { lawChangesOf } from './law-changes.ts'
import { recordNamesIn } from './record-names.ts'
import { FixedClauses } from './fixed-clauses.ts'
import { inPrecedence } from './precedence.ts'
import { VersionOnceAsked, type Slot } from './slot.ts'
import { having, triggersOf } from './triggers.ts'
import type { AnyClause, Claused, PerRecord, PreparedClause, PreparedParameter, PreparedTabel, Slots, Specification } from './specification.ts'
import type { Woven, WovenForm, WovenSlot, WovenVersion } from './weave.ts'
import { whereAsksWhenDone } from './asks-when-done.ts'
import type { Guard } from './guard.ts'
import { clausesBefore } from './woven-clauses.ts'

type DeclarationOf<K extends Declaration['kind']> = Extract<Declaration, { readonly kind: K }>

/** Prepares what was woven. Slots come first, for declarations refer to each other in any order; what stands in them is compiled when it is first asked for. */
export function compileModel(model: Model, woven: Woven, beside: ReadonlyMap<string, Specification>): Specification {
  const specification = withSlots(model, woven, beside)
  const clausesOf = clausesBefore(woven)
  for (const stelsel of whereAsksWhenDone(model, woven)) {
    const asked = stelsel === model.stelsel.name ? specification : beside.get(stelsel)
    if (asked !== undefined) asked.asksWhenDone = true
  }
  const { plichten, gronden, regimes, bevoegdheden, leningen, vergoedingen, maatregelen } = specification
  specification.triggers = {
    plichten: triggersOf(plichten, ['onderbroken'], clausesOf, specification),
    gronden: triggersOf(gronden, ['bij'], clausesOf, specification),
    regimes: triggersOf(regimes, ['overtreding_bij'], clausesOf, specification),
    bevoegdheden: triggersOf(bevoegdheden, ['verlagen', 'wijzigen', 'besluiten', 'voor_elk'], clausesOf, specification),
    leningen: triggersOf(leningen, ['aangevraagd_bij', 'opname'], clausesOf, specification),
    vergoedingen: triggersOf(vergoedingen, ['bij'], clausesOf, specification),
    dated: having(vergoedingen, datedKinds, clausesOf),
    maatregelen: triggersOf(maatregelen, ['begint_bij'], clausesOf, specification),
    onLastDay: byTermijn(inPrecedence(having(gronden, ['op_de_laatste_dag'], clausesOf), clausesOf), clausesOf),
    suspending: having(gronden, ['schort_op'], clausesOf),
    afterTermijn: having(regimes, ['overtreding_na_afloop'], clausesOf),
    setAside: setAsideBy(regimes, clausesOf),
    conditional: having(bevoegdheden, ['alleen_als'], clausesOf),
    lastDayMatters: withRulesOfLastDay(specification, clausesOf),
  }
  for (const guard of woven.guards) {
    if (guard.wijziging.by === undefined) continue
    guard.by = compileExpression(guard.wijziging.by, specification)
    guard.moves = movesWithTheRun(guard.wijziging.by, specification)
  }
  return specification
}

function withSlots(model: Model, woven: Woven, beside: ReadonlyMap<string, Specification>): Specification {
  const ofKind = grouped(woven.declarations.values(), ({ key }) => key.slice(0, key.indexOf(':')))
  const declaredOf = grouped(model.declarations, ({ kind }) => kind)

  const slots = <T>(kind: Declaration['kind'], make: (version: WovenVersion<WovenForm>, form: WovenForm) => T | undefined): Slots<T> => {
    const result: Slots<T> = new Map()
    for (const { key, versions } of ofKind.get(kind) ?? []) {
      result.set(key.slice(kind.length + 1), { key, versions: versions.map((version) => new VersionOnceAsked(version.guard, () => version.value && make(version, version.value))) })
    }
    return result
  }
  const declared = <K extends Declaration['kind']>(kind: K): ReadonlyMap<string, DeclarationOf<K>> =>
    new Map((declaredOf.get(kind) as readonly DeclarationOf<K>[] | undefined)?.map((declaration) => [declaration.name, declaration]))

  const compile = (expression: Expression): Compiled => compileExpression(expression, specification)
  const simple = <K extends Declaration['kind'], Extra>(kind: K, more: (declaration: DeclarationOf<K>) => Extra) =>
    slots(kind, (version, form) => {
      if (form.kind !== 'declaration') return undefined
      const declaration = form.declaration as DeclarationOf<K>
      return { declaration, ...grounds(declaration, version.guard), ...more(declaration) }
    })
  const claused = <C extends AnyClause>(kind: Declaration['kind']): Slots<Claused<C>> =>
    slots(kind, (version, form) => (form.kind === 'declaration' ? prepareClaused<C>(form.declaration, form.clauses, version.guard, compile) : undefined))

  const records = [...declared('gebeurtenis'), ...declared('periode'), ...declared('besluit')]
  const { lawDate, appliesWhen } = model.stelsel
  const specification: Specification = {
    model,
    overflow: model.stelsel.overflow,
    inForceFrom: parseIsoDate(model.stelsel.from) ?? -Infinity,
    guards: woven.guards,
    lawChanges: lawChangesOf(model, woven.guards),
    feltChanges: feltChanges(model, woven.guards),
    sourceKinds: new Map([...declared('bron').values()].map((bron: BronDeclaration) => [bron.name, bron.sourceKind])),
    gegevens: declared('gegeven'),
    keuzes: declared('keuze'),
    records: new Map(records),
    oordelen: declared('oordeel'),
    organen: declared('bestuursorgaan'),
    deciders: decidersOf([...declared('besluit').values()]),
    begrippen: simple('begrip', (declaration) => prepareBegrip(declaration, specification)),
    parameters: slots('parameter', (version, form) => parameterOf(version, form, woven, compile)),
    tabellen: slots('tabel', (version, form) => tabelOf(version, form, compile)),
    onderdelen: simple('onderdeel', ({ doneWhen }) => ({ doneWhen: doneWhen && compile(doneWhen) })),
    groepen: simple('groep', () => ({})),
    taaleisen: simple('taaleis', () => ({})),
    leerroutes: claused('leerroute'),
    plichten: claused('plicht'),
    bevoegdheden: claused('bevoegdheid'),
    termijnen: claused('termijn'),
    gronden: claused('verlengingsgrond'),
    regimes: claused('boeteregime'),
    plafonds: claused('plafond'),
    ruimten: simple('beleidsruimte', ({ bounds }) => ({ bounds: bounds.map((bound) => prepareBound(bound, compile)) })),
    leningen: claused('lening'),
    vergoedingen: claused('vergoeding'),
    selecties: claused('selectie'),
    maatregelen: claused('maatregel'),
    triggers: { plichten: new Map(), gronden: new Map(), regimes: new Map(), bevoegdheden: new Map(), leningen: new Map(), vergoedingen: new Map(), dated: [], maatregelen: new Map(), onLastDay: new Map(), suspending: [], afterTermijn: [], setAside: new Map(), conditional: [], lastDayMatters: new Set() },
    stelsel: { ...grounds(model.stelsel, undefined), lawDate: undefined, milder: undefined, appliesWhen: undefined },
    doneTriggers: doneTriggers(model),
    asksWhenDone: false,
    perRecord: perRecordOf(model, { records: new Map(records), beside }),
    termsFollowDecisions: termsFollowDecisions(model),
    paymentsFollowDecisions: paymentsFollowDecisions(model),
    beside,
    asked: new WeakMap(),
  }
  specification.stelsel = {
    ...grounds(model.stelsel, undefined),
    lawDate: lawDate && compile(lawDate.date),
    milder: lawDate?.milder && compile(lawDate.milder),
    appliesWhen: appliesWhen && compile(appliesWhen.when),
  }
  return specification
}

function grouped<K, T>(items: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const same = groups.get(key)
    if (same === undefined) groups.set(key, [item])
    else same.push(item)
  }
  return groups
}

function prepareBound({ from, until, lowest, highest, choices = [], sources }: Ruimtegrens, compile: (expression: Expression) => Compiled): PreparedGrens {
  const day = (text: string | undefined): number | undefined => (text === undefined ? undefined : parseIsoDate(text))
  return { from: day(from) ?? -Infinity, until: day(until) ?? Infinity, lowest: lowest && compile(lowest), highest: highest && compile(highest), choices: choices.map(compile), sources }
}

function decidersOf(besluiten: readonly RecordDeclaration[]): ReadonlyMap<string, string> {
  return new Map(besluiten.flatMap(({ by, about }) => (by === undefined || about === undefined ? [] : about.names.map((name) => [outcomeKey(about.of, name), by] as const))))
}

function grounds(declaration: Pick<Declaration, 'sources' | 'kanttekeningen'>, guard: Guard | undefined) {
  return { sources: declaration.sources, aannames: aannamesIn(declaration.kanttekeningen), guard }
}

function prepareClaused<C extends AnyClause>(
  declaration: Declaration,
  clauses: readonly WovenSlot<Clause>[],
  guard: Guard | undefined,
  compile: (expression: Expression) => Compiled,
): Claused<C> {
  const slots = clauses.map(
    (clause): Slot<PreparedClause<C>> => ({
      key: clause.key,
      versions: clause.versions.map((version) => new VersionOnceAsked(version.guard === guard ? undefined : version.guard, () => version.value && prepareClause(version.value as unknown as C, declaration, version.guard, compile))),
    }),
  )
  const byKind = new Map<string, Slot<PreparedClause<C>>[]>()
  clauses.forEach(({ versions }, index) => {
    const kinds = new Set(versions.flatMap(({ value }) => (value === undefined ? [] : [value.kind])))
    const slot = slots[index]
    if (slot !== undefined) for (const kind of kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), slot])
  })
  return { declaration, ...grounds(declaration, guard), slots, byKind, fixed: new FixedClauses<C>(byKind) }
}

function parameterOf(version: WovenVersion<WovenForm>, form: WovenForm, woven: Woven, compile: (expression: Expression) => Compiled): PreparedParameter | undefined {
  if (form.kind === 'value') {
    const original = woven.declarations.get(`parameter:${(form.step as { name: string }).name}`)?.versions[0]?.value
    if (original?.kind !== 'declaration' || original.declaration.kind !== 'parameter') return undefined
    const { declaration } = original
    const versie = { from: -Infinity, until: Infinity, value: compile(form.value), sources: form.step.sources }
    return { declaration, ...grounds(declaration, version.guard), lawDate: undefined, versions: [versie] }
  }
  if (form.kind !== 'declaration' || form.declaration.kind !== 'parameter') return undefined
  const { declaration } = form
  const versions = declaration.versions.map(({ from, until, value, sources }) => ({
    from: parseIsoDate(from) ?? -Infinity,
    until: (until === undefined ? undefined : parseIsoDate(until)) ?? Infinity,
    value: compile(value),
    sources,
  }))
  return { declaration, ...grounds(declaration, version.guard), lawDate: declaration.lawDate && compile(declaration.lawDate.date), versions }
}

function tabelOf(version: WovenVersion<WovenForm>, form: WovenForm, compile: (expression: Expression) => Compiled): PreparedTabel | undefined {
  if (form.kind === 'times') return { kind: 'times', factor: compile(form.factor), sources: form.step.sources, aannames: [], guard: version.guard }
  if (form.kind !== 'declaration' || form.declaration.kind !== 'tabel') return undefined
  const tabel: Tabel = form.declaration
  return { kind: 'tabel', tabel: prepareNode(tabel, compile), ...grounds(tabel, version.guard) }
}

/** Whether the begin of some termijn looks at termijnen, decisions or states, in any text of it. */
function termsFollowDecisions(model: Model): boolean {
  const ofEach = new Set(model.declarations.flatMap((declaration) => (declaration.kind === 'termijn' && declaration.clauses.some(({ kind }) => kind === 'voor_elk') ? [declaration.name] : [])))
  return beginsOf(model).some(({ termijn, date }) => !ofEach.has(termijn) && looksAtRun(date))
}

/** Every text of when a termijn begins, also those of wijzigingen. */
function beginsOf(model: Model): readonly { readonly termijn: string; readonly date: Expression }[] {
  return model.declarations.flatMap((declaration) => {
    if (declaration.kind === 'termijn') return declaration.clauses.flatMap((clause) => (clause.kind === 'begint' ? [{ termijn: declaration.name, date: clause.date }] : []))
    if (declaration.kind !== 'wijziging') return []
    return declaration.steps.flatMap((step) => (step.kind === 'clause' && step.clause?.kind === 'begint' ? [{ termijn: step.target.name, date: step.clause.date }] : []))
  })
}

function perRecordOf(model: Model, declared: Pick<Specification, 'records' | 'beside'>): ReadonlyMap<string, PerRecord> {
  const begins = beginsOf(model)
  return new Map(
    model.declarations.flatMap((declaration): [string, PerRecord][] => {
      const each = declaration.kind === 'termijn' ? declaration.clauses.find((clause) => clause.kind === 'voor_elk') : undefined
      if (each === undefined) return []
      const followsRun = begins.some(({ termijn, date }) => termijn === declaration.name && looksAtRun(date))
      return [[declaration.name, { records: recordNamesIn(each.records, declared), followsRun }]]
    }),
  )
}

/** Whether the date of some vergoeding, in any text of it, looks at termijnen, decisions or states. */
function paymentsFollowDecisions(model: Model): boolean {
  const looks = (clause: Clause | undefined): boolean => clause !== undefined && datedKinds.some((kind) => kind === clause.kind) && 'date' in clause && looksAtRun(clause.date)
  return model.declarations.some((declaration) => {
    if (declaration.kind === 'vergoeding') return declaration.clauses.some(looks)
    return declaration.kind === 'wijziging' && declaration.steps.some((step) => step.kind === 'clause' && looks(step.clause))
  })
}
