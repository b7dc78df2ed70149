import { isGecontroleerd, type Volgens } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { dutchDate, isoDate } from '../../reading.ts'

/** A text should not be read in a version from after the day until which the stelsel was checked. */
export const readAfterCheck: Check<Volgens> = ({ specificationOf }) => (node, accept) => {
  const read = isoDate(node.tekstVan)
  const checked = read === undefined ? undefined : isoDate(specificationOf(node).stelsel?.clausules.find(isGecontroleerd)?.datum)
  if (read === undefined || checked === undefined || read <= checked) return
  accept('INB315', { read: dutchDate(read), checked: dutchDate(checked) }, at(node, 'tekstVan'))
}
