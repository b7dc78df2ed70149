import type { JSX } from 'preact'
import type { ReasonSide, WhatIfOutcome, WhatIfSide } from '@inburgering/server/protocol'
import type { OutcomeWords } from '../protocol.ts'
import { Cell, Columns, Table } from '../cells.tsx'
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
      <Table class="compared">
        <caption>{words.both}</caption>
        <Columns names={[words.before, words.after, words.difference]} />
        <tbody role="rowgroup">
          <tr role="row">
            <Cell column={words.before}><Verdict side={before} /></Cell>
            <Cell column={words.after}><Verdict side={after} /></Cell>
            <Cell column={words.difference} />
          </tr>
          {lines.map((line, index) => (
            <tr key={index} role="row" class={line.isDifferent ? 'different' : ''}>
              <Cell column={words.before}>{line.before === '' ? words.nothing : line.before}</Cell>
              <Cell column={words.after}>{line.after === '' ? words.nothing : line.after}</Cell>
              <Cell column={words.difference}>{line.isDifferent ? words.differs : ''}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
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
