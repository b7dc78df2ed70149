import { bullets, paragraph, section } from '../tree/build.ts'
import { documentVersion, type DocumentTree } from '../tree/document.ts'
import { inlines, type Inline } from '../tree/inline.ts'

/** What stands in a folder of documents. */
export interface Shelf {
  readonly folder: string
  /** Label of the stelsel. */
  readonly title: string
  readonly documents: readonly { readonly document: Pick<DocumentTree, 'id' | 'title' | 'summary'>; readonly formats: readonly string[] }[]
  /** Files beside the documents: a calendar. */
  readonly others: readonly { readonly file: string; readonly title: string }[]
}

/** The page that a reader opens first: every document of every stelsel, in each of its forms. */
export function indexPage(shelves: readonly Shelf[]): DocumentTree {
  return {
    documentVersion,
    id: 'index',
    language: 'nl',
    title: 'Documenten over de inburgeringsregels',
    summary: inlines('Alle documenten zijn gemaakt uit dezelfde regels. Kies een document en een vorm.'),
    properties: [],
    blocks: shelves.map(({ folder, title, documents, others }) =>
      section(`stelsel-${folder}`, title, [
        ...documents.flatMap(({ document, formats }) => [paragraph([{ kind: 'strong', content: inlines(document.title) }, '. ', ...document.summary]), ...bullets(formats.map((format) => file(`${folder}/${document.id}.${format}`, `${names[format] ?? format}`, document.title)))]),
        ...(others.length === 0 ? [] : [paragraph('Verder:'), ...bullets(others.map((other) => file(`${folder}/${other.file}`, other.title, '')))]),
      ]),
    ),
  }
}

const names: Readonly<Record<string, string>> = { html: 'Webpagina', md: 'Markdown', docx: 'Word', pdf: 'PDF', json: 'JSON, voor andere programma’s' }

/** Says what is behind the link, also to who hears only the links. */
function file(path: string, form: string, title: string): Inline {
  return { kind: 'link', target: { kind: 'file', path }, content: inlines(title === '' ? form : `${form}: ${title}`) }
}
