import type { LastKnownExpression } from '@inburgering/core'
import { attributeOf } from '../attributes.ts'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import { isSeen, listingOf } from '../records.ts'
import { Unknown } from '../value.ts'
import { conditionOn } from '../where.ts'

/** The attribute of the latest record that gives it. */
export function lastKnown(expression: LastKnownExpression, scope: Scope): Parts {
  const { attribute } = expression
  const listing = listingOf(expression.from)
  const { holds, operands } = conditionOn(expression, scope)
  const unknown = new Unknown([attribute])
  return {
    evaluate: (context) => {
      const elements = listing(context)
      for (let index = elements.length - 1; index >= 0; index -= 1) {
        const element = elements[index]
        if (element === undefined || !isSeen(element, context)) continue
        const value = attributeOf(element, attribute, context)
        if (!(value instanceof Unknown) && holds(element, context) === true) return value
      }
      return unknown
    },
    operands,
  }
}
