import type { AggregateExpression } from '@inburgering/core'
import { current } from '../program/slot.ts'
import { aggregators } from './aggregators.ts'
import type { Scope } from './compile.ts'
import type { Parts } from './compiled.ts'
import type { Context } from './context.ts'
import { truthOf } from './kleene.ts'
import { timeless } from './timing.ts'

const noParts: readonly string[] = []

/** `aantal taalvaardigheid waarvan (...)`: the element is an onderdeel. */
export function overParts(expression: AggregateExpression, groep: string, { specification, compile }: Scope): Parts {
  const slot = specification.groepen.get(groep)
  const where = expression.where && compile(expression.where)
  const start = aggregators[expression.operator]
  const members = (context: Context): readonly string[] => (slot && current(slot, context)?.declaration.members) ?? noParts
  return {
    evaluate: (context) => {
      const total = start(expression, context)
      const outer = context.part
      for (const part of members(context)) {
        context.part = part
        context.trace?.enter('value', `onderdeel:${part}`, context.peildatum)
        const truth = where === undefined || truthOf(where.evaluate(context))
        context.trace?.leave(truth)
        if (total.take(truth, undefined)) break
      }
      context.part = outer
      return total.result()
    },
    timing: () => {
      const next = where?.timing().next
      if (next === undefined) return timeless
      return { flows: false, next: (context) => earliestOver(members(context), context, next) }
    },
  }
}

function earliestOver(parts: readonly string[], context: Context, next: (context: Context) => number): number {
  const outer = context.part
  let earliest = Infinity
  for (const part of parts) {
    context.part = part
    earliest = Math.min(earliest, next(context))
  }
  context.part = outer
  return earliest
}
