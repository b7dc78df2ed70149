// Places in texts.

/** A position as in the Language Server Protocol: zero-based, in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly character: number
}
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** A file as the client sees it now; the server answers about this version or a later one. */
export interface VersionedFile {
  readonly uri: string
  readonly version: number
}
