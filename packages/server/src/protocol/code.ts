// Code that is made of the rules: beside the text, and in a folder.
import type { WritingPlan } from './files.ts'
import type { Range } from './places.ts'

/** In which forms the editor makes code, each with the same files as the command line; those that need a large formatter are made there only. */
export const codeForms = ['typescript', 'json-schema', 'openapi', 'csv', 'sql', 'dmn'] as const
export type CodeForm = (typeof codeForms)[number]

/** One file of the code of the specification of a file; null without a stelsel. */
export const codeRequest = 'inburgering/code'
export interface CodeParams {
  readonly uri: string
  readonly vorm: CodeForm
  readonly bestand: WantedCodeFile
}
/** A file of the code by its path, or the one with the rule on a line of the text, counted from 0. */
export type WantedCodeFile = { readonly pad: string } | { readonly lijn: number }
export interface CodeAnswer {
  /** Rises with every change of the texts. */
  readonly model: number
  /** Of all files in this form. None when the rules cannot be said in it: the messages say why. */
  readonly paden: readonly string[]
  /** Undefined when there is no file with that path, or more than one and none with a rule on that line. */
  readonly bestand?: CodeFile
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
