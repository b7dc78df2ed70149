import type { RecordRef } from '@inburgering/core'
import { isDitBesluit, isLening, isNaamverwijzing, isRangVoorval, isTaaleis, isTermijn, type Uitdrukking } from '../generated/ast.ts'
import { withoutBrackets } from '../typing/state.ts'
import { defined, target, type Lowering } from './context.ts'
import { lowerRecordSet, lowerWhere, lowerWindow } from './record-set.ts'

/** The record or termijn that the part after `van` denotes. */
export function lowerRecordRef(lowering: Lowering, node: Uitdrukking, path: string): RecordRef {
  const owner = withoutBrackets(node)
  if (isRangVoorval(owner)) {
    return {
      kind: owner.rang.includes('eerste') ? 'first' : 'last',
      from: lowerRecordSet(lowering, owner.bron),
      ...defined({ where: lowerWhere(lowering, owner.filter, path), window: lowerWindow(lowering, owner.venster, path) }),
    }
  }
  if (isDitBesluit(owner)) return { kind: 'besluit' }
  if (!isNaamverwijzing(owner)) throw new Error(`${owner.$type} was lowered as a record`)
  const named = target(owner.naam)
  return { kind: isTermijn(named) ? 'termijn' : isLening(named) ? 'lening' : 'named', name: named.name }
}

/** The taaleis that the part after `van` names. */
export function isTaaleisOwner(node: Uitdrukking): string | undefined {
  const owner = withoutBrackets(node)
  const named = isNaamverwijzing(owner) ? owner.naam.ref : undefined
  return isTaaleis(named) ? named.name : undefined
}
