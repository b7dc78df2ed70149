import type { AttributeExpression } from '@inburgering/core'
import { attributeOf } from '../attributes.ts'
import { loanValue } from '../../loans/value.ts'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import { referenceOf } from '../reference.ts'
import { none } from '../value.ts'

export function attribute(expression: AttributeExpression, scope: Scope): Parts {
  if (expression.of.kind === 'lening') {
    const { name } = expression.of
    return { evaluate: ({ happenings }) => loanValue(happenings.leningen.get(name), expression.attribute) }
  }
  const { element: find, operands } = referenceOf(expression.of, scope)
  const { attribute: name } = expression
  return {
    evaluate: (context) => {
      const element = find(context)
      return element === undefined ? none : attributeOf(element, name, context)
    },
    operands,
  }
}
