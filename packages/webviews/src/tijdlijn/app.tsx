import type { JSX } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { PageProps } from '../page.tsx'
import type { ReasonStep, WhatIfAnswer, WhatIfAnswers, WhatIfForm } from '@inburgering/server/protocol'
import type { FromTimelinePage, TimelinePage, TimelinePageState, ToTimelinePage } from '../protocol.ts'
import { DrawingView } from './drawing-view.tsx'
import { Facts } from './facts.tsx'
import { TimelineTable } from './table.tsx'
import { WhatIfRegion } from './what-if-region.tsx'

/** The reasons that are unfolded, by the place of their line; undefined while one is on its way. */
export type Reasons = ReadonlyMap<number, { readonly answer: string; readonly steps: readonly ReasonStep[] } | undefined>

const none: Reasons = new Map()

/** The timeline of one scenario: what it comes to, by which law, and what happens, as a drawing and as a table. */
export function App({ remembered, say, remember, listen }: PageProps<ToTimelinePage, FromTimelinePage, TimelinePageState>): JSX.Element | null {
  const [page, setPage] = useState<TimelinePage>()
  const [empty, setEmpty] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [place, setPlace] = useState({ row: remembered?.row ?? 0, selected: remembered?.selected ?? 0 })
  const [reasons, setReasons] = useState(none)
  const [isOpen, setOpen] = useState(remembered?.whatIf !== undefined)
  const [whatIf, setWhatIf] = useState<WhatIfAnswers | undefined>(remembered?.whatIf)
  const [form, setForm] = useState<WhatIfForm>()
  const [answer, setAnswer] = useState<WhatIfAnswer>()
  const [note, setNote] = useState('')

  useEffect(() => {
    listen((message) => {
      switch (message.kind) {
        case 'busy':
          return setBusy(true)
        case 'empty':
          document.documentElement.lang = message.language
          setPage(undefined)
          return setEmpty(message.text)
        case 'show':
          document.documentElement.lang = message.page.words.language
          setBusy(false)
          return setPage(message.page)
        case 'openWhatIf':
          return setOpen(true)
        case 'form':
          return setForm(message.form)
        case 'tried':
          return setAnswer(message.answer)
        case 'note':
          return setNote(message.text)
        case 'reason':
          return setReasons((known) => (known.has(message.line) ? new Map(known).set(message.line, message) : known))
      }
    })
    say({ kind: 'ready' })
  }, [])
  const address = JSON.stringify(page?.address)
  const row = page === undefined ? 0 : Math.min(place.row, Math.max(0, page.rows.length - 1))
  const content = useMemo(() => JSON.stringify([address, row, page?.rows[row]?.lines.map(({ date, what, consequence }) => [date, what, consequence])]), [address, row, page])
  const before = useRef(content)
  // What is unfolded closes when other lines stand there; where the lines are the same their reasons may differ.
  useEffect(() => {
    if (before.current !== content) setReasons(none)
    else if (page !== undefined) for (const line of reasons.keys()) say({ kind: 'askReason', model: page.model, row, line })
    before.current = content
  }, [content, page?.model])
  useEffect(() => {
    if (page !== undefined) remember({ address: page.address, ...place, ...(isOpen && whatIf !== undefined ? { whatIf } : {}) })
  }, [address, place, isOpen, whatIf])
  // Another scenario or another row has a form of its own.
  const subject = `${address}:${row}`
  const asked = useRef('')
  useEffect(() => {
    if (page === undefined || !isOpen) return
    if (asked.current !== '' && asked.current !== subject) {
      setForm(undefined)
      setAnswer(undefined)
      setWhatIf(undefined)
    }
    asked.current = subject
    say({ kind: 'askForm', row })
  }, [isOpen, subject, page?.model])
  // Not at a new model: what was just saved makes one, and its note would go unread.
  useEffect(() => setNote(''), [isOpen, subject])

  if (page === undefined) return empty === '' ? null : <p role="status">{empty}</p>
  const { words } = page
  const shown = page.rows[row]
  const select = (selected: number): void => {
    setPlace({ row, selected })
    say({ kind: 'select', row, line: selected })
  }
  const toggle = (line: number): void => {
    const next = new Map(reasons)
    if (!next.delete(line)) {
      next.set(line, undefined)
      say({ kind: 'askReason', model: page.model, row, line })
    }
    setReasons(next)
  }
  return (
    <div class={isBusy ? 'stale' : ''} aria-busy={isBusy}>
      <header>
        <p class="kicker">{words.heading}</p>
        <h1>{page.title}</h1>
        {shown !== undefined && shown.verdict !== '' && <p class="verdict">{shown.verdict}</p>}
        <p class={page.isWrong ? 'message wrong' : 'message'}>{page.message}</p>
        <p class="busy" role="status">{isBusy ? words.busy : ''}</p>
      </header>
      {page.rows.length > 1 && (
        <label class="rows">
          {words.row}{' '}
          <select value={String(row)} onChange={({ currentTarget }) => setPlace({ row: Number(currentTarget.value), selected: 0 })}>
            {page.rows.map(({ name, message }, index) => (
              <option key={name} value={String(index)}>{`${name} ${message}`}</option>
            ))}
          </select>
        </label>
      )}
      {shown !== undefined && <Facts page={page} row={shown} />}
      {shown !== undefined && (
        <p><button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{words.whatIf.open}</button></p>
      )}
      {isOpen && form !== undefined && shown !== undefined && (
        <WhatIfRegion key={subject} form={form} answer={answer} remembered={whatIf} row={row} words={words.whatIf} note={note} say={say} onAnswers={setWhatIf} onChange={() => setNote('')} />
      )}
      {shown !== undefined && (shown.lines.length === 0 ? <p>{words.nothingHappens}</p> : (
        <>
          <DrawingView lines={shown.lines} words={words} selected={place.selected} />
          <TimelineTable key={`${address}:${row}`} lines={shown.lines} words={words} selected={Math.min(place.selected, shown.lines.length - 1)} reasons={reasons} onSelect={select} onToggle={toggle} />
        </>
      ))}
      <p><button type="button" class="quiet" onClick={() => say({ kind: 'asText' })}>{words.asText}</button></p>
    </div>
  )
}
