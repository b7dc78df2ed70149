import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB145'> = ({ range, text }) => ({ title: { nl: 'Zet de gevallen tussen accolades', en: 'Put the cases in braces' }, edits: [replaced(range, `{\n  ${text.slice(1).trim().replaceAll(/\s+(?=anders\s)/g, '\n  ')}\n}`)] })
