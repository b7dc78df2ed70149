import fc from 'fast-check'
import { expect, it } from 'vitest'
import { randomEdit, surviveEdits } from '../test/random-edits.ts'
import { smallAct } from '../test/workbench.ts'

const seed = Number(process.env['SEED'] ?? 11)
/** How many thousands; PARTS=10 takes some six minutes. */
const parts = Number(process.env['PARTS'] ?? 3)

it(`the server survives ${parts},000 edits (seed ${seed}), and finds at every hundredth what a fresh one finds`, { timeout: 3_600_000 }, async () => {
  // A thousand at a time from the whole text: after that little of it is left to break.
  for (let part = 0; part < parts; part++) {
    const [edits = []] = fc.sample(fc.array(randomEdit, { minLength: 1000, maxLength: 1000 }), { numRuns: 1, seed: seed + part })
    await surviveEdits(smallAct, edits, 100, (found, fresh, typed) => expect(found, `part ${part}, after ${typed} edits`).toEqual(fresh))
  }
})
