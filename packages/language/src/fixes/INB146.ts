import { removed, type Fix } from './fix.ts'

export const fix: Fix<'INB146'> = ({ document, range, arguments: { kind } }) => ({ title: { nl: `Haal "${kind}" weg`, en: `Remove "${kind}"` }, edits: [removed(document, range)] })
