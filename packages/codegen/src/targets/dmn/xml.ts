/** An element of XML: its name, attributes, and what stands in it. */
export interface Element {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string | number>>
  readonly children?: readonly Element[]
  readonly text?: string
}

/** A line for each element. Text of a specification is data: nothing in it can end an element or a comment. */
export function xmlText(comments: readonly string[], root: Element): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<!--', ...comments.map((line) => `  ${escaped(line).replaceAll('--', '- -')}`), '-->', ...linesOf(root, ''), ''].join('\n')
}

function linesOf({ name, attributes = {}, children = [], text }: Element, indent: string): readonly string[] {
  const opening = `${indent}<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`).join('')}`
  if (text !== undefined) return [`${opening}>${escaped(text)}</${name}>`]
  if (children.length === 0) return [`${opening} />`]
  return [`${opening}>`, ...children.flatMap((child) => linesOf(child, `${indent}  `)), `${indent}</${name}>`]
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** What XML cannot hold, and what a reader cannot see, becomes a space. */
function escaped(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]+/gu, ' ').replace(/[&<>"']/g, (mark) => entities[mark] ?? '')
}
