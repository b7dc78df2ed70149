import type { AstNode } from 'langium'

/** A comment on a line of its own. */
export interface Comment {
  readonly text: string
  /** An empty line stood above it. */
  readonly blank: boolean
}

/** A visible token with all that the layout must know of it. Later passes fill in what the tree says. */
export interface Word {
  /** As it will be written. */
  text: string
  readonly node: AstNode
  readonly offset: number
  readonly end: number
  readonly tokenType: string
  /** Comments on lines of their own above it. */
  readonly before: readonly Comment[]
  /** The comment behind it on its line. */
  after?: string
  /** An empty line stood above it. */
  readonly blank: boolean
  /** A space stands before it when it is not the first on its line. */
  space: boolean
  /** It begins a clause, value or row: a line of its own inside braces. */
  item: boolean
  /** The node of that clause, value or row. */
  itemNode?: AstNode
  /** How willingly a line breaks before it: the lowest first. Undefined: never. */
  level?: number
  /** It is the letter or roman number of a listed condition. */
  marker: boolean
  /** Name of the column that it begins. */
  stop?: string
}

export interface Words {
  readonly words: readonly Word[]
  /** Comments after the last word. */
  readonly end: readonly Comment[]
}
