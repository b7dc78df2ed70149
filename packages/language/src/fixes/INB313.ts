import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB313'> = ({ range, text }) => {
  const swapped = text.replace(/^(\S+\s+)(\S+)(\s+tot\s+en\s+met\s+)(\S+)$/, '$1$4$3$2')
  return swapped === text ? undefined : { title: { nl: 'Draai de reeks om', en: 'Swap the range' }, edits: [replaced(range, swapped)] }
}
