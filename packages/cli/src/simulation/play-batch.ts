import type { Diagnostic, Outcome, PersonInput, Timeline } from '@inburgering/core'
import { elementReader, type ReadElement } from '../persons/read-persons.ts'
import { elementsOf, type Batch } from './batch.ts'

/** What stands between two timelines of a list. */
export const betweenInList = ',\n'

/** What there is to say of a person beside its timeline. */
export type Remark =
  | { readonly kind: 'refused'; readonly element: ReadElement; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'problem'; readonly id: string; readonly diagnostics: readonly Diagnostic[] }

/** What came of a batch. */
export interface Played {
  /** The timelines as JSON in UTF-8, in the order of the persons. */
  readonly timelines: Uint8Array<ArrayBuffer>
  /** How many they are. */
  readonly count: number
  /** In the order of the persons. */
  readonly remarks: readonly Remark[]
  /** Why it took longer than it may. */
  readonly slow: readonly Diagnostic[]
}

export type PlayElement = (element: ReadElement & { readonly json: unknown }) => Outcome<Timeline | undefined>

export interface Player {
  readonly play: PlayElement
  /** Why nobody is played compiled, where that was asked. */
  readonly slow: readonly Diagnostic[]
}

/** In JSON: a list, or a timeline a line. */
export type JsonForm = 'json' | 'ndjson'

export function playBatch(batch: Batch, { play, slow }: Player, form: JsonForm): Played {
  const read = elementReader()
  const timelines: string[] = []
  const remarks: Remark[] = []
  for (const element of elementsOf(batch).map(read)) {
    if ('diagnostic' in element) {
      remarks.push({ kind: 'refused', element, diagnostics: [element.diagnostic] })
      continue
    }
    const { value, diagnostics } = play(element)
    if (value === undefined) {
      remarks.push({ kind: 'refused', element, diagnostics })
      continue
    }
    timelines.push(JSON.stringify(value))
    if (diagnostics.length > 0) remarks.push({ kind: 'problem', id: (element.json as PersonInput).id, diagnostics })
  }
  return { timelines: new TextEncoder().encode(form === 'json' ? timelines.join(betweenInList) : timelines.map((line) => `${line}\n`).join('')), count: timelines.length, remarks, slow }
}
