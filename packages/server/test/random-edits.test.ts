import fc from 'fast-check'
import { expect, it } from 'vitest'
import { randomEdit, surviveEdits } from './random-edits.ts'
import { smallAct } from './workbench.ts'

it('the server survives what is typed, and finds what a fresh one finds', { timeout: 180_000 }, async () => {
  const [edits = []] = fc.sample(fc.array(randomEdit, { minLength: 300, maxLength: 300 }), { numRuns: 1, seed: 2021 })
  await surviveEdits(smallAct, edits, 100, (found, fresh, typed) => expect(found, `after ${typed} edits`).toEqual(fresh))
})
