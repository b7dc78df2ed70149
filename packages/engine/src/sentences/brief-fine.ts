import type { DeclarationBase, ReasonNode } from '@inburgering/core'
import { lastDayStep } from '../fines/last-day-to-decide.ts'
import type { Answerer } from './brief-reason.ts'
import { citations } from './citations.ts'
import { expressionText, type Speaker } from './expression-text.ts'
import { factsOf, nodeOf, nodeText, reasonLine, type ReasonLine } from './reason-lines.ts'
import { opening } from './numbers.ts'
import { valueText } from './value-text.ts'

/**
 * What was open, which exceptions were asked, which amount applies and why, what raised, lowered or capped it.
 * Conditions of clauses and amounts that do not apply are for who asks for the whole reason.
 */
export function briefFine({ children, date }: ReasonNode, speaker: Answerer): readonly ReasonLine[] {
  const lines: ReasonLine[] = []
  let amount: string | undefined
  for (const child of children.flatMap((node) => underChosenLaw(node, children))) {
    const { kind, rule, value } = child
    // The same amount again after a step that changed nothing.
    if (kind === 'step' && value.kind === 'money' && value.value === amount && rule !== 'plafond') continue
    // Told beside who decides.
    if (kind === 'assumption' || isLastDayToDecide(child)) continue
    lines.push(...linesOf(child, date, speaker))
    if (value.kind === 'money' && (kind !== 'step' || !rule.startsWith('plafond_'))) amount = value.value
  }
  return lines
}

/** Until when a decision can be taken that nobody has taken. */
export function isLastDayToDecide({ kind, rule }: ReasonNode): boolean {
  return kind === 'step' && rule.startsWith(`${lastDayStep}:`)
}

/**
 * Of a fine that was computed under two laws: the steps under the one that was chosen, and both outcomes where they
 * differ.
 */
function underChosenLaw(node: ReasonNode, siblings: readonly ReasonNode[]): readonly ReasonNode[] {
  if (node.rule === 'gunstigste_recht') return outcomesDiffer(siblings) ? [node] : []
  if (!isAttempt(node)) return [node]
  const chosen = siblings.find(({ rule }) => rule === 'gunstigste_recht')?.value
  const isChosen = chosen?.kind === 'date' && chosen.value === node.date
  return [...(isChosen ? node.children : []), ...(outcomesDiffer(siblings) ? [{ ...node, children: [] }] : [])]
}

function isAttempt({ rule }: ReasonNode): boolean {
  return rule.startsWith('recht_naar:')
}

function outcomesDiffer(siblings: readonly ReasonNode[]): boolean {
  return new Set(siblings.filter(isAttempt).map(({ value }) => JSON.stringify(value))).size > 1
}

function linesOf(node: ReasonNode, imposedOn: string, speaker: Answerer): readonly ReasonLine[] {
  const { kind, value } = node
  const found = nodeOf(node, speaker)
  if (kind === 'step') return [node.children.length === 0 ? line(node, speaker) : reasonLine(node, speaker)]
  if (value.kind === 'date') return found?.is === 'expression' && found.node.kind === 'moment' && value.value !== imposedOn ? [line(node, speaker)] : []
  if (value.kind === 'none' || value.kind === 'name' || kind === 'record') return []
  if (found?.is === 'clause' && found.node.kind === 'bedrag') return amountLines(node, speaker)
  if (found?.is === 'clause' && found.node.kind === 'verminderd') return value.kind === 'percentage' && /^0%?$/.test(value.value) ? [] : [reductionLine(node, found.node, speaker)]
  if (found?.is === 'clause' && found.node.kind === 'uitzondering') return [line(node, speaker, openQuestions(node, speaker))]
  if (kind === 'condition') return value.kind === 'boolean' && value.value ? [] : [line(node, speaker)]
  return [line(node, speaker, value.kind === 'boolean' ? whatIsOpen(node, speaker) : inputsOf(node, undefined, speaker))]
}

function line(node: ReasonNode, speaker: Speaker, lines: readonly ReasonLine[] = []): ReasonLine {
  return { ...factsOf(node), text: opening(nodeText(node, speaker)), lines }
}

const requirements = new Set(['onderdeel', 'taaleis', 'leerroute', 'plicht'])

/** Below a requirement that is not done: the requirements in it that are not done either. */
function whatIsOpen(node: ReasonNode, speaker: Speaker): readonly ReasonLine[] {
  if (node.value.kind !== 'boolean' || node.value.value) return []
  return node.children.flatMap((child) => {
    const found = nodeOf(child, speaker)
    const deeper = whatIsOpen(child, speaker)
    const isOpen = child.value.kind === 'boolean' && !child.value.value && found?.is === 'declaration' && requirements.has(found.node.kind)
    return isOpen ? [line(child, speaker, deeper)] : deeper
  })
}

/** What an exception waits for: a judgement or a fact. */
function openQuestions(node: ReasonNode, speaker: Speaker): readonly ReasonLine[] {
  return node.children.filter(({ value }) => value.kind === 'notJudged' || value.kind === 'unknown').map((child) => line(child, speaker))
}

/** The table or parameter in place of the clause that names it, with the inputs that chose the row. */
function amountLines(clause: ReasonNode, speaker: Speaker): readonly ReasonLine[] {
  const amount = clause.children.find(({ kind, value }) => kind === 'value' && value.kind === 'money')
  if (amount === undefined) return [line(clause, speaker, openQuestions(clause, speaker))]
  const row = amount.children.find(({ kind }) => kind === 'rule')
  return [{ ...line(amount, speaker, inputsOf(amount, row, speaker)), ...sourcesOf(clause, amount, ...tableOf(amount, speaker), row) }]
}

/** The values that chose the row of a table, with the band that they fall in. */
function inputsOf(node: ReasonNode, row: ReasonNode | undefined, speaker: Speaker): readonly ReasonLine[] {
  const found = nodeOf(node, speaker)
  if (found?.is !== 'expression' || found.node.kind !== 'tabel') return []
  return node.children.filter(({ kind }) => kind === 'value').map((input, place) => inputLine(input, bandOf(row, place, speaker), speaker))
}

function bandOf(row: ReasonNode | undefined, place: number, speaker: Speaker): string | undefined {
  const found = row === undefined ? undefined : nodeOf(row, speaker)
  if (found?.is !== 'row' || !('bands' in found.node)) return undefined
  const band = found.node.bands[place]
  return band?.kind === 'range' ? band.text : undefined
}

function inputLine(input: ReasonNode, band: string | undefined, speaker: Speaker): ReasonLine {
  const own = line(input, speaker)
  return band === undefined ? own : { ...own, text: speaker.words.inRow(own.text, band) }
}

/** `20% maal behaalde onderdelen (5) is 100%, maar ten hoogste 80%`: the maximum only where it decided. */
function reductionLine(node: ReasonNode, clause: Extract<ClauseNode, { kind: 'verminderd' }>, speaker: Answerer): ReasonLine {
  const { words, names, answers } = speaker
  const valueOf = (rule: string): string | undefined => {
    const child = node.children.find((one) => one.rule === rule)
    return child === undefined ? undefined : valueText(child.value, words, names)
  }
  const whole = valueOf('vermindering_zonder_maximum')
  const count = valueOf(clause.per.id)
  const per = expressionText(clause.per, { words, names })
  const text = answers.reduction(expressionText(clause.step, { words, names }), count === undefined ? per : `${per} (${count})`, whole ?? valueText(node.value, words, names), valueOf('vermindering_maximum'))
  return { ...factsOf(node), text, lines: [] }
}

type ClauseNode = Extract<NonNullable<ReturnType<typeof nodeOf>>, { is: 'clause' }>['node']

function tableOf(amount: ReasonNode, speaker: Speaker): readonly DeclarationBase[] {
  const found = nodeOf(amount, speaker)
  const table = found?.is === 'expression' && found.node.kind === 'tabel' ? speaker.names.node(`tabel:${found.node.name}`) : undefined
  return table?.is === 'declaration' ? [table.node] : []
}

function sourcesOf(...nodes: readonly (Pick<DeclarationBase, 'sources'> | undefined)[]): Pick<ReasonLine, 'sources' | 'cited'> {
  const sources = [...new Set(nodes.flatMap((node) => node?.sources.map(({ text }) => text) ?? []))]
  return { sources, cited: citations(sources) }
}
