import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInburgeringServices } from '../src/module.ts'

const examples = join(import.meta.dirname, '../../../examples/wi2021')

/** A text that reaches every keyword. */
export const everything = readFileSync(join(import.meta.dirname, 'grammar/alles.inburgering'), 'utf8')

/** Every specification of the examples, and the text of all keywords. */
export const sampleTexts: ReadonlyMap<string, string> = new Map([
  ['alles', everything],
  ...readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.inburgering'))
    .map((file): [string, string] => [file, readFileSync(join(examples, file), 'utf8')]),
])

export const { inburgering: services, shared } = createInburgeringServices()

export const parse = (text: string) => services.parser.LangiumParser.parse(text)

/** The tree without positions: what a text means. */
export function treeOf(text: string): unknown {
  return plain(parse(text).value)
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  if ('$refText' in value) return { reference: value.$refText }
  const own = Object.entries(value).filter(([name, content]) => (name === '$type' || !name.startsWith('$')) && content !== undefined)
  return Object.fromEntries(own.map(([name, content]) => [name, plain(content)]))
}

/** The words of a text, with their comments or without. */
export function wordsOf(text: string, comments: 'with comments' | 'without comments'): string[] {
  const { tokens, hidden } = services.parser.Lexer.tokenize(text)
  const all = comments === 'with comments' ? [...tokens, ...hidden] : [...tokens]
  return all.sort((a, b) => a.startOffset - b.startOffset).map((token) => text.slice(token.startOffset, (token.endOffset ?? token.startOffset) + 1))
}
