import { isTruth, mayCite, mayJudge, type Band, type Bound, type Expr, type Literal, type Order, type Reference, type Source, type Window } from '../../program/index.ts'
import { Identifiers } from '../text.ts'
import { list, plain, quoted } from './text.ts'

/** What the printed rules take from the runtime, and the constants and helper functions that expressions need. */
export class Printing {
  readonly names = new Identifiers()
  readonly constants: string[] = []
  readonly imports = new Map<string, Set<string>>()
  readonly overflow: string
  private functions: string[] = []
  private readonly known = new Set<string>()
  private count = 0

  constructor(overflow: string) {
    this.overflow = overflow
  }

  /** Name of something of the runtime. */
  use(file: string, name: string): string {
    this.imports.set(file, (this.imports.get(file) ?? new Set<string>()).add(name))
    return name
  }

  /** The helper functions that were printed since the last time. */
  takeFunctions(): readonly string[] {
    const taken = this.functions
    this.functions = []
    return taken
  }

  constant(key: string, wanted: string, value: () => string): string {
    const name = this.names.of(key, wanted)
    if (!this.known.has(key)) {
      this.known.add(key)
      this.constants.push(`${name} = ${value()}`)
    }
    return name
  }

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
        return value.value ? 'True' : 'False'
      case 'name':
        return quoted(value.value)
      case 'number':
        return this.constant(`number:${value.num}/${value.den}`, `N_${value.num.replace('-', 'MIN_')}${value.den === '1' ? '' : `_${value.den}`}`, () => `${this.use('values', 'Fraction')}(${value.num}${value.den === '1' ? '' : `, ${value.den}`})`)
      case 'day':
        return this.constant(`day:${value.iso}`, `DAG_${value.iso.replaceAll('-', '_')}`, () => String(value.value))
      case 'duration': {
        const [[unit, count]] = Object.entries(value.value) as [[string, number]]
        return this.constant(`duration:${count}:${unit}`, `DUUR_${String(count).replace('-', 'MIN_')}_${unit === 'days' ? 'DAGEN' : 'MAANDEN'}`, () => `${this.use('values', unit === 'days' ? 'Days' : 'Months')}(${count})`)
      }
      case 'never':
        return this.use('values', 'NEVER')
    }
  }

  order(order: Order): string {
    switch (order.by) {
      case 'number':
        return this.use('values', 'by_number')
      case 'day':
        return this.use('values', 'by_day')
      case 'name':
        return this.use('values', 'by_name')
      case 'length':
        return this.constant('order:length', 'OP_LENGTE', () => `${this.use('values', 'by_length')}(${quoted(this.overflow)})`)
      case 'place':
        return this.constant(`order:${order.names.join('|')}:${order.other}`, `OP_VOLGORDE_${plain(order.names[0] ?? '')}`, () => `${this.use('values', 'by_place')}(${list(order.names)}, ${Number.isNaN(order.other) ? 'None' : String(order.other)})`)
    }
  }
}

/** Where an expression is printed. */
export interface Place {
  readonly printing: Printing
  /** Start of the names of helper functions. */
  readonly about: string
  /** How many elements of aggregates are in sight: `r1` ... */
  readonly depth: number
  /** Numbers the places of the function around it. */
  readonly counter: { next: number }
}

export function ruleName(printing: Printing, kind: string, name: string): string {
  return printing.names.of(`${kind}:${name}`, `${kind}_${plain(name)}`)
}

function given(depth: number): string {
  return ['c', ...Array.from({ length: depth }, (_, index) => `r${index + 1}`)].join(', ')
}

/** A function `lambda c: ...` that answers a value or truth. */
export function printAsk(expr: Expr, printing: Printing, about: string, as: 'value' | 'truth'): string {
  const place: Place = { printing, about, depth: 0, counter: { next: 1 } }
  return `lambda c: ${as === 'truth' ? truthText(expr, place) : valueText(expr, place)}`
}

/** A function of its own for a part of an expression; the lines have their indent within it. */
function hoisted(suffix: string, place: Place, type: string, body: (inner: Place) => readonly string[]): string {
  const { printing, about, depth } = place
  const elements = Array.from({ length: depth }, (_, index) => `r${index + 1}: Any`)
  const name = printing.helper(`${about}_${suffix}`, (own) => [`def ${own}(${['c: Run', ...elements].join(', ')}) -> ${type}:`, ...body({ ...place, counter: { next: 1 } }).map((line) => `    ${line}`)].join('\n'))
  return `${name}(${given(depth)})`
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
      return `${from('run', 'fact')}(c, ${quoted(expr.name)})`
    case 'parameter':
      return `${from('run', 'parameter')}(c, ${ruleName(printing, 'parameter', expr.name)}${expr.on === undefined ? '' : `, ${value(expr.on)}`})`
    case 'begrip':
      return `${from('run', 'begrip')}(c, ${ruleName(printing, 'begrip', expr.name)}${expr.of === undefined ? '' : `, ${value(expr.of)}`})`
    case 'subject':
    case 'part':
      return `${from('run', 'or_never')}(c.${expr.kind})`
    case 'table':
      return `${from('run', 'tabel')}(c, ${ruleName(printing, 'tabel', expr.name)})`
    case 'today':
      return 'c.peildatum'
    case 'moment':
      if (expr.moment === 'ontstaan_van_de_plicht') return `${from('run', 'arisen_on')}(c)`
      return `${from('run', 'or_never')}(${expr.moment === 'begin_van_de_termijn' ? 'None if c.termijn is None else c.termijn.first' : `c.${expr.moment}`})`
    case 'attribute':
      return `${from('run', 'given')}(c, ${reference(expr.of, place)}, ${quoted(expr.name)})`
    case 'lastKnown':
      return lastKnown(expr, place)
    case 'compare':
      return comparison(expr, place)
    case 'oneOf':
      return `${from('values', expr.negated ? 'is_none_of' : 'is_one_of')}(${value(expr.value)}, [${expr.options.map(value).join(', ')}], ${printing.order(expr.order)})`
    case 'and':
    case 'or':
      return combined(expr.kind, expr.operands, place)
    case 'not':
      if (expr.favours && mayJudge(expr.operand)) return `${from('run', 'denied')}(${from('run', 'turn')}(c), ${truthText(expr.operand, place)})`
      return `${from('values', 'not_')}(${truthText(expr.operand, place)})`
    case 'arithmetic': {
      const name = ({ plus: 'plus', min: 'min_', times: 'times', dividedBy: 'divided_by' } as const)[expr.operator]
      return `${from('values', name)}(${value(expr.left)}, ${value(expr.right)}${name === 'plus' || name === 'min_' ? ', c.overflow' : ''})`
    }
    case 'extreme':
      return `${from('values', 'extreme')}([${expr.operands.map(value).join(', ')}], ${expr.which === 'largest' ? '1' : '-1'}, ${printing.order(expr.order)})`
    case 'aggregate':
    case 'sum':
      return aggregate(expr, place)
    case 'overParts':
      return overParts(expr, place)
    case 'between':
      return `${from('run', 'count_between')}(c, ${quoted(expr.unit)}, ${value(expr.start)}, ${value(expr.end)})`
    case 'state':
      if ('name' in expr.subject) return `${from('duty', `${expr.subject.kind}_is`)}(c, ${quoted(expr.subject.name)}, ${quoted(expr.state)})`
      return `${from('duty', 'state_of_value')}(c, ${value(expr.subject.value)}, ${quoted(expr.subject.kind)}, ${expr.state === 'open' ? 'True' : 'False'})`
    case 'stateDay':
      if ('name' in expr.subject) return `${from('duty', `${expr.subject.kind}_day`)}(c, ${quoted(expr.subject.name)}, ${quoted(expr.state)})`
      return `${from('duty', 'done_day')}(c, ${quoted(expr.subject.kind)}, ${value(expr.subject.value)})`
    case 'level':
      return `${from('duty', 'level')}(c, ${quoted(expr.taaleis)})`
    case 'oordeel':
      return `${from('run', 'oordeel')}(c, ${quoted(expr.name)})`
    case 'wholeDay':
      return `${from('run', 'over_whole_day')}(c, ${from('run', 'see_whole_day')}(c), ${value(expr.operand)})`
    case 'known':
      return `${from('values', 'is_known')}(${value(expr.operand)})`
    case 'round':
      return `${from('values', 'rounded')}(${value(expr.operand)}, ${expr.decimals}, ${quoted(expr.mode)})`
    case 'cited':
      return `(${from('run', 'cite')}(c, ${list(expr.sources)}), ${value(expr.operand)})[1]`
    case 'choice':
      return choice(expr, place)
    case 'rows':
      return rows(expr, place)
  }
}

function reference(of: Reference, place: Place): string {
  const { printing } = place
  switch (of.kind) {
    case 'element':
      return `r${place.depth}`
    case 'trigger':
      return 'c.trigger'
    case 'named':
      return `${printing.use('run', 'named')}(c, ${quoted(of.name)})`
    case 'about':
      return `${printing.use('run', 'about_of')}(c)`
    case 'instance':
      return `${printing.use('run', 'instance')}(c, ${quoted(of.name)})`
    case 'first':
    case 'last':
      return hoisted(of.kind === 'first' ? 'eerste' : 'laatste', place, 'Any', (inner) => {
        const within: Place = { ...inner, depth: place.depth + 1 }
        const element = `r${within.depth}`
        const all = source(of.of, printing)
        const asked = [...seen(of.of, element, printing), ...windows(of.window, within), ...(of.where === undefined ? [] : [`${truthText(of.where, within)} is True`])]
        const found = asked.length === 0 ? [`    return ${element}`] : [`    if ${asked.join(' and ')}:`, `        return ${element}`]
        return [`for ${element} in ${of.kind === 'last' ? `reversed(${all})` : all}:`, ...found, 'return None']
      })
  }
}

function seen(of: Source, element: string, printing: Printing): readonly string[] {
  return of.kind === 'records' ? [`${printing.use('run', 'is_seen')}(c, ${element})`] : []
}

function source({ kind, names }: Source, printing: Printing): string {
  return `${printing.use('run', kind)}(c, ${names.map(quoted).join(', ')})`
}

function windows(window: Window | undefined, within: Place): readonly string[] {
  const { printing, depth } = within
  if (window === undefined) return []
  if (window.kind === 'preceding') return [`${printing.use('run', 'is_just_before')}(c, r${depth}, ${valueText(window.length, within)})`]
  if (window.kind === 'termijn') return [`${printing.use('run', 'is_within')}(c, r${depth}, ${quoted(window.name)})`]
  return [`${printing.use('run', 'date_of')}(r${depth}) == c.as_of`]
}

const words = { exists: 'er_is', none: 'er_is_geen', count: 'aantal' } as const

function aggregate(expr: Extract<Expr, { readonly kind: 'aggregate' | 'sum' }>, place: Place): string {
  const { printing } = place
  const isSum = expr.kind === 'sum'
  const operator = isSum ? 'sum' : expr.operator
  const text = hoisted(`${isSum ? 'som' : words[expr.operator]}_${plain(expr.of.names[0] ?? '')}`, place, 'Value', (inner) => {
    const within: Place = { ...inner, depth: place.depth + 1 }
    const element = `r${within.depth}`
    const unknown = `unknown = ${printing.use('values', 'merge')}(unknown, holds)`
    const before = [...seen(expr.of, element, printing).map((test) => [`    if not ${test}:`, '        break']), ...windows(expr.window, within).map((test) => [`    if not ${test}:`, '        continue'])].flat()
    const asked = expr.where === undefined ? [] : [`    holds = ${truthText(expr.where, within)}`, '    if holds is False:', '        continue', '    if holds is not True:', `        ${unknown}`, '        continue']
    const total = isSum ? [`total: Value = ${expr.unit === 'days' ? `${printing.use('values', 'Days')}(0)` : `${printing.use('values', 'Fraction')}(0)`}`] : operator === 'count' ? ['count = 0'] : []
    return ['unknown = None', ...total, `for ${element} in ${source(expr.of, printing)}:`, ...before, ...asked, ...counted(expr, element, printing).map((line) => `    ${line}`), `return ${outcome(operator, printing)}`]
  })
  return expr.window?.kind === 'sameDay' ? `${printing.use('run', 'over_whole_day')}(c, ${printing.use('run', 'see_whole_day')}(c), ${text})` : text
}

function counted(expr: Extract<Expr, { readonly kind: 'aggregate' | 'sum' }>, element: string, printing: Printing): readonly string[] {
  if (expr.kind === 'aggregate') return [expr.operator === 'count' ? 'count += 1' : `return ${expr.operator === 'exists' ? 'True' : 'False'}`]
  return [
    `value = ${printing.use('run', 'given')}(c, ${element}, ${quoted(expr.attribute)})`,
    `if isinstance(value, ${printing.use('values', 'Unknown')}):`,
    `    unknown = ${printing.use('values', 'merge')}(unknown, value)`,
    `elif value is not ${printing.use('values', 'NEVER')}:`,
    `    total = ${printing.use('values', 'plus')}(total, value, c.overflow)`,
  ]
}

function outcome(operator: 'exists' | 'none' | 'count' | 'sum', printing: Printing): string {
  const known = ({ exists: 'False', none: 'True', count: `${printing.use('values', 'Fraction')}(count)`, sum: 'total' } as const)[operator]
  return `${known} if unknown is None else unknown`
}

function lastKnown(expr: Extract<Expr, { readonly kind: 'lastKnown' }>, place: Place): string {
  const { printing } = place
  const unknown = printing.use('values', 'Unknown')
  return hoisted(`laatst_bekende_${plain(expr.attribute)}`, place, 'Value', (inner) => {
    const within: Place = { ...inner, depth: place.depth + 1 }
    const element = `r${within.depth}`
    const before = seen(expr.of, element, printing).map((test) => [`    if not ${test}:`, '        continue']).flat()
    const where = expr.where === undefined ? '' : ` and ${truthText(expr.where, within)} is True`
    return [`for ${element} in reversed(${source(expr.of, printing)}):`, ...before, `    value = ${printing.use('run', 'given')}(c, ${element}, ${quoted(expr.attribute)})`, `    if not isinstance(value, ${unknown})${where}:`, '        return value', `return ${unknown}((${quoted(expr.attribute)},))`]
  })
}

function overParts(expr: Extract<Expr, { readonly kind: 'overParts' }>, place: Place): string {
  const { printing } = place
  return hoisted(`${words[expr.operator]}_${plain(expr.groep)}`, place, 'Value', (inner) => {
    const isCount = expr.operator === 'count'
    const answers = isCount ? [] : ['if count:', `    return ${expr.operator === 'exists' ? 'True' : 'False'}`]
    return [
      'outer, unknown, count = c.part, None, 0',
      `for part in ${printing.use('run', 'members_of')}(c, ${quoted(expr.groep)}):`,
      '    c.part = part',
      `    holds = ${expr.where === undefined ? 'True' : truthText(expr.where, inner)}`,
      '    if holds is True:',
      '        count += 1',
      ...(isCount ? [] : ['        break']),
      '    elif holds is not False:',
      `        unknown = ${printing.use('values', 'merge')}(unknown, holds)`,
      'c.part = outer',
      ...answers,
      `return ${outcome(expr.operator, printing)}`,
    ]
  })
}

/** A comparison with what never happened is nee; then the other side is not asked, for its sources do not count. */
function comparison({ operator, order, left, right }: Extract<Expr, { readonly kind: 'compare' }>, place: Place): string {
  const { printing, counter } = place
  const test = printing.use('values', ({ eq: 'is_equal', ne: 'is_other', ge: 'is_at_least', le: 'is_at_most', gt: 'is_above', lt: 'is_below' } as const)[operator])
  if (!mayCite(right)) return `${test}(${valueText(left, place)}, ${valueText(right, place)}, ${printing.order(order)})`
  const first = `v${counter.next++}`
  return `(False if (${first} := ${valueText(left, place)}) is ${printing.use('values', 'NEVER')} else ${test}(${first}, ${valueText(right, place)}, ${printing.order(order)}))`
}

/** One decisive operand settles it, and the rest is not asked. */
function combined(kind: 'and' | 'or', operands: readonly Expr[], place: Place): string {
  const [first, ...rest] = operands
  const decisive = kind === 'or' ? 'True' : 'False'
  if (first === undefined) return kind === 'and' ? 'True' : 'False'
  if (rest.length === 0) return truthText(first, place)
  const { printing, counter } = place
  const joined = printing.use('values', `${kind}_`)
  const variable = `t${counter.next++}`
  let text = `(${decisive} if (${variable} := ${truthText(first, place)}) is ${decisive} else `
  rest.forEach((operand, index) => {
    const next = `${joined}(${variable}, ${truthText(operand, place)})`
    text += index === rest.length - 1 ? next : `${decisive} if (${variable} := ${next}) is ${decisive} else `
  })
  return `${text})`
}

/** The rule of a list that holds. */
function choice(expr: Extract<Expr, { readonly kind: 'choice' }>, place: Place): string {
  const { printing } = place
  return hoisted('keuze', place, 'Value', (inner) => {
    const lines = ['unknown = None']
    for (const { when, then, settles } of expr.rules) {
      lines.push(`holds = ${settles && mayJudge(when) ? `c.settle(${printAsk(when, printing, place.about, 'truth')}, True)` : truthText(when, inner)}`)
      lines.push('if holds is True:', `    return ${valueText(then, inner)}`, 'if holds is not False:')
      const merged = `${printing.use('values', 'merge')}(unknown, holds)`
      lines.push(expr.policy === 'first' ? `    return ${merged}` : `    unknown = ${merged}`)
    }
    const otherwise = expr.otherwise === undefined ? printing.use('values', 'NEVER') : valueText(expr.otherwise, inner)
    return [...lines, `return ${otherwise} if unknown is None else unknown`]
  })
}

function rows(expr: Extract<Expr, { readonly kind: 'rows' }>, place: Place): string {
  const { printing } = place
  const bound = (each: Bound | undefined): string => (each === undefined ? 'None, False' : `${valueText(each.value, place)}, ${each.inclusive ? 'True' : 'False'}`)
  const band = (each: Band): string => {
    if (each.kind === 'any') return 'None'
    if (each.kind === 'values') return `${printing.use('run', 'these')}(${each.values.map((value) => valueText(value, place)).join(', ')})`
    return `${printing.use('run', 'between')}(${bound(each.from)}, ${bound(each.to)})`
  }
  const table = printing.names.of(`rows:${place.about}`, `${place.about}_rijen`)
  printing.helper('_', () => [`${table} = [`, ...expr.rows.map(({ bands, sources, cell }) => `    ([${bands.map(band).join(', ')}], ${list(sources)}, ${printAsk(cell, printing, place.about, 'value')}),`), ']'].join('\n'))
  return `${printing.use('run', 'cell_of')}(c, [${expr.inputs.map(({ value }) => valueText(value, place)).join(', ')}], [${expr.inputs.map(({ order }) => printing.order(order)).join(', ')}], ${table}, ${quoted(expr.policy)})`
}
