import type { Language } from '@inburgering/core'
import type { Block } from './block.ts'
import type { Inline } from './inline.ts'

/** Version of the shape of the tree, for other tools that read its JSON. */
export const documentVersion = 1

/** A document before it has a format. */
export interface DocumentTree {
  readonly documentVersion: typeof documentVersion
  /** Name of its files, without an extension. */
  readonly id: string
  readonly language: Language
  readonly title: string
  /** One sentence that says what the document is for. */
  readonly summary: readonly Inline[]
  /** What it was made from: rules, versions, dates. */
  readonly properties: readonly { readonly name: string; readonly value: readonly Inline[] }[]
  readonly blocks: readonly Block[]
}

export function documentJson(document: DocumentTree): string {
  return `${JSON.stringify(document, null, 1)}\n`
}
