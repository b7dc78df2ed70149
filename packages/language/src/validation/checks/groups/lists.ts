import { compare, fromDecimalText, nearestName, valueOf, zero } from '@inburgering/core'
import { isVerdeelt, type Lijstblok, type Lijstkolom, type Lijstrij, type Uitdrukking, type Verdeelt, type VerwachtAandeel } from '../../../generated/ast.ts'
import { declaredType, typeInSentence } from '../../../typing/value-types.ts'
import { at, type Check } from '../../check.ts'
import { constantOf } from '../../reading.ts'

/** A list must have rows, each body once. */
export const listRows: Check<Lijstblok> = () => (node, accept) => {
  if (node.rijen.length === 0) accept('INB683', { name: node.name }, at(node, 'name'))
  const seen = new Map<string, Lijstrij>()
  for (const row of node.rijen) {
    const earlier = seen.get(sameBody(row.naam))
    if (earlier !== undefined) accept('INB685', { name: row.naam }, at(row, 'naam'), [earlier])
    seen.set(sameBody(row.naam), earlier ?? row)
  }
}

/** Capitals and spaces do not make another municipality. */
function sameBody(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nl')
}

/** A number of zero should be meant. */
export const zeroInList: Check<Lijstrij> = () => (node, accept) => {
  const { kolommen } = node.$container
  node.waarden.forEach((value, index) => {
    if (isZero(value)) accept('INB686', { name: node.naam, column: kolommen[index]?.label ?? kolommen[index]?.name ?? '' }, at(node, 'waarden', index))
  })
}

function isZero(node: Uitdrukking): boolean {
  const constant = constantOf(node)
  const number = constant?.kind === 'integer' || constant?.kind === 'number' ? valueOf(fromDecimalText(constant.value, 'plain')) : undefined
  return number !== undefined && compare(number, zero) === 0
}

/** A column must hold numbers. */
export const columnOfNumbers: Check<Lijstkolom> = () => (node, accept) => {
  const type = declaredType(node.type)
  if (type !== undefined && type.kind !== 'integer' && type.kind !== 'number') accept('INB687', { name: node.name, actual: typeInSentence(type) }, at(node, 'type'))
}

/** The numbers of the key must not all be zero. */
export const nothingToDivideBy: Check<Verdeelt> = () => (node, accept) => {
  const lijst = node.lijst?.ref
  const place = lijst?.kolommen.findIndex((column) => column === node.kolom?.ref) ?? -1
  if (lijst === undefined || place < 0 || lijst.rijen.length === 0) return
  const isNothing = lijst.rijen.every(({ waarden }) => waarden[place] !== undefined && isZero(waarden[place]))
  if (isNothing) accept('INB688', { name: node.$container.name, lijst: lijst.label ?? lijst.name, column: node.kolom.$refText }, at(node, 'kolom'))
}

/** A share must be that of a body of the list. */
export const shareOfUnlisted: Check<VerwachtAandeel> = () => (node, accept) => {
  const lijst = node.verdeling?.ref?.clausules.find(isVerdeelt)?.lijst.ref
  const known = lijst?.rijen.map(({ naam }) => naam) ?? []
  if (lijst === undefined || node.naam === undefined || known.includes(node.naam)) return
  accept('INB690', { name: node.naam, lijst: lijst.label ?? lijst.name, suggestion: nearestName(node.naam, known) }, at(node, 'naam'))
}
