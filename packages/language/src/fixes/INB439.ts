import { isEindigt, isPlicht } from '../generated/ast.ts'
import { nodeAt, removed, replaced, type Fix } from './fix.ts'

/** Both in one clause, with the articles of both. */
export const fix: Fix<'INB439'> = (found) => {
  const clauses = nodeAt(found, isPlicht)?.clausules.filter(isEindigt) ?? []
  const [first, second] = clauses
  const [date, condition] = [clauses.find(({ datum }) => datum !== undefined)?.datum?.$cstNode, clauses.find(({ als }) => als !== undefined)?.als?.$cstNode]
  if (clauses.length !== 2 || date === undefined || condition === undefined || first?.$cstNode === undefined || second?.$cstNode === undefined) return undefined
  const places = clauses.flatMap(({ volgens }) => volgens?.$cstNode?.text.replace(/^volgens\s+/, '') ?? [])
  const cited = places.length === 0 ? '' : ` volgens ${places.join(', ')}`
  const clause = `eindigt zodra peildatum op of na ${date.text} of (${condition.text})${cited}`
  return { title: { nl: 'Zet beide in een regel', en: 'Put both in one clause' }, edits: [replaced(first.$cstNode.range, clause), removed(found.document, second.$cstNode.range)] }
}
