import type { Citaat } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'

/** A quote should say which text it comes from: itself, or the declaration that it stands in. */
export const quoteWithoutSource: Check<Citaat> = () => (node, accept) => {
  const owner = node.$container as { readonly volgens?: unknown }
  if (node.volgens !== undefined || owner.volgens !== undefined) return
  const start = node.tekst.length > 40 ? `${node.tekst.slice(0, 40).trimEnd()} ...` : node.tekst
  accept('INB314', { start }, at(node, 'tekst'))
}
