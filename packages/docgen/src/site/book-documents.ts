import { plichtenkalender } from '../plichtenkalender/index.ts'
import { regelboek, type RegelboekInput } from '../regelboek/index.ts'
import { toetsrapport } from '../toetsrapport/index.ts'
import type { DocumentTree } from '../tree/index.ts'
import type { OutputFile } from './output-file.ts'

/** A file beside the documents, with what the index page says of it. */
export interface OtherFile {
  readonly file: string
  readonly title: string
  readonly content: OutputFile['content']
}

/** What is made of every stelsel: the regelboek, the toetsrapport and the plichtenkalender, and the calendar for an agenda. */
export function bookDocuments(input: RegelboekInput): { readonly documents: readonly DocumentTree[]; readonly others: readonly OtherFile[] } {
  const { document, ics } = plichtenkalender(input)
  return {
    documents: [regelboek(input), toetsrapport({ ...input, verification: `inburgering docs <map van de regels> --out <map van dit rapport>${input.made.date === undefined ? '' : ` --date ${input.made.date}`} --check` }), document],
    others: [{ file: `${document.id}.ics`, title: 'Dagen waarop de regels veranderen, voor een agenda', content: ics }],
  }
}

/** Name of the folder of a stelsel. */
export function folderOf(stelsel: string): string {
  return stelsel.toLowerCase()
}
