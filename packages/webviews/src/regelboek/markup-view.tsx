import { h, type ComponentChild, type JSX } from 'preact'
import type { DocumentMarkup } from '@inburgering/server/protocol'

/** What a document is made of. Anything else is shown as its text only. */
const tags: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'div', 'span', 'strong', 'em', 'code', 'pre', 'br', 'a', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'figcaption', 'details', 'summary', 'blockquote', 'svg', 'title', 'defs', 'marker', 'pattern', 'path', 'rect', 'circle', 'text', 'tspan'])
/** Nothing that runs or has a style of its own. */
const refused = /^(?:on|style$|src|action|formaction)/i
const safeAddress = /^(?:#|https:\/\/|mailto:)/

/** Elements of a document as elements of the page; text stays text. */
export function MarkupView({ markup }: { readonly markup: readonly DocumentMarkup[] }): JSX.Element {
  return <>{markup.map(shown)}</>
}

function shown(markup: DocumentMarkup): ComponentChild {
  if (typeof markup === 'string') return markup
  const { tag, attributes, children } = markup
  const safe = Object.entries(attributes).filter(([name, value]) => !refused.test(name) && (name !== 'href' || safeAddress.test(value)))
  return tags.has(tag) ? h(tag, Object.fromEntries(safe), children.map(shown)) : <span>{children.map(shown)}</span>
}
