import type { Naamverwijzing } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import type { NamedKind } from '../../../scoping/names.ts'

const kinds: NamedKind[] = ['Gegeven', 'Begrip', 'Parameter', 'Tabel', 'Attribuut']

/** `a-b` is one name; where only `a` and `b` exist, a minus was meant. */
export const hyphenOrMinus: Check<Naamverwijzing> = ({ language }) => (node, accept) => {
  const name = node.naam?.$refText ?? ''
  if (!name.includes('-') || node.naam.ref !== undefined) return
  const isKnown = (part: string) => language.scoping.Names.describe(node, part, ...kinds) !== undefined
  for (let cut = name.indexOf('-'); cut > 0; cut = name.indexOf('-', cut + 1)) {
    const [left, right] = [name.slice(0, cut), name.slice(cut + 1)]
    if (!isKnown(left) || !isKnown(right)) continue
    accept('INB133', { name, left, right }, at(node, 'naam'))
    return
  }
}
