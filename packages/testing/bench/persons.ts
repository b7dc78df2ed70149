import type { Person } from '../src/reference/person.ts'
import { population } from '../src/population/random-person.ts'

/** Persons of one seed who have about so many events. */
export function personsWith(events: number, outOf = 3000): readonly Person[] {
  return population(outOf, 7).filter(({ gebeurtenissen = [] }) => Math.abs(gebeurtenissen.length - events) <= 1)
}
