import type { Rij, Tabel } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { wordsOf } from '../../reading.ts'

/** A table must have rows, and a header exactly when it looks at two inputs. */
export const tableShape: Check<Tabel> = () => (node, accept) => {
  const { name: table, ingangen, kop, rijen } = node
  if (rijen.length === 0) accept('INB513', { table }, at(node, 'name'))
  if (node.beslistabel || rijen.length === 0) return
  const second = ingangen[1]
  if (second !== undefined && kop.length === 0) accept('INB502', { table, input: wordsOf(second) }, at(node, 'name'))
  if (second === undefined && kop[0] !== undefined) accept('INB503', { table }, at(kop[0]))
}

/** A row must begin with its own name: without one it runs on from the row above. */
export const rowLabel: Check<Rij> = () => (node, accept) => {
  const table = node.$container
  if (table.beslistabel) return
  const expected = table.ingangen.length === 2 ? table.kop.length : 1
  const range = node.$cstNode?.range
  if (node.cellen.length <= expected || expected === 0 || range === undefined || range.start.line === range.end.line) return
  accept('INB501', { table: table.name, count: String(node.cellen.length), expected: String(expected) }, at(node))
}

/** A decision table should say how its rows are read. */
export const tablePolicy: Check<Tabel> = () => (node, accept) => {
  if (node.beslistabel && node.beleid === undefined && node.rijen.length > 1) accept('INB510', { table: node.name }, at(node, 'name'))
}
