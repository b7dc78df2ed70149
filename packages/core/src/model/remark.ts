import type { Origin } from './origin.ts'
import type { SourceRef } from './source.ts'

/**
 * A choice the author made where the law leaves room (`aanname`), what the language cannot say (`niet uitgedrukt`), or why
 * a smallest change of the rule it stands in gives the same outcomes, so that no scenario can notice it (`gelijkwaardig`).
 */
export interface Kanttekening {
  /** Stable within the model: `<declaration id>/aanname:1`. */
  readonly id: string
  readonly kind: 'aanname' | 'niet uitgedrukt' | 'gelijkwaardig'
  readonly text: string
  /** Name of the variant that takes the other reading: `aanname "..." anders variant X`. */
  readonly otherwiseVariant?: string
  readonly sources: readonly SourceRef[]
  readonly origin: Origin
}
