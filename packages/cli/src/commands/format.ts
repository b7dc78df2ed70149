import { exit, type Command } from '../command-line/command.ts'
export const format: Command = { name: 'format', summary: { nl: '', en: '' }, arguments: { nl: '', en: '' }, fewest: 0, most: 9, options: {}, examples: [], run: () => Promise.resolve(exit.ok) }
