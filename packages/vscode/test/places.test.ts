import { describe, expect, it } from 'vitest'
import type { DocumentPlace } from '@inburgering/server/protocol'
import { lineOfSpot, placeAt, spotOfLine } from '../src/features/regelboek/places.ts'

const place = (id: string, uri: string, from: number, to: number): DocumentPlace => ({ id, uri, range: { start: { line: from, character: 0 }, end: { line: to, character: 1 } } })
const places = [place('termijn-een', 'a', 10, 19), place('termijn-een.duurt', 'a', 12, 12), place('termijn-twee', 'a', 30, 30), place('boete', 'b', 0, 3)]

describe('what a line is about', () => {
  it('is the smallest part around it, in its own file', () => {
    expect(placeAt(places, 'a', 12)?.id).toBe('termijn-een.duurt')
    expect(placeAt(places, 'a', 13)?.id).toBe('termijn-een')
    expect(placeAt(places, 'b', 0)?.id).toBe('boete')
  })
  it('is nothing between the rules', () => expect(placeAt(places, 'a', 25)).toBeUndefined())
})

describe('the line at the top of the text', () => {
  it('is as far down its rule in the regelboek', () => expect(spotOfLine(places, 'a', 15)).toEqual({ id: 'termijn-een', share: 0.5 }))
  it('is the begin of the next rule where it stands between two, and nothing behind the last', () => {
    expect(spotOfLine(places, 'a', 25)).toEqual({ id: 'termijn-twee', share: 0 })
    expect(spotOfLine(places, 'a', 31)).toBeUndefined()
  })
})

describe('a spot in the regelboek', () => {
  it('leads to its line, never beyond the rule', () => {
    expect(lineOfSpot(places, { id: 'termijn-een', share: 0.5 })).toEqual({ uri: 'a', line: 15 })
    expect(lineOfSpot(places, { id: 'termijn-een', share: 1 })).toEqual({ uri: 'a', line: 19 })
  })
  it('leads back to the line that led to it', () => {
    for (let line = 10; line < 20; line++) expect(lineOfSpot(places, spotOfLine(places, 'a', line) ?? { id: '', share: 0 })).toEqual({ uri: 'a', line })
  })
  it('leads nowhere for what stands in no text', () => expect(lineOfSpot(places, { id: 'bronnen', share: 0 })).toBeUndefined())
})
