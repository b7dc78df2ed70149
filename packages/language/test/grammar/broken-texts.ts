import { parse, services } from '../sample-texts.ts'

/** Every declaration of a text by kind and name; scenarios by title, a block of parts by its first. */
export function declarations(text: string): string[] {
  const { elementen } = parse(text).value as unknown as { elementen?: { $type: string; name?: string; titel?: string; onderdelen?: { name?: string }[] }[] }
  return (elementen ?? []).flatMap((element) => [element.name, element.titel, element.onderdelen?.[0]?.name].flatMap((name) => (name ? [`${element.$type} ${name}`] : [])))
}

export function lost(before: readonly string[], after: readonly string[]): number {
  const left = new Map<string, number>()
  for (const name of after) left.set(name, (left.get(name) ?? 0) + 1)
  return before.filter((name) => {
    const count = left.get(name) ?? 0
    left.set(name, count - 1)
    return count < 1
  }).length
}

/** The text without the last token of a line. */
function withoutLastToken(text: string, line: number): string {
  const last = services.parser.Lexer.tokenize(text).tokens.findLast((token) => token.startLine === line && token.endLine === line)
  return last === undefined ? text : text.slice(0, last.startOffset) + text.slice((last.endOffset ?? last.startOffset) + 1)
}

export const breaks: readonly (readonly [string, (text: string, line: number) => string])[] = [
  ['a line is gone', (text, line) => text.split('\n').filter((_, nr) => nr !== line - 1).join('\n')],
  ['the last word of a line is gone', withoutLastToken],
  ['a line ends with a stray word', (text, line) => text.split('\n').map((content, nr) => (nr === line - 1 ? `${content} verdwaald` : content)).join('\n')],
  ['a line begins with a stray word', (text, line) => text.split('\n').map((content, nr) => (nr === line - 1 ? `verdwaald ${content}` : content)).join('\n')],
  ['a line begins with a sign', (text, line) => text.split('\n').map((content, nr) => (nr === line - 1 ? `) ${content}` : content)).join('\n')],
]

/** The one that is broken, and at most one that stands beside it. */
export const most = 2
