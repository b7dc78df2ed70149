import { isHerziening } from '../generated/ast.ts'
import { behind, nodeAt, type Fix } from './fix.ts'

export const fix: Fix<'INB722'> = (found) => {
  const { date } = found.arguments
  const revision = date === '' ? undefined : nodeAt(found, isHerziening)?.$cstNode
  const words = `werkt terug tot ${date}`
  return revision && { title: { nl: `Voeg toe: ${words}`, en: `Add: ${words}` }, edits: [behind(revision.range, ` ${words}`)] }
}
