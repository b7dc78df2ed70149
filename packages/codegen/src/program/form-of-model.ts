import { doneTriggers, equatedDays, parseIsoDate, rulesHash, type Clause as ModelClause, type Controle, type Declaration, type DeclarationKind, type Expression, type Model, type RecordDeclaration, type Wijziging } from '@inburgering/core'
import { changesWithTime, holdsOnADayOfRecords, looksAtRun, movesWithTheRun, termijnenReached, turnsOf } from './analysis.ts'
import type { Change, Check, ProgramForm, RecordForm, RuleKind, Slot } from './form.ts'
import type { RuleScope } from './lower-clause.ts'
import { chooseLayers, type UnknownLayer } from './layers.ts'
import { speaksOf } from './left-out.ts'
import { lowerExpression, type Scope } from './lower-expression.ts'
import { lowerDefinition, lowerParameter, lowerRoom, lowerRule, type ScopeOf } from './lower-rules.ts'
import { inOrder } from './order.ts'
import type { Refusal } from './refusal.ts'
import { declared, recordNamesIn, vocabularyOf, type Vocabulary } from './vocabulary.ts'
import { keepsOld, layerName, weave, type Woven, type WovenSlot, type WovenText } from './weave.ts'

/** A program, or why there is none: what its rules ask that a program cannot say. */
export interface Formed {
  readonly form: ProgramForm | undefined
  readonly refusals: readonly Refusal[]
  readonly unknownLayers: readonly UnknownLayer[]
}

/** A variant that moves the entry into force makes other rules of the whole: its code is made apart. */
function movesEntryIntoForce({ steps }: Wijziging): boolean {
  return steps.some(({ kind }) => kind === 'entryIntoForce')
}

const ruleKinds: readonly RuleKind[] = ['leerroute', 'plicht', 'bevoegdheid', 'termijn', 'verlengingsgrond', 'boeteregime', 'plafond', 'vergoeding']

/**
 * The program of a specification.
 * @param layers those that are on when a run does not say otherwise; `wet` always is
 */
export function formOfModel(model: Model, layers: readonly string[]): Formed {
  const woven = weave(model)
  const vocabulary = vocabularyOf(model)
  const chosen = chooseLayers(woven.changes.map(({ wijziging }) => wijziging).filter((wijziging) => !movesEntryIntoForce(wijziging)), layers)
  const making = new Making(model, woven, vocabulary)
  const form = making.form(chosen.layers, chosen.known)
  return { form: making.refusals.length + chosen.unknown.length === 0 ? form : undefined, refusals: making.refusals, unknownLayers: chosen.unknown }
}

/** The clauses with which a vergoeding has a day of its own. */
const datedKinds = ['eenmalig_op', 'in_het_jaar', 'elk_jaar_vanaf'] as const

/** What becomes of each kind of declaration: a new one does not compile until somebody has chosen. */
const partOf: Readonly<Record<DeclarationKind, 'in the program' | 'left out' | 'no part in a run'>> = {
  bron: 'in the program', bestuursorgaan: 'in the program', keuze: 'in the program', gegeven: 'in the program', gebeurtenis: 'in the program', periode: 'in the program', besluit: 'in the program', oordeel: 'in the program',
  parameter: 'in the program', begrip: 'in the program', tabel: 'in the program', onderdeel: 'in the program', groep: 'in the program', taaleis: 'in the program', leerroute: 'in the program', plicht: 'in the program', bevoegdheid: 'in the program',
  termijn: 'in the program', verlengingsgrond: 'in the program', boeteregime: 'in the program', plafond: 'in the program', beleidsruimte: 'in the program', vergoeding: 'in the program', wijziging: 'in the program',
  lening: 'left out', maatregel: 'left out',
  dekking: 'no part in a run', selectie: 'no part in a run', lijst: 'no part in a run', verdeling: 'no part in a run', persoon: 'no part in a run', scenario: 'no part in a run',
}

class Making {
  readonly refusals: Refusal[] = []
  private readonly model: Model
  private readonly woven: Woven
  private readonly vocabulary: Vocabulary
  /** Periods in which a plicht is interrupted. */
  private readonly interrupting: ReadonlySet<string>
  private readonly notCovered: ReadonlySet<string>

  constructor(model: Model, woven: Woven, vocabulary: Vocabulary) {
    this.model = model
    this.woven = woven
    this.vocabulary = vocabulary
    this.interrupting = new Set(declared(model, 'plicht').flatMap(({ name }) => this.clausesOf(`plicht:${name}`).flatMap((clause) => (clause.kind === 'onderbroken' ? clause.record : []))))
    this.notCovered = new Set([...vocabulary.records.values()].filter(({ name, about }) => about !== undefined || this.interrupting.has(name)).map(({ name }) => name))
  }

  form(layers: readonly string[], knownLayers: readonly string[]): ProgramForm {
    const { model, woven } = this
    const rules = Object.fromEntries(ruleKinds.map((kind) => [kind, this.rulesOf(kind)])) as unknown as ProgramForm['rules']
    this.refuseTimedConditions()
    if (rules.plicht.size + rules.termijn.size === 0) this.refusals.push({ rule: model.stelsel.label, construct: 'niets dat een tijdlijn geeft', origin: model.stelsel.origin })
    const rooms = this.slotsOf('beleidsruimte', (slot) => lowerRoom(slot, this.scopeOf))
    const asked = this.askedBy(rules)
    const only = <T>(kind: 'parameter' | 'tabel' | 'begrip', slots: ReadonlyMap<string, T>): ReadonlyMap<string, T> => new Map([...slots].filter(([name]) => asked.has(`${kind}:${name}`)))
    return {
      stelsel: this.stelsel(),
      rulesHash: rulesHash(model),
      layers,
      knownLayers,
      changes: this.changes(knownLayers),
      lawChanges: lawChanges(model, woven),
      equatedDays: equatedDays.map(({ date }) => date),
      facts: declared(model, 'gegeven').map(({ name, label, type, optional, incomplete, controles }) => ({ name, label, type, optional, incomplete, checks: this.checks(controles, name) })),
      records: this.records(),
      keuzes: new Map(declared(model, 'keuze').map(({ name, values }) => [name, values.map((value) => value.name)])),
      organen: new Map(declared(model, 'bestuursorgaan').map(({ name, label }) => [name, label])),
      parameters: only('parameter', this.slotsOf('parameter', (slot, name) => (asked.has(`parameter:${name}`) ? lowerParameter(slot, this.scopeOf) : undefined))),
      tabellen: only('tabel', this.slotsOf('tabel', (slot, name) => (asked.has(`tabel:${name}`) ? lowerDefinition(slot, this.scopeOf) : undefined))),
      begrippen: inOrder(only('begrip', this.slotsOf('begrip', (slot, name) => (asked.has(`begrip:${name}`) ? lowerDefinition(slot, this.scopeOf) : undefined)))),
      onderdelen: this.slotsOf('onderdeel', (slot) => lowerDefinition(slot, this.scopeOf)),
      groepen: this.slotsOf('groep', (slot) => lowerDefinition(slot, this.scopeOf)),
      taaleisen: this.slotsOf('taaleis', (slot) => lowerDefinition(slot, this.scopeOf)),
      rules,
      rooms,
      triggers: this.triggers(rules),
      asksWhenDone: asks(model.declarations.filter(({ kind }) => kind !== 'scenario' && kind !== 'persoon'), (node) => node['kind'] === 'stateDate' && !['plicht', 'termijn', 'periode'].includes(String((node['subject'] as { kind?: unknown } | undefined)?.kind))),
      termsFollowDecisions: this.termsFollowDecisions(),
      paymentsFollowDecisions: declared(model, 'vergoeding').some(({ name }) => this.clausesOf(`vergoeding:${name}`).some((clause) => datedKinds.some((kind) => kind === clause.kind) && 'date' in clause && looksAtRun(clause.date))),
      aannames: [model.stelsel, ...model.declarations].flatMap(({ kanttekeningen }) => kanttekeningen.filter(({ kind }) => kind === 'aanname').map(({ id, text }) => ({ id, text }))),
      leftOut: this.leftOut(),
    }
  }

  private readonly scopeOf: ScopeOf = (declaration: Declaration): RuleScope => {
    const refuse: Scope['refuse'] = (construct, origin) => {
      if (!this.refusals.some((known) => known.construct === construct && known.origin === origin)) this.refusals.push({ rule: declaration.label, construct, origin })
    }
    return { scope: { vocabulary: this.vocabulary, subject: undefined, inElement: false, refuse }, woven: this.woven, sourceKinds: new Map(declared(this.model, 'bron').map(({ name, sourceKind }) => [name, sourceKind])), notCovered: this.notCovered }
  }

  private slotsOf<T>(kind: DeclarationKind, lower: (slot: WovenSlot<WovenText>, name: string) => Slot<T> | undefined): ReadonlyMap<string, Slot<T>> {
    const found = new Map<string, Slot<T>>()
    for (const [key, slot] of this.woven.declarations) {
      if (!key.startsWith(`${kind}:`)) continue
      const name = key.slice(kind.length + 1)
      const lowered = lower(slot, name)
      if (lowered !== undefined) found.set(name, lowered)
    }
    return found
  }

  /** A rule that is only about records whose persons are refused has no part in the program. */
  private rulesOf(kind: RuleKind) {
    return this.slotsOf(kind, (slot) => (slot.versions.every(({ value }) => value?.kind === 'declaration' && this.isOnlyAboutRefused(value.clauses)) ? undefined : lowerRule(kind, slot, this.scopeOf)))
  }

  private isOnlyAboutRefused(clauses: readonly WovenSlot<ModelClause>[]): boolean {
    const each = clauses.flatMap(({ versions }) => versions.flatMap(({ value }) => (value?.kind === 'voor_elk' ? [value] : [])))
    return each.length > 0 && each.every(({ records }) => recordNamesIn(records, this.vocabulary).every((name) => this.notCovered.has(name)))
  }

  /** A wijziging may add one that the act does not have. */
  private leftOut(): ProgramForm['leftOut'] {
    return [...this.woven.declarations].flatMap(([key, { versions }]) => {
      const text = versions.find(({ value }) => value?.kind === 'declaration')?.value
      if (text?.kind !== 'declaration' || partOf[text.declaration.kind] !== 'left out') return []
      const { kind, name, label } = text.declaration
      return [{ kind, name, label, speaksOf: speaksOf(this.clausesOf(key), this.vocabulary) }]
    })
  }

  private stelsel(): ProgramForm['stelsel'] {
    const { stelsel } = this.model
    const { scope } = this.scopeOf(stelsel as unknown as Declaration)
    const { lawDate, appliesWhen } = stelsel
    const texts = (sources: readonly { readonly text: string }[]): readonly string[] => sources.map(({ text }) => text)
    return {
      name: stelsel.name,
      label: stelsel.label,
      sources: texts(stelsel.sources),
      aannames: stelsel.kanttekeningen.filter(({ kind }) => kind === 'aanname').map(({ id }) => id),
      from: parseIsoDate(stelsel.from) ?? -Infinity,
      checkedUntil: stelsel.checkedUntil,
      overflow: stelsel.overflow,
      decimals: stelsel.rounding.to === 'cents' ? 2 : 0,
      mode: stelsel.rounding.mode,
      lawDate: lawDate && lowerExpression(lawDate.date, scope),
      milder: lawDate?.milder && lowerExpression(lawDate.milder, scope),
      appliesWhen: appliesWhen && { when: lowerExpression(appliesWhen.when, scope), sources: texts(appliesWhen.sources) },
    }
  }

  private changes(knownLayers: readonly string[]): readonly Change[] {
    return this.woven.changes.map(({ index, wijziging, rank, from, until }) => ({
      index,
      name: wijziging.name,
      label: wijziging.label,
      layer: wijziging.laag,
      switchedBy: layerName(wijziging),
      rank,
      from,
      until,
      published: (wijziging.publishedOn === undefined ? undefined : parseIsoDate(wijziging.publishedOn)) ?? -Infinity,
      by: wijziging.by && knownLayers.includes(layerName(wijziging)) ? lowerExpression(wijziging.by, this.scopeOf(wijziging).scope) : undefined,
      moves: wijziging.by === undefined || movesWithTheRun(wijziging.by, this.woven),
      runningTermsKeepOld: keepsOld(wijziging, 'lopende termijnen'),
      requestsKeepOld: keepsOld(wijziging, 'lopende verzoeken'),
      decisionsKeepOld: keepsOld(wijziging, 'genomen besluiten'),
      signalsWhenOff: wijziging.laag !== 'wet' && wijziging.laag !== 'variant',
      sources: wijziging.sources.map(({ text }) => text),
      aannames: wijziging.kanttekeningen.filter(({ kind }) => kind === 'aanname').map(({ id }) => id),
    }))
  }

  private checks(controles: readonly Controle[], name: string): readonly Check[] {
    const owner = this.model.declarations.find((declaration) => declaration.name === name)
    if (owner === undefined) return []
    const { scope } = this.scopeOf(owner)
    return controles.map(({ when, message, at }) => ({ when: lowerExpression(when, scope), message, at }))
  }

  private records(): readonly RecordForm[] {
    const why = ({ name, about }: RecordDeclaration): string | undefined => {
      if (this.interrupting.has(name)) return `${name}: een plicht die is onderbroken zit niet in deze code`
      return about === undefined ? undefined : `${name}: besluiten over een ${about.of} zitten niet in deze code`
    }
    const records = [...this.vocabulary.records.values()].map((record): RecordForm => ({
      name: record.name,
      label: record.label,
      kind: record.kind,
      attributes: record.attributes.map(({ name, type, optional }) => ({ name, type, optional })),
      by: record.by,
      sources: record.sources.map(({ text }) => text),
      checks: this.notCovered.has(record.name) ? [] : this.checks(record.controles, record.name),
      notCovered: why(record),
    }))
    const oordelen = declared(this.model, 'oordeel').map(({ name, label, by, sources }): RecordForm => ({ name, label, kind: 'oordeel', attributes: [{ name: 'oordeel', type: { kind: 'boolean' }, optional: false }], by: by === '' ? undefined : by, sources: sources.map(({ text }) => text), checks: [], notCovered: undefined }))
    return [...records, ...oordelen]
  }

  private triggers(rules: ProgramForm['rules']): ProgramForm['triggers'] {
    return {
      grounds: byNames(rules.verlengingsgrond, 'bij', 'records'),
      groundsOfLastDay: this.byTermijn(this.inPrecedence(having(rules.verlengingsgrond, 'op_de_laatste_dag'))),
      regimes: byNames(rules.boeteregime, 'overtreding_bij', 'records'),
      setAside: byNames(rules.boeteregime, 'in_afwijking_van', 'regimes'),
      regimesAfterTermijn: having(rules.boeteregime, 'overtreding_na_afloop'),
      powers: byNames(rules.bevoegdheid, 'power', 'records'),
      conditionalPowers: having(rules.bevoegdheid, 'alleen_als'),
      payments: byNames(rules.vergoeding, 'bij', 'records'),
      datedPayments: having(rules.vergoeding, ...datedKinds),
      done: sorted(doneTriggers(this.model)),
    }
  }

  /** By the termijnen that any text of a ground reaches. */
  private byTermijn(gronden: readonly string[]): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>()
    for (const grond of gronden) {
      for (const name of new Set(termijnenReached(this.clausesOf(`verlengingsgrond:${grond}`)))) found.set(name, [...(found.get(name) ?? []), grond])
    }
    return found
  }

  /** A ground `in afwijking van` another goes before it, in any text of it. */
  private inPrecedence(names: readonly string[]): readonly string[] {
    const yieldsTo = (name: string, other: string): boolean => this.clausesOf(`verlengingsgrond:${other}`).some((clause) => clause.kind === 'in_afwijking_van' && 'gronden' in clause && clause.gronden.includes(name))
    const ordered = new Set<string>()
    const place = (name: string, above: readonly string[]): void => {
      if (ordered.has(name) || above.includes(name)) return
      for (const other of names) if (yieldsTo(name, other)) place(other, [...above, name])
      ordered.add(name)
    }
    for (const name of names) place(name, [])
    return [...ordered]
  }

  private clausesOf(key: string): readonly ModelClause[] {
    const texts = this.woven.declarations.get(key)?.versions ?? []
    return texts.flatMap(({ value }) => (value?.kind === 'declaration' ? value.clauses.flatMap(({ versions }) => versions.flatMap((version) => version.value ?? [])) : []))
  }

  private termsFollowDecisions(): boolean {
    return declared(this.model, 'termijn').some(({ name, clauses }) => !clauses.some(({ kind }) => kind === 'voor_elk') && this.clausesOf(`termijn:${name}`).some((clause) => clause.kind === 'begint' && looksAtRun(clause.date)))
  }

  /** What is watched from moment to moment must not change on a day that nothing announces. */
  private refuseTimedConditions(): void {
    const timed = (owner: Declaration, { node, word, announced }: Watched): void => {
      if (node !== undefined && changesWithTime(node, this.woven) && announced?.(node, this.woven) !== true) this.scopeOf(owner).scope.refuse(`${word} die verandert door het verloop van de tijd`, node.origin)
    }
    for (const slot of this.woven.declarations.values()) {
      for (const { value } of slot.versions) {
        if (value?.kind !== 'declaration') continue
        const { declaration } = value
        if (declaration.kind === 'onderdeel') timed(declaration, { node: declaration.doneWhen, word: 'een onderdeel' })
        if (!(ruleKinds as readonly string[]).includes(declaration.kind) || this.isOnlyAboutRefused(value.clauses)) continue
        for (const clause of value.clauses.flatMap(({ versions }) => versions.flatMap((version) => version.value ?? []))) {
          for (const watched of watchedIn(clause, declaration.kind)) timed(declaration, watched)
        }
      }
    }
  }

  /** The begrippen, parameters and tables that the rules ask for, directly or through each other. */
  private askedBy(rules: ProgramForm['rules']): ReadonlySet<string> {
    const found = new Set<string>()
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      const { kind, name } = node as { readonly kind?: unknown; readonly name?: unknown }
      if ((kind === 'begrip' || kind === 'parameter' || kind === 'tabel') && typeof name === 'string' && !('label' in node)) {
        const key = `${kind}:${name}`
        if (!found.has(key)) {
          found.add(key)
          for (const { value } of this.woven.declarations.get(key)?.versions ?? []) visit(value?.kind === 'declaration' ? value.declaration : value)
        }
      }
      for (const [field, value] of Object.entries(node)) if (field !== 'origin' && field !== 'sources') visit(value)
    }
    for (const kind of ruleKinds) for (const name of rules[kind].keys()) visit(this.woven.declarations.get(`${kind}:${name}`)?.versions.map(({ value }) => value))
    for (const [key, slot] of this.woven.declarations) {
      if (/^(onderdeel|beleidsruimte):/.test(key)) visit(slot.versions.map(({ value }) => value))
      if (/^(gegeven|gebeurtenis|periode|besluit):/.test(key) && !this.notCovered.has(key.split(':')[1] ?? '')) visit(slot.versions.map(({ value }) => (value?.kind === 'declaration' && 'controles' in value.declaration ? value.declaration.controles : undefined)))
    }
    visit(this.model.stelsel)
    for (const { wijziging } of this.woven.changes) visit(wijziging.by)
    return found
  }
}

function sorted(names: ReadonlySet<string> | undefined): readonly string[] | undefined {
  return names && [...names].sort()
}

interface Watched {
  readonly node: Expression | undefined
  readonly word: string
  /** Whether the run knows each day on which it can matter that the condition changes. */
  readonly announced?: (node: Expression, woven: Woven) => boolean
}

const hasTurns = (node: Expression, woven: Woven): boolean => turnsOf(node, woven) !== undefined

/** The conditions of a clause that a run watches from moment to moment. */
function watchedIn(clause: ModelClause, owner: DeclarationKind): readonly Watched[] {
  switch (clause.kind) {
    case 'ontstaat':
      return [{ node: clause.when, word: 'een plicht die ontstaat', announced: hasTurns }]
    case 'eindigt':
      return owner === 'plicht' ? [{ node: clause.when, word: 'een plicht die eindigt', announced: hasTurns }] : []
    // What was granted once stays granted: that the condition no longer holds the day after changes nothing.
    case 'vrijstelling':
    case 'ontheffing':
      return [{ node: clause.when, word: 'een vrijstelling', announced: holdsOnADayOfRecords }, { node: clause.asLongAs, word: 'een vrijstelling' }]
    case 'alleen_als':
    case 'werkt_zolang':
      return [{ node: clause.when, word: 'een bevoegdheid' }]
    case 'voldaan':
      return [{ node: clause.when, word: 'een termijn die is voldaan' }]
    case 'afwijking':
      return [{ node: clause.when, word: 'een afwijking' }]
    case 'vereist': {
      if (owner === 'plicht' && 'requirement' in clause) return [{ node: clause.unless, word: 'een eis' }, ...conditionsIn([clause.requirement])]
      return 'requirements' in clause ? [{ node: 'when' in clause ? clause.when : undefined, word: 'een eis' }, ...conditionsIn(clause.requirements)] : []
    }
    case 'of_in_plaats_daarvan':
      return conditionsIn(clause.requirements)
    default:
      return []
  }
}

function conditionsIn(requirements: readonly { readonly kind: string; readonly when?: Expression; readonly value?: Expression }[]): readonly Watched[] {
  return requirements.map(({ when, value }) => ({ node: when ?? value, word: 'een eis' }))
}

/** By each name in a field of clauses of one kind, in any text: the rules that have it. */
function byNames(slots: ProgramForm['rules'][RuleKind], kind: string, field: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [rule, { versions }] of slots) {
    const clauses = versions.flatMap(({ value }) => value?.clauses[kind] ?? []).flatMap((slot) => slot.versions.flatMap(({ value }) => value ?? []))
    const names = clauses.flatMap(({ fields }) => (fields[field]?.kind === 'data' && Array.isArray(fields[field].value) ? (fields[field].value as readonly string[]) : []))
    for (const name of new Set(names)) found.set(name, [...(found.get(name) ?? []), rule])
  }
  return found
}

function having(slots: ProgramForm['rules'][RuleKind], ...kinds: readonly string[]): readonly string[] {
  return [...slots].filter(([, { versions }]) => versions.some(({ value }) => kinds.some((kind) => (value?.clauses[kind]?.length ?? 0) > 0))).map(([name]) => name)
}

/** Ascending days on which what the law date reads may change. */
function lawChanges(model: Model, { changes }: Woven): readonly number[] {
  const ofParameters = declared(model, 'parameter').flatMap(({ versions }) => versions.flatMap(({ from, until }) => [from, until ?? '']).map((text) => parseIsoDate(text) ?? Infinity))
  const days = [parseIsoDate(model.stelsel.from) ?? Infinity, ...ofParameters, ...changes.flatMap(({ from, until }) => [from, until])].filter(Number.isFinite)
  return [...new Set(days)].sort((left, right) => left - right)
}

function asks(node: unknown, suits: (node: Readonly<Record<string, unknown>>) => boolean): boolean {
  if (typeof node !== 'object' || node === null) return false
  return suits(node as Readonly<Record<string, unknown>>) || Object.values(node).some((value) => asks(value, suits))
}
