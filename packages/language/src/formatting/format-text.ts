import type { LangiumCoreServices } from 'langium'
import { keywordsOf } from '../parsing/phrase-token-builder.ts'
import { isUnfinished } from './literals.ts'
import { Layout } from './layout.ts'
import { markWords } from './mark-words.ts'
import { readWords } from './read-words.ts'
import { spellSigns } from './signs.ts'
import type { Line } from './line.ts'
import type { Comment, Words } from './word.ts'

/** A text in its standard layout, or the first place that must be mended before it can be laid out. */
export type Formatted =
  | { readonly refused: false; readonly text: string; readonly changed: boolean }
  | { readonly refused: true; readonly line: number; readonly column: number }

type ParserServices = Pick<LangiumCoreServices, 'parser' | 'Grammar'>

/** Lays a text out. Pure; the layout follows from the tree and the comments, whatever the author's lines. */
export function formatText(services: ParserServices, text: string): Formatted {
  // Asked for by its rule a text is read as it stands: what was meant by it is not laid out.
  const { value, lexerErrors, parserErrors } = services.parser.LangiumParser.parse(text, { rule: 'Bestand' })
  const tokens = services.parser.Lexer.tokenize(text).tokens
  const unfinished = tokens.find((token) => isUnfinished(token.tokenType.name, token.image))
  const wrong = lexerErrors[0] ?? parserErrors[0]?.token ?? unfinished
  if (wrong !== undefined) return { refused: true, ...placeOf(wrong) }
  const root = value.$cstNode
  if (root === undefined) return { refused: false, text, changed: false }
  const words = readWords(root, text)
  spellSigns(words.words, keywordsOf(services.Grammar))
  markWords(value, words.words)
  const formatted = write(words, text.includes('\r\n') ? '\r\n' : '\n')
  const kept = reads(services, formatted, words) ? formatted : text
  return { refused: false, text: kept, changed: kept !== text }
}

/** Whether the written text holds the words that were meant; a last guard: better no layout than another meaning. */
function reads(services: ParserServices, text: string, { words }: Words): boolean {
  const { tokens } = services.parser.Lexer.tokenize(text)
  return tokens.length === words.length && tokens.every((token, index) => token.image === words[index]?.text.trim())
}

function placeOf(wrong: { line?: number | undefined; column?: number | undefined; startLine?: number; startColumn?: number }): { line: number; column: number } {
  const finite = (value: number | undefined) => (value !== undefined && Number.isFinite(value) ? value : 1)
  return { line: finite(wrong.line ?? wrong.startLine), column: finite(wrong.column ?? wrong.startColumn) }
}

function write({ words, end }: Words, newline: string): string {
  const lines = words.length === 0 ? [] : new Layout(words).lines()
  const out: string[] = []
  const put = (text: string, indent: number, blank: boolean) => {
    if (blank && out.length > 0) out.push('')
    out.push(' '.repeat(indent) + text)
  }
  const putComments = (comments: readonly Comment[], indent: number) => {
    for (const comment of comments) put(comment.text, indent, comment.blank)
  }
  for (const line of lines) {
    putComments(line.before, line.indent)
    put(withComment(line), line.indent, line.blank)
  }
  putComments(end, 0)
  return out.length === 0 ? '' : out.join(newline) + newline
}

const withComment = (line: Line) => (line.after === undefined ? line.text : `${line.text} ${line.after}`)

