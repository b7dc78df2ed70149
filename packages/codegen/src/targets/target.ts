import type { DataForm } from '../data/index.ts'
import type { ProgramForm } from '../program/index.ts'

/** A file to be written: the path with forward slashes, relative to the folder that was asked for. */
export interface OutputFile {
  readonly path: string
  readonly content: string
  /** With what the line begins on which each rule of the file opens, as it is laid out. */
  readonly opened?: readonly OpenedRule[]
}

/** A rule in a printed file. */
export interface OpenedRule {
  /** As the model names it: `termijn:inburgeringstermijn`. */
  readonly rule: string
  readonly line: string
}

/** A language in which the rules are printed as a program that runs them. Pure: writing is the caller's business. */
export interface ProgramTarget {
  readonly name: string
  readonly prints: 'program'
  readonly files: (form: ProgramForm) => readonly OutputFile[]
}

/** A form in which the data of the rules are printed. It needs no program, so every specification without errors has it. */
export interface DataTarget {
  readonly name: string
  readonly prints: 'data'
  readonly files: (form: DataForm) => readonly OutputFile[]
}

export type Target = ProgramTarget | DataTarget
