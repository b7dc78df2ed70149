import type { Expression, RecordSet, Window } from '@inburgering/core'
import type { Filter, Venster, Verzameling } from '../generated/ast.ts'
import { elementSet } from '../scoping/element-set.ts'
import { defined, target, type Lowering } from './context.ts'
import { lowerExpression } from './expression.ts'

export function lowerRecordSet(lowering: Lowering, node: Verzameling): RecordSet {
  const set = elementSet(lowering.names, node)
  switch (set.kind) {
    case 'records':
      return { kind: 'records', names: set.records.map((record) => record.name) }
    case 'groep':
      return { kind: 'onderdelen', groep: set.groep.name }
    case 'boete':
    case 'verlenging':
    case 'termijn':
    case 'maatregel':
      return { kind: 'decisions', of: set.kind, names: set.of.map((declaration) => declaration.name), ...defined({ stelsel: set.of[0] && lowering.stelselElsewhere(node, set.of[0]) }) }
  }
}

export function lowerWhere(lowering: Lowering, node: Filter | undefined, path: string): Expression | undefined {
  return node && lowerExpression(lowering, node.als, `${path}/waarvan`)
}

export function lowerWindow(lowering: Lowering, node: Venster | undefined, path: string): Window | undefined {
  if (node?.termijn) return { kind: 'termijn', name: target(node.termijn).name }
  if (node?.duur) return { kind: 'preceding', duration: lowerExpression(lowering, node.duur, `${path}/venster`) }
  return node && { kind: 'sameDay' }
}
