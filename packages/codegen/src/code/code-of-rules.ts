import type { Change, Clause, Definition, Expr, Field, Fields, Grounds, ParameterText, ProgramForm, RoomForm, Rule, RuleKind, Slot } from '../program/index.ts'
import { absent, call, flag, text, texts, type Code, type Declaration, type Members, type ObjectType } from './code.ts'
import { ExpressionWalk } from './code-of-expression.ts'

const ruleTypes: Readonly<Record<RuleKind, ObjectType>> = { leerroute: 'Leerroute', plicht: 'Plicht', bevoegdheid: 'Bevoegdheid', termijn: 'Termijn', verlengingsgrond: 'Verlengingsgrond', boeteregime: 'Boeteregime', plafond: 'Plafond', vergoeding: 'Vergoeding' }
const definitionTypes = { begrip: 'Begrip', tabel: 'Tabel', onderdeel: 'Onderdeel', groep: 'Groep', taaleis: 'Taaleis' } as const

/** What the clauses of each kind are in the runtime. */
const clauseTypes: Readonly<Record<RuleKind, Readonly<Record<string, ObjectType>>>> = {
  leerroute: { toelating: 'When', vereist: 'RouteVereist', of_in_plaats_daarvan: 'Alternatief', uitkomst: 'Plain' },
  plicht: { ontstaat: 'Ontstaat', vereist: 'Vereist', signaal: 'PlichtSignaal', eindigt: 'Eindigt', vrijstelling: 'Exemption', ontheffing: 'Exemption' },
  bevoegdheid: { power: 'Power', alleen_als: 'When', werkt_zolang: 'When', alleen_binnen: 'Limit' },
  termijn: { begint: 'Begint', duurt: 'Duurt', duurt_wat_de_boete_bepaalt: 'Combine', voldaan: 'When', voldaan_alles_waarvoor_gesteld: 'Plain', afwijking: 'Afwijking', na_afloop: 'NaAfloop', termijnenwet: 'Termijnenwet' },
  verlengingsgrond: { verlengt: 'Reach', van_overeenkomstige_toepassing: 'Reach', bij: 'Bij', op_aanvraag: 'OpAanvraag', op_de_laatste_dag: 'Plain', als: 'When', met: 'Met', ten_hoogste_keer: 'Times' },
  boeteregime: {
    overtreding_bij: 'OvertredingBij', overtreding_na_afloop: 'OvertredingNaAfloop', opgelegd_door: 'OpgelegdDoor', recht_naar: 'RechtNaar', uitzondering: 'Uitzondering', in_afwijking_van: 'InAfwijking',
    bedrag: 'Bedrag', bij_herhaling: 'BijHerhaling', maal_de_factor: 'Factor', verminderd: 'Verminderd', wettelijk_maximum: 'Amount', zet: 'Zet',
  },
  plafond: { samen_voor: 'SamenVoor', in_totaal_ten_hoogste: 'Cap' },
  vergoeding: { betaling: 'Betaling', bij: 'Bij', eenmalig_op: 'Betaaldag', in_het_jaar: 'Betaaldag', elk_jaar_vanaf: 'Betaaldag', als: 'When', bedrag: 'Amount' },
}
/** Objects and lists of objects within a clause, by the name of the field. */
const fieldTypes: Readonly<Record<string, ObjectType>> = { requirement: 'Requirement', requirements: 'Requirement', cap: 'MetCap' }

/** Makes code of the rules of a form, and of what they ask for by name. */
export class RuleWalk {
  readonly expressions: ExpressionWalk
  private readonly form: ProgramForm

  constructor(form: ProgramForm) {
    this.form = form
    this.expressions = new ExpressionWalk(form.stelsel.overflow, form.tabellen)
  }

  changes(): readonly Declaration[] {
    return this.form.changes.map((change) => ({ ...this.named('wijziging', String(change.index), change), type: 'Wijziging', isSlot: false, value: this.change(change) }))
  }

  parameters(): readonly Declaration[] {
    return this.slots('parameter', 'Parameter', this.form.parameters, (parameter) => this.parameter(parameter))
  }

  definitions(kind: keyof typeof definitionTypes, slots: ReadonlyMap<string, Slot<Definition>>): readonly Declaration[] {
    return this.slots(kind, definitionTypes[kind], slots, (definition, about) => [...this.grounds(definition), ...this.fields(definition.fields, about)])
  }

  rules(kind: RuleKind): readonly Declaration[] {
    return this.slots(kind, ruleTypes[kind], this.form.rules[kind], (rule, about) => this.rule(rule, about))
  }

  rooms(): readonly Declaration[] {
    return this.slots('ruimte', 'Beleidsruimte', this.form.rooms, (room, about) => this.room(room, about))
  }

  /** Absent for a date that is the day itself. */
  askIf(expr: Expr | undefined, about: string): Code {
    return expr === undefined ? absent : this.expressions.ask(expr, about, 'value')
  }

  private named(of: string, name: string, { label, sources }: { readonly label: string; readonly sources: readonly string[] }): Pick<Declaration, 'of' | 'name' | 'label' | 'sources'> {
    return { of, name, label, sources }
  }

  private change(change: Change): Code {
    const flags = (['moves', 'runningTermsKeepOld', 'requestsKeepOld', 'decisionsKeepOld', 'signalsWhenOff'] as const).map((name) => [name, flag(change[name])] as const)
    const { index, name, label, layer, switchedBy, rank, from, until, published, by, sources, aannames } = change
    return {
      kind: 'object',
      type: 'Wijziging',
      members: [['index', { kind: 'number', value: index }], ['name', text(name)], ['label', text(label)], ['layer', text(layer)], ['switchedBy', text(switchedBy)], ['rank', { kind: 'number', value: rank }], ['from', limit(from)], ['until', limit(until)], ['published', limit(published)], ['by', this.askIf(by, `wijziging_${name}`)], ...flags, ['sources', texts(sources)], ['aannames', texts(aannames)]],
    }
  }

  private changeOf(index: number | undefined): Code {
    return index === undefined || this.form.changes[index] === undefined ? absent : { kind: 'rule', of: 'wijziging', name: String(index) }
  }

  private grounds({ sources, aannames, change }: Grounds): Members {
    return [['sources', texts(sources)], ['aannames', texts(aannames)], ['wijziging', this.changeOf(change)]]
  }

  private slots<T extends Grounds & { readonly label: string }>(of: string, type: ObjectType, slots: ReadonlyMap<string, Slot<T>>, members: (value: T, about: string) => Members): readonly Declaration[] {
    return [...slots].map(([name, slot]) => {
      const first = slot.versions.find(({ value }) => value !== undefined)?.value
      const value = this.slot(slot, (each) => ({ kind: 'object', type, members: members(each, `${of}_${name}`) }))
      return { ...this.named(of, name, first ?? { label: name, sources: [] }), type, isSlot: true, value }
    })
  }

  private slot<T>(slot: Slot<T>, print: (value: T) => Code): Code {
    const only = onlyText(slot)
    if (only !== undefined) return call('fixed', print(only))
    return call('changing', ...slot.versions.map(({ change, value }): Code => ({ kind: 'object', type: 'Version', members: [['wijziging', this.changeOf(change)], ['value', value === undefined ? absent : print(value)]] })))
  }

  private parameter(parameter: ParameterText): Members {
    const about = `parameter_${parameter.name}`
    const items = parameter.versions.map(({ from, until, value, sources }): Code => ({ kind: 'object', type: 'ParameterVersion', members: [['from', limit(from)], ['until', limit(until)], ['value', this.expressions.ask(value, about, 'value')], ['sources', texts(sources)]] }))
    return [...this.grounds(parameter), ['on', this.askIf(parameter.on, about)], ['versions', { kind: 'list', of: 'ParameterVersion', items }]]
  }

  private room(room: RoomForm, about: string): Members {
    const items = room.bounds.map(({ from, until, lowest, highest, sources }): Code => ({ kind: 'object', type: 'RoomBound', members: [['from', limit(from)], ['until', limit(until)], ['lowest', this.askIf(lowest, about)], ['highest', this.askIf(highest, about)], ['sources', texts(sources)]] }))
    return [['id', text(room.id)], ['name', text(room.name)], ['label', text(room.label)], ...this.grounds(room), ['by', text(room.by)], ['record', text(room.record)], ['attribute', text(room.attribute)], ['unit', text(room.unit)], ['bounds', { kind: 'list', of: 'RoomBound', items }]]
  }

  private rule(rule: Rule, about: string): Members {
    const clauses = Object.entries(rule.clauses).map(([kind, slots]) => [kind, this.clauses(slots, `${about}_${kind}`, clauseTypes[rule.kind][kind] ?? 'Plain')] as const)
    return [['id', text(rule.id)], ['name', text(rule.name)], ['label', text(rule.label)], ...this.grounds(rule), ...this.fields(rule.fields, about), ...clauses]
  }

  private clauses(slots: readonly Slot<Clause>[], about: string, type: ObjectType): Code {
    const print = (clause: Clause): Code => ({ kind: 'object', type, members: [...this.fields(clause.fields, about), ...this.grounds(clause)], ...(clause.sources.length === 0 ? {} : { remark: clause.sources.join(', ') }) })
    const fixed = slots.flatMap((slot) => onlyText(slot) ?? [])
    return fixed.length === slots.length ? call('fixedClauses', ...fixed.map(print)) : call('changingClauses', ...slots.map((slot) => this.slot(slot, print)))
  }

  private fields(fields: Fields, about: string): Members {
    return Object.entries(fields).map(([name, field]) => [name, this.field(field, about, fieldTypes[name] ?? 'Ask')] as const)
  }

  private field(field: Field, about: string, type: ObjectType | 'Ask'): Code {
    switch (field.kind) {
      case 'data':
        return dataOf(field.value)
      case 'ask':
        return this.expressions.ask(field.expr, about, 'value')
      case 'condition':
        return this.expressions.ask(field.expr, about, 'truth')
      case 'list':
        return { kind: 'list', of: type, items: field.items.map((item) => this.field(item, about, type)) }
      case 'object':
        return { kind: 'object', type: type === 'Ask' ? 'Plain' : type, members: this.fields(field.fields, about) }
    }
  }
}

/** The text of a slot that no wijziging touches. */
function onlyText<T>({ versions: [only, ...others] }: Slot<T>): T | undefined {
  return only?.change === undefined && others.length === 0 ? only?.value : undefined
}

function limit(value: number): Code {
  return { kind: 'limit', value }
}

function dataOf(value: Extract<Field, { kind: 'data' }>['value']): Code {
  if (value === undefined) return absent
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') return { kind: 'number', value }
  return typeof value === 'boolean' ? flag(value) : texts(value)
}
