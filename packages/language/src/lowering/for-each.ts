import type { RecordSet } from '@inburgering/core'
import type { VoorElk } from '../generated/ast.ts'
import { decidedKind } from '../scoping/decided-kind.ts'
import { defined, target } from './context.ts'

/** For which records `voor elk besluit ...` or `voor elke ...` asks its rule anew. */
export function lowerForEach(node: VoorElk): RecordSet {
  if (!node.elkBesluit) return { kind: 'records', names: node.soorten.map((kind) => target(kind).name) }
  const about = node.over === undefined ? undefined : decidedKind(node.over)
  return { kind: 'besluiten', ...defined({ about }), except: node.behalve.map((kind) => target(kind).name) }
}
