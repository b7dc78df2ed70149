import { heldTogether } from '../words/held-together.ts'
import { escapeXml } from './escape.ts'

/** A page before it is text: an element, or text that is never markup. What shows pages itself takes these. */
export type Markup = string | MarkupElement
export interface MarkupElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Markup[]
}

/** Attributes without a value are left out. */
export function element(tag: string, attributes: Readonly<Record<string, string | undefined>>, children: readonly Markup[] = []): MarkupElement {
  return { tag, attributes: Object.fromEntries(Object.entries(attributes).filter((each): each is [string, string] => each[1] !== undefined)), children }
}

const empty: ReadonlySet<string> = new Set(['br', 'meta', 'link'])
/** Elements that stand on lines of their own, so that two versions of a page can be compared by line. */
const ownLine: ReadonlySet<string> = new Set(['p', 'section', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dt', 'dd', 'tr', 'thead', 'figcaption', 'blockquote', 'div', 'ul', 'ol', 'dl', 'nav', 'main', 'figure', 'details', 'summary'])

/** What is quoted to be copied stands as it was written. */
const literal: ReadonlySet<string> = new Set(['code', 'pre'])

/** As HTML; a style sheet is our own and stands as it is. */
export function htmlOf(markup: Markup, isLiteral = false): string {
  if (typeof markup === 'string') return escapeXml(isLiteral ? markup : heldTogether(markup))
  const { tag, attributes, children } = markup
  const open = `<${tag}${attributesText(attributes)}>`
  if (empty.has(tag)) return open
  const within = tag === 'style' ? children.join('') : children.map((child) => htmlOf(child, isLiteral || literal.has(tag))).join('')
  return `${open}${within}</${tag}>${ownLine.has(tag) ? '\n' : ''}`
}

/** As XML, without a space or line that is not in the text. */
export function xmlOf(markup: Markup): string {
  if (typeof markup === 'string') return escapeXml(markup)
  const { tag, attributes, children } = markup
  const open = `<${tag}${attributesText(attributes)}`
  if (children.length === 0) return `${open}/>`
  return `${open}>${tag === 'style' ? children.join('') : children.map(xmlOf).join('')}</${tag}>`
}

function attributesText(attributes: MarkupElement['attributes']): string {
  return Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('')
}
