import { expect, it } from 'vitest'
import { countCoverage } from '../src/population/coverage.ts'
import { expectedCoverage } from '../src/population/expected-coverage.ts'
import { population } from '../src/population/random-person.ts'
import { referenceTimeline } from '../src/reference/timeline.ts'

it('20,000 persons meet every rule, cell, ground and maximum at least 100 times', () => {
  const persons = population(20_000, 1)
  const counts = countCoverage(persons.map((person) => ({ person, timeline: referenceTimeline(person, { layers: ['wet'] }) })))
  const rare = expectedCoverage().filter((name) => (counts[name] ?? 0) < 100)
  expect(rare.map((name) => `${name}: ${counts[name] ?? 0}`)).toEqual([])
})
