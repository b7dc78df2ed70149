import { describe, expect, it } from 'vitest'
import { distanceTo, spotAtTop } from '../src/regelboek/spots.ts'

const pieces = [
  { id: 'een', top: -300, bottom: -100 },
  { id: 'twee', top: -100, bottom: 300 },
  { id: 'drie', top: 300, bottom: 340 },
]

describe('the spot at the top of the window', () => {
  it('is the piece that the edge runs through, and how far down it', () => expect(spotAtTop(pieces)).toEqual({ id: 'twee', share: 0.25 }))
  it('is the begin of the next piece where the edge is between two', () => expect(spotAtTop([{ id: 'een', top: -50, bottom: -10 }, { id: 'twee', top: 10, bottom: 20 }])).toEqual({ id: 'twee', share: 0 }))
  it('is the end of the last piece when all are above it', () => expect(spotAtTop(pieces.slice(0, 1))).toEqual({ id: 'een', share: 1 }))
  it('is none in an empty book', () => expect(spotAtTop([])).toBeUndefined())
  it('is found again after the pieces before it grew', () => {
    const spot = spotAtTop(pieces)
    const grown = { top: -20, bottom: 380 }
    // 80 pixels more above it: so much further to scroll, and then a quarter of it is above the edge again.
    expect(distanceTo(grown, spot?.share ?? 0)).toBe(80)
  })
})
