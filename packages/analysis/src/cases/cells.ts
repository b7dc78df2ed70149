import { add, compare, exactRatio, subtract, type Exact, type ExactResult } from '@inburgering/core'
import type { Axis, LineAxis } from './axis.ts'
import type { Comparison } from './formula.ts'

/** An example of each part of an axis in which no condition tells values apart. */
export type Cell = Exact | string

export function cellsOf(axis: Axis): readonly Cell[] {
  return axis.kind === 'line' ? examplesOn(axis) : [...axis.values]
}

/** A case in which the term has this value, in words. */
export function cellWords(axis: Axis, cell: Cell): string {
  if (axis.kind === 'line') return typeof cell === 'string' ? '' : axis.words(cell)
  return typeof cell === 'string' ? axis.words(cell) : ''
}

/** Each bound itself, and a value in each stretch between, before and after the bounds, one step from a bound if it can. */
function examplesOn(axis: LineAxis): readonly Exact[] {
  if (axis.only !== undefined) return axis.only
  const bounds = sortedBounds(axis)
  const first = bounds[0]
  const last = bounds.at(-1)
  if (first === undefined || last === undefined) return [axis.minimum ?? axis.maximum ?? { num: 0, den: 1 }]
  const examples: Exact[] = []
  if (axis.minimum === undefined) examples.push(...stepped(first, axis.scale.step, subtract))
  bounds.forEach((bound, index) => {
    examples.push(bound)
    const next = bounds[index + 1]
    if (next !== undefined) examples.push(...between(axis, bound, next))
  })
  if (axis.maximum === undefined) examples.push(...stepped(last, axis.scale.step, add))
  return examples
}

function sortedBounds({ bounds, minimum, maximum }: LineAxis): readonly Exact[] {
  const within = bounds.filter((bound) => (minimum === undefined || compare(bound, minimum) >= 0) && (maximum === undefined || compare(bound, maximum) <= 0))
  const all = [...within, ...(minimum === undefined ? [] : [minimum]), ...(maximum === undefined ? [] : [maximum])].sort(compare)
  return all.filter((bound, index) => index === 0 || compare(bound, all[index - 1] ?? bound) !== 0)
}

function between(axis: LineAxis, low: Exact, high: Exact): readonly Exact[] {
  const { step, dense } = axis.scale
  const isEdge = axis.minimum !== undefined && compare(low, axis.minimum) === 0
  const candidate = isEdge ? stepped(high, step, subtract) : stepped(low, step, add)
  const found = candidate.filter((value) => compare(low, value) < 0 && compare(value, high) < 0)
  if (found.length > 0 || !dense) return found
  const sum = add(low, high)
  return 'value' in sum ? valueIn(exactRatio(BigInt(sum.value.num), BigInt(sum.value.den) * 2n)) : []
}

function stepped(bound: Exact, step: Exact, move: (bound: Exact, step: Exact) => ExactResult): readonly Exact[] {
  return valueIn(move(bound, step))
}

function valueIn(result: ExactResult): readonly Exact[] {
  return 'value' in result ? [result.value] : []
}

export function stands(value: Exact, operator: Comparison, bound: Exact): boolean {
  const sign = compare(value, bound)
  switch (operator) {
    case 'eq':
      return sign === 0
    case 'ne':
      return sign !== 0
    case 'ge':
      return sign >= 0
    case 'le':
      return sign <= 0
    case 'gt':
      return sign > 0
    case 'lt':
      return sign < 0
  }
}
