import type { LangiumCoreServices } from 'langium'
import { formatText } from './format-text.ts'

/** Replaces `text.slice(from, to)`. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

type Services = Pick<LangiumCoreServices, 'parser' | 'Grammar'>

/**
 * The smallest changes that lay a text out: between and in its words, so that cursors and marks stay where they are.
 * None for a text that cannot be read.
 */
export function formattingEdits(services: Services, text: string): readonly Edit[] {
  const formatted = formatText(services, text)
  if (formatted.refused || !formatted.changed) return []
  const before = pieces(services, text)
  const after = pieces(services, formatted.text)
  if (before.length !== after.length) return [{ from: 0, to: text.length, text: formatted.text }]
  return before.flatMap((piece, index) => {
    const wanted = after[index]
    return wanted === undefined || wanted.text === piece.text ? [] : [{ from: piece.from, to: piece.from + piece.text.length, text: wanted.text }]
  })
}

/** The words and comments of a text and all that stands between them, in turn. */
function pieces(services: Services, text: string): { from: number; text: string }[] {
  const { tokens, hidden } = services.parser.Lexer.tokenize(text)
  const spans = [...tokens, ...hidden].map((token) => ({ from: token.startOffset, to: (token.endOffset ?? token.startOffset) + 1 }))
  spans.sort((a, b) => a.from - b.from)
  const parts: { from: number; text: string }[] = []
  let position = 0
  for (const { from, to } of [...spans, { from: text.length, to: text.length }]) {
    parts.push({ from: position, text: text.slice(position, from) }, { from, text: text.slice(from, to) })
    position = to
  }
  return parts
}
