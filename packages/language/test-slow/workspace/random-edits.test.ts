import { describe, it } from 'vitest'
import { expectSameAfterEachBody, expectSameAsFresh, handbookPages, wi2021 } from '../../test/workspace/random-edits.ts'

const seeds = Array.from({ length: 4 }, (_, index) => 100 + index)

describe('a specification that stays open', () => {
  it.each(seeds)('says after each edit of the Wet inburgering 2021 what a fresh one says (%i)', (seed) => expectSameAsFresh(wi2021, seed, 30))

  it.each(seeds)('says after each edit of pages of the handbook what a fresh one says (%i)', (seed) => expectSameAsFresh(handbookPages(seed), seed, 100))

  const ofRules = wi2021.map(({ path }) => path).filter((path) => !path.startsWith('scenarios/'))
  it.each(ofRules)('says after a change in the body of each declaration what a fresh one says: %s', (path) => expectSameAfterEachBody(wi2021, path))
})
