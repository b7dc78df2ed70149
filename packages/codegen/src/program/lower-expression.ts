import { fromDecimalText, levels, parseIsoDate, valueOf, type Begrip, type ConstantValue, type Expression, type Origin, type RecordRef, type RecordSet, type StateExpression, type StateSubject, type Tabel, type ValueType, type Window as ModelWindow } from '@inburgering/core'
import type { Band, Expr, Literal, Order, Reference, Source, State, Subject, Window } from './expression.ts'
import { recordNamesIn, type Vocabulary } from './vocabulary.ts'

/** What an expression may refer to, and where to tell what a program cannot say. */
export interface Scope {
  readonly vocabulary: Vocabulary
  /** Name of the subject of the begrip around it. */
  readonly subject: string | undefined
  /** Within the `waarvan` of an aggregate. */
  readonly inElement: boolean
  readonly refuse: (construct: string, origin: Origin) => void
}

/** An expression of the model as one of a program, with everything that names or orders a value worked out. */
export function lowerExpression(expression: Expression, scope: Scope): Expr {
  const lowered = lower(expression, scope)
  return expression.sources.length === 0 || expression.kind === 'constant' || expression.kind === 'argument' ? lowered : { kind: 'cited', sources: expression.sources.map(({ text }) => text), operand: lowered }
}

const never: Expr = { kind: 'literal', value: { kind: 'never' } }

function lower(expression: Expression, scope: Scope): Expr {
  const { vocabulary } = scope
  const inner = (operand: Expression): Expr => lowerExpression(operand, scope)
  const element = (operand: Expression | undefined): Expr | undefined => operand && lowerExpression(operand, { ...scope, inElement: true })
  switch (expression.kind) {
    case 'constant':
      return { kind: 'literal', value: literalOf(expression.constant) }
    case 'gegeven':
      return { kind: 'fact', name: expression.name }
    case 'parameter':
      return { kind: 'parameter', name: expression.name, on: expression.on && inner(expression.on) }
    case 'begrip':
      return { kind: 'begrip', name: expression.name, of: expression.argument && inner(expression.argument) }
    case 'argument':
      return { kind: expression.name === scope.subject ? 'subject' : 'part' }
    case 'tabel':
      return { kind: 'table', name: expression.name }
    case 'peildatum':
      return { kind: 'today' }
    case 'moment':
      return { kind: 'moment', moment: expression.moment }
    case 'attribute': {
      if (expression.of.kind === 'lening') scope.refuse(`${expression.attribute} van lening ${expression.of.name}`, expression.origin)
      if (expression.of.kind === 'besluit' && (expression.attribute === 'bedrag' || expression.attribute === 'overtreding')) scope.refuse(`${expression.attribute} van dit besluit`, expression.origin)
      return { kind: 'attribute', name: expression.attribute, of: referenceOf(expression.of, scope, expression.origin), builtIn: !vocabulary.attributes.has(expression.attribute) }
    }
    case 'lastKnown':
      return { kind: 'lastKnown', attribute: expression.attribute, of: sourceOf(expression.from, scope, expression.origin), where: element(expression.where) }
    case 'compare':
      return { kind: 'compare', operator: expression.operator, order: orderOf(expression.left.type, vocabulary), left: inner(expression.left), right: inner(expression.right) }
    case 'oneOf':
      return { kind: 'oneOf', negated: expression.negated, order: orderOf(expression.value.type, vocabulary), value: inner(expression.value), options: expression.options.map(inner) }
    case 'logic':
      return { kind: expression.operator, operands: expression.operands.map(inner) }
    case 'not':
      return { kind: 'not', operand: inner(expression.operand), favours: true }
    case 'arithmetic':
      return { kind: 'arithmetic', operator: operators[expression.operator], left: inner(expression.left), right: inner(expression.right) }
    case 'extreme':
      return { kind: 'extreme', which: expression.which, order: orderOf(expression.type, vocabulary), operands: expression.operands.map(inner) }
    case 'aggregate': {
      const { operator, from } = expression
      if (from.kind === 'onderdelen') {
        if (operator === 'sum') scope.refuse('som over onderdelen', expression.origin)
        return { kind: 'overParts', operator: operator === 'sum' ? 'count' : operator, groep: from.groep, where: expression.where && inner(expression.where) }
      }
      const over = { of: sourceOf(from, scope, expression.origin), where: element(expression.where), window: windowOf(expression.window, scope) }
      return operator === 'sum' ? { kind: 'sum', attribute: expression.attribute ?? '', unit: expression.type.kind === 'duration' ? 'days' : 'number', ...over } : { kind: 'aggregate', operator, ...over }
    }
    case 'between':
      return { kind: 'between', unit: expression.unit, start: inner(expression.start), end: inner(expression.end) }
    case 'state': {
      const state = lowerState(expression, scope)
      return expression.negated ? { kind: 'not', operand: state, favours: false } : state
    }
    case 'stateDate': {
      const subject = subjectOf(expression.subject, scope, expression.origin)
      return subject === undefined ? never : { kind: 'stateDay', state: stateWord(expression.state, subject), subject }
    }
    case 'level':
      return { kind: 'level', taaleis: expression.taaleis }
    case 'oordeel':
      return { kind: 'oordeel', name: expression.name }
    case 'wholeDay':
      return { kind: 'wholeDay', operand: inner(expression.operand) }
    case 'known': {
      const known: Expr = { kind: 'known', operand: inner(expression.operand) }
      return expression.negated ? { kind: 'not', operand: known, favours: false } : known
    }
    case 'round':
      return { kind: 'round', decimals: expression.rounding.to === 'cents' ? 2 : 0, mode: expression.rounding.mode, operand: inner(expression.operand) }
    case 'elsewhere':
      scope.refuse(`vraag aan ${expression.stelsel}`, expression.origin)
      return never
  }
}

const operators = { plus: 'plus', min: 'min', maal: 'times', 'gedeeld door': 'dividedBy' } as const

export function literalOf(constant: ConstantValue): Literal {
  switch (constant.kind) {
    case 'boolean':
      return { kind: 'boolean', value: constant.value }
    case 'duration':
      return { kind: 'duration', value: constant.value }
    case 'date': {
      const day = parseIsoDate(constant.value)
      return day === undefined ? { kind: 'never' } : { kind: 'day', value: day, iso: constant.value }
    }
    case 'level':
    case 'choice':
    case 'onderdeel':
    case 'leerroute':
    case 'text':
      return { kind: 'name', value: constant.value }
    default: {
      const exact = valueOf(fromDecimalText(constant.value, 'plain'))
      return exact === undefined ? { kind: 'never' } : { kind: 'number', num: String(exact.num), den: String(exact.den) }
    }
  }
}

export function orderOf(type: ValueType, { keuzes }: Vocabulary): Order {
  switch (type.kind) {
    case 'integer':
    case 'number':
    case 'money':
    case 'percentage':
    case 'hours':
      return { by: 'number' }
    case 'date':
      return { by: 'day' }
    case 'duration':
      return { by: 'length' }
    case 'level':
      return { by: 'place', names: levels, other: NaN }
    case 'choice': {
      const keuze = keuzes.get(type.keuze)
      return keuze?.ordered === true ? { by: 'place', names: keuze.values.map(({ name }) => name), other: 0 } : { by: 'name' }
    }
    default:
      return { by: 'name' }
  }
}

function referenceOf(ref: RecordRef, scope: Scope, origin: Origin): Reference {
  switch (ref.kind) {
    case 'element':
      return { kind: scope.inElement ? 'element' : 'trigger' }
    case 'named':
      return { kind: 'named', name: ref.name }
    case 'besluit':
      return { kind: 'about' }
    case 'termijn':
      return { kind: 'instance', name: ref.name }
    case 'lening':
      return { kind: 'about' }
    case 'first':
    case 'last':
      return { kind: ref.kind, of: sourceOf(ref.from, scope, origin), where: ref.where && lowerExpression(ref.where, { ...scope, inElement: true }), window: windowOf(ref.window, scope) }
  }
}

function sourceOf(set: RecordSet, scope: Scope, origin: Origin): Source {
  switch (set.kind) {
    case 'records':
    case 'besluiten':
      return { kind: 'records', names: recordNamesIn(set, scope.vocabulary) }
    case 'decisions': {
      const kind = ({ boete: 'fines', verlenging: 'extensions', termijn: 'instances', maatregel: undefined } as const)[set.of]
      if (kind === undefined) scope.refuse(`maatregel ${set.names.join(', ')}`, origin)
      if (set.stelsel !== undefined) scope.refuse(`vraag aan ${set.stelsel}`, origin)
      return { kind: kind ?? 'fines', names: set.names }
    }
    case 'onderdelen':
      return { kind: 'records', names: [] }
  }
}

function windowOf(window: ModelWindow | undefined, scope: Scope): Window | undefined {
  if (window?.kind !== 'preceding') return window
  return { kind: 'preceding', length: lowerExpression(window.duration, scope) }
}

function lowerState({ state, subject: of, origin }: StateExpression, scope: Scope): Expr {
  const subject = subjectOf(of, scope, origin)
  return subject === undefined ? { kind: 'literal', value: { kind: 'boolean', value: false } } : { kind: 'state', state: stateWord(state, subject), subject }
}

function subjectOf(subject: StateSubject, scope: Scope, origin: Origin): Subject | undefined {
  const named = (name: string): Expr => ({ kind: 'literal', value: { kind: 'name', value: name } })
  switch (subject.kind) {
    case 'value':
      return { kind: subject.value.type.kind === 'leerroute' ? 'leerroute' : 'onderdeel', value: lowerExpression(subject.value, scope) }
    case 'onderdeel':
      return { kind: scope.vocabulary.onderdelen.has(subject.name) ? 'onderdeel' : 'leerroute', value: named(subject.name) }
    case 'leerroute':
      return { kind: 'leerroute', value: named(subject.name) }
    case 'plicht':
    case 'termijn':
    case 'periode':
      return { kind: subject.kind, name: subject.name }
    default:
      scope.refuse(`${subject.kind} ${subject.name}`, origin)
      return undefined
  }
}

/** The words for a state that mean the same of this subject, as one. */
function stateWord(state: StateExpression['state'], { kind }: Subject): State {
  if (kind === 'onderdeel' || kind === 'leerroute') return state === 'openstaat' ? 'open' : 'done'
  if (state === 'ontstaan') return 'ontstaan'
  if (state === 'loopt' || state === 'openstaat') return 'loopt'
  if (kind === 'periode') return 'geëindigd'
  if (kind === 'plicht') return state === 'geëindigd' || state === 'verstreken' ? 'geëindigd' : 'voldaan'
  return state === 'verstreken' || state === 'geëindigd' ? state : 'voldaan'
}

/** The definition of a begrip: one expression, or the rule of the list that holds. */
export function lowerBegrip({ definition, parameter, type }: Begrip, scope: Scope): Expr {
  const within: Scope = { ...scope, subject: parameter?.name }
  if (definition.kind !== 'rules') return lowerExpression(definition, within)
  const rules = definition.rules.map(({ when, then }) => ({ when: lowerExpression(when, within), then: lowerExpression(then, within), settles: type.kind !== 'boolean' }))
  return { kind: 'choice', policy: definition.policy, rules, otherwise: definition.otherwise && lowerExpression(definition.otherwise, within) }
}

export function lowerTabel({ inputs, rows, policy }: Tabel, scope: Scope): Expr {
  const inner = (expression: Expression): Expr => lowerExpression(expression, scope)
  return {
    kind: 'rows',
    policy,
    inputs: inputs.map((input) => ({ value: inner(input), order: orderOf(input.type, scope.vocabulary) })),
    rows: rows.map(({ bands, sources, value }) => ({
      bands: bands.map((band): Band => {
        if (band.kind === 'values') return { kind: 'values', values: band.values.map(inner) }
        if (band.kind === 'any') return { kind: 'any' }
        return { kind: 'range', from: band.from && { value: inner(band.from.value), inclusive: band.from.inclusive }, to: band.to && { value: inner(band.to.value), inclusive: band.to.inclusive } }
      }),
      sources: sources.map(({ text }) => text),
      cell: inner(value),
    })),
  }
}
