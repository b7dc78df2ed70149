import type { Begrip, Bron, Parameter, Tabel } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'

const words = { Begrip: 'het begrip', Parameter: 'de parameter', Tabel: 'de tabel' } as const

/** What is derived or set should be used somewhere. */
export const unusedName: Check<Begrip | Parameter | Tabel> = ({ specificationOf }) => (node, accept) => {
  const specification = specificationOf(node)
  if (node.name === undefined || specification.isIncomplete || specification.isUsed(node.name)) return
  accept('INB131', { name: node.name, kind: words[node.$type] }, at(node, 'name'))
}

/** So should a source. */
export const unusedSource: Check<Bron> = ({ specificationOf }) => (node, accept) => {
  const specification = specificationOf(node)
  if (node.name === undefined || specification.isIncomplete || specification.isUsed(node.name)) return
  accept('INB132', { name: node.name }, at(node, 'name'))
}
