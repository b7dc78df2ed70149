import { isClausuleStap, isElementStap, type ClausuleStap, type ElementStap } from '../generated/ast.ts'
import { nodeAt, removed, replaced, type Fix } from './fix.ts'

/** A clause or declaration that is not there can be added; what cannot be struck can go. */
export const fix: Fix<'INB411'> = ({ document, range, arguments: { verb } }) => {
  if (verb === 'vervang') return { title: { nl: 'Schrijf voeg toe', en: 'Write voeg toe' }, edits: [replaced(range, 'voeg toe')] }
  const step = nodeAt({ document, range }, isStep)?.$cstNode
  return step && { title: { nl: 'Haal deze stap weg', en: 'Remove this step' }, edits: [removed(document, step.range)] }
}

function isStep(node: unknown): node is ClausuleStap | ElementStap {
  return isClausuleStap(node) || isElementStap(node)
}
