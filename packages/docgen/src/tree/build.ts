import type { Aside, Block, Column, Row, Section, Table } from './block.ts'
import { inlines, type Words } from './inline.ts'
import { plainText } from './walk.ts'

export function section(anchor: string, title: Words, blocks: readonly Block[]): Section {
  return { kind: 'section', anchor, title: inlines(title), blocks }
}

export function paragraph(words: Words): Block {
  return { kind: 'paragraph', content: inlines(words) }
}

/** A bullet list of lines; nothing when there are none. */
export function bullets(items: readonly (Words | readonly Block[])[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', marker: 'bullet', items: items.map(asBlocks) }]
}

export function asBlocks(item: Words | readonly Block[]): readonly Block[] {
  return isBlocks(item) ? item : [paragraph(item)]
}

const blockKinds: ReadonlySet<string> = new Set<Block['kind']>(['section', 'paragraph', 'list', 'table', 'terms', 'aside', 'quote', 'figure'])

function isBlocks(item: Words | readonly Block[]): item is readonly Block[] {
  if (!Array.isArray(item)) return false
  const [first] = item as readonly (string | { readonly kind: string })[]
  return typeof first === 'object' && blockKinds.has(first.kind)
}

export interface TableWords {
  readonly caption: Words
  readonly columns: readonly (Words | { readonly title: Words; readonly align: 'end' })[]
  readonly rows: readonly (readonly Words[] | { readonly anchor: string; readonly cells: readonly Words[] })[]
  readonly hasRowHeaders?: boolean
}

export function table({ caption, columns, rows, hasRowHeaders = true }: TableWords): Table {
  return {
    kind: 'table',
    caption: inlines(caption),
    hasRowHeaders,
    columns: columns.map((column): Column => (typeof column === 'object' && 'align' in column ? { title: inlines(column.title), align: column.align } : { title: inlines(column) })),
    rows: rows.map((row): Row => ('cells' in row ? { anchor: row.anchor, cells: row.cells.map(inlines) } : { cells: row.map(inlines) })),
  }
}

export function aside(tone: Aside['tone'], title: Words, blocks: readonly Block[], anchor?: string): Aside {
  return { kind: 'aside', tone, title: inlines(title), blocks, ...(anchor === undefined ? {} : { anchor }) }
}

/** The lines of paragraphs and lists as plain text, for drawings. */
export function plainLines(blocks: readonly Block[]): readonly string[] {
  return plainText(blocks).split('\n').filter((line) => line.trim() !== '')
}

/** The same in one line. */
export function blocksText(blocks: readonly Block[]): string {
  return plainLines(blocks).join(' ')
}
