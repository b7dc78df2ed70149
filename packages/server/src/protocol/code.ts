// Code that is made of the rules: beside the text, and in a folder.
import type { WritingPlan } from './files.ts'
import type { Range } from './places.ts'

/** In which forms the editor makes code, each with the same files as the command line; those that need a large formatter are made there only. */
export const codeForms = ['typescript', 'json-schema', 'openapi', 'csv', 'sql', 'dmn'] as const
export type CodeForm = (typeof codeForms)[number]

/** The code of the specification of a file; null without a stelsel. */
export const codeRequest = 'inburgering/code'
export interface CodeParams {
  readonly uri: string
  readonly vorm: CodeForm
  /** Only this file; otherwise all. */
  readonly pad?: string
}
export interface CodeAnswer {
  /** Rises with every change of the texts. */
  readonly model: number
  /** None when the rules cannot be said in this form: the messages say why. */
  readonly bestanden: readonly CodeFile[]
  /** What is left out of the code, or why there is none. */
  readonly meldingen: readonly string[]
}
export interface CodeFile {
  readonly pad: string
  readonly inhoud: string
  /** Where the rules stand in it, in the order of the file. */
  readonly regels: readonly CodePlace[]
}
/** A rule in the text and in the code. */
export interface CodePlace {
  readonly uri: string
  readonly range: Range
  /** First and last line in the code, from 0. */
  readonly van: number
  readonly tot: number
}

/** Makes code of the specification of a file, and says what is to be done with a folder; it writes nothing. Null without a stelsel. */
export const maakCodeRequest = 'inburgering/maakCode'
export interface MaakCodeParams {
  readonly uri: string
  readonly vormen: readonly CodeForm[]
  /** The folder for the code, from the folder of the specification; it need not be there. */
  readonly map: string
}
export interface MaakCodeAnswer {
  /** Address of that folder. */
  readonly map: string
  /** Undefined when the rules cannot be said in these forms: the messages say why. */
  readonly plan?: WritingPlan
  readonly meldingen: readonly string[]
}
