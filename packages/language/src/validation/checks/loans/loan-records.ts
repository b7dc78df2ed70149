import type { Inkomenstoets, Opname, Voorvalsoort } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'

/** What is paid from a loan must say how much. */
export const drawWithoutAmount: Check<Opname> = () => (node, accept) => {
  const record = node.voorval?.ref
  if (record !== undefined && !hasAttribute(record, 'bedrag', 'bedrag')) accept('INB661', { record: record.name }, at(node, 'voorval'))
}

/** An income that is looked for by its year must say its year. */
export const incomeWithoutYear: Check<Inkomenstoets> = () => (node, accept) => {
  const record = node.voorval?.ref
  if (record !== undefined && !hasAttribute(record, 'jaar', 'geheel getal')) accept('INB662', { record: record.name }, at(node, 'voorval'))
}

function hasAttribute(record: Voorvalsoort, name: string, type: string): boolean {
  return record.attributen.some((attribute) => attribute.name === name && attribute.type?.basis?.replace(/\s+/g, ' ') === type && !attribute.optioneel)
}
