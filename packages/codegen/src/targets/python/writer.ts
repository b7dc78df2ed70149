import type { Code } from '../../code/index.ts'
import { remark } from '../text.ts'
import { Writer } from '../writer.ts'
import { list, plain, quoted, snake } from './text.ts'

/** In which module of the runtime a function stands; the others are in `run`. */
const homes: Readonly<Record<string, readonly string[]>> = {
  values: ['isOneOf', 'isNoneOf', 'not', 'plus', 'min', 'times', 'dividedBy', 'extreme', 'isKnown', 'truth', 'rounded', 'byLength', 'byPlace', 'byNumber', 'byDay', 'byName', 'isEqual', 'isOther', 'isAtLeast', 'isAtMost', 'isAbove', 'isBelow', 'and', 'or', 'Unknown', 'Fraction', 'Days', 'Months', 'NEVER'],
  aggregates: ['anyOf', 'noneOf', 'countOf', 'sumOf', 'firstOf', 'lastOf', 'lastKnown', 'anyPart', 'noPart', 'countParts', 'isJustBefore', 'isWithin', 'isOfToday', 'chosen'],
  duty: ['plichtIs', 'termijnIs', 'periodeIs', 'stateOfValue', 'plichtDay', 'termijnDay', 'periodeDay', 'doneDay', 'level'],
  rules: ['fixed', 'changing', 'fixedClauses', 'changingClauses', 'Rule', 'Version'],
}
const homeOf = new Map(Object.entries(homes).flatMap(([file, names]) => names.map((name) => [name, file] as const)))
/** Words of the language, and what its readers know as something else. */
const reserved: ReadonlySet<string> = new Set(['not', 'and', 'or', 'min', 'range'])

type Of<K extends Code['kind']> = Extract<Code, { readonly kind: K }>

/** Writes code as Python. */
export class PythonWriter extends Writer {
  readonly imports = new Map<string, Set<string>>()
  /** How many places each of the functions around has. */
  private readonly places: { count: number }[] = [{ count: 0 }]

  /** Name of something of the runtime. */
  use(name: string): string {
    const file = homeOf.get(name) ?? 'run'
    const own = functionName(name)
    this.imports.set(file, (this.imports.get(file) ?? new Set<string>()).add(own))
    return own
  }

  protected identifier(name: string): string {
    return plain(name)
  }

  protected constantText(name: string, { value }: Of<'constant'>): string {
    if (value.kind === 'missing') return `${name} = ${this.use('Unknown')}((${quoted(value.name)},))`
    if (value.kind === 'notJudged') return `${name} = ${this.use('Unknown')}((), (${quoted(value.name)},))`
    if (value.kind !== 'list' || value.items.every(({ kind }) => kind !== 'object')) return `${name} = ${this.write(value)}`
    return [`${name} = [`, ...value.items.map((item) => `    ${this.write(item)},`), ']'].join('\n')
  }

  write(code: Code): string {
    switch (code.kind) {
      case 'answer':
      case 'flag':
        return code.value ? 'True' : 'False'
      case 'name':
      case 'text':
        return quoted(code.value)
      case 'texts':
        return list(code.values)
      case 'number':
      case 'day':
        return String(code.value)
      case 'limit':
        return Number.isFinite(code.value) ? String(code.value) : `float("${code.value < 0 ? '-' : ''}inf")`
      case 'exact':
        return `${this.use('Fraction')}(${code.num}${code.den === '1' ? '' : `, ${code.den}`})`
      case 'duration':
        return `${this.use(code.unit === 'days' ? 'Days' : 'Months')}(${code.count})`
      case 'never':
        return this.use('NEVER')
      case 'absent':
        return 'None'
      case 'run':
        return 'c'
      case 'overflow':
        return 'c.overflow'
      case 'element':
        return `r${code.depth}`
      case 'order':
        return this.use(code.by)
      case 'call':
        return `${this.use(code.name)}(${code.args.map((arg) => this.write(arg)).join(', ')})`
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
        return this.function('c', code.body)
      case 'look':
        return this.function(`r${code.depth}`, code.body)
      case 'constant':
        return this.constant(code)
      case 'list':
        return `[${code.items.map((item) => this.write(item)).join(', ')}]`
      case 'map':
        return `{${code.entries.map(([name, value]) => `${quoted(name)}: ${this.write(value)}`).join(', ')}}`
      case 'textSet':
        return `frozenset(${list(code.values)})`
      case 'daySet':
        return `frozenset([${code.values.join(', ')}])`
      case 'object':
        return `${this.use(code.type === 'Version' ? 'Version' : 'Rule')}(${this.members(code).map(([name, value]) => `${name}=${value}`).join(', ')})`
      case 'rule':
        return this.nameOf(code)
    }
  }

  members({ members }: Of<'object'>): readonly (readonly [name: string, value: string])[] {
    return members.map(([name, value]) => [memberName(name), this.write(value)] as const)
  }

  private function(parameter: string, body: Code): string {
    this.places.push({ count: 0 })
    const text = this.write(body)
    this.places.pop()
    return `lambda ${parameter}: ${text}`
  }

  private place(type: 't' | 'v'): string {
    const own = this.places.at(-1)
    return `${type}${this.places.length - 1}_${own === undefined ? 0 : (own.count += 1)}`
  }

  private combined({ kind, operands }: Of<'and' | 'or'>): string {
    const decisive = kind === 'or' ? 'True' : 'False'
    const joined = this.use(kind)
    const variable = this.place('t')
    let text = ''
    operands.forEach((operand, index) => {
      const value = this.write(operand)
      const next = index === 0 ? value : `${joined}(${variable}, ${value})`
      text += index === operands.length - 1 ? next : `${decisive} if (${variable} := ${next}) is ${decisive} else `
    })
    return `(${text})`
  }

  private compared({ test, left, right, order, rightMayWait }: Of<'compare'>): string {
    const name = this.use(test)
    if (!rightMayWait) return `${name}(${this.write(left)}, ${this.write(right)}, ${this.write(order)})`
    const first = this.place('v')
    return `(False if (${first} := ${this.write(left)}) is ${this.use('NEVER')} else ${name}(${first}, ${this.write(right)}, ${this.write(order)}))`
  }
}

/** A name of the runtime as the language spells it. */
export function functionName(name: string): string {
  return reserved.has(name) ? `${name}_` : /^[a-z]/.test(name) ? snake(name) : name
}

/** Names that the language has for something else. */
export function memberName(name: string): string {
  return name === 'from' ? 'start' : snake(name)
}

/** `# Label (Wet art. 11)` */
export function titleOf(label: string, sources: readonly string[]): string {
  return `# ${remark(sources.length === 0 ? label : `${label} (${sources.join(', ')})`)}`
}
