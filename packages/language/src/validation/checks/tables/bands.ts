import { compareDurations, compare, compareLevels, isLevel, type ConstantValue } from '@inburgering/core'
import type { AstNode } from 'langium'
import { isVakAnders, isVakWaarden, type Rij, type Tabel, type Vak, type VakBereik } from '../../../generated/ast.ts'
import { inputOf } from '../../../typing/hint.ts'
import { fits, typeInSentence } from '../../../typing/value-types.ts'
import { at, type Accept, type Check } from '../../check.ts'
import { constantOf, exactOf, wordsOf } from '../../reading.ts'

/** A range must hold something. */
export const emptyRange: Check<VakBereik> = () => (node, accept) => {
  const [begin, end] = [constantOf(node.begin), constantOf(node.einde)]
  const order = begin && end && orderOf(begin, end)
  if (order === undefined) return
  const includesEnd = /met$/.test(node.teken ?? '')
  if (order > 0) accept('INB507', { band: wordsOf(node) }, at(node))
  else if (order === 0 && (!includesEnd || node.meerDan)) accept('INB506', { band: wordsOf(node), value: wordsOf(node.einde) }, at(node))
}

function orderOf(left: ConstantValue, right: ConstantValue): number | undefined {
  if (left.kind === 'duration' && right.kind === 'duration') return compareDurations(left.value, right.value)
  if (left.kind === 'date' && right.kind === 'date') return left.value < right.value ? -1 : left.value > right.value ? 1 : 0
  if (left.kind === 'level' && right.kind === 'level' && isLevel(left.value) && isLevel(right.value)) return compareLevels(left.value, right.value)
  const [a, b] = [exactOf(left), exactOf(right)]
  return left.kind === right.kind && a && b ? compare(a, b) : undefined
}

/** Each row and each column must stand once, and `anders` last. */
export const repeatedBand: Check<Tabel> = () => (node, accept) => {
  const rows = node.rijen.map((row) => ({ node: row as AstNode, bands: row.vakken }))
  report(rows, (band, place) => accept('INB504', { table: node.name, band }, at(place)))
  report(node.kop.map((band) => ({ node: band, bands: [band] })), (band, place) => accept('INB505', { table: node.name, band }, at(place)))
  otherwiseLast(node, node.rijen.map((row) => row.vakken), accept)
  otherwiseLast(node, node.kop.map((band) => [band]), accept)
}

function report(lines: readonly { readonly node: AstNode; readonly bands: readonly Vak[] }[], twice: (text: string, node: AstNode) => void): void {
  const seen = new Set<string>()
  for (const { node, bands } of lines) {
    const [only] = bands
    const texts = bands.length === 1 && isVakWaarden(only) ? only.waarden.map(wordsOf) : [bands.map(wordsOf).join(' | ')]
    for (const text of texts) {
      if (seen.has(text)) twice(text, bands.length === 1 ? (only ?? node) : node)
      seen.add(text)
    }
  }
}

function otherwiseLast(table: Tabel, lines: readonly (readonly Vak[])[], accept: Accept): void {
  lines.forEach((bands, index) => {
    const [only] = bands
    const isOtherwise = bands.length > 0 && bands.every(isVakAnders)
    if (isOtherwise && only && index < lines.length - 1) accept('INB508', { table: table.name }, at(only))
  })
}

/** A bound must be of the type of what the table looks at. */
export const bandType: Check<Vak> = ({ language }) => (node, accept) => {
  const { Typing } = language.typing
  const input = inputOf(node)
  const asked = input && Typing.kindOf(input)
  if (asked === undefined || isVakAnders(node)) return
  const values = isVakWaarden(node) ? node.waarden : node.$type === 'VakGrens' ? [node.grens] : [node.begin, node.einde]
  for (const value of values) {
    const found = value && Typing.kindOf(value)
    if (value === undefined || found === undefined || fits(found, asked)) continue
    accept('INB514', { table: tableOf(node).name, expected: typeInSentence(asked), found: typeInSentence(found), band: wordsOf(node) }, at(value))
    return
  }
}

function tableOf(node: Vak): Tabel {
  return (node.$container.$type === 'Tabel' ? node.$container : (node.$container as Rij).$container) as Tabel
}
