import type { JSX } from 'preact'
import type { ReasonSide, WhatIfOutcome, WhatIfSide } from '@inburgering/server/protocol'
import type { OutcomeWords } from '../protocol.ts'
import { Steps } from './steps.tsx'

/** Both outcomes side by side, with the first reason in which they differ. */
export function WhatIfResult({ outcome: { before, after, lines, reason }, words }: { readonly outcome: WhatIfOutcome; readonly words: OutcomeWords }): JSX.Element {
  return (
    <>
      {reason !== undefined && (
        <>
          <h3>{words.firstReason}</h3>
          <dl class="sides">
            <Side name={words.before} reason={reason.before} words={words} />
            <Side name={words.after} reason={reason.after} words={words} />
          </dl>
        </>
      )}
      <table class="compared">
        <caption>{words.both}</caption>
        <thead>
          <tr>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
            <th scope="col">{words.difference}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td><Verdict side={before} /></td>
            <td><Verdict side={after} /></td>
            <td />
          </tr>
          {lines.map((line, index) => (
            <tr key={index} class={line.isDifferent ? 'different' : ''}>
              <td>{line.before === '' ? words.nothing : line.before}</td>
              <td>{line.after === '' ? words.nothing : line.after}</td>
              <td>{line.isDifferent ? words.differs : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Verdict({ side: { verdict, missing } }: { readonly side: WhatIfSide }): JSX.Element {
  return (
    <>
      {verdict}
      {missing.map((each) => <span key={each} class="remark">{each}</span>)}
    </>
  )
}

function Side({ name, reason: { answer, decisive, steps }, words }: { readonly name: string; readonly reason: ReasonSide; readonly words: OutcomeWords }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {decisive !== '' && <strong class="decisive">{decisive}</strong>}
        <span class="remark">{answer}</span>
        {steps.length > 0 && (
          <details>
            <summary>{words.steps.replace('{0}', name)}</summary>
            <Steps steps={steps} />
          </details>
        )}
      </dd>
    </div>
  )
}
