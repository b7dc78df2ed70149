import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB303'> = ({ range, text, arguments: args }) => ({
  title: { nl: `Schrijf ${args.example}`, en: `Write ${args.example}` },
  edits: [replaced(range, args.example.endsWith(args.place) ? args.example : `${args.example.slice(0, args.example.indexOf(args.place))}${text}`)],
})
