import { noOutcome, none, Unknown, merge, type Order, type Truth, type Value } from './values.ts'
import type { Run } from './run.ts'
import type { Ask } from './rules.ts'

/** What an input must be for a row. */
export type Band =
  | { readonly kind: 'any' }
  | { readonly kind: 'values'; readonly values: readonly Value[] }
  | { readonly kind: 'range'; readonly from: Value | undefined; readonly fromInclusive: boolean; readonly to: Value | undefined; readonly toInclusive: boolean }

export const anything: Band = { kind: 'any' }
export function these(...values: readonly Value[]): Band {
  return { kind: 'values', values }
}
/** From the first bound (`vanaf`, `meer dan`) to the second (`tot`, `tot en met`); undefined: without a bound. */
export function range(from: Value | undefined, fromInclusive: boolean, to: Value | undefined, toInclusive: boolean): Band {
  return { kind: 'range', from, fromInclusive, to, toInclusive }
}

export interface Row {
  readonly bands: readonly Band[]
  readonly sources: readonly string[]
  readonly cell: Ask
}
export function row(bands: readonly Band[], cell: Ask, sources: readonly string[] = []): Row {
  return { bands, sources, cell }
}

/**
 * The cell of the row that holds for the inputs. With `first` an earlier row that may hold stands in the way; with
 * `exactlyOne` a row that certainly holds is the one. No row: no outcome.
 */
export function cellOf(c: Run, inputs: readonly Value[], orders: readonly Order[], rows: readonly Row[], policy: 'first' | 'exactlyOne'): Value {
  let unknown: Unknown | undefined
  for (const each of rows) {
    const answer = holds(each.bands, inputs, orders)
    if (answer === false) continue
    if (answer === true) {
      c.use?.cite(each.sources)
      return each.cell(c)
    }
    if (policy === 'first') return answer
    unknown = merge(unknown, answer)
  }
  return unknown ?? noOutcome()
}

function holds(bands: readonly Band[], inputs: readonly Value[], orders: readonly Order[]): Truth {
  let unknown: Unknown | undefined
  for (let index = 0; index < bands.length; index += 1) {
    const band = bands[index] as Band
    if (band.kind === 'any') continue
    const input = inputs[index] as Value
    if (input === none) return false
    if (input instanceof Unknown) unknown = merge(unknown, input)
    else if (!isWithin(band, input, orders[index] as Order)) return false
  }
  return unknown ?? true
}

function isWithin(band: Exclude<Band, { readonly kind: 'any' }>, input: Value, order: Order): boolean {
  if (band.kind === 'values') return band.values.some((value) => order(input, value) === 0)
  return (band.from === undefined || reaches(order(input, band.from), band.fromInclusive)) && (band.to === undefined || reaches(order(band.to, input), band.toInclusive))
}

function reaches(sign: number | undefined, inclusive: boolean): boolean {
  return sign !== undefined && (inclusive ? sign >= 0 : sign > 0)
}
