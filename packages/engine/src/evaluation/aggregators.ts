import { exactFromInteger, type AggregateExpression, type Duration, type Exact } from '@inburgering/core'
import { isExact, operations } from './arithmetic.ts'
import { attributeOf } from './attributes.ts'
import type { Context } from './context.ts'
import type { Element } from './happenings.ts'
import { not } from './kleene.ts'
import { mergeUnknown, none, PeriodLength, Unknown, type Truth, type Value } from './value.ts'

/** Takes the elements one by one; `take` answers whether the outcome is settled. */
export interface Total {
  readonly take: (truth: Truth, element: Element | undefined) => boolean
  readonly result: () => Value
}

export const aggregators: Readonly<Record<AggregateExpression['operator'], (expression: AggregateExpression, context: Context) => Total>> = {
  exists: (_expression, context) => existence(context, (truth) => truth),
  none: (_expression, context) => existence(context, not),
  count: () => count(),
  sum: (expression, context) => sum(expression, context),
}

function existence(context: Context, answer: (truth: Truth) => Truth): Total {
  let found: Truth = false
  return {
    take: (truth) => {
      if (truth === true) found = true
      else if (truth !== false && found !== true) found = mergeUnknown(found === false ? undefined : found, truth)
      return found === true && context.trace === undefined
    },
    result: () => answer(found),
  }
}

function count(): Total {
  let [counted, unknown]: [number, Unknown | undefined] = [0, undefined]
  return {
    take: (truth) => {
      if (truth === true) counted += 1
      else if (truth !== false) unknown = mergeUnknown(unknown, truth)
      return false
    },
    result: () => unknown ?? exactFromInteger(counted),
  }
}

/** What never happened adds nothing: the sum of no records is 0. */
function sum(expression: AggregateExpression, context: Context): Total {
  const { attribute, id } = expression
  let total: Value = expression.type.kind === 'duration' ? noDays : zero
  let unknown: Unknown | undefined
  return {
    take: (truth, element) => {
      if (truth === false) return false
      const value = truth !== true ? truth : element === undefined || attribute === undefined ? none : attributeOf(element, attribute, context)
      if (value instanceof Unknown) unknown = mergeUnknown(unknown, value)
      else if (isExact(value) || value instanceof PeriodLength) total = operations.plus(total, value, context, id)
      return false
    },
    result: () => unknown ?? total,
  }
}

const zero: Exact = exactFromInteger(0)
const noDays: Duration = { days: 0 }
