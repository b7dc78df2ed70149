import { isVerlengt, type Overeenkomstig } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'

/** A ground applies correspondingly to a termijn that it does not extend by itself, and only where it extends one. */
export const corresponding: Check<Overeenkomstig> = () => (node, accept) => {
  const owner = node.$container
  if (owner.$type !== 'Verlengingsgrond') return
  const own = owner.clausules.filter(isVerlengt)
  if (own.some(({ soort }) => soort.replace(/\s+/g, ' ') === 'schort op')) accept('INB442', { name: owner.name }, at(node))
  const extended = own.flatMap(({ termijnen }) => termijnen.map(({ $refText }) => $refText))
  const names = node.termijnen.map(({ $refText }) => $refText)
  names.forEach((name, index) => {
    if (extended.includes(name) || names.indexOf(name) < index) accept('INB440', { termijn: name }, at(node, 'termijnen', index))
  })
}
