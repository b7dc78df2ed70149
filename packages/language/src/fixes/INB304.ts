import type { LangiumDocument } from 'langium'
import { isVerwijzing } from '../generated/ast.ts'
import { nodeAt, replaced, type Fix, type TextRange } from './fix.ts'

export const fix: Fix<'INB304'> = ({ document, range, arguments: args }) => ({
  title: { nl: `Schrijf ${args.ordered}`, en: `Write ${args.ordered}` },
  edits: [replaced(placesIn(document, range), args.ordered)],
})

/** The range of all places of the reference: the finding marks the first. */
function placesIn(document: LangiumDocument, range: TextRange): TextRange {
  const reference = nodeAt({ document, range }, isVerwijzing)
  return { start: range.start, end: reference?.$cstNode?.range.end ?? range.end }
}
