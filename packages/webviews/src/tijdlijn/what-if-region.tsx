import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { WhatIfAnswer, WhatIfAnswers, WhatIfForm } from '@inburgering/server/protocol'
import type { FromTimelinePage, WhatIfWords } from '../protocol.ts'
import { WhatIfResult } from './what-if-outcome.tsx'
import { WhatIfFields } from './what-if.tsx'

/** Pause after the last key before what is filled in is played, in milliseconds. */
const pause = 150

interface RegionProps {
  readonly form: WhatIfForm
  readonly answer: WhatIfAnswer | undefined
  /** What was filled in before the page was hidden. */
  readonly remembered: WhatIfAnswers | undefined
  readonly row: number
  readonly words: WhatIfWords
  readonly note: string
  readonly say: (message: FromTimelinePage) => void
  readonly onAnswers: (answers: WhatIfAnswers) => void
  /** The reader fills in something else. */
  readonly onChange: () => void
}

/** The form beside the timeline, with both outcomes. */
export function WhatIfRegion({ form, answer, remembered, row, words, note, say, onAnswers, onChange }: RegionProps): JSX.Element {
  const [answers, setAnswers] = useState(remembered ?? form.answers)
  const began = useRef(JSON.stringify(form.answers))
  const [isNew, setNew] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    const now = JSON.stringify(form.answers)
    if (now === began.current) return
    began.current = now
    setAnswers(form.answers)
    setNew(true)
  }, [form])
  useEffect(() => {
    onAnswers(answers)
    const timer = setTimeout(() => say({ kind: 'try', row, answers }), pause)
    return () => clearTimeout(timer)
  }, [answers, form, row])
  const change = (next: WhatIfAnswers): void => {
    setNew(false)
    onChange()
    setAnswers(next)
  }
  const problems = answer?.problems ?? []
  const general = problems.filter(({ field }) => field === '').map(({ message }) => message)
  const status = problems.length > 0 ? [...general, ...(problems.length > general.length ? [words.mend.replace('{0}', String(problems.length - general.length))] : [])].join(' ') : (answer?.outcome?.summary ?? words.busy)
  return (
    <section class="what-if" aria-labelledby="what-if">
      <h2 id="what-if" tabIndex={-1} ref={heading}>{words.heading}</h2>
      <p>{words.explanation}</p>
      {isNew && <p class="warning">{words.changedText}</p>}
      <div class={problems.length > 0 ? 'summary wrong' : 'summary'} role="status">
        <p>{status}</p>
        {answer?.outcome?.reason !== undefined && [[words.before, answer.outcome.reason.before.decisive], [words.after, answer.outcome.reason.after.decisive]].map(([name, decisive]) => decisive !== '' && <p key={name} class="decisive">{`${name}: ${decisive}`}</p>)}
      </div>
      {note !== '' && <p class="note" role="status">{note}</p>}
      <p class="buttons">
        <button type="button" disabled={answer?.outcome === undefined} onClick={() => say({ kind: 'save', row, answers })}>{words.save}</button>{' '}
        <button type="button" class="quiet" onClick={() => change(form.answers)}>{words.startAgain}</button>{' '}
        <button type="button" class="quiet" disabled={answer?.outcome === undefined} onClick={() => say({ kind: 'whatIfAsText', row, answers })}>{words.asText}</button>
      </p>
      <div class="split">
        <WhatIfFields form={form} answers={answers} problems={problems} words={words} onChange={change} />
        <div>{answer?.outcome !== undefined && <WhatIfResult outcome={answer.outcome} words={words} />}</div>
      </div>
    </section>
  )
}
