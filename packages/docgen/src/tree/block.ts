import type { Drawing } from '../drawing/drawing.ts'
import type { Inline } from './inline.ts'

/** What a document is made of. Levels of headings follow from nesting, so they never skip one. */
export type Block =
  | Section
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly marker: 'bullet' | 'number' | 'letter'; readonly items: readonly (readonly Block[])[] }
  | Table
  | { readonly kind: 'terms'; readonly items: readonly TermItem[] }
  | Aside
  | { readonly kind: 'quote'; readonly content: readonly Inline[]; readonly source: readonly Inline[] }
  | Figure
  /** Preformatted text. */
  | { readonly kind: 'code'; readonly text: string }

export interface Section {
  readonly kind: 'section'
  /** Unique in the document, and stable: other documents point at it. */
  readonly anchor: string
  readonly title: readonly Inline[]
  readonly blocks: readonly Block[]
}

export interface Table {
  readonly kind: 'table'
  readonly caption: readonly Inline[]
  readonly columns: readonly Column[]
  /** The first cell of each row names the row. */
  readonly hasRowHeaders: boolean
  readonly rows: readonly Row[]
}
export interface Column {
  readonly title: readonly Inline[]
  readonly align?: 'end'
}
export interface Row {
  readonly anchor?: string
  readonly cells: readonly (readonly Inline[])[]
}

export interface TermItem {
  readonly anchor?: string
  readonly term: readonly Inline[]
  readonly blocks: readonly Block[]
}

/** A remark beside the rule: an assumption, what is left to judge, what could not be said, what is broken. */
export interface Aside {
  readonly kind: 'aside'
  readonly tone: 'assumption' | 'unexpressed' | 'judgement' | 'warning' | 'note'
  readonly anchor?: string
  readonly title: readonly Inline[]
  readonly blocks: readonly Block[]
}

/** A drawing and, always, the same facts as text. */
export interface Figure {
  readonly kind: 'figure'
  readonly anchor: string
  readonly caption: readonly Inline[]
  readonly drawing: Drawing
  readonly equivalent: readonly Block[]
}
