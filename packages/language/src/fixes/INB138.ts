import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB138'> = ({ range, text }) => ({
  title: { nl: 'Zet haakjes om dit deel', en: 'Put brackets around this part' },
  edits: [replaced(range, `(${text})`)],
})
