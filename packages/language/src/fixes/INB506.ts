import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB506'> = ({ range, text }) => {
  const included = text.replace(/\s+tot\s+(?!en\s+met)/, ' tot en met ')
  return included === text || text.startsWith('meer dan') ? undefined : { title: { nl: 'Schrijf tot en met', en: 'Write tot en met' }, edits: [replaced(range, included)] }
}
