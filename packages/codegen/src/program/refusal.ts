import type { Origin } from '@inburgering/core'

/** Something in the rules that a program cannot say. It is told, never left out in silence. */
export interface Refusal {
  /** Label of the rule that it stands in. */
  readonly rule: string
  /** What it is, in the words of the language: `maatregel`, `Wi2021.plicht`, `schort op`. */
  readonly construct: string
  readonly origin: Origin
}
