import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB133'> = ({ range, arguments: args }) => ({
  title: { nl: `Schrijf ${args.left} - ${args.right}`, en: `Write ${args.left} - ${args.right}` },
  edits: [replaced(range, `${args.left} - ${args.right}`)],
})
