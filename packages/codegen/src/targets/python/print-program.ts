import { levels, type ValueType } from '@inburgering/core'
import type { Change, Check, Clause, Definition, Expr, Field, Fields, Grounds, ParameterText, ProgramForm, RecordForm, RoomForm, Rule, RuleKind, Slot } from '../../program/index.ts'
import { broken } from '../layout.ts'
import { remark } from '../text.ts'
import { printAsk, Printing, ruleName } from './print-expression.ts'
import { list, plain, quoted, snake } from './text.ts'

const unit = '    '

/** `regels.py`: the rules of one specification, ready for the runtime beside it. */
export function printProgram(form: ProgramForm, header: string): string {
  const printer = new Printer(form)
  const body = printer.body()
  const imports = [...printer.printing.imports].sort(([left], [right]) => (left < right ? -1 : 1)).map(([file, names]) => `from .uitvoering.${file} import ${[...names].sort().join(', ')}`)
  return [header, '# Each function asks from where the run (c) looks. A clause stands with its sources and assumptions.', 'from __future__ import annotations', '', 'from typing import Any', '', ...imports.flatMap((line) => importLines(line)), '', 'Value = Any', '', '# ---- Vaste waarden', ...printer.printing.constants, '', ...body, ''].join('\n')
}

/** A long import in brackets. */
function importLines(line: string): readonly string[] {
  const [before = '', names = ''] = line.split(' import ')
  return line.length <= 140 ? [line] : broken(`${before} import (${names})`, 0, unit)
}

type Members = readonly (readonly [name: string, value: string])[]

class Printer {
  readonly printing: Printing
  private readonly form: ProgramForm

  constructor(form: ProgramForm) {
    this.form = form
    this.printing = new Printing(form.stelsel.overflow)
    for (const name of ['Rule', 'Slot']) this.printing.use('rules', name)
    this.printing.use('run', 'Run')
  }

  body(): readonly string[] {
    const { form } = this
    const part = (title: string, texts: readonly string[]): readonly string[] => (texts.length === 0 ? [] : [`# ---- ${title}`, '', ...texts.flatMap((text) => [text, ''])])
    return [
      ...part('Wijzigingen', form.changes.map((change) => this.change(change))),
      ...part('Parameters', this.slots('parameter', form.parameters, (text) => this.parameter(text))),
      ...part('Begrippen', this.definitions('begrip', form.begrippen)),
      ...part('Tabellen', this.definitions('tabel', form.tabellen)),
      ...part('Onderdelen, groepen en taaleisen', [...this.definitions('onderdeel', form.onderdelen), ...this.definitions('groep', form.groepen), ...this.definitions('taaleis', form.taaleisen)]),
      ...part('Leerroutes', this.rules('leerroute')),
      ...part('Plichten', this.rules('plicht')),
      ...part('Bevoegdheden', [...this.rules('bevoegdheid'), ...this.slots('ruimte', form.rooms, (room) => this.room(room))]),
      ...part('Termijnen', this.rules('termijn')),
      ...part('Verlengingsgronden', this.rules('verlengingsgrond')),
      ...part('Boeteregimes', this.rules('boeteregime')),
      ...part('Plafonds', this.rules('plafond')),
      ...part('Het geheel', [this.whole()]),
      ...part('Wat over een persoon bekend kan zijn', [this.person()]),
    ]
  }

  /** An assignment, each member on a line of its own, with the helper functions that it needs above it. */
  private assigned(name: string, type: string, call: string, close: string, members: Members, title: string): string {
    const lines = members.flatMap(([member, value]) => broken(`${member}=${value},`, 1, unit))
    return [...this.printing.takeFunctions().flatMap((text) => [text, '', '']), `# ${remark(title)}`, `${name}: ${type} = ${call}`, ...lines, close].join('\n')
  }

  private change(change: Change): string {
    const { index, name, label, layer, switchedBy, rank, from, until, by, sources } = change
    const flags = (['moves', 'runningTermsKeepOld', 'requestsKeepOld', 'decisionsKeepOld', 'signalsWhenOff'] as const).map((flag) => [snake(flag), truth(change[flag])] as const)
    const members: Members = [['index', String(index)], ['name', quoted(name)], ['label', quoted(label)], ['layer', quoted(layer)], ['switched_by', quoted(switchedBy)], ['rank', String(rank)], ['start', day(from)], ['until', day(until)], ['by', by === undefined ? 'None' : printAsk(by, this.printing, `wijziging_${plain(name)}`, 'value')], ...flags, ['sources', list(sources)]]
    return this.assigned(this.changeName(change), 'Rule', 'Rule(', ')', members, titled(label, sources))
  }

  private changeName({ index, name }: Pick<Change, 'index' | 'name'>): string {
    return this.printing.names.of(`change:${index}`, `wijziging_${plain(name)}`)
  }

  private changeOf(index: number | undefined): string {
    const change = index === undefined ? undefined : this.form.changes[index]
    return change === undefined ? 'None' : this.changeName(change)
  }

  private grounds({ sources, aannames, change }: Grounds): Members {
    return [['sources', list(sources)], ['aannames', list(aannames)], ['wijziging', this.changeOf(change)]]
  }

  private definitions(kind: string, slots: ReadonlyMap<string, Slot<Definition>>): readonly string[] {
    return this.slots(kind, slots, (definition, about) => [...this.grounds(definition), ...this.fields(definition.fields, about)])
  }

  private rules(kind: RuleKind): readonly string[] {
    return this.slots(kind, this.form.rules[kind], (rule, about) => this.rule(rule, about))
  }

  private slots<T extends Grounds & { readonly label: string }>(kind: string, slots: ReadonlyMap<string, Slot<T>>, members: (value: T, about: string) => Members): readonly string[] {
    return [...slots].map(([name, slot]) => {
      const about = `${kind}_${plain(name)}`
      const identifier = ruleName(this.printing, kind, name)
      const first = slot.versions.find(({ value }) => value !== undefined)?.value
      const title = first === undefined ? name : titled(first.label, first.sources)
      const [only, ...others] = slot.versions
      if (only?.value !== undefined && others.length === 0 && only.change === undefined) return this.assigned(identifier, 'Slot', `${this.printing.use('rules', 'fixed')}(Rule(`, '))', members(only.value, about), title)
      const versions = slot.versions.flatMap(({ change, value }) => broken(`(${this.changeOf(change)}, ${value === undefined ? 'None' : inline(members(value, about))}),`, 1, unit))
      return [...this.printing.takeFunctions().flatMap((text) => [text, '', '']), `# ${remark(title)}`, `${identifier}: Slot = ${this.printing.use('rules', 'changing')}(`, ...versions, ')'].join('\n')
    })
  }

  private parameter(text: ParameterText): Members {
    const about = `parameter_${plain(text.name)}`
    const versions = text.versions.map(({ from, until, value, sources }) => inline([['start', day(from)], ['until', day(until)], ['value', printAsk(value, this.printing, about, 'value')], ['sources', list(sources)]]))
    return [...this.grounds(text), ['on', text.on === undefined ? 'None' : printAsk(text.on, this.printing, about, 'value')], ['versions', `[${versions.join(', ')}]`]]
  }

  private room(room: RoomForm): Members {
    const ask = (expr: Expr | undefined): string => (expr === undefined ? 'None' : printAsk(expr, this.printing, `ruimte_${plain(room.name)}`, 'value'))
    const bounds = room.bounds.map(({ from, until, lowest, highest, sources }) => inline([['start', day(from)], ['until', day(until)], ['lowest', ask(lowest)], ['highest', ask(highest)], ['sources', list(sources)]]))
    return [['id', quoted(room.id)], ['name', quoted(room.name)], ['label', quoted(room.label)], ...this.grounds(room), ['by', quoted(room.by)], ['record', quoted(room.record)], ['attribute', quoted(room.attribute)], ['unit', quoted(room.unit)], ['bounds', `[${bounds.join(', ')}]`]]
  }

  private rule(rule: Rule, about: string): Members {
    const clauses = Object.entries(rule.clauses).map(([kind, slots]) => [kind, this.clauses(slots, `${about}_${kind}`)] as const)
    return [['id', quoted(rule.id)], ['name', quoted(rule.name)], ['label', quoted(rule.label)], ...this.grounds(rule), ...this.fields(rule.fields, about), ...clauses]
  }

  private clauses(slots: readonly Slot<Clause>[], about: string): string {
    if (slots.length === 0) return this.printing.use('rules', 'NO_CLAUSES')
    const print = (clause: Clause): string => inline([...this.fields(clause.fields, about), ...this.grounds(clause)])
    const isFixed = ({ versions: [only, ...others] }: Slot<Clause>): boolean => only?.value !== undefined && others.length === 0 && only.change === undefined
    if (slots.every(isFixed)) return `${this.printing.use('rules', 'fixed_clauses')}(${slots.map(({ versions }) => print(versions[0]?.value as Clause)).join(', ')})`
    const slot = (each: Slot<Clause>): string =>
      isFixed(each)
        ? `${this.printing.use('rules', 'fixed')}(${print(each.versions[0]?.value as Clause)})`
        : `${this.printing.use('rules', 'changing')}(${each.versions.map(({ change, value }) => `(${this.changeOf(change)}, ${value === undefined ? 'None' : print(value)})`).join(', ')})`
    return `${this.printing.use('rules', 'changing_clauses')}(${slots.map(slot).join(', ')})`
  }

  private fields(fields: Fields, about: string): Members {
    return Object.entries(fields).map(([name, field]) => [snake(name), this.field(field, about)] as const)
  }

  private field(field: Field, about: string): string {
    switch (field.kind) {
      case 'data':
        return dataText(field.value)
      case 'ask':
        return printAsk(field.expr, this.printing, about, 'value')
      case 'condition':
        return printAsk(field.expr, this.printing, about, 'truth')
      case 'list':
        return `[${field.items.map((item) => this.field(item, about)).join(', ')}]`
      case 'object':
        return inline(this.fields(field.fields, about))
    }
  }

  private whole(): string {
    const { form, printing } = this
    const { stelsel, triggers } = form
    const named = (kind: string, names: readonly string[]): string => `[${names.map((name) => ruleName(printing, kind, name)).join(', ')}]`
    const map = (kind: string, slots: ReadonlyMap<string, unknown>): string => dict([...slots.keys()].map((name) => [name, ruleName(printing, kind, name)]))
    const byName = (kind: string, found: ReadonlyMap<string, readonly string[]>): string => dict([...found].map(([name, names]) => [name, named(kind, names)]))
    const ask = (expr: Expr | undefined): string => (expr === undefined || expr.kind === 'today' ? 'None' : printAsk(expr, printing, 'stelsel', 'value'))
    const deciders = form.records.filter((record): record is RecordForm & { readonly by: string } => record.kind === 'besluit' && record.by !== undefined)
    const { appliesWhen } = stelsel
    const ofStelsel: Members = [
      ['name', quoted(stelsel.name)], ['label', quoted(stelsel.label)], ['sources', list(stelsel.sources)], ['aannames', list(stelsel.aannames)], ['start', day(stelsel.from)], ['overflow', quoted(stelsel.overflow)], ['decimals', String(stelsel.decimals)], ['mode', quoted(stelsel.mode)],
      ['law_date', ask(stelsel.lawDate)], ['milder', ask(stelsel.milder)], ['applies_when', appliesWhen === undefined ? 'None' : inline([['when', printAsk(appliesWhen.when, printing, 'van_toepassing', 'truth')], ['sources', list(appliesWhen.sources)]])],
    ]
    const members: Members = [
      ['stelsel', inline(ofStelsel)], ['layers', list(form.layers)], ['known_layers', list(form.knownLayers)], ['wijzigingen', `[${form.changes.map((change) => this.changeName(change)).join(', ')}]`], ['law_changes', `[${form.lawChanges.join(', ')}]`], ['equated_days', `frozenset([${form.equatedDays.join(', ')}])`],
      ['organen', dict([...form.organen].map(([name, label]) => [name, quoted(label)]))],
      ['deciders', dict(deciders.map(({ name, label, by, sources }) => [name, inline([['label', quoted(label)], ['by', quoted(by)], ['sources', list(sources)], ['aannames', '[]']])]))],
      ['onderdelen', map('onderdeel', form.onderdelen)], ['groepen', map('groep', form.groepen)], ['taaleisen', map('taaleis', form.taaleisen)], ['leerroutes', map('leerroute', form.rules.leerroute)], ['plichten', map('plicht', form.rules.plicht)], ['bevoegdheden', map('bevoegdheid', form.rules.bevoegdheid)], ['termijnen', map('termijn', form.rules.termijn)], ['plafonds', map('plafond', form.rules.plafond)], ['ruimten', map('ruimte', form.rooms)],
      ['grounds_by_record', byName('verlengingsgrond', triggers.grounds)], ['grounds_of_last_day', named('verlengingsgrond', triggers.groundsOfLastDay)], ['regimes_by_record', byName('boeteregime', triggers.regimes)], ['set_aside', byName('boeteregime', triggers.setAside)], ['regimes_after_termijn', named('boeteregime', triggers.regimesAfterTermijn)], ['powers_by_record', byName('bevoegdheid', triggers.powers)], ['conditional_powers', named('bevoegdheid', triggers.conditionalPowers)],
      ['done_triggers', triggers.done === undefined ? 'None' : `frozenset(${list(triggers.done)})`], ['asks_when_done', truth(form.asksWhenDone)], ['terms_follow_decisions', truth(form.termsFollowDecisions)],
    ]
    return this.assigned('RULES', 'Rule', 'Rule(', ')', members, titled(stelsel.label, stelsel.sources))
  }

  private person(): string {
    const { form } = this
    const checks = (all: readonly Check[], about: string): string => `[${all.map(({ when, message, at }) => inline([['when', printAsk(when, this.printing, `controle_${plain(about)}`, 'truth')], ['message', quoted(message)], ['at', quoted(at)]])).join(', ')}]`
    const field = (type: ValueType, optional: boolean, incomplete?: string): Members => [['shape', incomplete === undefined ? this.shape(type) : inline([['kind', '"incompleteDate"'], ['reading', quoted(incomplete)]])], ['optional', truth(optional)]]
    const facts = form.facts.map(({ name, type, optional, incomplete, checks: own }) => [name, inline([...field(type, optional, incomplete), ['controles', checks(own, name)]])] as const)
    const records = form.records.map(({ name, kind, attributes, by, checks: own, notCovered }) => {
      const declared = dict(attributes.map((attribute) => [attribute.name, inline(field(attribute.type, attribute.optional))]))
      return [name, inline([['name', quoted(name)], ['kind', quoted(kind)], ['attributes', declared], ['controles', checks(own, name)], ['by', by === undefined ? 'None' : quoted(by)], ['not_covered', notCovered === undefined ? 'None' : quoted(notCovered)]])] as const
    })
    return this.assigned('PERSON', 'Rule', 'Rule(', ')', [['facts', dict(facts)], ['records', dict(records)]], 'Gegevens en gebeurtenissen, met hun vorm')
  }

  private shape(type: ValueType): string {
    const { form } = this
    const among = type.kind === 'level' ? levels : type.kind === 'choice' ? (form.keuzes.get(type.keuze) ?? []) : type.kind === 'onderdeel' ? [...form.onderdelen.keys()] : type.kind === 'leerroute' ? [...form.rules.leerroute.keys()] : undefined
    return among === undefined ? inline([['kind', quoted(type.kind)]]) : inline([['kind', '"name"'], ['names', list(among)]])
  }
}

function titled(label: string, sources: readonly string[]): string {
  return sources.length === 0 ? label : `${label} (${sources.join(', ')})`
}

function inline(members: Members): string {
  return `Rule(${members.map(([name, value]) => `${name}=${value}`).join(', ')})`
}

function dict(entries: readonly (readonly [string, string])[]): string {
  return `{${entries.map(([name, value]) => `${quoted(name)}: ${value}`).join(', ')}}`
}

function day(value: number): string {
  return Number.isFinite(value) ? String(value) : `float("${value < 0 ? '-' : ''}inf")`
}

function truth(value: boolean): string {
  return value ? 'True' : 'False'
}

function dataText(value: Extract<Field, { kind: 'data' }>['value']): string {
  if (value === undefined) return 'None'
  if (typeof value === 'boolean') return truth(value)
  if (typeof value === 'string') return quoted(value)
  return Array.isArray(value) ? list(value as readonly string[]) : String(value as number)
}
