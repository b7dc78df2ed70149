import { isBron } from '../generated/ast.ts'
import { behind, nodeAt, type Fix } from './fix.ts'

export const fix: Fix<'INB307'> = (found) => {
  const { suggestion } = found.arguments
  const source = nodeAt(found, isBron)?.$cstNode
  if (suggestion === undefined || source === undefined) return undefined
  return { title: { nl: `Voeg toe: ${suggestion}`, en: `Add: ${suggestion}` }, edits: [behind(source.range, ` ${suggestion}`)] }
}
