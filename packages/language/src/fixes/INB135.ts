import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB135'> = ({ range, arguments: args }) => ({
  title: { nl: `Schrijf ${args.date}`, en: `Write ${args.date}` },
  edits: [replaced(range, args.date)],
})
