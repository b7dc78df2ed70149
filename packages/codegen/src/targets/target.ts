import type { ProgramForm } from '../program/index.ts'

/** A file to be written: the path with forward slashes, relative to the folder that was asked for. */
export interface OutputFile {
  readonly path: string
  readonly content: string
}

/** A language or format in which a program is printed. Pure: writing is the caller's business. */
export interface Target {
  readonly name: string
  readonly files: (form: ProgramForm) => readonly OutputFile[]
}
