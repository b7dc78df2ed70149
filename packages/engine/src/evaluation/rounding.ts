import { roundExact, type Exact, type Rounding } from '@inburgering/core'
import { exact } from './arithmetic.ts'
import type { Context } from './context.ts'
import type { Value } from './value.ts'

export function rounded(value: Exact, rounding: Rounding, context: Context, rule: string): Value {
  const decimals = rounding.to === 'cents' ? 2 : 0
  // Already whole: by far the most amounts are.
  if (value.den === 1) return value
  return exact(roundExact(value, decimals, rounding.mode), context, rule)
}
