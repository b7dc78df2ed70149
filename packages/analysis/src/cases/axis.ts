import type { Exact, Expression } from '@inburgering/core'

/** One term that conditions ask about, with the values that it can have. */
export type Axis = LineAxis | NamesAxis

interface AxisBase {
  readonly key: string
  readonly term: Expression
}
/** An ordered term: only its place among the bounds matters. */
export interface LineAxis extends AxisBase {
  readonly kind: 'line'
  readonly scale: Scale
  readonly minimum?: Exact
  readonly maximum?: Exact
  /** All values that it can have, when the rules list them. */
  readonly only?: readonly Exact[]
  /** The constants that it is compared with. */
  readonly bounds: Exact[]
  readonly words: (value: Exact) => string
}
export interface Scale {
  /** The smallest step of the law; an example stands one step beside a bound. */
  readonly step: Exact
  /** Whether values between two steps exist: an hour and a half, not one and a half attempt. */
  readonly dense: boolean
}
/** A term with named values: a choice, ja or nee, or how two terms compare. */
export interface NamesAxis extends AxisBase {
  readonly kind: 'names'
  /** A term whose values nobody lists has those that the text mentions. */
  readonly values: Set<string>
  readonly words: (value: string) => string
}
