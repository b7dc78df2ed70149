import { isGecontroleerd, isLaagClausule, type Citaat, type Kanttekening, type Verwijzing, type Volgens } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { dutchDate, isoDate, wordsOf } from '../../reading.ts'

/** A quote should say which text it comes from: itself, or the declaration that it stands in. */
export const quoteWithoutSource: Check<Citaat> = () => (node, accept) => {
  const owner = node.$container as { readonly volgens?: unknown }
  if (node.volgens !== undefined || owner.volgens !== undefined) return
  const start = node.tekst.length > 40 ? `${node.tekst.slice(0, 40).trimEnd()} ...` : node.tekst
  accept('INB314', { start }, at(node, 'tekst'))
}

/** A text should not be read in a version from after the day until which the stelsel was checked. */
export const readAfterCheck: Check<Volgens> = ({ specificationOf }) => (node, accept) => {
  const read = isoDate(node.tekstVan)
  const checked = read === undefined ? undefined : isoDate(specificationOf(node).stelsel?.clausules.find(isGecontroleerd)?.datum)
  if (read === undefined || checked === undefined || read <= checked) return
  accept('INB315', { read: dutchDate(read), checked: dutchDate(checked) }, at(node, 'tekstVan'))
}

/** The other reading of an assumption must be a variant. */
export const otherReadingNoVariant: Check<Kanttekening> = () => (node, accept) => {
  const change = node.variant?.ref
  if (change === undefined || change.clausules.some((clause) => isLaagClausule(clause) && clause.laag === 'variant')) return
  accept('INB316', { change: change.name }, at(node, 'variant'), [change])
}

/** A ruling has considerations, a regulation has articles. */
export const placeOfOtherSource: Check<Verwijzing> = () => (node, accept) => {
  const source = node.bron?.ref
  if (source?.soort === undefined) return
  const wrong = source.soort === 'uitspraak' ? ['art.', 'lid', 'bijlage'] : ['overweging']
  const place = node.plaatsen.find((each) => wrong.includes(each.soort))
  if (place !== undefined) accept('INB317', { place: wordsOf(place), source: source.name, kind: source.soort }, at(place))
}
