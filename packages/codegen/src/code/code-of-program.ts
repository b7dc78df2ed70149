import { levels, type ValueType } from '@inburgering/core'
import type { Check, Expr, ProgramForm, RecordForm, Slot } from '../program/index.ts'
import { absent, flag, text, texts, type Code, type Declaration, type ItemType, type Members, type ObjectType, type Part } from './code.ts'
import { RuleWalk } from './code-of-rules.ts'

/** The code of a whole form: the rules by subject, in the order in which people look for them, then the whole and the shape of a person. */
export function codeOfProgram(form: ProgramForm): readonly Part[] {
  const walk = new RuleWalk(form)
  const parts: readonly Part[] = [
    { title: 'Wijzigingen', declarations: walk.changes() },
    { title: 'Parameters', declarations: walk.parameters() },
    { title: 'Begrippen', declarations: walk.definitions('begrip', form.begrippen) },
    { title: 'Tabellen', declarations: walk.definitions('tabel', form.tabellen) },
    { title: 'Onderdelen, groepen en taaleisen', declarations: [...walk.definitions('onderdeel', form.onderdelen), ...walk.definitions('groep', form.groepen), ...walk.definitions('taaleis', form.taaleisen)] },
    { title: 'Leerroutes', declarations: walk.rules('leerroute') },
    { title: 'Plichten', declarations: walk.rules('plicht') },
    { title: 'Bevoegdheden', declarations: [...walk.rules('bevoegdheid'), ...walk.rooms()] },
    { title: 'Termijnen', declarations: walk.rules('termijn') },
    { title: 'Verlengingsgronden', declarations: walk.rules('verlengingsgrond') },
    { title: 'Boeteregimes', declarations: walk.rules('boeteregime') },
    { title: 'Plafonds', declarations: walk.rules('plafond') },
    { title: 'Vergoedingen', declarations: walk.rules('vergoeding') },
    { title: 'Het geheel', declarations: [whole(form, walk)] },
    { title: 'Wat over een persoon bekend kan zijn', declarations: [person(form, walk)] },
  ]
  return parts.filter(({ declarations }) => declarations.length > 0)
}

function map(of: ItemType, entries: readonly (readonly [string, Code])[]): Code {
  return { kind: 'map', of, entries }
}
function object(type: ObjectType, members: Members): Code {
  return { kind: 'object', type, members }
}
function number(value: number): Code {
  return { kind: 'number', value }
}
function textIf(value: string | undefined): Code {
  return value === undefined ? absent : text(value)
}

function whole(form: ProgramForm, walk: RuleWalk): Declaration {
  const { stelsel, triggers } = form
  const slotOf = (kind: string, name: string): Code => ({ kind: 'rule', of: kind, name })
  const named = (kind: string, names: readonly string[]): Code => ({ kind: 'list', of: 'Slot', items: names.map((name) => slotOf(kind, name)) })
  const slots = (kind: string, all: ReadonlyMap<string, Slot<unknown>>): Code => map('Slot', [...all.keys()].map((name) => [name, slotOf(kind, name)]))
  const byName = (kind: string, found: ReadonlyMap<string, readonly string[]>): Code => map('Slots', [...found].map(([name, names]) => [name, named(kind, names)]))
  // The law of the day itself needs no date.
  const date = (expr: Expr | undefined): Code => walk.askIf(expr?.kind === 'today' ? undefined : expr, 'stelsel')
  const { appliesWhen } = stelsel
  const deciders = form.records.filter(({ kind, by }) => kind === 'besluit' && by !== undefined)
  const decider = ({ label, by = '', sources }: RecordForm): Code => object('Decider', [['label', text(label)], ['by', text(by)], ['sources', texts(sources)]])
  const oordelen = form.records.filter(({ kind }) => kind === 'oordeel')
  const ofStelsel: Members = [
    ['name', text(stelsel.name)], ['label', text(stelsel.label)], ['sources', texts(stelsel.sources)], ['aannames', texts(stelsel.aannames)], ['from', number(stelsel.from)], ['overflow', text(stelsel.overflow)], ['decimals', number(stelsel.decimals)], ['mode', text(stelsel.mode)],
    ['lawDate', date(stelsel.lawDate)], ['milder', date(stelsel.milder)],
    ['appliesWhen', appliesWhen === undefined ? absent : object('AppliesWhen', [['when', walk.expressions.ask(appliesWhen.when, 'van_toepassing', 'truth')], ['sources', texts(appliesWhen.sources)]])],
  ]
  const members: Members = [
    ['stelsel', object('Stelsel', ofStelsel)], ['layers', texts(form.layers)], ['knownLayers', texts(form.knownLayers)],
    ['wijzigingen', { kind: 'list', of: 'Wijziging', items: form.changes.map(({ index }) => slotOf('wijziging', String(index))) }], ['lawChanges', { kind: 'list', of: 'Day', items: form.lawChanges.map(number) }], ['equatedDays', { kind: 'daySet', values: form.equatedDays }],
    ['organen', map('Text', [...form.organen].map(([name, label]) => [name, text(label)]))],
    ['deciders', map('Decider', deciders.map((record) => [record.name, decider(record)]))], ['oordelen', map('Decider', oordelen.map((record) => [record.name, decider(record)]))],
    ['onderdelen', slots('onderdeel', form.onderdelen)], ['groepen', slots('groep', form.groepen)], ['taaleisen', slots('taaleis', form.taaleisen)], ['leerroutes', slots('leerroute', form.rules.leerroute)], ['plichten', slots('plicht', form.rules.plicht)],
    ['bevoegdheden', slots('bevoegdheid', form.rules.bevoegdheid)], ['termijnen', slots('termijn', form.rules.termijn)], ['plafonds', slots('plafond', form.rules.plafond)], ['ruimten', slots('ruimte', form.rooms)],
    ['groundsByRecord', byName('verlengingsgrond', triggers.grounds)], ['groundsOfLastDay', byName('verlengingsgrond', triggers.groundsOfLastDay)], ['regimesByRecord', byName('boeteregime', triggers.regimes)], ['setAside', byName('boeteregime', triggers.setAside)],
    ['regimesAfterTermijn', named('boeteregime', triggers.regimesAfterTermijn)], ['powersByRecord', byName('bevoegdheid', triggers.powers)], ['conditionalPowers', named('bevoegdheid', triggers.conditionalPowers)],
    ['paymentsByRecord', byName('vergoeding', triggers.payments)], ['datedPayments', named('vergoeding', triggers.datedPayments)], ['paymentsFollowDecisions', flag(form.paymentsFollowDecisions)],
    ['doneTriggers', triggers.done === undefined ? absent : { kind: 'textSet', values: triggers.done }], ['asksWhenDone', flag(form.asksWhenDone)], ['termsFollowDecisions', flag(form.termsFollowDecisions)],
  ]
  return { of: 'geheel', name: 'rules', label: stelsel.label, sources: stelsel.sources, isSlot: false, type: 'Rules', value: object('Rules', members) }
}

function person(form: ProgramForm, walk: RuleWalk): Declaration {
  const checks = (all: readonly Check[], about: string): Code => ({
    kind: 'list',
    of: 'Controle',
    items: all.map(({ when, message, at }) => object('Controle', [['when', walk.expressions.ask(when, `controle_${about}`, 'truth')], ['message', text(message)], ['at', text(at)]])),
  })
  const facts = form.facts.map(({ name, label, type, optional, incomplete, checks: own }): readonly [string, Code] => [
    name,
    { kind: 'object', type: 'FactShape', remark: label, members: [['shape', incomplete === undefined ? shape(type, form) : object('Shape', [['kind', text('incompleteDate')], ['reading', text(incomplete)]])], ['optional', flag(optional)], ['controles', checks(own, name)]] },
  ])
  const records = form.records.map(({ name, label, kind, attributes, by, checks: own, notCovered }): readonly [string, Code] => {
    const fields = map('Field', attributes.map((attribute) => [attribute.name, object('Field', [['shape', shape(attribute.type, form)], ['optional', flag(attribute.optional)]])]))
    return [name, { kind: 'object', type: 'RecordShape', remark: label, members: [['name', text(name)], ['kind', text(kind)], ['attributes', fields], ['controles', checks(own, name)], ['by', textIf(by)], ['notCovered', textIf(notCovered)]] }]
  })
  return { of: 'geheel', name: 'personShape', label: 'Gegevens en gebeurtenissen, met hun vorm', sources: [], isSlot: false, type: 'PersonShape', value: object('PersonShape', [['facts', map('FactShape', facts)], ['records', map('RecordShape', records)]]) }
}

function shape(type: ValueType, form: ProgramForm): Code {
  const names = namesOf(type, form)
  return object('Shape', names === undefined ? [['kind', text(type.kind)]] : [['kind', text('name')], ['names', texts(names)]])
}

/** The names that a value of a type may be. */
function namesOf(type: ValueType, { keuzes, onderdelen, rules }: ProgramForm): readonly string[] | undefined {
  switch (type.kind) {
    case 'level':
      return levels
    case 'choice':
      return keuzes.get(type.keuze) ?? []
    case 'onderdeel':
      return [...onderdelen.keys()]
    case 'leerroute':
      return [...rules.leerroute.keys()]
    default:
      return undefined
  }
}
