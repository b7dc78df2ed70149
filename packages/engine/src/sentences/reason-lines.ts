import type { Expression, ReasonNode, SourceRef } from '@inburgering/core'
import { expressionText, type Speaker } from './expression-text.ts'
import { opening } from './numbers.ts'
import { valueText } from './value-text.ts'

/** A reason in words: what a renderer indents, colours and folds. */
export interface ReasonLine {
  /** Id of the reason node it speaks of. */
  readonly id: string
  readonly kind: ReasonNode['kind']
  readonly text: string
  readonly sources: readonly string[]
  /** For a condition: whether it held; undefined when it is unknown or no condition. */
  readonly holds: boolean | undefined
  readonly lines: readonly ReasonLine[]
}

/** The lines of a reason: what says nothing that its parent does not say already is left out. */
export function reasonLine(node: ReasonNode, speaker: Speaker): ReasonLine {
  const values = valuesIn(node, speaker)
  const told: Speaker = { ...speaker, known: (id) => values.get(id) }
  const text = textOf(node, told)
  return {
    id: node.id,
    kind: node.kind,
    text: opening(text),
    sources: sourceTexts(node.sources),
    holds: node.value.kind === 'boolean' ? node.value.value : undefined,
    lines: node.children.filter((child) => hasMore(child, speaker)).flatMap((child) => withoutEcho(reasonLine(child, speaker), text)),
  }
}

export function sourceTexts(sources: readonly SourceRef[]): readonly string[] {
  return [...new Set(sources.map(({ text }) => text))]
}

function textOf(node: ReasonNode, speaker: Speaker): string {
  const { words, names } = speaker
  const value = valueText(node.value, words, names)
  switch (node.kind) {
    case 'step':
      return stepText(node.rule, value, speaker)
    case 'entry':
      return named(node.rule, speaker)
    case 'assumption':
      return words.assumption(names.aanname(node.rule) ?? node.rule)
    default:
      return words.valued(named(node.rule, speaker), value)
  }
}

function stepText(rule: string, value: string, speaker: Speaker): string {
  const { words, names } = speaker
  const [name = '', subject = ''] = rule.split(':')
  const label = /^\d*$/.test(subject) ? subject : names.of(subject, 'verlengingsgrond', 'plafond')
  return (names.node(rule) === undefined ? words.step(name, label, value) : undefined) ?? words.valued(named(rule, speaker), value)
}

/** What a node of the model is called: its label, its words, or its readable name. */
function named(rule: string, speaker: Speaker): string {
  const { words, names } = speaker
  const found = names.node(rule)
  switch (found?.is) {
    case 'declaration':
      return names.of(found.node.name, found.node.kind)
    case 'clause':
      return words.clause(found.node.kind, found.node.label ?? ('name' in found.node ? names.value(found.node.name) : undefined))
    case 'expression':
      return expressionText(found.node, speaker)
    case 'row':
      return 'bands' in found.node ? words.row(found.node.bands.map(({ text }) => text)) : words.rule(expressionText(found.node.when, speaker))
    case undefined:
      return recordName(rule, speaker)
  }
}

/** `onderdeel:lezen` and names of records have no node of their own. */
function recordName(rule: string, { names }: Speaker): string {
  const [kind, name] = rule.split(':')
  if (name !== undefined && kind === 'onderdeel') return names.of(name, 'onderdeel')
  return names.of(rule, 'gebeurtenis', 'periode', 'besluit', 'oordeel', 'termijn', 'boeteregime', 'verlengingsgrond')
}

/** The values of the parts that a sentence names itself. */
function valuesIn(node: ReasonNode, { words, names }: Speaker): ReadonlyMap<string, string> {
  return new Map(node.children.map((child) => [child.rule, valueText(child.value, words, names)]))
}

const simple: ReadonlySet<Expression['kind']> = new Set(['gegeven', 'parameter', 'attribute', 'peildatum', 'moment', 'lastKnown', 'argument', 'level'])

/** A plain value stands in the sentence of its parent already. */
function hasMore(node: ReasonNode, { names }: Speaker): boolean {
  if (node.children.length > 0) return true
  const found = names.node(node.rule)
  return !(node.kind === 'value' && found?.is === 'expression' && simple.has(found.node.kind))
}

/** A line that repeats its parent word for word gives way to its own lines. */
function withoutEcho(line: ReasonLine, parent: string): readonly ReasonLine[] {
  return line.text === opening(parent) ? line.lines : [line]
}
