import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB143'> = ({ range, text }) => ({ title: { nl: 'Zet er haakjes om', en: 'Put brackets around it' }, edits: [replaced(range, `(${text})`)] })
