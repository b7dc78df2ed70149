import type { Model } from '@inburgering/core'

/** A model prepared for running: changes woven in, expressions compiled, layers chosen. Made by `prepareProgram` only. */
export interface Program {
  readonly model: Model
  /** The layers that are on, in their fixed order; `wet` is always the first. */
  readonly layers: readonly string[]
}
