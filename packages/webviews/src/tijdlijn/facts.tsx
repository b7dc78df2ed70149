import type { JSX } from 'preact'
import type { TimelinePage, TimelineRow } from '../protocol.ts'

/** The bar above a result: by which law, as known when, and what to know beside it. */
export function Facts({ page: { basis, words }, row }: { readonly page: TimelinePage; readonly row: TimelineRow }): JSX.Element {
  return (
    <>
      <dl class="basis">
        {[...basis, ...row.basis].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {row.warnings.map((warning) => (
        <p key={warning} class="warning"><strong>{words.warning}</strong> {warning}</p>
      ))}
      {row.failures.length > 0 && (
        <ul class="failures">
          {row.failures.map(({ expected, actual }, index) => (
            <li key={index}>
              <strong>{words.expected}</strong> {expected}<br />
              <strong>{words.actual}</strong> {actual}
            </li>
          ))}
        </ul>
      )}
      {row.notes.map((note) => <p key={note} class="note">{note}</p>)}
    </>
  )
}
