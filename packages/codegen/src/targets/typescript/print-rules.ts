import type { Change, Clause, Definition, Expr, Field, Fields, Grounds, ParameterText, ProgramForm, RoomForm, Rule, RuleKind, Slot } from '../../program/index.ts'
import { list, printAsk, ruleName, type Printing } from './print-expression.ts'
import { plain, quoted, remark } from '../text.ts'

/** Names of the types of the runtime. */
const ruleTypes: Readonly<Record<RuleKind, string>> = { leerroute: 'Leerroute', plicht: 'Plicht', bevoegdheid: 'Bevoegdheid', termijn: 'Termijn', verlengingsgrond: 'Verlengingsgrond', boeteregime: 'Boeteregime', plafond: 'Plafond' }

/** `/** Label. Wet art. 11 *\/` above what is printed. */
export function heading(label: string, sources: readonly string[]): string {
  const text = remark(sources.length === 0 ? label : `${label} (${sources.join(', ')})`)
  return `/** ${text} */`
}

/** The changes of the rules, in the order in which they win. */
export function printChanges(changes: readonly Change[], printing: Printing): string {
  const lines = changes.map((change) => {
    const { name, label, layer, switchedBy, rank, from, until, by, sources } = change
    const words = ['moves', 'runningTermsKeepOld', 'requestsKeepOld', 'decisionsKeepOld', 'signalsWhenOff'] as const
    const fields = [
      `index: ${change.index}`,
      `name: ${quoted(name)}`,
      `label: ${quoted(label)}`,
      `layer: ${quoted(layer)}`,
      `switchedBy: ${quoted(switchedBy)}`,
      `rank: ${rank}`,
      `from: ${number(from)}`,
      `until: ${number(until)}`,
      `by: ${by === undefined ? 'undefined' : printAsk(by, printing, `wijziging_${plain(name)}`, 'value')}`,
      ...words.map((word) => `${word}: ${String(change[word])}`),
      `sources: ${list(sources)}`,
    ]
    return `${heading(label, sources)}\nconst ${changeName(printing, change)}: ${printing.type('rules', 'Wijziging')} = { ${fields.join(', ')} }`
  })
  return lines.join('\n\n')
}

export function changeName(printing: Printing, { index, name }: Pick<Change, 'index' | 'name'>): string {
  return printing.names.of(`change:${index}`, `wijziging_${plain(name)}`)
}

function number(value: number): string {
  return String(value)
}

/** Prints rules and what they ask for by name; everything that a function needs stands before it. */
export class RulePrinter {
  private readonly printing: Printing
  private readonly form: ProgramForm

  constructor(form: ProgramForm, printing: Printing) {
    this.form = form
    this.printing = printing
  }

  definitions(kind: 'begrip' | 'tabel' | 'onderdeel' | 'groep' | 'taaleis', slots: ReadonlyMap<string, Slot<Definition>>): readonly string[] {
    const type = kind === 'begrip' ? 'Begrip' : kind === 'tabel' ? 'Tabel' : kind === 'onderdeel' ? 'Onderdeel' : kind === 'groep' ? 'Groep' : 'Taaleis'
    return [...slots].map(([name, slot]) =>
      this.declaration(slot, ruleName(this.printing, kind, name), type, (definition, about) => `{ ${[...this.grounds(definition), ...this.fields(definition.fields, about)].join(', ')} }`, `${kind}_${plain(name)}`),
    )
  }

  parameters(slots: ReadonlyMap<string, Slot<ParameterText>>): readonly string[] {
    return [...slots].map(([name, slot]) =>
      this.declaration(slot, ruleName(this.printing, 'parameter', name), 'Parameter', (text, about) => {
        const versions = text.versions.map(({ from, until, value, sources }) => `{ from: ${number(from)}, until: ${number(until)}, value: ${printAsk(value, this.printing, about, 'value')}, sources: ${list(sources)} }`)
        return `{ ${[...this.grounds(text), `on: ${text.on === undefined ? 'undefined' : printAsk(text.on, this.printing, about, 'value')}`, `versions: [${versions.join(', ')}]`].join(', ')} }`
      }, `parameter_${plain(name)}`),
    )
  }

  rules(kind: RuleKind): readonly string[] {
    return [...this.form.rules[kind]].map(([name, slot]) => this.declaration(slot, ruleName(this.printing, kind, name), ruleTypes[kind], (rule, about) => this.rule(rule, about), `${kind}_${plain(name)}`))
  }

  rooms(): readonly string[] {
    return [...this.form.rooms].map(([name, slot]) =>
      this.declaration(slot, ruleName(this.printing, 'ruimte', name), 'Beleidsruimte', (room, about) => {
        const asked = (expr: Expr | undefined): string => (expr === undefined ? 'undefined' : printAsk(expr, this.printing, about, 'value'))
        const bounds = room.bounds.map(({ from, until, lowest, highest, sources }) => `{ from: ${number(from)}, until: ${number(until)}, lowest: ${asked(lowest)}, highest: ${asked(highest)}, sources: ${list(sources)} }`)
        return `{ ${[`id: ${quoted(room.id)}`, `name: ${quoted(room.name)}`, `label: ${quoted(room.label)}`, ...this.grounds(room), `by: ${quoted(room.by)}`, `record: ${quoted(room.record)}`, `attribute: ${quoted(room.attribute)}`, `unit: ${quoted(room.unit)}`, `bounds: [${bounds.join(', ')}]`].join(', ')} }`
      }, `ruimte_${plain(name)}`),
    )
  }

  private declaration<T extends Grounds & Pick<Definition | Rule | RoomForm | ParameterText, 'label'>>(slot: Slot<T>, identifier: string, type: string, print: (value: T, about: string) => string, about: string): string {
    const first = slot.versions.find(({ value }) => value !== undefined)?.value
    const text = this.slot(slot, (value) => print(value, about))
    const typed = `${this.printing.type('rules', 'Slot')}<${this.printing.type('rules', type)}>`
    const title = first === undefined ? [] : [heading(first.label, first.sources)]
    return [...this.printing.takeFunctions(), ...title, `const ${identifier}: ${typed} = ${text}`].join('\n')
  }

  private slot<T>(slot: Slot<T>, print: (value: T) => string): string {
    const [only, ...others] = slot.versions
    if (only?.value !== undefined && others.length === 0 && only.change === undefined) return `${this.printing.use('rules', 'fixed')}(${print(only.value)})`
    const versions = slot.versions.map(({ change, value }) => `{ wijziging: ${this.change(change)}, value: ${value === undefined ? 'undefined' : print(value)} }`)
    return `${this.printing.use('rules', 'changing')}([${versions.join(', ')}])`
  }

  private change(index: number | undefined): string {
    const change = index === undefined ? undefined : this.form.changes[index]
    return change === undefined ? 'undefined' : changeName(this.printing, change)
  }

  private grounds({ sources, aannames, change }: Grounds): readonly string[] {
    return [`sources: ${list(sources)}`, `aannames: ${list(aannames)}`, `wijziging: ${this.change(change)}`]
  }

  private rule(rule: Rule, about: string): string {
    const clauses = Object.entries(rule.clauses).map(([kind, slots]) => `${kind}: ${this.clauses(slots, `${about}_${kind}`)}`)
    const fields = [`id: ${quoted(rule.id)}`, `name: ${quoted(rule.name)}`, `label: ${quoted(rule.label)}`, ...this.grounds(rule), ...this.fields(rule.fields, about), ...clauses]
    return `{\n${fields.join(',\n')},\n}`
  }

  private clauses(slots: readonly Slot<Clause>[], about: string): string {
    if (slots.length === 0) return this.printing.use('rules', 'noClauses')
    const fixed = slots.every(({ versions: [only, ...others] }) => only?.value !== undefined && others.length === 0 && only.change === undefined)
    const print = (clause: Clause): string => {
      const cited = clause.sources.length === 0 ? '' : `\n// ${remark(clause.sources.join(', '))}\n`
      return `${cited}{ ${[...this.fields(clause.fields, about), ...this.grounds(clause)].join(', ')} }`
    }
    if (fixed) return `${this.printing.use('rules', 'fixedClauses')}(${slots.map(({ versions }) => print(versions[0]?.value as Clause)).join(', ')})`
    return `${this.printing.use('rules', 'changingClauses')}(${slots.map((slot) => this.slot(slot, print)).join(', ')})`
  }

  private fields(fields: Fields, about: string): readonly string[] {
    return Object.entries(fields).map(([name, field]) => `${name}: ${this.field(field, about)}`)
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
        return `{ ${this.fields(field.fields, about).join(', ')} }`
    }
  }
}

function dataText(value: Extract<Field, { kind: 'data' }>['value']): string {
  if (typeof value === 'string') return quoted(value)
  return Array.isArray(value) ? list(value as readonly string[]) : String(value)
}
