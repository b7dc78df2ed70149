// The regelboek beside the text, and documents in a folder.
import type { WritingPlan } from './files.ts'
import type { Range } from './places.ts'

/** Which regelboek the client shows, by a file of its specification; null for none. It is pushed at once, and after every change. */
export const volgRegelboekNotification = 'inburgering/volgRegelboek'
export interface VolgRegelboekParams {
  readonly uri: string | null
}
/** The regelboek as far as it changed since the last push; the first push after `volgRegelboek` holds everything. */
export const regelboekNotification = 'inburgering/regelboek'
export interface RegelboekParams {
  /** Address of the folder of its specification. */
  readonly map: string
  /** Rises with every change of the texts. */
  readonly model: number
  readonly title: string
  /** Why there is nothing to show, and what can be done; then there are no pieces. */
  readonly message?: string
  /** Ids of all pieces, in the order of reading. */
  readonly order: readonly string[]
  /** Those that are new or were changed. */
  readonly changed: readonly DocumentPiece[]
  /** Where what is described stands in the texts: of pieces and of places within them. */
  readonly places: readonly DocumentPlace[]
  /** The examples and the coverage of the law are those of these texts too; otherwise a next push follows. */
  readonly isComplete: boolean
}
/** A heading with what stands under it, up to the next heading. */
export interface DocumentPiece {
  readonly id: string
  readonly markup: readonly DocumentMarkup[]
}
/** An element, or text that is never markup. */
export type DocumentMarkup = string | { readonly tag: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly DocumentMarkup[] }
export interface DocumentPlace {
  /** The `id` of an element. */
  readonly id: string
  readonly uri: string
  readonly range: Range
}

/** The regelboek of the specification of a file as Markdown, for who reads no pages. */
export const regelboekTekstRequest = 'inburgering/regelboekTekst'
export interface RegelboekTekstAnswer {
  readonly model: number
  readonly title: string
  readonly text: string
}

/** Forms in which documents are made. */
export const documentForms = ['html', 'md', 'docx', 'json'] as const
export type DocumentForm = (typeof documentForms)[number]
/** Makes the documents of the specification of a file, and says what is to be done with a folder; it writes nothing, and it can be cancelled. Null without a stelsel. */
export const documentenRequest = 'inburgering/documenten'
export interface DocumentenParams {
  readonly uri: string
  readonly vormen: readonly DocumentForm[]
  /** Address of the folder for the documents; it need not be there. */
  readonly map: string
}
export type DocumentenAnswer = WritingPlan
