import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { PageProps } from '../page.tsx'
import type { DocumentPiece } from '@inburgering/server/protocol'
import type { DocumentSpot, FromRegelboekPage, RegelboekPage, RegelboekPageState, ToRegelboekPage } from '../protocol.ts'
import { levelOf, PieceView, textOf } from './piece-view.tsx'
import { distanceTo, spotAtTop, type Standing } from './spots.ts'

interface Book {
  readonly page: RegelboekPage
  readonly pieces: ReadonlyMap<string, DocumentPiece>
}

/** Where one reads: a heading that stands a little under the edge of the window is at the top. In pixels. */
const edge = 16
/** After scrolling by ourselves, how long what the window says about it is not told, in milliseconds. */
const quiet = 250

/** The regelboek: pieces that change in their place, marked where the cursor is, and scrolled with the text. */
export function App({ remembered, say, remember, listen }: PageProps<ToRegelboekPage, FromRegelboekPage, RegelboekPageState>): JSX.Element | null {
  const [book, setBook] = useState<Book>()
  const [empty, setEmpty] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [current, setCurrent] = useState<string>()
  /** What stands at the top, kept there while the pieces around it change. */
  const top = useRef<DocumentSpot | undefined>(remembered?.spot)
  const quietUntil = useRef(0)
  const address = useRef<unknown>(remembered?.address)

  const scrollTo = (spot: DocumentSpot): void => {
    const element = document.getElementById(spot.id)
    if (element === null) return
    quietUntil.current = performance.now() + quiet
    window.scrollBy({ top: distanceTo(element.getBoundingClientRect(), spot.share, edge), behavior: 'instant' })
    top.current = spotAtTop(standing(), edge)
  }

  useEffect(() => {
    listen((message) => {
      switch (message.kind) {
        case 'busy':
          return setBusy(true)
        case 'empty':
          document.documentElement.lang = message.language
          setBook(undefined)
          return setEmpty(message.text)
        case 'show':
          document.documentElement.lang = 'nl'
          address.current = message.page.address
          setBusy(false)
          return setBook((before) => merged(before, message.page))
        case 'mark':
          return mark(message.id)
        case 'scroll':
          return scrollTo(message.spot)
      }
    })
    const scrolled = (): void => {
      top.current = spotAtTop(standing(), edge)
      if (top.current === undefined) return
      remember({ address: address.current, spot: top.current })
      if (performance.now() > quietUntil.current) say({ kind: 'scrolled', spot: top.current })
    }
    window.addEventListener('scroll', scrolled, { passive: true })
    say({ kind: 'ready' })
    return () => window.removeEventListener('scroll', scrolled)
  }, [])
  // Before anything is drawn: what stood at the top stands there again.
  useLayoutEffect(() => {
    if (book !== undefined && top.current !== undefined) scrollTo(top.current)
    if (book !== undefined) remember({ address: book.page.address, spot: top.current })
  }, [book])

  /** The rule of the cursor, brought into view where it is not. */
  function mark(id: string): void {
    const element = document.getElementById(id)
    const piece = element?.closest<HTMLElement>('[data-piece]')
    if (!element || !piece) return
    setCurrent(piece.dataset['piece'])
    const { top: upper, bottom } = element.getBoundingClientRect()
    const isSeen = upper >= 0 && Math.min(bottom, upper + window.innerHeight / 2) <= window.innerHeight
    if (!isSeen) scrollTo({ id, share: 0 })
  }

  /** A link within the book: there, and the keyboard goes along. */
  function follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    const id = decodeURIComponent(link?.getAttribute('href')?.slice(1) ?? '')
    const target = id === '' ? null : document.getElementById(id)
    if (target === null) return
    event.preventDefault()
    target.scrollIntoView({ block: 'start' })
    if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1')
    target.focus({ preventScroll: true })
  }

  if (book === undefined) return empty === '' ? null : <main><p role="status">{empty}</p></main>
  const { page: { order, inText, words, isComplete }, pieces } = book
  const shown = order.flatMap((id) => pieces.get(id) ?? [])
  const known = new Set(inText)
  const state = isBusy ? words.busy : isComplete ? '' : words.examplesFollow
  return (
    <div class="book" aria-busy={isBusy} onClick={follow}>
      <header lang={words.language}>
        <p class="state" role="status">{state}</p>
        <p class="actions">
          <button type="button" onClick={() => say({ kind: 'asText' })}>{words.asText}</button>
          <button type="button" onClick={() => say({ kind: 'makeDocuments' })}>{words.makeDocuments}</button>
        </p>
        <details class="contents">
          <summary>{words.contents}</summary>
          <nav aria-label={words.contents} lang="nl">
            <ul>
              {shown.filter((piece) => levelOf(piece) === 2).map(({ id, markup: [heading] }) => <li key={id}><a href={`#${encodeURIComponent(id)}`}>{heading === undefined ? id : textOf(heading)}</a></li>)}
            </ul>
          </nav>
        </details>
      </header>
      <main>
        {shown.map((piece) => (
          <PieceView key={piece.id} piece={piece} isCurrent={piece.id === current} isInText={known.has(piece.id)} words={words} onToText={(id) => say({ kind: 'toText', id })} />
        ))}
      </main>
    </div>
  )
}

function merged(before: Book | undefined, page: RegelboekPage): Book {
  const known = page.isWhole ? undefined : before?.pieces
  const changed = new Map(page.changed.map((piece) => [piece.id, piece]))
  return { page, pieces: new Map(page.order.flatMap((id) => {
    const piece = changed.get(id) ?? known?.get(id)
    return piece === undefined ? [] : [[id, piece] as const]
  })) }
}

function standing(): readonly Standing[] {
  return [...document.querySelectorAll<HTMLElement>('[data-piece]')].map((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return { id: element.dataset['piece'] ?? '', top, bottom }
  })
}
