import { isOfFacts, isTruth, mayCite, mayJudge, type Band, type Bound, type Definition, type Expr, type Literal, type Order, type Reference, type Slot, type Source, type Window } from '../program/index.ts'
import { absent, call, flag, run, text, texts, type Code, type Comparison, type ItemType } from './code.ts'

/** Where an expression stands: in which rule, and how many elements of aggregates are in sight. */
interface Place {
  readonly about: string
  readonly depth: number
  readonly overflow: string
  /** The place in a run of what is worked out once; undefined for what is asked anew each time. */
  readonly onceIn: (expr: Expr) => number | undefined
}

/** How expressions of one specification become code. */
export class ExpressionWalk {
  private readonly overflow: string
  private readonly tabellen: ReadonlyMap<string, Slot<Definition>>
  /** By its text: a calculation that stands twice is worked out once. */
  private readonly once = new Map<string, number>()

  constructor(overflow: string, tabellen: ReadonlyMap<string, Slot<Definition>>) {
    this.overflow = overflow
    this.tabellen = tabellen
  }

  /** A function that answers a value or truth. @param about start of the names of what is made once for it */
  ask(expr: Expr, about: string, answers: 'value' | 'truth'): Code {
    return askIn(expr, { about, depth: 0, overflow: this.overflow, onceIn: (each) => this.onceIn(each) }, answers)
  }

  private onceIn(expr: Expr): number | undefined {
    if (!isOfFacts(expr, this.tabellen)) return undefined
    const key = JSON.stringify(expr)
    const place = this.once.get(key) ?? this.once.size
    this.once.set(key, place)
    return place
  }
}

function askIn(expr: Expr, place: Place, answers: 'value' | 'truth'): Code {
  return { kind: 'ask', answers, body: answers === 'truth' ? truthOf(expr, place) : valueOf(expr, place) }
}

function constant(key: string | undefined, wanted: string, of: ItemType, value: Code, isList = false): Code {
  return { kind: 'constant', key, wanted, of, isList, value }
}

function literal(value: Literal): Code {
  switch (value.kind) {
    case 'boolean':
      return { kind: 'answer', value: value.value }
    case 'name':
      return { kind: 'name', value: value.value }
    case 'number': {
      const { num, den } = value
      return constant(`number:${num}/${den}`, `n_${num.replace('-', 'min_')}${den === '1' ? '' : `_${den}`}`, 'Exact', { kind: 'exact', num, den })
    }
    case 'day':
      return constant(`day:${value.iso}`, `dag_${value.iso.replaceAll('-', '_')}`, 'Day', { kind: 'day', value: value.value })
    case 'duration':
      return 'days' in value.value ? duration('days', value.value.days) : duration('months', value.value.months)
    case 'never':
      return { kind: 'never' }
  }
}

function duration(unit: 'days' | 'months', count: number): Code {
  return constant(`duration:${count}:${unit}`, `duur_${String(count).replace('-', 'min_')}_${unit === 'days' ? 'dagen' : 'maanden'}`, 'Duration', { kind: 'duration', unit, count })
}

function orderOf(order: Order, place: Place): Code {
  switch (order.by) {
    case 'number':
      return { kind: 'order', by: 'byNumber' }
    case 'day':
      return { kind: 'order', by: 'byDay' }
    case 'name':
      return { kind: 'order', by: 'byName' }
    case 'length':
      return constant('order:length', 'op_lengte', 'Order', call('byLength', text(place.overflow)))
    case 'place':
      return constant(`order:${order.names.join('|')}:${order.other}`, `op_volgorde_${order.names[0] ?? ''}`, 'Order', call('byPlace', texts(order.names), Number.isNaN(order.other) ? absent : { kind: 'number', value: order.other }))
  }
}

function ruleOf(of: string, name: string): Code {
  return { kind: 'rule', of, name }
}

function anew(): undefined {
  return undefined
}

function truthOf(expr: Expr, place: Place): Code {
  const value = valueOf(expr, place)
  return isTruth(expr) ? value : call('truth', value)
}

const tests: Readonly<Record<Extract<Expr, { readonly kind: 'compare' }>['operator'], Comparison>> = { eq: 'isEqual', ne: 'isOther', ge: 'isAtLeast', le: 'isAtMost', gt: 'isAbove', lt: 'isBelow' }
const stateTests = { plicht: 'plichtIs', termijn: 'termijnIs', periode: 'periodeIs' } as const
const stateDays = { plicht: 'plichtDay', termijn: 'termijnDay', periode: 'periodeDay' } as const
const moments = { overtreding: 'overtredingOf', besluit: 'besluitOf', begin_van_de_termijn: 'beginOf', ontstaan_van_de_plicht: 'arisenOn' } as const
const betweens = { years: 'yearsBetween', months: 'monthsBetween', days: 'daysBetween' } as const

function valueOf(expr: Expr, place: Place): Code {
  const once = place.onceIn(expr)
  if (once !== undefined) return call('ofFacts', run, { kind: 'number', value: once }, inside(expr, { ...place, onceIn: anew }, 'value'))
  const value = (operand: Expr): Code => valueOf(operand, place)
  switch (expr.kind) {
    case 'literal':
      return literal(expr.value)
    case 'fact':
      return call('fact', run, text(expr.name), { kind: 'missing', name: expr.name })
    case 'parameter':
      return call('parameter', run, ruleOf('parameter', expr.name), expr.on === undefined ? absent : value(expr.on))
    case 'begrip':
      return expr.of === undefined ? call('begrip', run, ruleOf('begrip', expr.name)) : call('begripOf', run, ruleOf('begrip', expr.name), value(expr.of))
    case 'subject':
      return call('subjectOf', run)
    case 'part':
      return call('partOf', run)
    case 'table':
      return call('tabel', run, ruleOf('tabel', expr.name))
    case 'today':
      return call('today', run)
    case 'moment':
      return call(moments[expr.moment], run)
    case 'attribute':
      return call('given', run, reference(expr.of, place), text(expr.name), { kind: 'missing', name: expr.name })
    case 'lastKnown':
      return call('lastKnown', run, source(expr.of), text(expr.attribute), { kind: 'missing', name: expr.attribute }, where(expr.where, place))
    case 'compare':
      return { kind: 'compare', test: tests[expr.operator], left: value(expr.left), right: value(expr.right), order: orderOf(expr.order, place), rightMayWait: mayCite(expr.right) }
    case 'oneOf': {
      const options: Code = { kind: 'list', of: 'Value', items: expr.options.map(value) }
      const isFixed = expr.options.every(({ kind }) => kind === 'literal')
      return call(expr.negated ? 'isNoneOf' : 'isOneOf', value(expr.value), isFixed ? constant(`options:${JSON.stringify(expr.options)}`, `${place.about}_keuzes`, 'Value', options, true) : options, orderOf(expr.order, place))
    }
    case 'and':
    case 'or':
      return combined(expr.kind, expr.operands, place)
    case 'not':
      if (expr.favours && mayJudge(expr.operand)) return call('denied', call('turn', run), truthOf(expr.operand, place))
      return call('not', truthOf(expr.operand, place))
    case 'arithmetic':
      return expr.operator === 'plus' || expr.operator === 'min' ? call(expr.operator, value(expr.left), value(expr.right), { kind: 'overflow' }) : call(expr.operator, value(expr.left), value(expr.right))
    case 'extreme':
      return call('extreme', { kind: 'list', of: 'Value', items: expr.operands.map(value) }, { kind: 'number', value: expr.which === 'largest' ? 1 : -1 }, orderOf(expr.order, place))
    case 'aggregate':
    case 'sum':
      return aggregate(expr, place)
    case 'overParts':
      return call(({ exists: 'anyPart', none: 'noPart', count: 'countParts' } as const)[expr.operator], run, text(expr.groep), expr.where === undefined ? absent : inside(expr.where, place, 'truth'))
    case 'between':
      return call(betweens[expr.unit], run, value(expr.start), value(expr.end))
    case 'state':
      if ('name' in expr.subject) return call(stateTests[expr.subject.kind], run, text(expr.subject.name), text(expr.state))
      return call('stateOfValue', run, value(expr.subject.value), text(expr.subject.kind), flag(expr.state === 'open'))
    case 'stateDay':
      if ('name' in expr.subject) return call(stateDays[expr.subject.kind], run, text(expr.subject.name), text(expr.state))
      return call('doneDay', run, text(expr.subject.kind), value(expr.subject.value))
    case 'level':
      return call('level', run, text(expr.taaleis))
    case 'oordeel':
      return call('oordeel', run, text(expr.name), { kind: 'notJudged', name: expr.name })
    case 'wholeDay':
      return call('overWholeDay', run, call('seeWholeDay', run), value(expr.operand))
    case 'known':
      return call('isKnown', value(expr.operand))
    case 'round':
      return call('rounded', value(expr.operand), { kind: 'number', value: expr.decimals }, text(expr.mode))
    case 'cited':
      return call('cited', call('cite', run, constant(`cited:${expr.sources.join('|')}`, `${place.about}_bronnen`, 'Text', texts(expr.sources), true)), value(expr.operand))
    case 'choice':
      return choice(expr, place)
    case 'rows':
      return rows(expr, place)
  }
}

/** A function within the one around it: it may look at the elements in sight. */
function inside(expr: Expr, place: Place, answers: 'value' | 'truth'): Code {
  return askIn(expr, place, answers)
}

function reference(of: Reference, place: Place): Code {
  switch (of.kind) {
    case 'element':
      return { kind: 'element', depth: place.depth }
    case 'trigger':
      return call('triggerOf', run)
    case 'named':
      return call('named', run, text(of.name))
    case 'about':
      return call('aboutOf', run)
    case 'instance':
      return call('instance', run, text(of.name))
    case 'first':
    case 'last':
      return call(of.kind === 'first' ? 'firstOf' : 'lastOf', run, source(of.of), where(of.where, place), window(of.window, place))
  }
}

function source({ kind, names }: Source): Code {
  if (kind !== 'records') return call(kind, run, texts(names))
  const [only, ...others] = names
  if (only !== undefined && others.length === 0) return call('records', run, text(only))
  return call('recordsOfThese', run, text(names.join('|')), constant(`names:${names.join('|')}`, `namen_${only ?? 'geen'}`, 'Text', texts(names), true))
}

/** What is asked of an element. */
function where(condition: Expr | undefined, place: Place): Code {
  const depth = place.depth + 1
  return condition === undefined ? absent : { kind: 'look', depth, answers: 'truth', body: truthOf(condition, { ...place, depth }) }
}

/** Whether an element is in the time that is asked about. */
function window(within: Window | undefined, place: Place): Code {
  if (within === undefined) return absent
  const depth = place.depth + 1
  const element: Code = { kind: 'element', depth }
  const test = (): Code => {
    switch (within.kind) {
      case 'preceding':
        return call('isJustBefore', run, element, valueOf(within.length, { ...place, depth }))
      case 'termijn':
        return call('isWithin', run, element, text(within.name))
      case 'sameDay':
        return call('isOfToday', run, element)
    }
  }
  return { kind: 'look', depth, answers: 'flag', body: test() }
}

function aggregate(expr: Extract<Expr, { readonly kind: 'aggregate' | 'sum' }>, place: Place): Code {
  const [all, condition, within] = [source(expr.of), where(expr.where, place), window(expr.window, place)]
  const made =
    expr.kind === 'sum'
      ? call('sumOf', run, all, text(expr.attribute), { kind: 'missing', name: expr.attribute }, expr.unit === 'days' ? duration('days', 0) : literal({ kind: 'number', num: '0', den: '1' }), condition, within)
      : call(({ exists: 'anyOf', none: 'noneOf', count: 'countOf' } as const)[expr.operator], run, all, condition, within)
  return expr.window?.kind === 'sameDay' ? call('overWholeDay', run, call('seeWholeDay', run), made) : made
}

function combined(kind: 'and' | 'or', operands: readonly Expr[], place: Place): Code {
  const [first, ...rest] = operands
  if (first === undefined) return { kind: 'answer', value: kind === 'and' }
  return rest.length === 0 ? truthOf(first, place) : { kind, operands: operands.map((operand) => truthOf(operand, place)) }
}

/** The rule of a list that holds. The list is made once, unless it looks at an element of an aggregate around it. */
function choice(expr: Extract<Expr, { readonly kind: 'choice' }>, place: Place): Code {
  const items = expr.rules.map(({ when, then, settles }): Code => ({
    kind: 'object',
    type: 'Alternative',
    members: [['when', inside(when, place, 'truth')], ['then', inside(then, place, 'value')], ['settles', flag(settles && mayJudge(when))]],
  }))
  const list: Code = { kind: 'list', of: 'Alternative', items }
  const otherwise = expr.otherwise === undefined ? absent : inside(expr.otherwise, place, 'value')
  return call('chosen', run, text(expr.policy), place.depth === 0 ? constant(undefined, `${place.about}_keuze`, 'Alternative', list, true) : list, otherwise)
}

/** Bounds and values of bands are constants, or calculated from constants alone. */
function rows(expr: Extract<Expr, { readonly kind: 'rows' }>, place: Place): Code {
  const top: Place = { ...place, depth: 0 }
  const bound = (each: Bound | undefined): readonly Code[] => (each === undefined ? [absent, flag(false)] : [valueOf(each.value, top), flag(each.inclusive)])
  const band = (each: Band): Code => {
    if (each.kind === 'any') return call('anything')
    return each.kind === 'values' ? call('these', ...each.values.map((value) => valueOf(value, top))) : call('range', ...bound(each.from), ...bound(each.to))
  }
  const items = expr.rows.map(({ bands, sources, cell }): Code => ({
    kind: 'object',
    type: 'Row',
    members: [['bands', { kind: 'list', of: 'Band', items: bands.map(band) }], ['cell', askIn(cell, top, 'value')], ['sources', texts(sources)]],
  }))
  const orders = constant(undefined, `${place.about}_volgordes`, 'Order', { kind: 'list', of: 'Order', items: expr.inputs.map(({ order }) => orderOf(order, place)) }, true)
  const table = constant(undefined, `${place.about}_rijen`, 'Row', { kind: 'list', of: 'Row', items }, true)
  return call('cellOf', run, { kind: 'list', of: 'Value', items: expr.inputs.map(({ value }) => valueOf(value, place)) }, orders, table, text(expr.policy))
}
