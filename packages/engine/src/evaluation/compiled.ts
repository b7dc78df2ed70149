import type { DayNumber, Expression } from '@inburgering/core'
import type { Context } from './context.ts'
import type { Value } from './value.ts'

export type Evaluate = (context: Context) => Value

/** The first day after the peildatum on which the value may change by the mere passing of time; Infinity: never. */
export type NextChange = (context: Context) => DayNumber

/** How a value moves with time when nothing happens. */
export interface Timing {
  /** It moves along with the peildatum (an age, a number of days): who compares it looks for the day of the change. */
  readonly flows: boolean
  /** Absent: time alone never changes it. */
  readonly next?: NextChange
}

/** An expression turned into functions once, so that a run only calls them. */
export interface Compiled {
  readonly expression: Expression
  readonly evaluate: Evaluate
  /** Of `en` and `of`: what is combined. */
  readonly operands: readonly Compiled[]
  /** Asked only after all declarations are compiled, because names may refer forwards. */
  readonly timing: () => Timing
}

/** What a file in `expressions/` makes of its kind. */
export interface Parts {
  readonly evaluate: Evaluate
  /** Absent: the timings of the operands together. */
  readonly timing?: () => Timing
  readonly operands?: readonly Compiled[]
}
