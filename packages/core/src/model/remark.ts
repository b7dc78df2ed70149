import type { Origin } from './origin.ts'
import type { SourceRef } from './source.ts'

/** A choice the author made where the law leaves room (`aanname`), or what the language cannot say (`niet uitgedrukt`). */
export interface Kanttekening {
  /** Stable within the model: `<declaration id>/aanname:1`. */
  readonly id: string
  readonly kind: 'aanname' | 'niet uitgedrukt'
  readonly text: string
  /** Name of the variant that takes the other reading: `aanname "..." anders variant X`. */
  readonly otherwiseVariant?: string
  readonly sources: readonly SourceRef[]
  readonly origin: Origin
}
