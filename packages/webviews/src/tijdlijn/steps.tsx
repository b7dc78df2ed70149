import type { JSX } from 'preact'
import type { ReasonStep } from '@inburgering/server/protocol'

/** A reason with what it rests on. */
export function Steps({ steps }: { readonly steps: readonly ReasonStep[] }): JSX.Element | null {
  if (steps.length === 0) return null
  return (
    <ul>
      {steps.map((step, index) => (
        <li key={index}>
          {step.text}
          {step.cited !== '' && <span class="cited"> ({step.cited})</span>}
          <Steps steps={step.steps} />
        </li>
      ))}
    </ul>
  )
}
