import type { ValueType } from '@inburgering/core'
import { isAttribuut, type Voorvalsoort } from '../../../generated/ast.ts'
import { declaredType, typeInSentence } from '../../../typing/value-types.ts'
import { at, type Check } from '../../check.ts'

const outcomes: Readonly<Record<string, ValueType>> = {
  bedrag: { kind: 'money' },
  einde: { kind: 'date' },
  toegekend: { kind: 'boolean' },
  overtreding: { kind: 'date' },
  percentage: { kind: 'percentage' },
  ingang: { kind: 'date' },
}

/** What a decision about an outcome of the rules decides has a fixed name, and must have the type that goes with it. */
export const decidedOutcome: Check<Voorvalsoort> = () => (node, accept) => {
  if (node.overSoort === undefined) return
  for (const attribute of node.attributen.filter(isAttribuut)) {
    const expected = outcomes[attribute.name]
    const actual = declaredType(attribute.type)
    if (expected !== undefined && actual !== undefined && actual.kind !== expected.kind) {
      accept('INB617', { name: attribute.name, expected: typeInSentence(expected), besluit: node.label ?? node.name }, at(attribute, 'type'))
    }
  }
}
