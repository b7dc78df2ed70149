import MarkdownIt from 'markdown-it'
import type { Block, Inline, Row } from '../tree/index.ts'

type Token = ReturnType<MarkdownIt['parse']>[number]

/** No HTML from comments: `<script>` is text. */
const reader = new MarkdownIt({ html: false, linkify: false, typographer: false })
const safeAddress = /^(?:https?:\/\/|mailto:)/i

/** Markdown of a `///` comment as blocks. Headings become bold lines: the document has its own levels. Images become their text. */
export function readMarkdown(text: string): readonly Block[] {
  return new Reading(reader.parse(text, {})).blocks()
}

class Reading {
  private readonly tokens: readonly Token[]
  private place = 0

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  blocks(until?: string): readonly Block[] {
    const found: Block[] = []
    for (let token = this.next(); token !== undefined && token.type !== until; token = this.next()) found.push(...this.block(token))
    return found
  }

  private next(): Token | undefined {
    return this.tokens[this.place++]
  }

  private block(token: Token): readonly Block[] {
    switch (token.type) {
      case 'paragraph_open':
        return [{ kind: 'paragraph', content: this.lineUntil('paragraph_close') }]
      case 'heading_open':
        return [{ kind: 'paragraph', content: [{ kind: 'strong', content: this.lineUntil('heading_close') }] }]
      case 'bullet_list_open':
        return [{ kind: 'list', marker: 'bullet', items: this.items('bullet_list_close') }]
      case 'ordered_list_open':
        return [{ kind: 'list', marker: 'number', items: this.items('ordered_list_close') }]
      case 'blockquote_open':
        return [{ kind: 'aside', tone: 'note', title: [], blocks: this.blocks('blockquote_close') }]
      case 'fence':
      case 'code_block':
        return [{ kind: 'code', text: token.content.replace(/\n$/, '') }]
      case 'table_open':
        return [this.table()]
      case 'inline':
        return [{ kind: 'paragraph', content: inlinesOf(token.children ?? []) }]
      default:
        return []
    }
  }

  private lineUntil(close: string): readonly Inline[] {
    const content: Inline[] = []
    for (let token = this.next(); token !== undefined && token.type !== close; token = this.next()) content.push(...inlinesOf(token.children ?? []))
    return content
  }

  private items(close: string): readonly (readonly Block[])[] {
    const items: (readonly Block[])[] = []
    for (let token = this.next(); token !== undefined && token.type !== close; token = this.next()) if (token.type === 'list_item_open') items.push(this.blocks('list_item_close'))
    return items
  }

  private table(): Block {
    const rows: Row[] = []
    let cells: (readonly Inline[])[] = []
    for (let token = this.next(); token !== undefined && token.type !== 'table_close'; token = this.next()) {
      if (token.type === 'tr_open') cells = []
      if (token.type === 'inline') cells.push(inlinesOf(token.children ?? []))
      if (token.type === 'tr_close') rows.push({ cells })
    }
    const [head, ...body] = rows
    return { kind: 'table', caption: [], columns: (head?.cells ?? []).map((title) => ({ title })), hasRowHeaders: false, rows: body }
  }
}

function inlinesOf(tokens: readonly Token[]): readonly Inline[] {
  const stack: { readonly token: Token | undefined; readonly content: Inline[] }[] = [{ token: undefined, content: [] }]
  const add = (...parts: readonly Inline[]): void => void stack.at(-1)?.content.push(...parts)
  for (const token of tokens) {
    if (token.nesting === 1) stack.push({ token, content: [] })
    else if (token.nesting === -1) {
      const closed = stack.pop()
      if (closed?.token !== undefined) add(...wrapped(closed.token, closed.content))
    } else if (token.type === 'softbreak') add({ kind: 'text', text: ' ' })
    else if (token.type === 'hardbreak') add({ kind: 'break' })
    else if (token.type === 'code_inline') add({ kind: 'code', text: token.content })
    else if (token.content !== '') add({ kind: 'text', text: token.content })
  }
  return stack[0]?.content ?? []
}

function wrapped(token: Token, content: readonly Inline[]): readonly Inline[] {
  if (token.type === 'strong_open') return [{ kind: 'strong', content }]
  if (token.type === 'em_open') return [{ kind: 'emphasis', content }]
  const address = token.type === 'link_open' ? (token.attrGet('href') ?? '') : ''
  return safeAddress.test(address) ? [{ kind: 'link', target: { kind: 'address', address }, content }] : content
}
