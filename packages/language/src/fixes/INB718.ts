import { removed, type Fix } from './fix.ts'

export const fix: Fix<'INB718'> = ({ document, range }) => ({
  title: { nl: 'Haal deze regel weg', en: 'Remove this line' },
  edits: [removed(document, range)],
})
