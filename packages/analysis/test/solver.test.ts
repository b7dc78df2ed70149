import type { Expression } from '@inburgering/core'
import { expect, test } from 'vitest'
import type { Axis } from '../src/cases/axis.ts'
import { all, not, same, type Formula } from '../src/cases/formula.ts'
import { createSolver } from '../src/cases/satisfy.ts'

const term = {} as Expression

function truths(count: number): { readonly axes: ReadonlyMap<string, Axis>; readonly formulas: readonly Formula[] } {
  const keys = Array.from({ length: count }, (_, index) => `t${index}`)
  const axes = new Map(keys.map((key): [string, Axis] => [key, { kind: 'names', key, term, values: new Set(['ja', 'nee']), words: (value) => `${key} is ${value}` }]))
  return { axes, formulas: keys.map((axis) => ({ kind: 'names', axis, allowed: new Set(['ja']) })) }
}

test('a case names only the terms that matter', () => {
  const { axes, formulas } = truths(3)
  const found = createSolver(axes).satisfy(all(...formulas.slice(0, 2)))
  expect(typeof found === 'string' ? found : found.values.map(({ axis, cell }) => `${axis.key} ${String(cell)}`)).toEqual(['t0 ja', 't1 ja'])
})

test('what cannot be has no case', () => {
  const { axes, formulas } = truths(2)
  const [first, second] = formulas as readonly [Formula, Formula]
  expect(createSolver(axes).satisfy(all(same(first, second), first, not(second)))).toBe('none')
})

test('a question with too many cases is given up, and says so', () => {
  // Nine people with eight chairs, one each: only trying tells that it cannot be.
  const chairs = Array.from({ length: 8 }, (_, index) => `stoel ${index + 1}`)
  const people = Array.from({ length: 9 }, (_, index) => `p${index}`)
  const axes = new Map(people.map((key): [string, Axis] => [key, { kind: 'names', key, term, values: new Set(chairs), words: (value) => `${key} op ${value}` }]))
  const sits = (axis: string, chair: string): Formula => ({ kind: 'names', axis, allowed: new Set([chair]) })
  const pairs = people.flatMap((first, index) => people.slice(index + 1).map((second): readonly [string, string] => [first, second]))
  const apart = pairs.flatMap(([first, second]) => chairs.map((chair) => not(all(sits(first, chair), sits(second, chair)))))
  expect(createSolver(axes).satisfy(all(...apart))).toBe('unfinished')
})
