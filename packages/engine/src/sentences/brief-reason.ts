import type { Entry, ReasonNode } from '@inburgering/core'
import { decisiveChildren } from './decisive-children.ts'
import type { Speaker } from './expression-text.ts'
import { briefFine } from './brief-fine.ts'
import { factsOf, nodeOf, nodeText, reasonLine, type ReasonLine } from './reason-lines.ts'
import type { AnswerWords } from './answer-words.ts'
import { inSentence } from './names.ts'
import { opening } from './numbers.ts'
import { valueText } from './value-text.ts'

/** What the lines of an answer are made with. */
export interface Answerer extends Speaker {
  readonly answers: AnswerWords
  /** What becomes of articles within a sentence. */
  readonly dutch: (text: string) => string
}

/** The reasons worth a line below an entry of the timeline: how a fine was computed, how a termijn came to its last day. */
export function briefly({ soort, waarom }: Entry, speaker: Answerer): readonly ReasonLine[] {
  if (waarom === undefined) return []
  switch (soort) {
    case 'boete':
      return [...briefFine(waarom, speaker), ...assumptions(waarom, speaker)]
    case 'termijn_verlengd':
    case 'termijn_opgeschort':
      return [...conditions(waarom, speaker), ...sinceLastExtension(waarom, speaker)]
    case 'termijn_verstreken':
      return [...conditions(waarom, speaker), ...steps(waarom).map((node) => line(node, speaker))]
    default:
      return []
  }
}

/** The steps to an outcome as a jurist writes them; what they rest on is told apart. */
export function derivationOf(entry: Entry, speaker: Answerer): readonly ReasonLine[] {
  const { soort, waarom } = entry
  if (waarom === undefined) return []
  if (soort === 'termijn_begint') return [...lengthSet(waarom, speaker), ...steps(waarom).map((node) => beginsAfter(node, waarom, speaker) ?? line(node, speaker))]
  const brief = briefly(entry, speaker).filter(({ kind }) => kind !== 'assumption')
  return brief.length > 0 ? brief : shallow(waarom, speaker)
}

/** What kept something from happening. */
export function refusalOf(node: ReasonNode, speaker: Answerer): readonly ReasonLine[] {
  const found = nodeOf(node, speaker)
  const fine = found?.is === 'declaration' && found.node.kind === 'boeteregime' ? briefFine(node, speaker) : []
  return fine.length > 0 ? fine : shallow(node, speaker)
}

function line(node: ReasonNode, speaker: Speaker): ReasonLine {
  return { ...factsOf(node), text: opening(nodeText(node, speaker)), lines: [] }
}

function steps({ children }: ReasonNode): readonly ReasonNode[] {
  return children.filter(({ kind }) => kind === 'step')
}

/** The parts of a list of conditions each have a line; `alle voorwaarden` alone says nothing. */
function conditions({ children }: ReasonNode, speaker: Speaker): readonly ReasonLine[] {
  return children.filter(({ kind }) => kind === 'condition' || kind === 'rule').flatMap((node) => partsOf(node, speaker).map((part) => line(part, speaker)))
}

function partsOf(node: ReasonNode, speaker: Speaker): readonly ReasonNode[] {
  const found = nodeOf(node, speaker)
  if (found?.is !== 'expression' || found.node.kind !== 'logic' || node.children.length === 0) return [node]
  return decisiveChildren(node, found).children.flatMap((child) => partsOf(child, speaker))
}

/** From the last day as it was: what extended the termijn, what limited that, and the last day as it is now. */
function sinceLastExtension(reason: ReasonNode, speaker: Answerer): readonly ReasonLine[] {
  const all = steps(reason)
  const from = Math.max(0, all.findLastIndex(({ rule }) => rule.startsWith('verlenging:') || rule.startsWith('afwijking:')))
  const before = all.slice(0, from).findLast(({ rule }) => rule === 'laatste_dag')
  const start = before === undefined ? [] : [{ ...line(before, speaker), text: speaker.answers.lastDayBefore(valueText(before.value, speaker.words, speaker.names)) }]
  return [...start, ...all.slice(from).map((node) => line(node, speaker))]
}

function assumptions({ children }: ReasonNode, speaker: Speaker): readonly ReasonLine[] {
  const lines = children.filter(({ kind }) => kind === 'assumption').map((node) => line(node, speaker))
  return lines.filter(({ text }, place) => lines.findIndex((other) => other.text === text) === place)
}

/** What a termijn begins with, in place of its bare day: the rule names the event, and may work out the day from several. */
function beginsAfter(step: ReasonNode, { children }: ReasonNode, speaker: Speaker): ReasonLine | undefined {
  const { rule, id, sources, value } = step
  if (rule !== 'begin' || value.kind !== 'date') return undefined
  const before = children.slice(0, children.indexOf(step))
  const day = before.findLast((child) => child.kind === 'value' && child.value.kind === 'date' && child.value.value === value.value)
  if (day === undefined) return undefined
  const named = cut(reasonLine({ ...day, sources }, speaker), deepest)
  return { ...named, id, text: speaker.words.step(rule, '', inSentence(named.text)) ?? named.text }
}

/** Of a termijn that a fine sets: the clause and the row of the table that gave its length. */
function lengthSet({ children }: ReasonNode, speaker: Speaker): readonly ReasonLine[] {
  return children.filter(({ kind }) => kind === 'rule').map((node) => cut(reasonLine(node, speaker), deepest + 1))
}

const deepest = 2

/** What decided, and one level of what that rests on. */
function shallow(node: ReasonNode, speaker: Speaker): readonly ReasonLine[] {
  const told = node.children.filter(({ kind }) => kind !== 'assumption').flatMap((child) => (child.kind === 'condition' ? partsOf(child, speaker) : [child]))
  return told.map((child) => (child.children.some(({ kind }) => kind === 'condition') && child.kind === 'step' ? { ...line(child, speaker), lines: conditions(child, speaker) } : cut(reasonLine(child, speaker), deepest)))
}

function cut(whole: ReasonLine, depth: number): ReasonLine {
  return { ...whole, lines: depth <= 1 ? [] : whole.lines.map((child) => cut(child, depth - 1)) }
}
