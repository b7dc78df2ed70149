import type { Bron } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'

/** A source should say what kind of text it is. */
export const missingSourceKind: Check<Bron> = () => (node, accept) => {
  if (node.soort === undefined) accept('INB307', { source: node.name, suggestion: probableKind(node) }, at(node, 'name'))
}

/** One text should have one name. */
export const sourceTwice: Check<Bron> = ({ specificationOf }) => (node, accept) => {
  if (node.nummer === undefined) return
  const other = specificationOf(node).all('Bron').find((source) => source.nummer === node.nummer)
  if (other === undefined || other === node || other.name === node.name) return
  accept('INB311', { source: node.name, other: other.name, number: node.nummer }, at(node, 'nummer'), [other])
}

function probableKind({ label = '', nummer = '' }: Bron): string | undefined {
  if (/^ECLI/.test(nummer) || /uitspraak|raad van state|rechtbank/i.test(label)) return 'uitspraak'
  if (/verordening/i.test(label)) return 'verordening'
  if (/beleidsregel/i.test(label)) return 'beleidsregel'
  if (/regeling/i.test(label)) return 'ministeriële regeling'
  if (/besluit/i.test(label)) return 'AMvB'
  return /wet/i.test(label) ? 'wet' : undefined
}
