import { removed, type Fix } from './fix.ts'

export const fix: Fix<'INB714'> = ({ document, range }) => ({
  title: { nl: 'Ik heb dit nagerekend: haal de woorden weg', en: 'I checked this: remove the words' },
  edits: [removed(document, range)],
})
