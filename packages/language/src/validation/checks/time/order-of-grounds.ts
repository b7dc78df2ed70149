import { isAls, isInAfwijkingVan, isOpLaatsteDag, isOvereenkomstig, isVergelijking, isVerlengt, type InAfwijkingVan, type Uitdrukking, type Verlengingsgrond } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { shownName, withoutBrackets, wordsOf } from '../../reading.ts'
import type { Specification } from '../../specification.ts'
import { together } from './extension.ts'

/** Two grounds that can both extend one term on its last day must say which goes first. */
export const orderOfGrounds: Check<Verlengingsgrond> = ({ specificationOf }) => (node, accept) => {
  const place = node.clausules.find(isOpLaatsteDag)
  if (place === undefined) return
  for (const other of specificationOf(node).derived(groundsOfLastDay)) {
    // Each pair once, at the one that comes later by name.
    if (!(other.name < node.name) || goesBefore(node, other) || goesBefore(other, node) || excludeEachOther(node, other)) continue
    const shared = termsOf(node).find((term) => termsOf(other).includes(term))
    if (shared !== undefined) accept('INB433', { first: shownName(other), second: shownName(node), termijn: shared }, at(place), [other])
  }
}

/** They must not go before each other in a circle. */
export const circleOfGrounds: Check<InAfwijkingVan> = () => (node, accept) => {
  const owner = node.$container
  node.gronden.forEach((reference, index) => {
    const other = reference.ref
    if (other !== undefined && (other === owner || goesBefore(other, owner as Verlengingsgrond))) accept('INB434', { first: shownName(owner), second: shownName(other) }, at(node, 'gronden', index), [other])
  })
}

function groundsOfLastDay(specification: Specification): readonly Verlengingsgrond[] {
  return specification.all('Verlengingsgrond').filter(({ clausules }) => clausules.some(isOpLaatsteDag))
}

function termsOf(grond: Verlengingsgrond): readonly string[] {
  return grond.clausules.filter((clause) => isVerlengt(clause) || isOvereenkomstig(clause)).flatMap(({ termijnen }) => termijnen.map(({ $refText }) => $refText))
}

/** Said itself, or by way of others. */
function goesBefore(first: Verlengingsgrond, second: Verlengingsgrond, seen: ReadonlySet<Verlengingsgrond> = new Set()): boolean {
  if (seen.has(first)) return false
  const named = first.clausules.filter(isInAfwijkingVan).flatMap(({ gronden }) => gronden.flatMap(({ ref }) => ref ?? []))
  return named.some((other) => other === second || goesBefore(other, second, new Set([...seen, first])))
}

/** One asks that something is what the other asks that it is not: nobody meets both. */
function excludeEachOther(left: Verlengingsgrond, right: Verlengingsgrond): boolean {
  const [mine, theirs] = [left, right].map((grond) => grond.clausules.filter(isAls).flatMap((clause) => together(clause.als)).flatMap(equality))
  return (mine ?? []).some((one) => (theirs ?? []).some((other) => one.subject === other.subject && (one.is && other.is ? one.value !== other.value : one.is !== other.is && one.value === other.value)))
}

interface Equality {
  readonly subject: string
  readonly is: boolean
  readonly value: string
}

function equality(node: Uitdrukking): readonly Equality[] {
  const inner = withoutBrackets(node)
  if (!isVergelijking(inner) || !/^(is|is niet|=|<>)$/.test(inner.op.replace(/\s+/g, ' '))) return []
  return [{ subject: wordsOf(inner.links), is: inner.op === 'is' || inner.op === '=', value: wordsOf(inner.rechts) }]
}
