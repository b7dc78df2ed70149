import { behind, type Fix } from './fix.ts'

export const fix: Fix<'INB306'> = ({ range, arguments: { suggestion } }) =>
  suggestion === undefined ? undefined : { title: { nl: `Voeg toe: krachtens ${suggestion}`, en: `Add: krachtens ${suggestion}` }, edits: [behind(range, ` krachtens ${suggestion}`)] }
