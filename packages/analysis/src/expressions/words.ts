import type { Expression, RecordRef, RecordSet, StateSubject, Window } from '@inburgering/core'
import { constantWords } from './constant-words.ts'

type Words = { readonly [K in Expression['kind']]: (expression: Extract<Expression, { kind: K }>) => string }

/** An expression in the words of the language, on one line: to name in a message what the author wrote. */
export function wordsOf(expression: Expression): string {
  return (words[expression.kind] as (expression: Expression) => string)(expression)
}

const composed: ReadonlySet<Expression['kind']> = new Set(['logic', 'arithmetic', 'compare', 'oneOf'])

function part(expression: Expression): string {
  return composed.has(expression.kind) ? `(${wordsOf(expression)})` : wordsOf(expression)
}

export const comparisonWords = {
  eq: 'is',
  ne: 'is niet',
  ge: 'ten minste',
  le: 'ten hoogste',
  gt: 'meer dan',
  lt: 'minder dan',
} as const

export const dateComparisonWords = {
  eq: 'is',
  ne: 'is niet',
  ge: 'op of na',
  le: 'op of voor',
  gt: 'na',
  lt: 'voor',
} as const

const stateWords = {
  behaald: ['is behaald', 'is niet behaald'],
  voltooid: ['is voltooid', 'is niet voltooid'],
  voldaan: ['is voldaan', 'is niet voldaan'],
  verstreken: ['is verstreken', 'is niet verstreken'],
  geëindigd: ['is geëindigd', 'is niet geëindigd'],
  ontstaan: ['is ontstaan', 'is niet ontstaan'],
  loopt: ['loopt', 'loopt niet'],
  openstaat: ['openstaat', 'openstaat niet'],
} as const

const momentWords = {
  overtreding: 'de dag van de overtreding',
  besluit: 'de dag van het besluit',
  begin_van_de_termijn: 'het begin van de termijn',
  ontstaan_van_de_plicht: 'de dag waarop de plicht ontstaat',
} as const

const betweenWords = { years: 'volledige jaren', months: 'volledige maanden', days: 'dagen' } as const
const decisionWords = { boete: 'boetes', verlenging: 'verlengingen', termijn: 'termijnen', maatregel: 'maatregelen' } as const

const words: Words = {
  constant: ({ constant }) => constantWords(constant),
  gegeven: ({ name }) => name,
  parameter: ({ name, on }) => (on === undefined ? name : `${name} geldend op ${part(on)}`),
  begrip: ({ name, argument }) => (argument === undefined ? name : `${name} van ${part(argument)}`),
  argument: ({ name }) => name,
  tabel: ({ name }) => name,
  peildatum: () => 'peildatum',
  moment: ({ moment }) => momentWords[moment],
  attribute: ({ attribute, of }) => (of.kind === 'element' ? attribute : `${attribute} van ${recordWords(of)}`),
  lastKnown: ({ attribute, from, where }) => `laatst bekende ${attribute} van ${setWords(from)}${whereWords(where)}`,
  compare: ({ operator, left, right }) => `${part(left)} ${(left.type.kind === 'date' ? dateComparisonWords : comparisonWords)[operator]} ${part(right)}`,
  oneOf: ({ negated, value, options }) => `${part(value)} is ${negated ? 'geen' : 'een'} van ${options.map(part).join(', ')}`,
  logic: ({ operator, operands }) => operands.map(part).join(operator === 'and' ? ' en ' : ' of '),
  not: ({ operand }) => `niet ${part(operand)}`,
  elsewhere: ({ operand, stelsel }) => `${part(operand)} (${stelsel})`,
  arithmetic: ({ operator, left, right }) => `${part(left)} ${operator} ${part(right)}`,
  extreme: ({ which, operands, type }) => `de ${extremeWord(which, type.kind)} van (${operands.map(wordsOf).join(', ')})`,
  aggregate: ({ operator, from, attribute, where, window }) => {
    const tail = `${setWords(from)}${whereWords(where)}${windowWords(window)}`
    if (operator === 'sum') return `som van ${attribute ?? ''} van ${tail}`
    return `${operator === 'count' ? 'aantal' : operator === 'exists' ? 'er is een' : 'er is geen'} ${tail}`
  },
  between: ({ unit, start, end }) => `${betweenWords[unit]} tussen ${part(start)} en ${part(end)}`,
  state: ({ subject, state, negated }) => `${subjectWords(subject)} ${stateWords[state][negated ? 1 : 0]}`,
  stateDate: ({ subject, state }) => `de dag waarop ${subjectWords(subject)} ${stateWords[state][0]}`,
  level: ({ taaleis }) => `niveau van ${taaleis}`,
  oordeel: ({ name }) => name,
  wholeDay: ({ operand }) => `${wordsOf(operand)} over de hele dag`,
  known: ({ operand, negated }) => `${part(operand)} is ${negated ? 'niet ' : ''}gegeven`,
  round: ({ operand }) => `${part(operand)} afgerond`,
}

function extremeWord(which: 'largest' | 'smallest', type: string): string {
  if (type === 'date') return which === 'largest' ? 'laatste' : 'eerste'
  if (type === 'duration') return which === 'largest' ? 'langste' : 'kortste'
  return which === 'largest' ? 'hoogste' : 'laagste'
}

function setWords(from: RecordSet): string {
  if (from.kind === 'onderdelen') return from.groep
  if (from.kind === 'besluiten') return `elk besluit${from.about === undefined ? '' : ` over ${from.about}`}`
  const names = from.names.length === 1 ? (from.names[0] ?? '') : `(${from.names.join(' of ')})`
  return from.kind === 'records' ? names : `${decisionWords[from.of]} ${names}`
}

function recordWords(of: RecordRef): string {
  if (of.kind === 'element') return ''
  if (of.kind === 'besluit') return 'dit besluit'
  if (of.kind === 'named' || of.kind === 'termijn' || of.kind === 'lening') return of.name
  return `de ${of.kind === 'first' ? 'eerste' : 'laatste'} ${setWords(of.from)}${whereWords(of.where)}${windowWords(of.window)}`
}

function whereWords(where: Expression | undefined): string {
  return where === undefined ? '' : ` waarvan (${wordsOf(where)})`
}

function windowWords(window: Window | undefined): string {
  if (window === undefined) return ''
  if (window.kind === 'sameDay') return ' op dezelfde dag'
  return window.kind === 'termijn' ? ` in ${window.name}` : ` in de ${wordsOf(window.duration)} ervoor`
}

function subjectWords(subject: StateSubject): string {
  return subject.kind === 'value' ? part(subject.value) : subject.name
}

