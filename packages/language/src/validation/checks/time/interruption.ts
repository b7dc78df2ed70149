import type { Onderbroken } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'

/** What interrupts a plicht must have a first and a last day. */
export const interruptedByPeriod: Check<Onderbroken> = () => (node, accept) => {
  const record = node.periode.ref
  if (record !== undefined && record.soort !== 'periode') accept('INB444', { name: record.name, kind: record.soort }, at(node, 'periode'))
}
