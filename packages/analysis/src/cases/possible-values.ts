import { compare, type ConstantValue, type Exact, type Expression } from '@inburgering/core'
import { constantOf } from './constant.ts'
import type { Vocabulary } from './vocabulary.ts'

/** All constants that a term can be, when its rules give nothing else; absent: it can be anything. */
export function possibleValues(term: Expression, vocabulary: Vocabulary, depth = 8): readonly ConstantValue[] | undefined {
  const constant = constantOf(term, vocabulary)
  if (constant !== undefined) return [constant]
  if (depth === 0) return undefined
  const of = (parts: readonly Expression[]): readonly ConstantValue[] | undefined => together(parts.map((part) => possibleValues(part, vocabulary, depth - 1)))
  switch (term.kind) {
    case 'tabel':
      return of((vocabulary.tabellen.get(term.name)?.rows ?? []).map(({ value }) => value))
    case 'begrip': {
      const definition = vocabulary.begrippen.get(term.name)?.definition
      if (definition === undefined) return undefined
      if (definition.kind !== 'rules') return of([definition])
      return of([...definition.rules.map(({ then }) => then), ...(definition.otherwise === undefined ? [] : [definition.otherwise])])
    }
    case 'parameter':
      return of((vocabulary.parameters.get(term.name)?.versions ?? []).map(({ value }) => value))
    case 'attribute': {
      if (term.attribute !== 'oorspronkelijke_duur' || term.of.kind !== 'termijn') return undefined
      const lengths = vocabulary.lengths.get(term.of.name)
      return lengths === undefined ? undefined : of(lengths)?.filter((length) => !isNothing(length))
    }
    default:
      return undefined
  }
}

/** A termijn of no length is not set. */
function isNothing({ kind, value }: ConstantValue): boolean {
  return kind === 'duration' && ('months' in value ? value.months : value.days) === 0
}

function together(sets: readonly (readonly ConstantValue[] | undefined)[]): readonly ConstantValue[] | undefined {
  const found: ConstantValue[] = []
  for (const set of sets) {
    if (set === undefined) return undefined
    found.push(...set)
  }
  return found.length === 0 ? undefined : found
}

/** In order, each once. */
export function distinct(values: readonly Exact[]): readonly Exact[] {
  const sorted = [...values].sort(compare)
  return sorted.filter((value, index) => index === 0 || compare(value, sorted[index - 1] ?? value) !== 0)
}
