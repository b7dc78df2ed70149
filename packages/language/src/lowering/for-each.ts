import type { RecordSet } from '@inburgering/core'
import type { VoorElk } from '../generated/ast.ts'
import { defined, target } from './context.ts'

/** For which records `voor elk besluit ...` or `voor elke ...` asks its rule anew. */
export function lowerForEach(node: VoorElk): RecordSet {
  if (!node.elkBesluit) return { kind: 'records', names: node.soorten.map((kind) => target(kind).name) }
  const about = node.over === undefined ? undefined : node.over.includes('boete') ? ('boete' as const) : ('verlenging' as const)
  return { kind: 'besluiten', ...defined({ about }), except: node.behalve.map((kind) => target(kind).name) }
}
