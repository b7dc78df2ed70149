import type { JSX } from 'preact'
import type { FormField } from '@inburgering/server/protocol'
import type { WhatIfWords } from '../protocol.ts'

interface FieldProps {
  readonly id: string
  readonly field: FormField
  readonly value: string
  readonly problem: string
  readonly words: WhatIfWords
  readonly onInput: (text: string) => void
}

/** A value with its name, what can be written there, and what is wrong with what is written. */
export function Field({ id, field: { label, hint, optional, choices }, value, problem, words, onInput }: FieldProps): JSX.Element {
  const described = [...(hint === '' ? [] : [`${id}-hint`]), ...(problem === '' ? [] : [`${id}-problem`])].join(' ')
  const shared = { id, 'aria-invalid': problem === '' ? undefined : ('true' as const), 'aria-describedby': described === '' ? undefined : described }
  return (
    <p class="field">
      <label for={id}>{label}</label>
      {choices === undefined ? (
        <input {...shared} type="text" value={value} autocomplete="off" onInput={({ currentTarget }) => onInput(currentTarget.value)} />
      ) : (
        <select {...shared} value={value} onChange={({ currentTarget }) => onInput(currentTarget.value)}>
          {(optional || value === '') && <option value="">{words.none}</option>}
          {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
        </select>
      )}
      {hint !== '' && <span class="hint" id={`${id}-hint`}>{hint}</span>}
      {problem !== '' && <span class="problem" id={`${id}-problem`}>{problem}</span>}
    </p>
  )
}
