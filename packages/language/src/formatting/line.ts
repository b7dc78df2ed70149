import type { AstNode } from 'langium'
import type { Comment } from './word.ts'

/** A line to write. */
export interface Line {
  readonly indent: number
  text: string
  readonly before: readonly Comment[]
  after?: string
  readonly blank: boolean
  /** Where columns begin in the text. */
  stops: Stop[]
  /** The clause, value or row that this line holds as a whole. */
  whole?: AstNode
}

export interface Stop {
  readonly name: string
  column: number
}

export const widest = 120
