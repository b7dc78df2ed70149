import type { CompareExpression, Exact } from '@inburgering/core'

export type Comparison = CompareExpression['operator']

/** A condition with everything it asks replaced by a place on an axis: only which value each term has, decides it. */
export type Formula =
  | { readonly kind: 'constant'; readonly value: boolean }
  /** The value on an ordered axis stands so to the bound. */
  | { readonly kind: 'line'; readonly axis: string; readonly operator: Comparison; readonly bound: Exact }
  /** The value on an axis of names is one of these. */
  | { readonly kind: 'names'; readonly axis: string; readonly allowed: ReadonlySet<string> }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Formula[] }
  | { readonly kind: 'not'; readonly part: Formula }

export const always: Formula = { kind: 'constant', value: true }
export const never: Formula = { kind: 'constant', value: false }

export function all(...parts: readonly Formula[]): Formula {
  return { kind: 'all', parts }
}
export function any(...parts: readonly Formula[]): Formula {
  return { kind: 'any', parts }
}
export function not(part: Formula): Formula {
  return { kind: 'not', part }
}
/** Both or neither. */
export function same(left: Formula, right: Formula): Formula {
  return any(all(left, right), all(not(left), not(right)))
}
