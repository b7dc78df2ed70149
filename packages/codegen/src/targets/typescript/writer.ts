import type { Code, ItemType, ObjectType, RuntimeFunction } from '../../code/index.ts'
import { key, plain, quoted, remark } from '../text.ts'
import { Writer } from '../writer.ts'

/** In which file of the runtime a function stands. */
const homes: Readonly<Record<string, readonly (RuntimeFunction | string)[]>> = {
  ask: [
    'fact', 'parameter', 'begrip', 'begripOf', 'tabel', 'ofFacts', 'subjectOf', 'partOf', 'today', 'overtredingOf', 'besluitOf', 'beginOf', 'arisenOn', 'given', 'triggerOf', 'named', 'aboutOf', 'instance', 'records', 'recordsOfThese', 'fines', 'extensions', 'instances',
    'turn', 'denied', 'seeWholeDay', 'overWholeDay', 'yearsBetween', 'monthsBetween', 'daysBetween', 'oordeel', 'rounded', 'cite', 'cited',
  ],
  aggregates: ['anyOf', 'noneOf', 'countOf', 'sumOf', 'firstOf', 'lastOf', 'lastKnown', 'anyPart', 'noPart', 'countParts', 'isJustBefore', 'isWithin', 'isOfToday', 'chosen'],
  states: ['plichtIs', 'termijnIs', 'periodeIs', 'stateOfValue', 'plichtDay', 'termijnDay', 'periodeDay', 'doneDay', 'level'],
  rows: ['cellOf', 'anything', 'these', 'range'],
  rules: ['fixed', 'changing', 'fixedClauses', 'changingClauses'],
}
const homeOf = new Map(Object.entries(homes).flatMap(([file, names]) => names.map((name) => [name, file] as const)))

const homesOfTypes: Partial<Readonly<Record<ItemType, string>>> = { Exact: 'numbers', Day: 'dates', Duration: 'dates', Order: 'values', Value: 'values', Unknown: 'values', Row: 'rows', Alternative: 'aggregates' }

/** What is asked once and looked at twice. */
interface Place {
  readonly name: string
  readonly type: 'Truth' | 'Value'
}

type Of<K extends Code['kind']> = Extract<Code, { readonly kind: K }>

/** Writes code as strict TypeScript. */
export class TypeScriptWriter extends Writer {
  readonly imports = new Map<string, Set<string>>()
  /** The places of the functions around: what is asked once and looked at twice. */
  private readonly places: { readonly names: Place[] }[] = [{ names: [] }]

  use(file: string, name: string): string {
    this.imports.set(file, (this.imports.get(file) ?? new Set<string>()).add(name))
    return name
  }
  type(file: string, name: string): string {
    this.use(file, `type ${name}`)
    return name
  }

  /** Behind a name: its type. */
  protected typed(type: string): string {
    return `: ${type}`
  }
  protected get asWritten(): string {
    return ' as const'
  }

  protected identifier(name: string): string {
    return plain(name)
  }

  protected constantText(name: string, { of, isList, value }: Of<'constant'>): string {
    if (value.kind === 'missing' || value.kind === 'notJudged') return `const ${name} = new ${this.use('values', 'Unknown')}(${value.kind === 'missing' ? '' : '[], '}[${quoted(value.name)}])`
    const type = of === 'Text' ? 'string' : this.type(homesOfTypes[of] ?? 'rules', of)
    return `const ${name}${this.typed(isList ? `readonly ${type}[]` : type)} = ${this.write(value)}`
  }

  write(code: Code): string {
    switch (code.kind) {
      case 'answer':
      case 'flag':
        return String(code.value)
      case 'name':
      case 'text':
        return quoted(code.value)
      case 'texts':
        return list(code.values)
      case 'number':
      case 'limit':
      case 'day':
        return String(code.value)
      case 'exact':
        return exact(code.num, code.den)
      case 'duration':
        return `{ ${code.unit}: ${code.count} }`
      case 'never':
        return this.use('values', 'none')
      case 'absent':
        return 'undefined'
      case 'run':
        return 'c'
      case 'overflow':
        return 'c.overflow'
      case 'element':
        return `r${code.depth}`
      case 'order':
        return this.use('values', code.by)
      case 'call':
        return `${this.use(homeOf.get(code.name) ?? 'values', code.name)}(${code.args.map((arg) => this.write(arg)).join(', ')})`
      case 'and':
      case 'or':
        return this.combined(code)
      case 'compare':
        return this.compared(code)
      case 'missing':
        return this.constant({ kind: 'constant', key: `missing:${code.name}`, wanted: `zonder_${code.name}`, of: 'Unknown', isList: false, value: code })
      case 'notJudged':
        return this.constant({ kind: 'constant', key: `oordeel:${code.name}`, wanted: `niet_beoordeeld_${code.name}`, of: 'Unknown', isList: false, value: code })
      case 'ask':
        return this.function('c', code)
      case 'look':
        return this.function(`r${code.depth}`, code)
      case 'constant':
        return this.constant(code)
      case 'list':
        return `[${code.items.map((item) => this.write(item)).join(', ')}]`
      case 'map':
        return code.of === 'Slot' || code.of === 'Slots' ? `new Map([${code.entries.map(([name, value]) => `[${quoted(name)}, ${this.write(value)}]${this.asWritten}`).join(', ')}])` : `{ ${code.entries.map(([name, value]) => `${above(value)}${key(name)}: ${this.write(value)}`).join(', ')} }`
      case 'textSet':
        return `new Set(${list(code.values)})`
      case 'daySet':
        return `new Set([${code.values.join(', ')}])`
      case 'object':
        return this.object(code)
      case 'rule':
        return this.nameOf(code)
    }
  }

  private object({ type, members, remark: said }: Of<'object'>): string {
    const fields = members.map(([name, value]) => `${name}: ${this.write(value)}`)
    if (whole.has(type)) return `{\n${fields.map((field) => `${field},`).join('\n')}\n}`
    return `${said === undefined || shapes.has(type) ? '' : `\n// ${remark(said)}\n`}{ ${fields.join(', ')} }`
  }

  /** An arrow function; the places that its outcome needs are declared in it. */
  private function(parameter: string, { answers, body }: Of<'ask'> | Of<'look'>): string {
    const place = { names: [] as Place[] }
    this.places.push(place)
    const text = this.write(body)
    this.places.pop()
    const name = new RegExp(`\\b${parameter}\\b`).test(text) ? parameter : `_${parameter}`
    if (place.names.length === 0) return `(${name}) => ${text}`
    for (const { type } of place.names) this.type('values', type)
    return `(${name}) => { let ${place.names.map((each) => `${each.name}${this.typed(each.type)}`).join(', ')}; return ${answers === 'flag' ? `(${text})` : text} }`
  }

  private place(type: Place['type']): string {
    const names = this.places.at(-1)?.names ?? []
    const name = `${type === 'Truth' ? 't' : 'v'}${this.places.length - 1}_${names.length + 1}`
    names.push({ name, type })
    return name
  }

  private combined({ kind, operands }: Of<'and' | 'or'>): string {
    const decisive = String(kind === 'or')
    const joined = this.use('values', kind)
    const variable = this.place('Truth')
    let text = ''
    operands.forEach((operand, index) => {
      const value = this.write(operand)
      const next = index === 0 ? value : `${joined}(${variable}, ${value})`
      text += index === operands.length - 1 ? next : `(${variable} = ${next}) === ${decisive} ? ${decisive} : `
    })
    return `(${text})`
  }

  private compared({ test, left, right, order, rightMayWait }: Of<'compare'>): string {
    const name = this.use('values', test)
    if (!rightMayWait) return `${name}(${this.write(left)}, ${this.write(right)}, ${this.write(order)})`
    const first = this.place('Value')
    return `((${first} = ${this.write(left)}) === ${this.use('values', 'none')} ? false : ${name}(${first}, ${this.write(right)}, ${this.write(order)}))`
  }
}

/** Printed with each member on a line of its own. */
const whole: ReadonlySet<ObjectType> = new Set<ObjectType>(['Rules', 'PersonShape', 'Leerroute', 'Plicht', 'Bevoegdheid', 'Termijn', 'Verlengingsgrond', 'Boeteregime', 'Plafond', 'Vergoeding'])
/** The remark stands above the name in its map. */
const shapes: ReadonlySet<ObjectType> = new Set<ObjectType>(['FactShape', 'RecordShape'])

function above(code: Code): string {
  return code.kind === 'object' && code.remark !== undefined && shapes.has(code.type) ? `\n// ${remark(code.remark)}\n` : ''
}

function exact(num: string, den: string): string {
  const isSafe = Number.isSafeInteger(Number(num)) && Number.isSafeInteger(Number(den))
  return isSafe ? `{ num: ${num}, den: ${den} }` : `{ num: ${num}n, den: ${den}n }`
}

export function list(texts: readonly string[]): string {
  return `[${texts.map(quoted).join(', ')}]`
}
