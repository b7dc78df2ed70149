import { describe, expect, it } from 'vitest'
import { Kept } from '../../src/tracing/kept.ts'
import { ObservedEvent } from '../../src/tracing/observed.ts'
import { Tracing } from '../../src/tracing/tracing.ts'

/** A world of one list that can change, and a result that is made of it; `made` counts how often. */
function world() {
  const tracing = new Tracing()
  const list = { items: ['a', 'b'] as readonly string[] }
  const seen = tracing.newValue(() => [...list.items])
  const kept = new Kept<object, unknown>(tracing)
  const key = {}
  const counts = { made: 0 }
  const result = () =>
    kept.get(key, () => {
      counts.made++
      return tracing.valueOf(seen).join('')
    })
  return { tracing, list, seen, kept, result, counts }
}

describe('a kept result', () => {
  it('is made once as long as what it rests on is the same', () => {
    const { tracing, list, result, counts } = world()
    expect(result()).toBe('ab')
    tracing.advance()
    list.items = ['a', 'b']
    expect(result()).toBe('ab')
    expect(counts.made).toBe(1)
  })

  it('is made again when what it rests on became something else, and when it became that and something else again', () => {
    const { tracing, list, result, counts } = world()
    result()
    tracing.advance()
    list.items = ['a', 'c']
    expect(result()).toBe('ac')
    tracing.advance()
    list.items = ['a', 'b']
    expect(result()).toBe('ab')
    expect(counts.made).toBe(3)
  })

  it('is made again when a result that it rests on is, also one that was made before it', () => {
    const { tracing, list, result, kept } = world()
    const outer = {}
    result()
    const twice = () => kept.get(outer, () => `${String(result())}${String(result())}`)
    expect(twice()).toBe('abab')
    tracing.advance()
    list.items = ['z']
    expect(twice()).toBe('zz')
  })

  it('rests on what it looked at when it was made, also when nobody had looked at that for long', () => {
    const { tracing, list, seen, kept } = world()
    tracing.advance()
    list.items = ['c']
    const key = {}
    let made = 0
    const result = () => kept.get(key, () => (tracing.observe(seen), ++made))
    result()
    tracing.advance()
    expect(result()).toBe(1)
  })

  it('does not rest on what it took to look up an observed value, only on the value', () => {
    const { tracing, list, seen, kept } = world()
    const isLong = tracing.newValue(() => tracing.valueOf(seen).length > 1)
    let made = 0
    const key = {}
    const answer = () => kept.get(key, () => [tracing.valueOf(isLong), ++made])
    answer()
    tracing.advance()
    list.items = ['other', 'things']
    expect(answer()).toEqual([true, 1])
    tracing.advance()
    list.items = []
    expect(answer()).toEqual([false, 2])
  })

  it.each([
    ['lists', (node: object) => [1, [node]], true],
    ['sets and maps', (node: object) => new Map([[node, new Set([node])]]), true],
    ['records', (node: object) => ({ from: '2022-01-01', node, until: undefined }), true],
    ['nodes', () => ({ $type: 'Begrip' }), false],
    ['orders', (() => { let turn = 0; return () => (turn++ % 2 === 0 ? ['a', 'b'] : ['b', 'a']) })(), false],
  ])('knows %s that are the same', (_what, lookUp: (node: object) => unknown, isSame) => {
    const tracing = new Tracing()
    const node = { $type: 'Begrip' }
    const observed = tracing.newValue(() => lookUp(node))
    const first = tracing.valueOf(observed)
    tracing.advance()
    expect(tracing.valueOf(observed) === first).toBe(isSame)
  })

  it('is made again after an event from the revision on in which it happened', () => {
    const tracing = new Tracing()
    const event = new ObservedEvent()
    const kept = new Kept<object, number>(tracing)
    const key = {}
    let made = 0
    const result = () => kept.get(key, () => (tracing.observe(event), ++made))
    result()
    event.happened(tracing.revision + 1)
    expect(result()).toBe(1)
    tracing.advance()
    expect(result()).toBe(2)
    tracing.advance()
    expect(result()).toBe(2)
  })

  it('can rest on itself by way of another', () => {
    const tracing = new Tracing()
    const event = new ObservedEvent()
    const [one, other] = [tracing.newTrace(), tracing.newTrace()]
    tracing.follow(one, () => tracing.restOn(other))
    tracing.follow(other, () => (tracing.restOn(one), tracing.observe(event)))
    tracing.advance()
    expect([tracing.holds(one), tracing.holds(other)]).toEqual([true, true])
    event.happened(tracing.revision + 1)
    tracing.advance()
    expect([tracing.holds(one), tracing.holds(other)]).toEqual([false, false])
  })

  it('is not kept when it is not worth it, nor when it was never made', () => {
    const tracing = new Tracing()
    const kept = new Kept<object, number>(tracing)
    const key = {}
    let made = 0
    const odd = () => kept.get(key, () => ++made, (value) => value % 2 === 0)
    expect([odd(), odd(), odd()]).toEqual([1, 2, 2])
    expect(() => kept.get({}, () => JSON.parse('{') as number)).toThrow()
    expect(tracing.isFollowing).toBe(false)
  })
})
