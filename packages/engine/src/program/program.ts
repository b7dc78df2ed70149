import type { Model } from '@inburgering/core'
import type { Guard } from './guard.ts'
import type { Specification } from './specification.ts'

/** A model prepared for running: changes woven in, expressions compiled, layers chosen. Made by `prepareProgram` only. */
export interface Program {
  readonly model: Model
  /** The layers that are on, in their fixed order; `wet` is always the first. */
  readonly layers: readonly string[]
  /** Shared by the programs of one model, whatever their layers. */
  readonly specification: Specification
  /** By the index of a guard: whether its layer is on; undefined: the wijziging is not known. */
  readonly on: readonly (boolean | undefined)[]
  /** The stelsels that run beside it on the same person, each before those that look at it. */
  readonly beside: readonly Program[]
  /** Where a variant moves the entry into force: that variant, and the program as the act itself has it. */
  readonly moved?: { readonly by: Guard; readonly from: Program } | undefined
}
