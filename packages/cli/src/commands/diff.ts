import { exit, type Command } from '../command-line/command.ts'
export const diff: Command = { name: 'diff', summary: { nl: '', en: '' }, arguments: { nl: '', en: '' }, fewest: 0, most: 9, options: {}, examples: [], run: () => Promise.resolve(exit.ok) }
