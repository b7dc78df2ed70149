import { behind, type Fix } from './fix.ts'

export const fix: Fix<'INB136'> = ({ range, arguments: args }) => ({
  title: { nl: `Voeg toe: "${args.suggestion}"`, en: `Add: "${args.suggestion}"` },
  edits: [behind(range, ` "${args.suggestion}"`)],
})
