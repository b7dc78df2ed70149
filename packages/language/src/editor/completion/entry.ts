/** One thing that can stand at the cursor. */
export interface CompletionEntry {
  readonly label: string
  readonly kind: 'keyword' | 'name' | 'snippet' | 'value'
  /** Of a name: the kind of declaration. */
  readonly of?: string
  /** What it is, for a reader: the label of a declaration, or why a word is offered. */
  readonly detail?: string
  readonly insert: string
  readonly isSnippet?: boolean
  /** What is replaced: from here up to the cursor. */
  readonly from: number
  /** The text that the typed word is compared with. */
  readonly filter: string
  /** What fits best comes first: 0 fits what is asked, 9 hardly ever. */
  readonly rank: number
}
