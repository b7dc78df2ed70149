import { expect, it } from 'vitest'
import { Restarts } from '../src/infrastructure/restarts.ts'

it('a server that ends by itself is started again, but not for ever', () => {
  const restarts = new Restarts()
  expect([0, 1, 2, 3, 4].map((second) => restarts.ended(second * 1000))).toEqual([true, true, true, true, false])
})

it('once in a while is no reason to stop', () => {
  const restarts = new Restarts()
  expect(Array.from({ length: 20 }, (_, minute) => restarts.ended(minute * 60_000))).not.toContain(false)
})
