import { behind, type Fix } from './fix.ts'

/** Closes a block on a line of its own, at the margin of the line on which it opens. */
export const fix: Fix<'INB125'> = ({ document, range, arguments: { opening, closing, line } }) => {
  const first = Number(line) - 1
  const head = document.textDocument.getText({ start: { line: first, character: 0 }, end: { line: first + 1, character: 0 } })
  const isOneLine = opening === '(' || range.end.line === first
  const margin = /^[ \t]*/.exec(head)?.[0] ?? ''
  const text = opening === '(' ? closing : isOneLine ? ` ${closing}` : `\n${margin}${closing}`
  return { title: { nl: `Zet ${closing} erachter`, en: `Put ${closing} behind it` }, edits: [behind(range, text)] }
}
