import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Cell, Columns, Table } from '../cells.tsx'
import type { PageProps } from '../page.tsx'
import type { ComparisonPage, ComparisonPageState, FromComparisonPage, ToComparisonPage } from '../protocol.ts'
import { Persons, type Told } from './persons.tsx'
import { Rules } from './rules.tsx'

/** Two sets of rules: what it comes to, whose outcome changes, and which rules say something else. */
export function App({ remembered, say, remember, listen }: PageProps<ToComparisonPage, FromComparisonPage, ComparisonPageState>): JSX.Element | null {
  const [page, setPage] = useState<ComparisonPage>()
  const [isBusy, setBusy] = useState(false)
  const [open, setOpen] = useState<readonly string[]>(remembered?.open ?? [])
  const [selected, setSelected] = useState(remembered?.selected ?? '')
  const [told, setTold] = useState<ReadonlyMap<string, Told>>(new Map())
  const [wanted, setWanted] = useState('')

  useEffect(() => {
    listen((message) => {
      switch (message.kind) {
        case 'busy':
          return setBusy(true)
        case 'show':
          document.documentElement.lang = message.page.words.language
          setBusy(false)
          return setPage(message.page)
        case 'person':
          return setTold((known) => new Map(known).set(message.key, message))
        case 'open':
          setOpen((keys) => (keys.includes(message.key) ? keys : [...keys, message.key]))
          setSelected(message.key)
          return setWanted(message.key)
      }
    })
    say({ kind: 'ready' })
  }, [])
  // What is unfolded is asked again when the outcome may have changed.
  const stamp = `${JSON.stringify(page?.address)} ${page?.model}`
  const isShown = page !== undefined && page.groups.length > 0
  useEffect(() => {
    if (isShown) for (const key of open) say({ kind: 'askPerson', key })
  }, [stamp, isShown, open])
  useEffect(() => {
    if (page !== undefined) remember({ address: page.address, open, selected })
  }, [page, open, selected])
  useEffect(() => {
    if (wanted === '' || !isShown) return
    const button = [...document.querySelectorAll<HTMLElement>('[data-person]')].find(({ dataset }) => dataset['person'] === wanted)
    button?.scrollIntoView({ block: 'center' })
    button?.focus()
    setWanted('')
  }, [wanted, isShown])

  if (page === undefined) return null
  const { title, problem, summary, totals, remarks, basis, groups, rules, words } = page
  const toggle = (key: string): void => setOpen(open.includes(key) ? open.filter((each) => each !== key) : [...open, key])
  return (
    <div class={isBusy ? 'stale' : ''} aria-busy={isBusy}>
      <header>
        <p class="kicker">{words.heading}</p>
        <h1>{title}</h1>
        <p class={problem === '' ? 'verdict' : 'message wrong'}>{problem === '' ? summary : problem}</p>
        {totals.length > 0 && <ul class="totals">{totals.map((total) => <li key={total}>{total}</li>)}</ul>}
        <p class="busy" role="status">{isBusy ? words.busy : ''}</p>
        <p class="buttons">
          <button type="button" onClick={() => say({ kind: 'chooseBase' })}>{words.chooseBase}</button>{' '}
          <button type="button" onClick={() => say({ kind: 'again' })}>{words.again}</button>{' '}
          <button type="button" onClick={() => say({ kind: 'asText' })}>{words.asText}</button>
        </p>
      </header>
      {remarks.map((remark) => <p key={remark} class="warning"><strong>{words.warning}</strong> {remark}</p>)}
      {basis.length > 0 && (
        <Table class="bar-above">
          <caption>{words.basisName}</caption>
          <Columns names={['', words.before, words.after]} />
          <tbody role="rowgroup">
            {basis.map(([name, before, after]) => (
              <tr key={name} role="row">
                <th scope="row" role="rowheader">{name}</th>
                <Cell column={words.before}>{before}</Cell>
                <Cell column={words.after}>{after}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {problem === '' && basis.length > 0 && (
        <>
          <Persons groups={groups} words={words} open={open} selected={selected} told={told} onSelect={setSelected} onToggle={toggle} onScenario={(key) => say({ kind: 'toScenario', key })} />
          <Rules rules={rules} words={words} onToText={(id) => say({ kind: 'toRule', id })} />
        </>
      )}
    </div>
  )
}
