import type { AggregateExpression, Expression, RecordRef, RecordSet, StateExpression, StateSubject, Window } from '@inburgering/core'
import type { Names } from './names.ts'
import type { Phrasebook } from './phrasebook.ts'
import { constantText } from './value-text.ts'

/** What a text is made with. `known` gives the value that a part had, so that a sentence can show it: `lesuren (420 uur)`. */
export interface Speaker {
  readonly words: Phrasebook
  readonly names: Names
  /** Of the stelsels that run beside it, by their name: what a reason that leads there speaks of. */
  readonly beside?: ReadonlyMap<string, Names>
  readonly known?: (id: string) => string | undefined
  /** In a condition of `waarvan`: what the records are called, so that their attributes have their own labels. */
  readonly element?: string | undefined
  /** The rule itself is read, not one outcome: no lines follow below, so every condition stands in the sentence. */
  readonly whole?: boolean
}

type Texts = { readonly [K in Expression['kind']]: (expression: Extract<Expression, { kind: K }>, speaker: Speaker) => string }

/** An expression as a person would say it, in the order of the law. */
export function expressionText(expression: Expression, speaker: Speaker): string {
  const text = texts[expression.kind] as (expression: Expression, speaker: Speaker) => string
  return text(expression, speaker)
}

/** The same with the value that it had, where it has a name of its own. */
function valued(expression: Expression, speaker: Speaker): string {
  const text = operand(expression, speaker)
  const value = speaking.has(expression.kind) ? speaker.known?.(expression.id) : undefined
  return value === undefined || value === '' || value === text ? text : `${text} (${value})`
}

const speaking: ReadonlySet<Expression['kind']> = new Set(['gegeven', 'parameter', 'begrip', 'attribute', 'lastKnown', 'aggregate', 'tabel', 'between', 'extreme', 'level', 'stateDate', 'peildatum', 'moment', 'arithmetic'])
const compound: ReadonlySet<Expression['kind']> = new Set(['logic', 'arithmetic', 'compare'])

function operand(expression: Expression, speaker: Speaker): string {
  const text = expressionText(expression, speaker)
  return compound.has(expression.kind) ? `(${text})` : text
}

const texts: Texts = {
  constant: ({ constant }, { words, names }) => constantText(constant, words, names),
  gegeven: ({ name }, { names }) => names.of(name, 'gegeven'),
  parameter: ({ name, on }, speaker) => {
    const label = speaker.names.of(name, 'parameter')
    return on === undefined || speaker.whole !== true ? label : speaker.words.validOn(label, operand(on, speaker))
  },
  begrip: ({ name, argument }, speaker) => {
    const label = speaker.names.of(name, 'begrip')
    return argument === undefined ? label : speaker.words.of(label, operand(argument, speaker))
  },
  argument: ({ type, name }, { words }) => (type.kind === 'onderdeel' ? words.thisPart : name),
  tabel: ({ name }, { words, names }) => words.table(names.of(name, 'tabel')),
  peildatum: (_, { words }) => words.theDate,
  moment: ({ moment }, { words }) => words.moment(moment),
  attribute: ({ attribute, of, type }, speaker) => {
    const record = of.kind === 'named' ? of.name : of.kind === 'first' || of.kind === 'last' ? firstName(of.from) : of.kind === 'element' ? speaker.element : undefined
    const label = speaker.words.builtIn(attribute) ?? speaker.names.attribute(record, attribute)
    if (of.kind === 'element') return label
    const { recorded } = speaker.words
    return recorded !== undefined && type.kind === 'boolean' ? recorded(label, recordRefText(of, speaker)) : speaker.words.of(label, recordRefText(of, speaker))
  },
  lastKnown: ({ attribute, from, where }, speaker) => speaker.words.lastKnown(speaker.names.attribute(firstName(from), attribute), recordSetText(from, speaker)) + whereText(where, from, speaker),
  compare: ({ operator, left, right }, speaker) => {
    const { compare, compareDates, compareOne = compare } = speaker.words
    const verbs = left.type.kind === 'date' ? compareDates : isOne(left) ? compareOne : compare
    return `${valued(left, speaker)} ${verbs[operator]} ${valued(right, speaker)}`
  },
  oneOf: ({ negated, value, options }, speaker) =>
    speaker.words.oneOf(negated, valued(value, speaker), speaker.words.list(options.map((option) => operand(option, speaker)), 'or')),
  logic: ({ operator, operands, letters }, speaker) => {
    const hasLinesBelow = speaker.whole !== true && (letters !== undefined || speaker.known !== undefined)
    if (hasLinesBelow) return operator === 'and' ? speaker.words.allOf : speaker.words.anyOf
    return operands.map((part) => (part.kind === 'logic' ? `(${expressionText(part, speaker)})` : expressionText(part, speaker))).join(` ${operator === 'and' ? speaker.words.and : speaker.words.or} `)
  },
  not: ({ operand: inner }, speaker) => speaker.words.not(expressionText(inner, speaker)),
  arithmetic: ({ operator, left, right }, speaker) => `${valued(left, speaker)} ${speaker.words.arithmetic[operator]} ${valued(right, speaker)}`,
  extreme: ({ which, operands, type }, speaker) => `${speaker.words.extreme(which, type.kind === 'date')} ${speaker.words.list(operands.map((part) => operand(part, speaker)), 'and')}`,
  aggregate: (expression, speaker) => aggregateText(expression, speaker),
  between: ({ unit, start, end }, speaker) => speaker.words.between(unit, valued(start, speaker), valued(end, speaker)),
  state: ({ subject, state, negated }, speaker) => speaker.words.state(subjectText(subject, speaker), state, negated),
  stateDate: ({ subject, state }, speaker) => speaker.words.stateDate(subjectText(subject, speaker), state),
  level: ({ taaleis }, { words, names }) => words.level(names.of(taaleis, 'taaleis')),
  oordeel: ({ name }, { names }) => names.of(name, 'oordeel'),
  wholeDay: ({ operand: inner }, speaker) => speaker.words.wholeDay(expressionText(inner, speaker)),
  known: ({ operand: inner, negated }, speaker) => speaker.words.known(operand(inner, speaker), negated),
  elsewhere: ({ operand: inner, stelsel }, speaker) => `${operand(inner, { ...speaker, names: speaker.beside?.get(stelsel) ?? speaker.names })} (${stelsel})`,
  round: ({ operand: inner, rounding }, speaker) => `${operand(inner, speaker)} ${speaker.words.rounding(rounding)}`,
}

/** Hours and counts have names in the plural: `lesuren ten minste 800 uur`. */
function isOne({ kind, type }: Expression): boolean {
  return kind === 'aggregate' || type.kind === 'duration' || type.kind === 'percentage' || type.kind === 'money' || type.kind === 'level'
}

function aggregateText({ operator, from, attribute, where, window }: AggregateExpression, speaker: Speaker): string {
  const one = operator === 'exists' || operator === 'none'
  const what = from.kind === 'onderdelen' && one ? speaker.words.memberOf(recordSetText(from, speaker)) : recordSetText(from, speaker)
  const label = attribute === undefined ? undefined : (speaker.words.builtIn(attribute) ?? speaker.names.attribute(firstName(from), attribute))
  return speaker.words.aggregate(operator, label, what) + whereText(where, from, speaker) + windowText(window, speaker)
}

function whereText(where: Expression | undefined, from: RecordSet, speaker: Speaker): string {
  if (where === undefined) return ''
  const { words, names, whole } = speaker
  const element = firstName(from)
  if (whole === true) return words.where(operand(where, { ...speaker, element }))
  return where.kind === 'logic' ? words.whereAll : words.where(expressionText(where, { words, names, element }))
}

function windowText(window: Window | undefined, speaker: Speaker): string {
  if (window === undefined) return ''
  if (window.kind === 'sameDay') return speaker.words.sameDay
  if (window.kind === 'termijn') return speaker.words.within(speaker.names.of(window.name, 'termijn'))
  return speaker.words.preceding(expressionText(window.duration, speaker))
}

function firstName(from: RecordSet): string | undefined {
  return from.kind === 'records' ? from.names[0] : undefined
}

/** What turned out of a state: `PVT is niet voltooid`. */
export function stateText({ subject, state, negated }: StateExpression, holds: boolean, speaker: Speaker): string {
  return speaker.words.state(subjectText(subject, speaker), state, holds ? negated : !negated)
}

export function recordSetText(from: RecordSet, { words, names }: Speaker): string {
  if (from.kind === 'onderdelen') return names.of(from.groep, 'groep')
  if (from.kind === 'besluiten') return words.everyDecision(from.about, from.except.map((name) => names.of(name, 'besluit')))
  const kinds = from.kind === 'records' ? (['gebeurtenis', 'periode', 'besluit', 'oordeel'] as const) : (['boeteregime', 'verlengingsgrond', 'termijn', 'maatregel'] as const)
  const listed = words.list(from.names.map((name) => names.of(name, ...kinds)), 'or')
  return from.kind === 'records' ? listed : words.decisions(from.of, listed)
}

function recordRefText(of: RecordRef, speaker: Speaker): string {
  switch (of.kind) {
    case 'element':
      return ''
    case 'named':
      return speaker.names.of(of.name, 'gebeurtenis', 'periode', 'besluit')
    case 'besluit':
      return speaker.words.thisDecision
    case 'termijn':
    case 'lening':
      return speaker.names.of(of.name, of.kind)
    case 'first':
    case 'last':
      return speaker.words[of.kind](recordSetText(of.from, speaker)) + whereText(of.where, of.from, speaker) + windowText(of.window, speaker)
  }
}

function subjectText(subject: StateSubject, speaker: Speaker): string {
  return subject.kind === 'value' ? valued(subject.value, speaker) : speaker.names.of(subject.name, subject.kind)
}
