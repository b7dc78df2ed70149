import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB507'> = ({ range, text }) => {
  const swapped = text.replace(/^((?:meer\s+dan\s+)?)(.+?)(\s+tot(?:\s+en\s+met)?\s+)(.+)$/s, '$1$4$3$2')
  return swapped === text ? undefined : { title: { nl: 'Draai de grenzen om', en: 'Swap the bounds' }, edits: [replaced(range, swapped)] }
}
