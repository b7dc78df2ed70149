import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB134'> = ({ range, text, arguments: args }) => ({
  title: { nl: `Verander in ${args.suggestion}`, en: `Change to ${args.suggestion}` },
  edits: [replaced(range, text.replace(args.word, args.suggestion))],
})
