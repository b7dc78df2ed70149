import { Fragment, type JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { ReasonStep } from '@inburgering/server/protocol'
import type { TimelineLine, TimelineWords } from '../protocol.ts'
import type { Reasons } from './app.tsx'
import { Cell, Columns, Table } from '../cells.tsx'
import { useKeysOfPage } from '../keys-of-page.ts'
import { Steps } from './steps.tsx'

/** Lines that are drawn at once: more would make the page slow. */
const portion = 500

interface TableProps {
  readonly lines: readonly TimelineLine[]
  readonly words: TimelineWords
  readonly selected: number
  readonly reasons: Reasons
  readonly onSelect: (line: number) => void
  readonly onToggle: (line: number) => void
}

/** What happens, day by day. One button of each row can have the focus; the arrows go from row to row. */
export function TimelineTable({ lines, words, selected, reasons, onSelect, onToggle }: TableProps): JSX.Element {
  const body = useRef<HTMLTableSectionElement>(null)
  const [most, setMost] = useState(portion)
  const shown = lines.slice(0, Math.max(most, selected + 1))
  const last = shown.length - 1
  const { columns } = words

  function goTo(line: number): void {
    onSelect(line)
    body.current?.querySelector<HTMLButtonElement>(`button[data-line="${line}"]`)?.focus()
  }
  function onKeyDown(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: Math.min(selected + 1, last), ArrowUp: Math.max(selected - 1, 0), Home: 0, End: last }
    const next = steps[event.key]
    if (next !== undefined) {
      event.preventDefault()
      goTo(next)
    } else if (event.key === 'Escape' && reasons.has(selected)) onToggle(selected)
  }

  useKeysOfPage((key) => goTo(key === 'End' ? last : key === 'Home' ? 0 : selected))

  return (
    <>
      <Table class="lines" onKeyDown={onKeyDown}>
        <caption>
          {words.tableName} <span class="keys">{words.keys}</span>
        </caption>
        <Columns names={[columns.date, columns.what, columns.consequence, columns.sources, columns.why]} />
        <tbody ref={body} role="rowgroup">
          {shown.map((line, index) => (
            <Fragment key={index}>
              <tr role="row" class={index === selected ? 'selected' : ''} aria-current={index === selected ? 'true' : undefined} onClick={() => onSelect(index)}>
                <Cell column={columns.date}>{shown[index - 1]?.date === line.date ? <span class="again">{line.dateText}</span> : <time dateTime={line.date}>{line.dateText}</time>}</Cell>
                <Cell column={columns.what}>
                  {line.what}
                  {line.remarks.map((remark) => <span key={remark} class="remark">{remark}</span>)}
                </Cell>
                <Cell column={columns.consequence}>{line.consequence}</Cell>
                <Cell column={columns.sources}>{line.sources}</Cell>
                <Cell column={columns.why}>
                  <button
                    type="button"
                    data-line={index}
                    tabIndex={index === selected ? 0 : -1}
                    aria-expanded={reasons.has(index)}
                    aria-label={`${words.why} ${line.dateText}: ${line.what}`}
                    onFocus={() => index !== selected && onSelect(index)}
                    onClick={(event) => {
                      event.stopPropagation()
                      onToggle(index)
                    }}
                  >
                    {words.why}
                  </button>
                </Cell>
              </tr>
              {reasons.has(index) && (
                <tr class="reason" role="row">
                  <td colSpan={5} role="cell"><Reason reason={reasons.get(index)} words={words} /></td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </Table>
      {shown.length < lines.length && <button type="button" class="quiet" onClick={() => setMost(shown.length + portion)}>{words.more.replace('{0}', String(lines.length - shown.length))}</button>}
    </>
  )
}

function Reason({ reason, words }: { readonly reason: { readonly answer: string; readonly steps: readonly ReasonStep[] } | undefined; readonly words: TimelineWords }): JSX.Element {
  if (reason === undefined) return <p role="status">{words.waiting}</p>
  if (reason.answer === '' && reason.steps.length === 0) return <p role="status">{words.noReason}</p>
  return (
    <div role="status">
      <p class="answer">{reason.answer}</p>
      <Steps steps={reason.steps} />
    </div>
  )
}
