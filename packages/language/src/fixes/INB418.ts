import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB418'> = ({ range, text }) => ({
  title: { nl: 'Haal de maker weg', en: 'Remove the maker' },
  edits: [replaced(range, text.replace(/\s+van\s+["“„][^"”“]*["”“]?$/, ''))],
})
