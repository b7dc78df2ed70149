import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB129'> = ({ range, text }) => ({
  title: { nl: 'Verander in vanaf', en: 'Change to vanaf' },
  edits: [replaced(range, text.replace(/^van/, 'vanaf'))],
})
