import { behind, type Fix } from './fix.ts'

export const fix: Fix<'INB429'> = ({ range, arguments: { from } }) => ({
  title: { nl: `Voeg toe: werkt terug tot ${from}`, en: `Add: werkt terug tot ${from}` },
  edits: [behind(range, `\n${' '.repeat(range.start.character)}werkt terug tot ${from}`)],
})
