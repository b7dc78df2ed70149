import { isBegrip, isNaamverwijzing, isLaatstBekend, type Attribuut, type Begrip, type BegripOnderwerp } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { withoutBrackets } from '../../reading.ts'
import type { NamedKind } from '../../../scoping/names.ts'

const words: Partial<Record<NamedKind, string>> = { Gegeven: 'een gegeven', Begrip: 'een begrip', Parameter: 'een parameter', Tabel: 'een tabel', Oordeel: 'een oordeel' }
const kinds = Object.keys(words) as NamedKind[]

/** The subject of a begrip should not have the name of something that is declared. */
export const shadowingSubject: Check<BegripOnderwerp> = ({ language }) => (node, accept) => {
  const hidden = node.name === undefined ? undefined : language.scoping.Names.describe(node, node.name, ...kinds)
  if (hidden?.node) accept('INB130', { name: node.name, kind: words[hidden.type as NamedKind] ?? '' }, at(node, 'name'), [hidden.node])
}

/** Neither should an attribute, unless that declaration is the latest value of the attribute itself. */
export const shadowingAttribute: Check<Attribuut> = ({ language }) => (node, accept) => {
  const hidden = node.name === undefined ? undefined : language.scoping.Names.describe(node, node.name, ...kinds)
  if (!hidden?.node || (isBegrip(hidden.node) && readsAttribute(hidden.node))) return
  accept('INB130', { name: node.name, kind: words[hidden.type as NamedKind] ?? '' }, at(node, 'name'), [hidden.node])
}

/** `begrip leerroute = leerroute van de laatste PIP_vastgesteld`. */
function readsAttribute(begrip: Begrip): boolean {
  const value = withoutBrackets(begrip.waarde)
  if (isLaatstBekend(value)) return value.attribuut === begrip.name
  return isNaamverwijzing(value) && value.van !== undefined && value.naam.$refText === begrip.name
}
