import { isTruth, mayCite, mayJudge, type Band, type Bound, type Expr, type Literal, type Order, type Reference, type Source, type Window } from '../../program/index.ts'
import { Identifiers, plain, quoted } from '../text.ts'

/** What the printed rules take from the runtime, and the constants and helper functions that expressions need. */
export class Printing {
  readonly names = new Identifiers()
  /** Declarations in the order in which they are needed. */
  readonly constants: string[] = []
  private functions: string[] = []
  readonly imports = new Map<string, Set<string>>()

  /** Name of something of the runtime. */
  use(file: string, name: string): string {
    const names = this.imports.get(file) ?? new Set<string>()
    this.imports.set(file, names.add(name))
    return name
  }

  type(file: string, name: string): string {
    this.use(file, `type ${name}`)
    return name
  }

  /** The helper functions that were printed since the last time. */
  takeFunctions(): readonly string[] {
    const taken = this.functions
    this.functions = []
    return taken
  }

  constant(key: string, wanted: string, type: string, value: () => string): string {
    const isNew = !this.known.has(key)
    const name = this.names.of(key, wanted)
    if (isNew) {
      this.known.add(key)
      this.constants.push(`const ${name}: ${type} = ${value()}`)
    }
    return name
  }

  private readonly known = new Set<string>()
  private count = 0

  helper(wanted: string, body: (name: string) => string): string {
    this.count += 1
    const name = this.names.of(`helper:${this.count}`, plain(wanted))
    const text = body(name)
    this.functions.push(text)
    return name
  }

  literal(value: Literal): string {
    switch (value.kind) {
      case 'boolean':
        return String(value.value)
      case 'name':
        return quoted(value.value)
      case 'number': {
        const { num, den } = value
        const safe = Number.isSafeInteger(Number(num)) && Number.isSafeInteger(Number(den))
        return this.constant(`number:${num}/${den}`, `n_${num.replace('-', 'min_')}${den === '1' ? '' : `_${den}`}`, this.type('numbers', 'Exact'), () => (safe ? `{ num: ${num}, den: ${den} }` : `{ num: ${num}n, den: ${den}n }`))
      }
      case 'day':
        return this.constant(`day:${value.iso}`, `dag_${value.iso.replaceAll('-', '_')}`, this.type('dates', 'Day'), () => String(value.value))
      case 'duration': {
        const [[unit, count]] = Object.entries(value.value) as [[string, number]]
        return this.constant(`duration:${count}:${unit}`, `duur_${String(count).replace('-', 'min_')}_${unit === 'days' ? 'dagen' : 'maanden'}`, this.type('dates', 'Duration'), () => `{ ${unit}: ${count} }`)
      }
      case 'never':
        return this.use('values', 'none')
    }
  }

  order(order: Order): string {
    switch (order.by) {
      case 'number':
        return this.use('values', 'byNumber')
      case 'day':
        return this.use('values', 'byDay')
      case 'name':
        return this.use('values', 'byName')
      case 'length':
        return this.constant('order:length', 'op_lengte', this.type('values', 'Order'), () => `${this.use('values', 'byLength')}(${quoted(this.overflow)})`)
      case 'place':
        return this.constant(`order:${order.names.join('|')}:${order.other}`, `op_volgorde_${plain(order.names[0] ?? '')}`, this.type('values', 'Order'), () => `${this.use('values', 'byPlace')}(${list(order.names)}, ${String(order.other)})`)
    }
  }

  missing(name: string): string {
    return this.constant(`missing:${name}`, `zonder_${plain(name)}`, this.use('values', 'Unknown'), () => `new Unknown([${quoted(name)}])`)
  }

  sources(texts: readonly string[]): string {
    if (texts.length === 0) return this.constant('sources:', 'geen', 'readonly never[]', () => '[]')
    return list(texts)
  }

  readonly overflow: string
  constructor(overflow: string) {
    this.overflow = overflow
  }
}

export function list(texts: readonly string[]): string {
  return `[${texts.map(quoted).join(', ')}]`
}

/** Where an expression is printed: for which rule, within how many aggregates, and the places that its function needs. */
export interface Place {
  readonly printing: Printing
  /** Start of the names of helper functions. */
  readonly about: string
  /** How many elements of aggregates are in sight: `r1` ... */
  readonly depth: number
  /** The variables of the function around it. */
  readonly variables: Variables
}

/** Places of a function for what is asked once and looked at twice. */
export class Variables {
  private readonly names: { readonly name: string; readonly type: string }[] = []
  next(type: 'Truth' | 'Value'): string {
    const name = `${type === 'Truth' ? 't' : 'v'}${this.names.length + 1}`
    this.names.push({ name, type })
    return name
  }
  declaration(): string {
    return this.names.map(({ name, type }) => `let ${name}: ${type}`).join('; ')
  }
  get count(): number {
    return this.names.length
  }
}

/** The parameters of a helper function: where is looked from, and the elements in sight. */
function parameters(depth: number, printing: Printing): string {
  const elements = Array.from({ length: depth }, (_, index) => `r${index + 1}: ${printing.type('happenings', 'Element')}`)
  return [`c: ${printing.type('run', 'Run')}`, ...elements].join(', ')
}
function given(depth: number): string {
  return ['c', ...Array.from({ length: depth }, (_, index) => `r${index + 1}`)].join(', ')
}

/** An arrow function `(c) => ...` that answers a value or truth. */
export function printAsk(expr: Expr, printing: Printing, about: string, as: 'value' | 'truth'): string {
  const variables = new Variables()
  const place: Place = { printing, about, depth: 0, variables }
  const text = as === 'truth' ? truthText(expr, place) : valueText(expr, place)
  const parameter = /\bc\b/.test(text) ? 'c' : '_c'
  if (variables.count === 0) return `(${parameter}) => ${text}`
  typesOf(variables, printing)
  return `(${parameter}) => { ${variables.declaration()}; return ${text} }`
}

function typesOf(variables: Variables, printing: Printing): void {
  const declaration = variables.declaration()
  if (declaration.includes(': Truth')) printing.type('values', 'Truth')
  if (declaration.includes(': Value')) printing.type('values', 'Value')
}

/** A function of its own for a part of an expression. */
function hoisted(suffix: string, place: Place, type: 'Truth' | 'Value' | 'Element | undefined', depth: number, body: (inner: Place) => string): string {
  const { printing, about } = place
  const name = printing.helper(`${about}_${suffix}`, (own) => {
    const variables = new Variables()
    const text = body({ ...place, depth, variables })
    typesOf(variables, printing)
    for (const each of type.split(' | ')) if (each === 'Element') printing.type('happenings', 'Element')
    if (type === 'Truth' || type === 'Value') printing.type('values', type)
    return `function ${own}(${parameters(place.depth, printing)}): ${type} {\n${variables.count === 0 ? '' : `${variables.declaration()}\n`}${text}\n}`
  })
  return `${name}(${given(place.depth)})`
}

export function truthText(expr: Expr, place: Place): string {
  const text = valueText(expr, place)
  return isTruth(expr) ? text : `${place.printing.use('values', 'truth')}(${text})`
}

export function valueText(expr: Expr, place: Place): string {
  const { printing } = place
  const value = (operand: Expr): string => valueText(operand, place)
  const from = (file: string, name: string): string => printing.use(file, name)
  switch (expr.kind) {
    case 'literal':
      return printing.literal(expr.value)
    case 'fact':
      return `(c.dossier.facts[${quoted(expr.name)}] ?? ${printing.missing(expr.name)})`
    case 'parameter':
      return `${from('ask', 'parameter')}(c, ${ruleName(printing, 'parameter', expr.name)}${expr.on === undefined ? '' : `, ${value(expr.on)}`})`
    case 'begrip':
      return expr.of === undefined ? `${from('ask', 'begrip')}(c, ${ruleName(printing, 'begrip', expr.name)})` : `${from('ask', 'begripOf')}(c, ${ruleName(printing, 'begrip', expr.name)}, ${value(expr.of)})`
    case 'subject':
      return `(c.subject ?? ${from('values', 'none')})`
    case 'part':
      return `(c.part ?? ${from('values', 'none')})`
    case 'table':
      return `${from('ask', 'tabel')}(c, ${ruleName(printing, 'tabel', expr.name)})`
    case 'today':
      return 'c.peildatum'
    case 'moment':
      return moment(expr.moment, printing)
    case 'attribute':
      return attribute(expr.name, expr.of, expr.builtIn, place)
    case 'lastKnown':
      return lastKnown(expr, place)
    case 'compare':
      return compared(expr, place)
    case 'oneOf': {
      const options = expr.options.every(({ kind }) => kind === 'literal')
        ? printing.constant(`options:${JSON.stringify(expr.options)}`, `${place.about}_keuzes`, `readonly ${printing.type('values', 'Value')}[]`, () => `[${expr.options.map(value).join(', ')}]`)
        : `[${expr.options.map(value).join(', ')}]`
      return `${from('values', expr.negated ? 'isNoneOf' : 'isOneOf')}(${value(expr.value)}, ${options}, ${printing.order(expr.order)})`
    }
    case 'and':
    case 'or':
      return combined(expr.kind, expr.operands, place)
    case 'not':
      if (expr.favours && mayJudge(expr.operand)) return `${from('ask', 'denied')}(${from('ask', 'turn')}(c), ${truthText(expr.operand, place)})`
      return `${from('values', 'not')}(${truthText(expr.operand, place)})`
    case 'arithmetic': {
      const overflow = expr.operator === 'plus' || expr.operator === 'min' ? ', c.overflow' : ''
      return `${from('values', expr.operator)}(${value(expr.left)}, ${value(expr.right)}${overflow})`
    }
    case 'extreme':
      return `${from('values', 'extreme')}([${expr.operands.map(value).join(', ')}], ${expr.which === 'largest' ? '1' : '-1'}, ${printing.order(expr.order)})`
    case 'aggregate':
    case 'sum':
      return aggregate(expr, place)
    case 'overParts':
      return overParts(expr, place)
    case 'between':
      return `${from('ask', ({ years: 'yearsBetween', months: 'monthsBetween', days: 'daysBetween' } as const)[expr.unit])}(c, ${value(expr.start)}, ${value(expr.end)})`
    case 'state':
      return state(expr, place)
    case 'stateDay':
      return stateDay(expr, place)
    case 'level':
      return `${from('duty', 'level')}(c, ${quoted(expr.taaleis)})`
    case 'oordeel':
      return `${from('ask', 'oordeel')}(c, ${quoted(expr.name)}, ${printing.constant(`oordeel:${expr.name}`, `niet_beoordeeld_${plain(expr.name)}`, from('values', 'Unknown'), () => `new Unknown([], [${quoted(expr.name)}])`)})`
    case 'wholeDay':
      return `${from('ask', 'overWholeDay')}(c, ${from('ask', 'seeWholeDay')}(c), ${value(expr.operand)})`
    case 'known':
      return `${from('values', 'isKnown')}(${value(expr.operand)})`
    case 'round':
      return `${from('ask', 'rounded')}(${value(expr.operand)}, ${expr.decimals}, ${quoted(expr.mode)})`
    case 'cited':
      return `(${from('ask', 'cite')}(c, ${printing.constant(`cited:${expr.sources.join('|')}`, `${place.about}_bronnen`, 'readonly string[]', () => list(expr.sources))}), ${value(expr.operand)})`
    case 'choice':
      return choice(expr, place)
    case 'rows':
      return rows(expr, place)
  }
}

/** Identifier of a value that rules ask for by name. */
export function ruleName(printing: Printing, kind: string, name: string): string {
  return printing.names.of(`${kind}:${name}`, `${kind}_${plain(name)}`)
}

function moment(which: 'overtreding' | 'besluit' | 'begin_van_de_termijn' | 'ontstaan_van_de_plicht', printing: Printing): string {
  const none = (): string => printing.use('values', 'none')
  switch (which) {
    case 'overtreding':
      return `(c.overtreding ?? ${none()})`
    case 'besluit':
      return `(c.besluit ?? ${none()})`
    case 'begin_van_de_termijn':
      return `(c.termijn?.first ?? ${none()})`
    case 'ontstaan_van_de_plicht':
      return `${printing.use('ask', 'arisenOn')}(c)`
  }
}

function attribute(name: string, of: Reference, _builtIn: boolean, place: Place): string {
  const { printing } = place
  return `${printing.use('ask', 'given')}(c, ${reference(of, place)}, ${quoted(name)}, ${printing.missing(name)})`
}

function reference(of: Reference, place: Place): string {
  const { printing } = place
  switch (of.kind) {
    case 'element':
      return `r${place.depth}`
    case 'trigger':
      return 'c.trigger'
    case 'named':
      return `${printing.use('ask', 'named')}(c, ${quoted(of.name)})`
    case 'about':
      return `${printing.use('ask', 'aboutOf')}(c)`
    case 'instance':
      return `${printing.use('ask', 'instance')}(c, ${quoted(of.name)})`
    case 'first':
    case 'last':
      return hoisted(of.kind === 'first' ? 'eerste' : 'laatste', place, 'Element | undefined', place.depth, (inner) => {
        const element = `r${place.depth + 1}`
        const within: Place = { ...inner, depth: place.depth + 1 }
        const isLast = of.kind === 'last'
        const test = conditions(of.where, of.window, within)
        const loop = isLast ? `for (let index = all.length - 1; index >= 0; index -= 1) {\nconst ${element} = all[index] as Element` : `for (const ${element} of all) {`
        return [`const all: readonly Element[] = ${source(of.of, printing)}`, loop, seenOr(of.of, element, 'continue', printing), ...test.windows.map((window) => `if (!${window}) continue`), test.where === undefined ? `return ${element}` : `if (${test.where} === true) return ${element}`, '}', 'return undefined'].join('\n')
      })
  }
}

/** What is not yet seen of the dossier ends a listing, for records stand in the order in which they act. */
function seenOr(of: Source, element: string, otherwise: 'break' | 'continue', printing: Printing): string {
  return of.kind === 'records' ? `if (!${printing.use('ask', 'isSeen')}(c, ${element})) ${otherwise}` : ''
}

function source({ kind, names }: Source, printing: Printing): string {
  if (kind !== 'records') return `${printing.use('ask', kind)}(c, ${list(names)})`
  if (names.length === 1) return `${printing.use('ask', 'records')}(c, ${quoted(names[0] ?? '')})`
  const constant = printing.constant(`names:${names.join('|')}`, `namen_${plain(names[0] ?? 'geen')}`, 'readonly string[]', () => list(names))
  return `${printing.use('ask', 'recordsOfThese')}(c, ${quoted(names.join('|'))}, ${constant})`
}

/** What is asked of an element, in a place in which it is the innermost one. */
function conditions(where: Expr | undefined, window: Window | undefined, within: Place): { readonly windows: readonly string[]; readonly where: string | undefined } {
  const { printing, depth } = within
  const windows: string[] = []
  if (window?.kind === 'preceding') windows.push(`${printing.use('ask', 'isJustBefore')}(c, r${depth}, ${valueText(window.length, within)})`)
  if (window?.kind === 'termijn') windows.push(`${printing.use('ask', 'isWithin')}(c, r${depth}, ${quoted(window.name)})`)
  if (window?.kind === 'sameDay') windows.push(`(${printing.use('happenings', 'dateOf')}(r${depth}) === c.asOf)`)
  return { windows, where: where && truthText(where, within) }
}

function aggregate(expr: Extract<Expr, { readonly kind: 'aggregate' | 'sum' }>, place: Place): string {
  const { printing } = place
  const isSum = expr.kind === 'sum'
  const word = isSum ? 'som' : ({ exists: 'er_is', none: 'er_is_geen', count: 'aantal' } as const)[expr.operator]
  const element = `r${place.depth + 1}`
  const text = hoisted(`${word}_${plain(expr.of.names[0] ?? '')}`, place, isSum || expr.operator === 'count' ? 'Value' : 'Truth', place.depth, (inner) => {
    const within: Place = { ...inner, depth: place.depth + 1 }
    const test = conditions(expr.where, expr.window, within)
    const found = isSum ? addition(expr, element, printing) : settle(expr.operator)
    const merge = printing.use('values', 'merge')
    const asked =
      test.where === undefined
        ? [found]
        : [`const holds: ${printing.type('values', 'Truth')} = ${test.where}`, 'if (holds === false) continue', `if (holds !== true) {\nunknown = ${merge}(unknown, holds)\ncontinue\n}`, found]
    return [
      `let unknown: ${printing.use('values', 'Unknown')} | undefined`,
      ...(isSum ? [`let total: ${printing.type('values', 'Value')} = ${expr.unit === 'days' ? '{ days: 0 }' : printing.use('numbers', 'zero')}`] : expr.operator === 'count' ? ['let count = 0'] : []),
      `for (const ${element} of ${source(expr.of, printing)}) {`,
      seenOr(expr.of, element, 'break', printing),
      ...test.windows.map((window) => `if (!${window}) continue`),
      ...asked,
      '}',
      `return ${outcome(isSum ? 'sum' : expr.operator, printing)}`,
    ].join('\n')
  })
  return expr.window?.kind === 'sameDay' ? `${printing.use('ask', 'overWholeDay')}(c, ${printing.use('ask', 'seeWholeDay')}(c), ${text})` : text
}

function settle(operator: 'exists' | 'none' | 'count'): string {
  return operator === 'count' ? 'count += 1' : `return ${String(operator === 'exists')}`
}

function outcome(operator: 'exists' | 'none' | 'count' | 'sum', printing: Printing): string {
  switch (operator) {
    case 'exists':
      return 'unknown ?? false'
    case 'none':
      return 'unknown ?? true'
    case 'count':
      return `unknown ?? ${printing.use('numbers', 'whole')}(count)`
    case 'sum':
      return 'unknown ?? total'
  }
}

function addition({ attribute: name }: Extract<Expr, { readonly kind: 'sum' }>, element: string, printing: Printing): string {
  const value = `${printing.use('ask', 'given')}(c, ${element}, ${quoted(name)}, ${printing.missing(name)})`
  return [`const value = ${value}`, `if (value instanceof Unknown) unknown = ${printing.use('values', 'merge')}(unknown, value)`, `else if (value !== ${printing.use('values', 'none')}) total = ${printing.use('values', 'plus')}(total, value, c.overflow)`].join('\n')
}

function lastKnown(expr: Extract<Expr, { readonly kind: 'lastKnown' }>, place: Place): string {
  const { printing } = place
  const element = `r${place.depth + 1}`
  return hoisted(`laatst_bekende_${plain(expr.attribute)}`, place, 'Value', place.depth, (inner) => {
    const within: Place = { ...inner, depth: place.depth + 1 }
    const where = expr.where && truthText(expr.where, within)
    const missing = printing.missing(expr.attribute)
    return [
      `const all: readonly ${printing.type('happenings', 'Element')}[] = ${source(expr.of, printing)}`,
      `for (let index = all.length - 1; index >= 0; index -= 1) {\nconst ${element} = all[index] as Element`,
      seenOr(expr.of, element, 'continue', printing),
      `const value = ${printing.use('ask', 'given')}(c, ${element}, ${quoted(expr.attribute)}, ${missing})`,
      `if (!(value instanceof ${printing.use('values', 'Unknown')})${where === undefined ? '' : ` && ${where} === true`}) return value`,
      '}',
      `return ${missing}`,
    ].join('\n')
  })
}

function overParts(expr: Extract<Expr, { readonly kind: 'overParts' }>, place: Place): string {
  const { printing } = place
  const word = ({ exists: 'er_is', none: 'er_is_geen', count: 'aantal' } as const)[expr.operator]
  return hoisted(`${word}_${plain(expr.groep)}`, place, expr.operator === 'count' ? 'Value' : 'Truth', place.depth, (inner) => {
    const where = expr.where === undefined ? 'true' : truthText(expr.where, inner)
    const isCount = expr.operator === 'count'
    return [
      'const outer = c.part',
      `let unknown: ${printing.use('values', 'Unknown')} | undefined`,
      isCount ? 'let count = 0' : 'let found = false',
      `for (const part of ${printing.use('ask', 'membersOf')}(c, ${quoted(expr.groep)})) {`,
      'c.part = part',
      `const holds: ${printing.type('values', 'Truth')} = ${where}`,
      isCount ? 'if (holds === true) count += 1' : 'if (holds === true) {\nfound = true\nbreak\n}',
      `${isCount ? 'else ' : ''}if (holds !== false${isCount ? '' : ''}) unknown = ${printing.use('values', 'merge')}(unknown, holds)`,
      '}',
      'c.part = outer',
      isCount ? `return unknown ?? ${printing.use('numbers', 'whole')}(count)` : `return found ? ${String(expr.operator === 'exists')} : (unknown ?? ${String(expr.operator === 'none')})`,
    ].join('\n')
  })
}

/** A comparison with what never happened is nee; then the other side is not asked, for its sources do not count. */
function compared({ operator, order, left, right }: Extract<Expr, { readonly kind: 'compare' }>, place: Place): string {
  const { printing, variables } = place
  const test = printing.use('values', ({ eq: 'isEqual', ne: 'isOther', ge: 'isAtLeast', le: 'isAtMost', gt: 'isAbove', lt: 'isBelow' } as const)[operator])
  if (!mayCite(right)) return `${test}(${valueText(left, place)}, ${valueText(right, place)}, ${printing.order(order)})`
  const first = variables.next('Value')
  return `((${first} = ${valueText(left, place)}) === ${printing.use('values', 'none')} ? false : ${test}(${first}, ${valueText(right, place)}, ${printing.order(order)}))`
}

/** One decisive operand settles it, and the rest is not asked. */
function combined(kind: 'and' | 'or', operands: readonly Expr[], place: Place): string {
  const [first, ...rest] = operands
  if (first === undefined) return String(kind === 'and')
  if (rest.length === 0) return truthText(first, place)
  const { printing, variables } = place
  const decisive = String(kind === 'or')
  const joined = printing.use('values', kind)
  const variable = variables.next('Truth')
  let text = `((${variable} = ${truthText(first, place)}) === ${decisive} ? ${decisive} : `
  rest.forEach((operand, index) => {
    const next = `${joined}(${variable}, ${truthText(operand, place)})`
    text += index === rest.length - 1 ? next : `(${variable} = ${next}) === ${decisive} ? ${decisive} : `
  })
  return `${text})`
}

function state({ state: word, subject }: Extract<Expr, { readonly kind: 'state' }>, place: Place): string {
  const { printing } = place
  const from = (name: string): string => printing.use('duty', name)
  if ('name' in subject) return `${from(`${subject.kind}Is`)}(c, ${quoted(subject.name)}, ${quoted(word)})`
  return `${from('stateOfValue')}(c, ${valueText(subject.value, place)}, ${quoted(subject.kind)}, ${String(word === 'open')})`
}

function stateDay({ state: word, subject }: Extract<Expr, { readonly kind: 'stateDay' }>, place: Place): string {
  const { printing } = place
  const from = (name: string): string => printing.use('duty', name)
  if ('name' in subject) return `${from(`${subject.kind}Day`)}(c, ${quoted(subject.name)}, ${quoted(word)})`
  return `${from('doneDay')}(c, ${quoted(subject.kind)}, ${valueText(subject.value, place)})`
}

/** The rule of a list that holds. */
function choice(expr: Extract<Expr, { readonly kind: 'choice' }>, place: Place): string {
  const { printing } = place
  return hoisted('keuze', place, 'Value', place.depth, (inner) => {
    const lines = [`let unknown: ${printing.use('values', 'Unknown')} | undefined`, `let holds: ${printing.type('values', 'Truth')}`]
    for (const { when, then, settles } of expr.rules) {
      lines.push(`holds = ${settles && mayJudge(when) ? `c.settle(${printAsk(when, printing, place.about, 'truth')}, true)` : truthText(when, inner)}`)
      lines.push(`if (holds === true) return ${valueText(then, inner)}`)
      const merged = `${printing.use('values', 'merge')}(unknown, holds)`
      lines.push(expr.policy === 'first' ? `if (holds !== false) return ${merged}` : `if (holds !== false) unknown = ${merged}`)
    }
    const otherwise = expr.otherwise === undefined ? printing.use('values', 'none') : valueText(expr.otherwise, inner)
    lines.push(`return unknown ?? ${otherwise}`)
    return lines.join('\n')
  })
}

function rows(expr: Extract<Expr, { readonly kind: 'rows' }>, place: Place): string {
  const { printing } = place
  const from = (name: string): string => printing.use('rows', name)
  const bound = (each: Bound | undefined): string => (each === undefined ? 'undefined, false' : `${literalOnly(each.value, place)}, ${String(each.inclusive)}`)
  const band = (each: Band): string => {
    if (each.kind === 'any') return from('anything')
    if (each.kind === 'values') return `${from('these')}(${each.values.map((value) => literalOnly(value, place)).join(', ')})`
    return `${from('range')}(${bound(each.from)}, ${bound(each.to)})`
  }
  const lines = expr.rows.map(({ bands, sources, cell }) => {
    const cited = sources.length === 0 ? '' : `, ${list(sources)}`
    return `${from('row')}([${bands.map(band).join(', ')}], ${printAsk(cell, printing, place.about, 'value')}${cited}),`
  })
  const table = printing.names.of(`rows:${place.about}`, `${place.about}_rijen`)
  const orders = printing.names.of(`orders:${place.about}`, `${place.about}_volgordes`)
  printing.helper('_', () => `const ${orders}: readonly ${printing.type('values', 'Order')}[] = [${expr.inputs.map(({ order }) => printing.order(order)).join(', ')}]\nconst ${table}: readonly ${printing.type('rows', 'Row')}[] = [\n${lines.join('\n')}\n]`)
  return `${from('cellOf')}(c, [${expr.inputs.map(({ value }) => valueText(value, place)).join(', ')}], ${orders}, ${table}, ${quoted(expr.policy)})`
}

/** Bounds and values of bands are constants, or calculated from constants alone. */
function literalOnly(expr: Expr, place: Place): string {
  return valueText(expr, { ...place, depth: 0 })
}
