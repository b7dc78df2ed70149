import type { AttributeExpression } from '@inburgering/core'
import { amountDecided, violationDecided } from '../../decided/decided-fine.ts'
import type { DossierRecord } from '../../dossier/dossier.ts'
import { attributeOf } from '../attributes.ts'
import { loanValue } from '../../loans/value.ts'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import type { Context } from '../context.ts'
import { referenceOf } from '../reference.ts'
import { none, type Value } from '../value.ts'

/** What `dit besluit` about a fine has besides its own attributes. */
const ofFine: Readonly<Record<string, (record: DossierRecord, context: Context) => Value>> = { bedrag: amountDecided, overtreding: violationDecided }

export function attribute(expression: AttributeExpression, scope: Scope): Parts {
  if (expression.of.kind === 'lening') {
    const { name } = expression.of
    return { evaluate: ({ happenings }) => loanValue(happenings.leningen.get(name), expression.attribute) }
  }
  const { element: find, operands } = referenceOf(expression.of, scope)
  const { attribute: name } = expression
  const isDecision = expression.of.kind === 'besluit'
  return {
    evaluate: (context) => {
      const element = find(context)
      if (element === undefined) return none
      const ofDecision = isDecision && element.kind === 'record' ? ofFine[name]?.(element, context) : undefined
      return ofDecision ?? attributeOf(element, name, context)
    },
    operands,
  }
}
