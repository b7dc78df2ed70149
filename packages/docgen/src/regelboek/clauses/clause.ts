import type { Block, TermItem } from '../../tree/index.ts'
import type { Words } from '../../tree/inline.ts'

/** A clause in words: its heading, and what it says. Sources and remarks are added around it. */
export interface ClauseWords {
  readonly term: Words
  readonly blocks: readonly Block[]
}

export type { TermItem }
