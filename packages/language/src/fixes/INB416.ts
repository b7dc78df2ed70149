import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB416'> = ({ range, text, arguments: args }) => ({
  title: { nl: `Noem ook ${args.stelsel}`, en: `Name ${args.stelsel} too` },
  edits: [replaced(range, `${args.stelsel}, ${text}`)],
})
