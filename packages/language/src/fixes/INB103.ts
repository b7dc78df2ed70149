import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB103'> = ({ range, text }) => ({ title: { nl: `Haal ${text} weg`, en: `Remove ${text}` }, edits: [replaced(range, '')] })
