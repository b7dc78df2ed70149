import type { DeclarationBase } from './declaration.ts'
import type { Origin } from './origin.ts'
import type { SourceRef } from './source.ts'

/**
 * What a specification answers for in one source: `dekking van Wet { art. 3 lid 1 tot en met 3 }`. Each member must be
 * named by a rule, an oordeel or a `niet uitgedrukt`. It holds no rule, so it does not count in the hash of the rules.
 */
export interface Dekking extends DeclarationBase {
  readonly kind: 'dekking'
  readonly bron: string
  readonly members: readonly DekkingMember[]
}

/** One lid, letter or article; a range in the text is written out here. */
export interface DekkingMember {
  readonly ref: SourceRef
  /** What it is about, for readers of the table. */
  readonly subject?: string
  readonly origin: Origin
}
