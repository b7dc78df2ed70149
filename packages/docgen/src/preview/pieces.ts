import { element, PageMarkup, type Markup } from '../html/index.ts'
import type { Block, DocumentTree, Section } from '../tree/index.ts'

/** A part of a document that is shown, and shown again, by itself: a heading with what stands under it, up to the next heading. */
export interface Piece {
  /** The anchor of its section; unique, and the same as long as the section is there. */
  readonly id: string
  /** The same text for the same content, also in another version of the document. */
  readonly content: string
  /** Made when it is asked, for only what changed is shown again. */
  readonly markup: () => readonly Markup[]
}

/** The id of the piece with the title of the document. */
export const titlePiece = 'document'

/** A document in pieces, in the order of reading. Links to other documents are text: a preview shows one. */
export function piecesOf(document: DocumentTree): readonly Piece[] {
  const { language, title, summary, properties, blocks } = document
  const pageFor = (id: string): PageMarkup => new PageMarkup({ language, documentAddress: () => undefined, prefix: `${id}.` })
  const opening: Piece = {
    id: titlePiece,
    content: JSON.stringify([title, summary, properties]),
    markup: () => {
      const page = pageFor(titlePiece)
      const made = properties.flatMap(({ name, value }) => [element('dt', {}, [name]), element('dd', {}, page.inline(value))])
      return [element('h1', {}, [title]), element('p', { class: 'summary' }, page.inline(summary)), ...(made.length === 0 ? [] : [element('dl', { class: 'properties' }, made)])]
    },
  }
  const pieceOf = (id: string, heading: Section | undefined, own: readonly Block[], level: number): Piece => ({
    id,
    content: JSON.stringify([level, heading?.title, own]),
    markup: () => {
      const page = pageFor(id)
      return [...(heading === undefined ? [] : [page.heading(heading, level)]), ...page.blocks(own, level + 1)]
    },
  })
  /** What stands behind an inner section belongs to a piece of its own, so that the order stays. */
  const piecesIn = (id: string, heading: Section | undefined, parts: readonly Block[], level: number): readonly Piece[] => {
    const pieces: Piece[] = []
    let own: Block[] = []
    let opened = heading
    const close = (): void => {
      if (opened !== undefined || own.length > 0) pieces.push(pieceOf(opened === undefined ? `${id}.${pieces.length}` : id, opened, own, level))
      own = []
      opened = undefined
    }
    for (const part of parts) {
      if (part.kind !== 'section') own.push(part)
      else {
        close()
        pieces.push(...piecesIn(part.anchor, part, part.blocks, level + 1))
      }
    }
    close()
    return pieces
  }
  return [opening, ...piecesIn('inhoud', undefined, blocks, 1)]
}
