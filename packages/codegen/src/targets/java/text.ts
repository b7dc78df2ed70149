import { remark } from '../text.ts'

/**
 * A string literal of Java. What has no shape on the screen is escaped; a control mark in octal, for `\u` is read before
 * anything else and would end the line or the text.
 */
export function quoted(text: string): string {
  return `"${[...text].map(written).join('')}"`
}

const short: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function written(mark: string): string {
  const known = short[mark]
  if (known !== undefined) return known
  const code = mark.codePointAt(0) ?? 0
  if (code < 0x20 || code === 0x7f) return `\\${code.toString(8).padStart(3, '0')}`
  return /[\u0080-\u009f\u2028\u2029\ufeff\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/.test(mark) && mark.length === 1 ? `\\u${code.toString(16).padStart(4, '0')}` : mark
}

/** One line of a comment. Java reads `\u000a` in a comment as the end of the line, so no backslash stands alone. */
export function comment(text: string): string {
  return remark(text).replaceAll('\\', '\\\\')
}

/** What a name is as part of an identifier: the letters that every version of Java knows. */
export function plain(name: string): string {
  return name.normalize('NFC').replace(/[^\p{Script=Latin}0-9_]/gu, '_')
}

export function list(texts: readonly string[]): string {
  return `texts(${texts.map(quoted).join(', ')})`
}
