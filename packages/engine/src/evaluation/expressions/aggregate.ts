import type { AggregateExpression } from '@inburgering/core'
import { aggregators } from '../aggregators.ts'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import { overParts } from '../aggregate-parts.ts'
import { conditionOn, type ConditionOn } from '../where.ts'
import type { Context } from '../context.ts'
import { dateOf, type Element } from '../happenings.ts'
import type { Truth } from '../value.ts'
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
      const truth = context.trace === undefined ? condition.holds(element, context) : traced(element, condition, context)
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

/** A record that counts is explained in full; of another one only the condition that it does not meet. */
function traced(element: Element, condition: ConditionOn, context: Context): Truth {
  const { trace } = context
  context.trace = undefined
  let truth = condition.holds(element, context)
  const failing = truth === false ? condition.failing(element, context)?.expression : undefined
  context.trace = trace
  trace?.enter('record', element.name, dateOf(element))
  if (truth !== false) truth = condition.holds(element, context)
  else if (failing !== undefined) trace?.step(failing.id, context.peildatum, false, failing.type, failing.sources)
  trace?.leave(truth)
  return truth
}
