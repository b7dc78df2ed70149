import type { Token } from './tokens.ts'

/** The classes that the Markdown preview of the editor has colours for, by the begin of a scope; the first that fits. */
const classes: readonly (readonly [scope: string, className: string])[] = [
  ['comment', 'hljs-comment'],
  ['string', 'hljs-string'],
  ['constant.numeric', 'hljs-number'],
  ['constant.language', 'hljs-literal'],
  ['constant.other.reference', 'hljs-symbol'],
  ['storage.type', 'hljs-keyword'],
  ['entity.name.type', 'hljs-title'],
  ['entity.name.namespace', 'hljs-attr'],
  ['support.type', 'hljs-type'],
  ['keyword.operator.inburgering', ''],
  ['keyword', 'hljs-keyword'],
]

/** The lines of a block as HTML with classes; their text is text. */
export function colouredHtml(code: string, tokensOf: (line: string) => readonly Token[]): string {
  return code.split('\n').map((line) => tokensOf(line).map(spanOf).join('')).join('\n')
}

function spanOf({ text, scope }: Token): string {
  const className = classes.find(([begin]) => scope.startsWith(begin))?.[1] ?? ''
  return className === '' ? escaped(text) : `<span class="${className}">${escaped(text)}</span>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '')
}
