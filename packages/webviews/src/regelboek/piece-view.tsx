import { Component, type JSX } from 'preact'
import type { DocumentMarkup, DocumentPiece } from '@inburgering/server/protocol'
import type { RegelboekWords } from '../protocol.ts'
import { MarkupView } from './markup-view.tsx'

export interface PieceProps {
  readonly piece: DocumentPiece
  readonly isCurrent: boolean
  readonly isInText: boolean
  readonly words: RegelboekWords
  readonly onToText: (id: string) => void
}

/** One piece. It is drawn again only when it changed, so that what is unfolded or selected elsewhere stays. */
export class PieceView extends Component<PieceProps> {
  override shouldComponentUpdate({ piece, isCurrent, isInText, words }: PieceProps): boolean {
    const { props } = this
    return piece !== props.piece || isCurrent !== props.isCurrent || isInText !== props.isInText || words.language !== props.words.language
  }

  override render({ piece: { id, markup }, isCurrent, isInText, words, onToText }: PieceProps): JSX.Element {
    const [heading, ...rest] = markup
    return (
      <section id={id} data-piece={id} class={isCurrent ? 'piece current' : 'piece'} aria-current={isCurrent ? 'true' : undefined} tabIndex={-1}>
        {heading !== undefined && <MarkupView markup={[heading]} />}
        {isInText && heading !== undefined && (
          <button type="button" class="to-text" lang={words.language} aria-label={words.toTextOf.replace('{0}', textOf(heading))} onClick={() => onToText(id)}>
            {words.toText}
          </button>
        )}
        <MarkupView markup={rest} />
      </section>
    )
  }
}

export function textOf(markup: DocumentMarkup): string {
  return typeof markup === 'string' ? markup : markup.children.map(textOf).join('')
}

/** 2 for a chapter; undefined for a piece without a heading. */
export function levelOf({ markup: [heading] }: DocumentPiece): number | undefined {
  const tag = typeof heading === 'object' ? /^h(\d)$/.exec(heading.tag)?.[1] : undefined
  return tag === undefined ? undefined : Number(tag)
}
