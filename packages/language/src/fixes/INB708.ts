import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB708'> = ({ range, arguments: { suggestion } }) =>
  suggestion === undefined ? undefined : { title: { nl: `Verander in "${suggestion}"`, en: `Change to "${suggestion}"` }, edits: [replaced(range, suggestion)] }
