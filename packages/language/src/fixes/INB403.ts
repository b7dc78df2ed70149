import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB403'> = ({ range, arguments: args }) => ({
  title: { nl: `Laat deze versie doorlopen tot ${args.next}`, en: `Let this version run until ${args.next}` },
  edits: [replaced(range, args.next)],
})
