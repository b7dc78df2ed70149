import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB402'> = ({ range, arguments: args }) => ({
  title: { nl: `Laat deze versie eindigen op ${args.next}`, en: `End this version on ${args.next}` },
  edits: [replaced(range, args.next)],
})
