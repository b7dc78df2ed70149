import { expect, test } from 'vitest'
import { peak } from '../bench/memory.ts'
import { population } from '../src/population/random-person.ts'

test('ten times as many persons take no more memory', async () => {
  const persons = population(500, 3).map((person) => JSON.stringify(person))
  const few = await peak(persons, 4_000, 'ndjson')
  expect(await peak(persons, 40_000, 'ndjson')).toBeLessThan(few * 1.3)
  expect(await peak(persons, 40_000, 'json')).toBeLessThan(few * 1.3)
})
