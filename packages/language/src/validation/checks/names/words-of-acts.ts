import { isBegrip, isNaamverwijzing, isParameter, isTabel, type Begrip, type Parameter, type Tabel } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import type { NamedKind } from '../../../scoping/names.ts'

/** `als bedoeld in` must name a word of another act. */
export const wordOfOtherAct: Check<Begrip> = ({ language }) => (node, accept) => {
  if (!node.bedoeld || !isNaamverwijzing(node.waarde)) return
  const word = node.waarde.naam.ref
  if (word === undefined) return
  const { Uses } = language.scoping
  const isWord = isBegrip(word) || isParameter(word) || isTabel(word)
  if (!isWord || Uses.rootOf(word) === Uses.rootOf(node)) accept('INB154', { name: node.waarde.naam.$refText }, at(node, 'waarde'))
}

/** Words to which an act gives a meaning. What stands in a dossier has one meaning: there is one dossier. */
const kinds: readonly NamedKind[] = ['Begrip', 'Parameter', 'Tabel']

/** A word should not mean one thing here and another in an act that is used beside it. */
export const sameWord: Check<Begrip | Parameter | Tabel> = ({ language }) => (node, accept) => {
  if (node.name === undefined) return
  const { Names, Uses } = language.scoping
  for (const { name: stelsel } of Uses.of(Uses.rootOf(node))) {
    const other = Names.describe(node, `${stelsel}.${node.name}`, ...kinds)?.node
    if (other === undefined || takesOver(node, other)) continue
    accept('INB156', { name: node.name, stelsel }, at(node, 'name'), [other])
  }
}

function takesOver(node: object, other: object): boolean {
  return isBegrip(node) && node.bedoeld && isNaamverwijzing(node.waarde) && node.waarde.naam.ref === other
}
