import { removed, type Fix } from './fix.ts'

export const fix: Fix<'INB101'> = ({ document, range, arguments: { found, advice } }) =>
  advice !== 'choose' ? { title: { nl: `Haal "${found}" weg`, en: `Remove "${found}"` }, edits: [removed(document, range)] } : undefined
