import type { StateSubject } from '@inburgering/core'
import type { Uitdrukking } from '../generated/ast.ts'
import { subjectKindOf, withoutBrackets } from '../typing/state.ts'
import { type Lowering } from './context.ts'
import { lowerExpression } from './expression.ts'

/** What a state is said of: something by its name, or an expression that gives an onderdeel or leerroute. */
export function lowerSubject(lowering: Lowering, node: Uitdrukking, path: string): StateSubject {
  const inner = withoutBrackets(node)
  const named = inner.$type === 'Naamverwijzing' && inner.van === undefined ? inner.naam.ref : undefined
  const kind = subjectKindOf(named)
  if (kind !== undefined && named !== undefined) return { kind, name: named.name }
  return { kind: 'value', value: lowerExpression(lowering, inner, path) }
}
