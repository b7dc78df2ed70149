import type { ValueType } from '@inburgering/core'
import { isVakAnders, type Tabel, type Vak } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { wordsOf } from '../../reading.ts'

/** A table over a keuze must have each of its values. */
export const missingValues: Check<Tabel> = ({ language }) => (node, accept) => {
  if (node.rijen.length === 0) return
  node.ingangen.forEach((input, index) => {
    const type = language.typing.Typing.kindOf(input)
    const possible = type && valuesOf(type, (keuze) => language.scoping.Names.find(node, keuze, 'Keuze')?.waarden.map((value) => value.name) ?? [])
    const bands = possible && bandsOf(node, index)
    if (!possible || !bands || bands.length === 0 || bands.some(isVakAnders)) return
    const given = new Set(bands.flatMap((band) => (band.$type === 'VakWaarden' ? band.waarden.map(wordsOf) : [wordsOf(band)])))
    const missing = possible.filter((value) => !given.has(value))
    // A table about none of the values is about something else, which its types say.
    if (missing.length === 0 || missing.length === possible.length) return
    accept('INB509', { table: node.name, missing: missing.join(', '), keuze: type.kind === 'choice' ? type.keuze : wordsOf(input) }, at(node, 'name'))
  })
}

function valuesOf(type: ValueType, valuesOfKeuze: (keuze: string) => readonly string[]): readonly string[] | undefined {
  if (type.kind === 'boolean') return ['ja', 'nee']
  return type.kind === 'choice' ? valuesOfKeuze(type.keuze) : undefined
}

function bandsOf(table: Tabel, input: number): readonly Vak[] {
  if (table.beslistabel) return table.rijen.flatMap((row) => row.vakken[input] ?? [])
  return input === 0 ? table.rijen.flatMap((row) => row.vakken) : table.kop
}
