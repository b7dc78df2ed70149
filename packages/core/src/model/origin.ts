/** A place in a specification: where an author can go to read or change what a node says. */
export interface Origin {
  /** Path relative to the folder of the specification, with forward slashes. */
  readonly file: string
  /** Zero-based line and UTF-16 column, as in the Language Server Protocol. */
  readonly start: Position
  readonly end: Position
}

export interface Position {
  readonly line: number
  readonly character: number
}
