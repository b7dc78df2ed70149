import type { ComponentChildren, JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { FormField, FormKind, FormProblem, WhatIfAnswers, WhatIfForm, WhatIfRecord } from '@inburgering/server/protocol'
import type { WhatIfWords } from '../protocol.ts'
import { Field } from './field.tsx'

interface FormProps {
  readonly form: WhatIfForm
  readonly answers: WhatIfAnswers
  readonly problems: readonly FormProblem[]
  readonly words: WhatIfWords
  readonly onChange: (answers: WhatIfAnswers) => void
}

/** Everything of a scenario that can be otherwise. */
export function WhatIfFields({ form, answers, problems, words, onChange }: FormProps): JSX.Element {
  const root = useRef<HTMLFormElement>(null)
  const problemOf = (id: string): string => problems.find(({ field }) => field === id)?.message ?? ''
  const isGiven = ({ id, optional }: FormField): boolean => !optional || id in form.answers.values || (answers.values[id] ?? '') !== '' || problemOf(id) !== ''
  const put = (id: string, text: string): void => onChange({ ...answers, values: { ...answers.values, [id]: text } })
  const field = (each: FormField): JSX.Element => <Field key={each.id} id={each.id} field={each} value={answers.values[each.id] ?? ''} problem={problemOf(each.id)} words={words} onInput={(text) => put(each.id, text)} />
  const others = form.facts.filter((fact) => !isGiven(fact))
  return (
    <form ref={root} onSubmit={(event) => event.preventDefault()} aria-label={words.form}>
      <fieldset>
        <legend>{words.facts}</legend>
        {form.facts.filter(isGiven).map(field)}
        {others.length > 0 && (
          <details>
            <summary>{words.moreFacts.replace('{0}', String(others.length))}</summary>
            {others.map(field)}
          </details>
        )}
      </fieldset>
      <Records form={form} answers={answers} problems={problems} words={words} onChange={onChange} />
      {form.layers.length > 0 && (
        <fieldset>
          <legend>{words.layers}</legend>
          {form.layers.map(({ id, label }) => (
            <label key={id} class="check">
              <input type="checkbox" checked={answers.layers.includes(id)} onChange={({ currentTarget }) => onChange({ ...answers, layers: currentTarget.checked ? [...answers.layers, id] : answers.layers.filter((layer) => layer !== id) })} /> {label}
            </label>
          ))}
        </fieldset>
      )}
      <Parameters form={form} answers={answers} problemOf={problemOf} words={words} onChange={onChange} />
      <fieldset>
        <legend>{words.days}</legend>
        {form.days.map(field)}
      </fieldset>
    </form>
  )
}

/** What happened: each record with its fields, and a list to add another. */
function Records({ form, answers, problems, words, onChange }: FormProps): JSX.Element {
  const chosen = useRef<HTMLSelectElement>(null)
  const kindOf = (record: WhatIfRecord): FormKind | undefined => form.kinds.find(({ id }) => id === record.kind)
  const set = (records: readonly WhatIfRecord[]): void => onChange({ ...answers, records })
  const put = (place: number, id: string, text: string): void => set(answers.records.map((record, index) => (index === place ? { ...record, values: { ...record.values, [id]: text } } : record)))
  const remove = (place: number): void => {
    set(answers.records.filter((_, index) => index !== place))
    chosen.current?.focus()
  }
  const add = (): void => {
    const kind = form.kinds.find(({ id }) => id === chosen.current?.value)
    if (kind === undefined) return
    set([...answers.records, { from: null, kind: kind.id, values: {} }])
    setTimeout(() => document.getElementById(`record:${answers.records.length}:datum`)?.focus(), 0)
  }
  return (
    <fieldset>
      <legend>{words.records}</legend>
      {answers.records.map((record, place) => {
        const kind = kindOf(record)
        const fixed = form.fixed.find(({ from }) => from === record.from)
        const name = kind === undefined ? (fixed?.label ?? record.kind) : [kind.label, record.values['datum'] ?? ''].filter((part) => part !== '').join(', ')
        const own = problems.filter((problem) => problem.field.startsWith(`record:${place}:`))
        return (
          <Folded key={`${place}:${record.from ?? 'new'}:${record.kind}`} name={name} mustShow={record.from === null || own.length > 0}>
            {kind?.fields.map((each) => {
              const id = `record:${place}:${each.id}`
              return <Field key={id} id={id} field={each} value={record.values[each.id] ?? ''} problem={own.find((problem) => problem.field === id)?.message ?? ''} words={words} onInput={(text) => put(place, each.id, text)} />
            })}
            <button type="button" class="quiet" aria-label={`${words.remove}: ${name}`} onClick={() => remove(place)}>{words.remove}</button>
          </Folded>
        )
      })}
      <p class="add">
        <label>
          {words.addRecord}{' '}
          <select ref={chosen}>
            {form.kinds.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
          </select>
        </label>{' '}
        <button type="button" onClick={add}>{words.add}</button>
      </p>
    </fieldset>
  )
}

/** Folds by itself only what was never opened: what somebody is writing in stays. */
function Folded({ name, mustShow, children }: { readonly name: string; readonly mustShow: boolean; readonly children: ComponentChildren }): JSX.Element {
  const [isOpen, setOpen] = useState(mustShow)
  if (mustShow && !isOpen) setOpen(true)
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{name}</summary>
      {children}
    </details>
  )
}

interface ParameterProps extends Omit<FormProps, 'problems'> {
  readonly problemOf: (id: string) => string
}

/** The parameters that are changed, and a list to change another. */
function Parameters({ form, answers, problemOf, words, onChange }: ParameterProps): JSX.Element | null {
  const chosen = useRef<HTMLSelectElement>(null)
  const isChanged = ({ id }: FormField): boolean => id in answers.values
  const left = form.parameters.filter((each) => !isChanged(each))
  if (form.parameters.length === 0) return null
  const put = (id: string, text: string): void => onChange({ ...answers, values: { ...answers.values, [id]: text } })
  const reset = (id: string): void => {
    const { [id]: _, ...values } = answers.values
    onChange({ ...answers, values })
    chosen.current?.focus()
  }
  const add = (): void => {
    const parameter = form.parameters.find(({ id }) => id === chosen.current?.value)
    if (parameter === undefined) return
    put(parameter.id, parameter.now ?? '')
    setTimeout(() => document.getElementById(parameter.id)?.focus(), 0)
  }
  return (
    <fieldset>
      <legend>{words.parameters}</legend>
      {form.parameters.filter(isChanged).map((each) => (
        <div key={each.id}>
          <Field id={each.id} field={{ ...each, hint: [words.now.replace('{0}', each.now ?? ''), each.hint].join('; ') }} value={answers.values[each.id] ?? ''} problem={problemOf(each.id)} words={words} onInput={(text) => put(each.id, text)} />
          <button type="button" class="quiet" aria-label={`${words.reset}: ${each.label}`} onClick={() => reset(each.id)}>{words.reset}</button>
        </div>
      ))}
      {left.length > 0 && (
        <p class="add">
          <label>
            {words.addParameter}{' '}
            <select ref={chosen}>
              {left.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
            </select>
          </label>{' '}
          <button type="button" onClick={add}>{words.change}</button>
        </p>
      )}
    </fieldset>
  )
}
