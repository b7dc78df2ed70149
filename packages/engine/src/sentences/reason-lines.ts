import type { Clause, Expression, ReasonNode } from '@inburgering/core'
import { citations } from './citations.ts'
import { decisiveChildren } from './decisive-children.ts'
import { expressionText, stateText, type Speaker } from './expression-text.ts'
import { inSentence, type ModelNode } from './names.ts'
import { opening } from './numbers.ts'
import { valueText } from './value-text.ts'

/** A reason in words: what a renderer indents, colours and folds. */
export interface ReasonLine {
  /** Id of the reason node it speaks of. */
  readonly id: string
  readonly kind: ReasonNode['kind']
  readonly text: string
  readonly sources: readonly string[]
  /** The sources, short. */
  readonly cited: string
  /** For a condition: whether it held; undefined when it is unknown or no condition. */
  readonly holds: boolean | undefined
  readonly lines: readonly ReasonLine[]
}

/** A reason with what decided it; what says nothing that its parent does not say already is left out. */
export function reasonLine(node: ReasonNode, speaker: Speaker): ReasonLine {
  return withoutRepetition(lineOf(node, speaker), speaker, new Map())
}

function lineOf(node: ReasonNode, speaker: Speaker): ReasonLine {
  const text = opening(nodeText(node, speaker))
  const { children, others } = decisiveChildren(node, nodeOf(node, speaker))
  const tells = tellsItsParts(node, speaker)
  const inside = speakerInside(node, speaker)
  const lines = children.flatMap((child) => {
    const line = lineOf(child, inside)
    if (line.lines.length === 0 && (tells ? isNamedValue(child, inside) : isToday(child, inside))) return []
    return withoutEcho(line, text)
  })
  const rest = others === 0 ? [] : [{ id: `${node.id}.others`, kind: 'record', text: speaker.words.others(others), sources: [], cited: '', holds: false, lines: [] } as const]
  return { ...factsOf(node), text, lines: [...lines, ...rest] }
}

/** What was asked of another stelsel is told in the words of that one; the question itself still has its place here. */
function speakerInside(node: ReasonNode, speaker: Speaker): Speaker {
  const found = nodeOf(node, speaker)
  const there = found?.is === 'expression' && found.node.kind === 'elsewhere' ? speaker.beside?.get(found.node.stelsel) : undefined
  if (there === undefined) return speaker
  const here = speaker.names
  const isQuestion = (id: string): boolean => id.startsWith(`${node.rule}/`)
  return { ...speaker, names: { ...there, node: (id, prefers) => (isQuestion(id) ? undefined : there.node(id, prefers)) ?? here.node(id, prefers) } }
}

/** Everything of a line but its words. */
export function factsOf({ id, kind, sources, value }: ReasonNode): Omit<ReasonLine, 'text' | 'lines'> {
  const texts = [...new Set(sources.map(({ text }) => text))]
  return { id, kind, sources: texts, cited: citations(texts), holds: value.kind === 'boolean' ? value.value : undefined }
}

export function nodeOf({ kind, rule }: ReasonNode, { names }: Speaker): ModelNode | undefined {
  return names.node(rule, kind === 'condition' || kind === 'value' ? 'expression' : undefined)
}

/** One node in words, with the values of the parts that it names. */
export function nodeText(node: ReasonNode, plain: Speaker): string {
  const values = new Map(node.children.map((child) => [child.rule, valueText(child.value, plain.words, plain.names)]))
  const speaker: Speaker = { ...plain, known: (id) => values.get(id) }
  const { words, names } = speaker
  const missing = node.value.kind === 'unknown' ? (node.unknown ?? []) : []
  const value = missing.length === 0 ? valueText(node.value, words, names) : words.unknownFor(missing.map((name) => names.of(name, 'gegeven')))
  switch (node.kind) {
    case 'step':
      return stepText(node, value, speaker)
    case 'entry':
      return called(node, speaker)
    case 'record':
      if (node.value.kind === 'never') return words.neverCame(called(node, speaker))
      if (node.value.kind === 'date') return words.valued(called(node, speaker), value)
      return words.record(called(node, speaker), node.value.kind === 'boolean' && node.value.value)
    case 'assumption':
      return words.assumption(names.aanname(node.rule) ?? node.rule)
    default:
      return doneText(node, speaker) ?? words.valued(called(node, speaker), value)
  }
}

function stepText(node: ReasonNode, value: string, speaker: Speaker): string {
  const { words, names } = speaker
  const [name = '', subject = ''] = node.rule.split(':')
  if (name === 'termijn' && node.value.kind === 'never') return words.neverCame(called(node, speaker))
  if (name === 'termijn' && node.value.kind === 'date') return words.began(called(node, speaker), value)
  const label = /^\d*$/.test(subject) ? subject : names.of(subject, 'verlengingsgrond', 'plafond', 'wijziging', 'bevoegdheid')
  const text = names.node(node.rule) === undefined ? words.step(name, label, value) : undefined
  return text ?? doneText(node, speaker) ?? words.valued(called(node, speaker), value)
}

/** `lezen is behaald` in place of `lezen: ja`. */
function doneText(node: ReasonNode, speaker: Speaker): string | undefined {
  const found = nodeOf(node, speaker)
  if (node.value.kind !== 'boolean') return undefined
  if (found?.is === 'expression' && found.node.kind === 'state') return stateText(found.node, node.value.value, speaker)
  if (found?.is !== 'declaration') return undefined
  // An element of a group that was looked at: what was asked of it stands below, and need not be whether it is done.
  if (node.kind === 'value') return speaker.words.record(speaker.names.of(found.node.name, found.node.kind), node.value.value)
  const { kind, name } = found.node
  if (kind !== 'onderdeel' && kind !== 'leerroute' && kind !== 'taaleis' && kind !== 'plicht') return undefined
  return speaker.words.done(speaker.names.of(name, kind), kind, kind === 'onderdeel' ? found.node.state : undefined, node.value.value)
}

/** What a node of the model is called: its label, its words, or its readable name. */
function called(node: ReasonNode, speaker: Speaker): string {
  const { words, names } = speaker
  const found = nodeOf(node, speaker)
  switch (found?.is) {
    case 'declaration':
      return names.of(found.node.name, found.node.kind)
    case 'clause': {
      if (found.node.kind === 'bedrag' && node.value.kind === 'none') return words.doesNotApply(clauseText(found.node, speaker))
      return clauseText(found.node, speaker, node.rule)
    }
    case 'expression':
      return expressionText(found.node, speaker)
    case 'row':
      return 'bands' in found.node ? words.row(found.node.bands.map(({ text }) => names.value(text))) : words.rule(expressionText(found.node.when, speaker))
    case undefined:
      return names.of(node.rule, 'gebeurtenis', 'periode', 'besluit', 'oordeel', 'termijn', 'boeteregime', 'verlengingsgrond', 'maatregel')
  }
}

function clauseText(clause: Clause, { words, names }: Speaker, address = ''): string {
  const { kind, label } = clause
  if (kind === 'in_afwijking_van') return words.clause(kind, names.of(ownerOf(address), 'boeteregime'))
  if (kind === 'van_overeenkomstige_toepassing') return words.clause(kind, clause.termijnen.map((name) => names.of(name, 'termijn')).join(', '))
  if (kind === 'onverminderd') return words.clause(kind, clause.regimes.map((name) => names.of(name, 'boeteregime')).join(', '))
  const name = 'name' in clause && clause.name !== kind ? names.value(clause.name) : undefined
  return words.clause(kind, label === undefined ? name : inSentence(label))
}

/** `MAP_te_laat` of `boeteregime:MAP_te_laat/in_afwijking_van`. */
function ownerOf(address: string): string {
  return address.slice(address.indexOf(':') + 1).split('/')[0] ?? ''
}

const named: ReadonlySet<Expression['kind']> = new Set(['gegeven', 'parameter', 'attribute', 'peildatum', 'moment', 'lastKnown', 'argument', 'level', 'begrip', 'stateDate', 'between'])
const telling: ReadonlySet<Expression['kind']> = new Set(['compare', 'oneOf', 'arithmetic', 'between', 'extreme', 'known', 'round', 'state', 'begrip', 'attribute', 'lastKnown'])

/** The sentence of an expression names its parts with their values. */
function tellsItsParts(node: ReasonNode, speaker: Speaker): boolean {
  const found = nodeOf(node, speaker)
  return found?.is === 'expression' && telling.has(found.node.kind)
}

function isNamedValue(node: ReasonNode, speaker: Speaker): boolean {
  const found = nodeOf(node, speaker)
  return node.kind === 'value' && found?.is === 'expression' && named.has(found.node.kind)
}

/** That a rule looked at the day itself goes without saying. */
function isToday(node: ReasonNode, speaker: Speaker): boolean {
  const found = nodeOf(node, speaker)
  return found?.is === 'expression' && found.node.kind === 'peildatum'
}

/** A line that repeats its parent word for word gives way to its own lines. */
function withoutEcho(line: ReasonLine, parent: string): readonly ReasonLine[] {
  return line.text === parent ? line.lines : [line]
}

const longEnough = 2

/** What was explained before is named, not explained again. */
function withoutRepetition(line: ReasonLine, speaker: Speaker, seen: Map<string, string>): ReasonLine {
  if (line.lines.length === 0) return line
  const content = contentOf(line)
  if (content.split('\n').length > longEnough) {
    if (seen.has(content)) return { ...line, text: `${line.text} ${speaker.words.seeAbove}`, lines: [] }
    seen.set(content, line.id)
  }
  return { ...line, lines: line.lines.map((child) => withoutRepetition(child, speaker, seen)) }
}

function contentOf(line: ReasonLine): string {
  return [line.text, ...line.lines.map(contentOf)].join('\n')
}
