import type { Block } from './block.ts'
import type { DocumentTree } from './document.ts'
import { plainInline, type Inline } from './inline.ts'

/** The blocks directly inside a block. */
export function blocksIn(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'section':
    case 'aside':
      return block.blocks
    case 'list':
      return block.items.flat()
    case 'terms':
      return block.items.flatMap(({ blocks }) => blocks)
    case 'figure':
      return block.equivalent
    case 'paragraph':
    case 'table':
    case 'quote':
    case 'code':
      return []
  }
}

/** The lines of text directly inside a block, in the order of reading. */
export function linesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'section':
    case 'aside':
      return [block.title]
    case 'paragraph':
      return [block.content]
    case 'quote':
      return [block.content, block.source]
    case 'table':
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flatMap(({ cells }) => cells)]
    case 'terms':
      return block.items.map(({ term }) => term)
    case 'figure':
      return [block.caption]
    case 'code':
      return [[{ kind: 'text', text: block.text }]]
    case 'list':
      return []
  }
}

export function anchorsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'section':
    case 'figure':
      return [block.anchor]
    case 'aside':
      return block.anchor === undefined ? [] : [block.anchor]
    case 'table':
      return block.rows.flatMap(({ anchor }) => anchor ?? [])
    case 'terms':
      return block.items.flatMap(({ anchor }) => anchor ?? [])
    default:
      return []
  }
}

/** Every address in a document. */
export function anchorsIn({ blocks }: DocumentTree): ReadonlySet<string> {
  return new Set([...allBlocks(blocks)].flatMap(anchorsOf))
}

/** Every block, parents before their parts. */
export function* allBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    yield* allBlocks(blocksIn(block))
  }
}

export function allInlines(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((part) => ('content' in part ? [part, ...allInlines(part.content)] : [part]))
}

/** All text below some blocks, one line each. */
export function plainText(blocks: readonly Block[]): string {
  return [...allBlocks(blocks)].flatMap((block) => linesOf(block).map(plainInline)).join('\n')
}

/** The text that stands at an anchor; undefined when there is none. */
export function textAt(document: DocumentTree, anchor: string): string | undefined {
  for (const block of allBlocks(document.blocks)) {
    if (!anchorsOf(block).includes(anchor)) continue
    if (block.kind === 'terms') return plainText(block.items.filter((item) => item.anchor === anchor).flatMap(({ term, blocks }) => [{ kind: 'paragraph', content: term } as const, ...blocks]))
    if (block.kind === 'table') return block.rows.filter((row) => row.anchor === anchor).flatMap(({ cells }) => cells.map(plainInline)).join('\n')
    return plainText([block])
  }
  return undefined
}
