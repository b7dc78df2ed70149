import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB412'> = ({ range }) => ({
  title: { nl: 'Schrijf vervang', en: 'Write vervang' },
  edits: [replaced(range, 'vervang')],
})
