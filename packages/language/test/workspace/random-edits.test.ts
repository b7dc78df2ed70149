import { describe, it } from 'vitest'
import { expectSameAsFresh, handbookPages, wi2021 } from './random-edits.ts'

describe('a specification that stays open', () => {
  it('says after each edit of the Wet inburgering 2021 what a fresh one says', () => expectSameAsFresh(wi2021, 1, 4), 120_000)

  it.each([1, 2])('says after each edit of pages of the handbook what a fresh one says (%i)', (seed) => expectSameAsFresh(handbookPages(seed), seed, 15))
})
