import fc from 'fast-check'
import type { OverflowPolicy } from '../../src/values/index.ts'
import { firstDayNumber, lastDayNumber } from '../../src/values/index.ts'

/** Random cases per property; the seed is fixed so that a failure is the same one for everybody. */
export const manyRuns = { numRuns: 100_000, seed: 20_220_101 } as const

/** Any day, and often one at the end of a month or around a leap day, where arithmetic goes wrong. */
export const anyDay = fc.integer({ min: firstDayNumber, max: lastDayNumber })

export const overflowPolicies = ['lastDayOfMonth', 'firstDayOfNextMonth', 'refuse'] as const satisfies OverflowPolicy[]
