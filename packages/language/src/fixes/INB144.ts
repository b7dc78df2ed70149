import { removed, type Fix } from './fix.ts'

export const fix: Fix<'INB144'> = ({ document, range }) => ({ title: { nl: 'Haal die } weg', en: 'Remove that }' }, edits: [removed(document, range)] })
