import type { AggregateExpression } from '@inburgering/core'
import { aggregators } from '../aggregators.ts'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import { overParts } from './aggregate-parts.ts'
import { conditionOn } from '../where.ts'
import { isSeen, listingOf, overWholeDay } from '../records.ts'
import { timeless, together } from '../timing.ts'

/** Over records, decisions or onderdelen, with a condition and a window. */
export function aggregate(expression: AggregateExpression, scope: Scope): Parts {
  if (expression.from.kind === 'onderdelen') return overParts(expression, expression.from.groep, scope)
  const listing = listingOf(expression.from)
  const condition = conditionOn(expression, scope)
  const start = aggregators[expression.operator]
  const evaluate: Parts['evaluate'] = (context) => {
    const total = start(expression, context)
    for (const element of listing(context)) {
      if (!isSeen(element, context)) break
      context.trace?.enter('record', element.name, context.peildatum)
      const truth = condition.holds(element, context)
      context.trace?.leave(truth)
      if (total.take(truth, element)) break
    }
    return total.result()
  }
  const timed = expression.window?.kind === 'preceding'
  return {
    evaluate: expression.window?.kind === 'sameDay' ? (context) => overWholeDay(context, () => evaluate(context)) : evaluate,
    timing: () => {
      if (!timed && together(condition.operands).next === undefined) return timeless
      return {
        flows: false,
        next: (context) => {
          let earliest = Infinity
          for (const element of listing(context)) {
            if (isSeen(element, context)) earliest = Math.min(earliest, condition.changes(element, context))
          }
          return earliest
        },
      }
    },
  }
}
