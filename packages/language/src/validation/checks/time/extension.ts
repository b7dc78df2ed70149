import { compareDurations } from '@inburgering/core'
import { isAls, isBij, isLogisch, isMet, isOpAanvraag, isOpLaatsteDag, isVergelijking, isVerlengt, type Met, type Uitdrukking, type Verlengingsgrond } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { constantOf, durationText, withoutBrackets, wordsOf } from '../../reading.ts'

/** A ground must say which term it extends, when, and by how much. */
export const incompleteExtension: Check<Verlengingsgrond> = () => (node, accept) => {
  const { name, clausules } = node
  const says = (missing: string, example: string) => accept('INB423', { name, missing, example }, at(node, 'name'))
  if (!clausules.some(isVerlengt)) says('welke termijn hij verlengt', 'verlengt inburgeringstermijn')
  if (!clausules.some((clause) => isBij(clause) || isOpLaatsteDag(clause))) says('wanneer hij verlengt', 'bij ziekte')
  if (!clausules.some(isMet)) says('hoelang hij verlengt', 'met 6 maanden')
}

/** It must extend in one way. */
export const extensionInTwoWays: Check<Verlengingsgrond> = () => (node, accept) => {
  const event = node.clausules.find(isBij)
  const exOfficio = node.clausules.find(isOpLaatsteDag)
  if (event && exOfficio) accept('INB424', { name: node.name }, at(exOfficio), [event])
}

/** What is asked for needs a record by which it is asked. */
export const requestWithoutRecord: Check<Verlengingsgrond> = () => (node, accept) => {
  const request = node.clausules.find(isOpAanvraag)
  if (request !== undefined && !node.clausules.some(isBij)) accept('INB446', { name: node.name }, at(request))
}

/** Its length and its maximum must be comparable. */
export const maximumInOtherUnit: Check<Met> = () => (node, accept) => {
  const [length, maximum] = [constantOf(node.duur), constantOf(node.maximum)]
  if (length?.kind !== 'duration' || maximum?.kind !== 'duration') return
  if (compareDurations(length.value, maximum.value) === undefined) accept('INB425', { duration: durationText(length), maximum: durationText(maximum) }, at(node, 'maximum'))
}

/** Its maximum should not be below the length from which it counts. */
export const maximumBelowThreshold: Check<Verlengingsgrond> = () => (node, accept) => {
  const length = node.clausules.find(isMet)
  const condition = node.clausules.find(isAls)
  const maximum = constantOf(length?.maximum)
  if (!length || !condition || maximum?.kind !== 'duration') return
  for (const each of together(condition.als)) {
    if (!isVergelijking(each) || !/^(ten minste|meer dan|>=|>)$/.test(each.op) || wordsOf(each.links) !== wordsOf(length.duur)) continue
    const threshold = constantOf(each.rechts)
    if (threshold?.kind === 'duration' && compareDurations(maximum.value, threshold.value) === -1) accept('INB426', { maximum: durationText(maximum), threshold: durationText(threshold) }, at(length, 'maximum'), [each])
  }
}

/** The conditions that must all hold. */
export function together(node: Uitdrukking | undefined): Uitdrukking[] {
  const inner = withoutBrackets(node)
  if (inner === undefined) return []
  if (isLogisch(inner) && inner.op === 'en') return [...together(inner.links), ...together(inner.rechts)]
  if (inner.$type === 'Lijst') return inner.soort.startsWith('aan een') ? [] : inner.onderdelen.flatMap((part) => together(part.als))
  return [inner]
}
