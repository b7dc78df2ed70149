import { isScenario, isSpeelTot } from '../generated/ast.ts'
import { nodeAt, replaced, type Fix } from './fix.ts'

/** Plays on until the expectation. */
export const fix: Fix<'INB704'> = (found) => {
  const end = nodeAt(found, isScenario)?.stappen.find(isSpeelTot)?.datum.$cstNode
  return end && { title: { nl: `Speel tot en met ${found.arguments.date}`, en: `Play until ${found.arguments.date}` }, edits: [replaced(end.range, found.arguments.date)] }
}
