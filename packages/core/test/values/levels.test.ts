import { describe, expect, it } from 'vitest'
import { compareLevels, isLevel, levels } from '../../src/values/index.ts'

describe('language levels', () => {
  it('are ordered from below A1 to C2', () => {
    expect(levels.join(' < ')).toBe('onder_A1 < A1 < A2 < B1 < B2 < C1 < C2')
    expect([...levels].reverse().sort(compareLevels)).toEqual(levels)
    expect(compareLevels('A2', 'B1')).toBe(-1)
    expect(compareLevels('B1', 'B1')).toBe(0)
    expect(compareLevels('B1', 'onder_A1')).toBe(1)
  })

  it('are written exactly so', () => {
    expect(isLevel('B1')).toBe(true)
    expect(isLevel('b1')).toBe(false)
    expect(isLevel('D1')).toBe(false)
  })
})
