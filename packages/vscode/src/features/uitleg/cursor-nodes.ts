import type { CursorSubject, ReasonStep, UitlegBijCursorAnswer } from '@inburgering/server/protocol'
import type { Texts } from '../../texts/texts.ts'

/** What was pinned: it stays while the cursor goes elsewhere. */
export interface Pin extends CursorSubject {
  readonly uri: string
}

/** A line of the view. */
export interface CursorNode {
  readonly id: string
  readonly label: string
  readonly description: string
  readonly isOpen: boolean
  /** Of a heading that was pinned. */
  readonly pin?: Pin
  readonly children: readonly CursorNode[]
}

/** An answer with what it is about above it. */
export function cursorNode(answer: UitlegBijCursorAnswer, key: string, { cursor: words }: Texts, pin?: Pin): CursorNode {
  const { onderwerp, scenario, regels } = answer
  const label = onderwerp === undefined ? emptyText(answer, words) : words.heading(onderwerp.titel, onderwerp.datumTekst)
  const children = regels.map((step, index) => stepNode(step, `${key}/${index}`, index === 0))
  return { id: key, label, description: onderwerp === undefined ? '' : words.inScenario(scenario), isOpen: true, ...(pin === undefined ? {} : { pin }), children }
}

function stepNode({ text, cited, steps }: ReasonStep, id: string, isOpen: boolean): CursorNode {
  return { id: `${id} ${text}`, label: text, description: cited, isOpen, children: steps.map((step, index) => stepNode(step, `${id}/${index}`, false)) }
}

function emptyText({ leeg, melding }: UitlegBijCursorAnswer, words: Texts['cursor']): string {
  return melding ?? words.empty[leeg ?? 'geenRegel']
}

/** Everything that the view shows, as text. */
export function textOf(nodes: readonly CursorNode[], depth = 0): string {
  return nodes.map(({ label, description, children }) => `${'  '.repeat(depth)}${label}${description === '' ? '' : ` (${description})`}\n${textOf(children, depth + 1)}`).join('')
}
