import type { DeclarationBase, Entry, ReasonNode } from '@inburgering/core'
import { citations } from './citations.ts'
import { decisiveChildren } from './decisive-children.ts'
import type { Speaker } from './expression-text.ts'
import { factsOf, nodeOf, nodeText, type ReasonLine } from './reason-lines.ts'
import { opening } from './numbers.ts'

/** The reasons worth a line below an entry of the timeline: how a fine was computed, how a termijn came to its last day. */
export function briefly({ soort, waarom }: Entry, speaker: Speaker): readonly ReasonLine[] {
  if (waarom === undefined) return []
  switch (soort) {
    case 'boete':
      return waarom.children.flatMap((child) => ofFine(child, speaker))
    case 'termijn_verlengd':
    case 'termijn_opgeschort':
      return [...conditions(waarom, speaker), ...steps(waarom).slice(lastExtension(waarom)).map((node) => line(node, speaker))]
    case 'termijn_verstreken':
      return [...conditions(waarom, speaker), ...steps(waarom).map((node) => line(node, speaker))]
    default:
      return []
  }
}

function line(node: ReasonNode, speaker: Speaker, lines: readonly ReasonLine[] = []): ReasonLine {
  return { ...factsOf(node), text: opening(nodeText(node, speaker)), lines }
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

function lastExtension(reason: ReasonNode): number {
  return Math.max(0, steps(reason).findLastIndex(({ rule }) => rule.startsWith('verlenging:')))
}

/**
 * What was open, which exceptions were asked, which amount applies and why, and how it was reduced. Conditions of
 * clauses and amounts that do not apply are for who asks for the whole reason.
 */
function ofFine(node: ReasonNode, speaker: Speaker): readonly ReasonLine[] {
  const { kind, value } = node
  const found = nodeOf(node, speaker)
  if (value.kind === 'none' || value.kind === 'name' || value.kind === 'date' || kind === 'record') return []
  if (found?.is === 'clause' && found.node.kind === 'bedrag') return amountLines(node, speaker)
  return kind === 'condition' ? [] : [line(node, speaker)]
}

/** The table or parameter in place of the clause that names it, with the inputs that chose the row. */
function amountLines(clause: ReasonNode, speaker: Speaker): readonly ReasonLine[] {
  const amount = clause.children.find(({ kind, value }) => kind === 'value' && value.kind === 'money')
  if (amount === undefined) return [line(clause, speaker)]
  const row = amount.children.find(({ kind }) => kind === 'rule')
  const inputs = amount.children.filter(({ kind }) => kind === 'value')
  return [{ ...line(amount, speaker, inputs.map((input, place) => inputLine(input, bandOf(row, place, speaker), speaker))), ...sourcesOf(clause, amount, ...tableOf(amount, speaker), row) }]
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

function tableOf(amount: ReasonNode, speaker: Speaker): readonly DeclarationBase[] {
  const found = nodeOf(amount, speaker)
  const table = found?.is === 'expression' && found.node.kind === 'tabel' ? speaker.names.node(`tabel:${found.node.name}`) : undefined
  return table?.is === 'declaration' ? [table.node] : []
}

function sourcesOf(...nodes: readonly (Pick<DeclarationBase, 'sources'> | undefined)[]): Pick<ReasonLine, 'sources' | 'cited'> {
  const sources = [...new Set(nodes.flatMap((node) => node?.sources.map(({ text }) => text) ?? []))]
  return { sources, cited: citations(sources) }
}
