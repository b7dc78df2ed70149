import { Fragment, type JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { WhatIfOutcome } from '@inburgering/server/protocol'
import type { ComparisonGroup, ComparisonPerson, ComparisonWords } from '../protocol.ts'
import { Cell, Columns, Table } from '../cells.tsx'
import { useKeysOfPage } from '../keys-of-page.ts'
import { WhatIfResult } from '../tijdlijn/what-if-outcome.tsx'

/** Both timelines of a person; without them why there are none. */
export interface Told {
  readonly outcome?: WhatIfOutcome
  readonly note: string
}

/** Persons that are drawn at once: more would make the page slow. */
const portion = 200

interface PersonsProps {
  readonly groups: readonly ComparisonGroup[]
  readonly words: ComparisonWords
  readonly open: readonly string[]
  readonly selected: string
  readonly told: ReadonlyMap<string, Told>
  readonly onSelect: (key: string) => void
  readonly onToggle: (key: string) => void
  readonly onScenario: (key: string) => void
}

/** Whose outcome changes. One button can have the focus; the arrows go from person to person. */
export function Persons({ groups, words, open, selected, told, onSelect, onToggle, onScenario }: PersonsProps): JSX.Element {
  const root = useRef<HTMLElement>(null)
  const [most, setMost] = useState(portion)
  const all = groups.flatMap(({ persons }) => persons)
  const shown = new Set(all.slice(0, most).map(({ key }) => key))
  const order = [...shown]
  const current = shown.has(selected) ? selected : (order[0] ?? '')

  function goTo(key: string): void {
    onSelect(key)
    const buttons = [...(root.current?.querySelectorAll<HTMLButtonElement>('button[data-person]') ?? [])]
    buttons.find(({ dataset }) => dataset['person'] === key)?.focus()
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['person'] === undefined) return
    const place = order.indexOf(current)
    const steps: Readonly<Record<string, number>> = { ArrowDown: Math.min(place + 1, order.length - 1), ArrowUp: Math.max(place - 1, 0), Home: 0, End: order.length - 1 }
    const next = steps[event.key]
    if (next !== undefined) {
      event.preventDefault()
      goTo(order[next] ?? current)
    } else if (event.key === 'Escape' && open.includes(current)) onToggle(current)
  }

  useKeysOfPage((key) => goTo((key === 'End' ? order.at(-1) : key === 'Home' ? order[0] : current) ?? current))

  return (
    <section ref={root} aria-labelledby="persons" onKeyDown={onKeyDown}>
      <h2 id="persons">{words.persons}</h2>
      {all.length === 0 ? <p>{words.nobody}</p> : <p class="keys">{words.keys}</p>}
      {groups.map(({ heading, persons }) => {
        const own = persons.filter(({ key }) => shown.has(key))
        return own.length > 0 && (
          <Table key={heading} class="persons">
            <caption>{`${heading} (${persons.length})`}</caption>
            <Columns names={[words.person, words.difference, words.first]} />
            <tbody role="rowgroup">
              {own.map((person) => (
                <Person key={person.key} person={person} words={words} isOpen={open.includes(person.key)} isCurrent={person.key === current} told={told.get(person.key)} onSelect={onSelect} onToggle={onToggle} onScenario={onScenario} />
              ))}
            </tbody>
          </Table>
        )
      })}
      {all.length > order.length && <button type="button" onClick={() => setMost(most + portion)}>{words.more.replace('{0}', String(all.length - order.length))}</button>}
    </section>
  )
}

interface PersonProps extends Pick<PersonsProps, 'words' | 'onSelect' | 'onToggle' | 'onScenario'> {
  readonly person: ComparisonPerson
  readonly isOpen: boolean
  readonly isCurrent: boolean
  readonly told: Told | undefined
}

function Person({ person: { key, title, difference, first, isCompared }, words, isOpen, isCurrent, told, onSelect, onToggle, onScenario }: PersonProps): JSX.Element {
  return (
    <Fragment>
      <tr role="row" class={isCurrent ? 'selected' : ''}>
        <Cell column={words.person}>
          <button type="button" class="person" data-person={key} tabIndex={isCurrent ? 0 : -1} aria-expanded={isCompared ? isOpen : undefined} onFocus={() => onSelect(key)} onClick={() => (isCompared ? onToggle(key) : onScenario(key))}>{title}</button>
        </Cell>
        <Cell column={words.difference}>{difference}</Cell>
        <Cell column={words.first}>{first}</Cell>
      </tr>
      {isOpen && isCompared && (
        <tr class="reason" role="row">
          <td colSpan={3} role="cell">
            <section aria-label={words.bothOf.replace('{0}', title)}>
              {told === undefined ? <p role="status">{words.waiting}</p> : told.outcome === undefined ? <p role="status">{told.note}</p> : <WhatIfResult outcome={told.outcome} words={{ ...words.outcome, both: words.bothOf.replace('{0}', title) }} />}
              <p><button type="button" onClick={() => onScenario(key)}>{words.toScenario}</button></p>
            </section>
          </td>
        </tr>
      )}
    </Fragment>
  )
}
