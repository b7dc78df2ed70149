import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson, sha256Hex } from '../../src/hash/index.ts'

describe('canonical JSON', () => {
  it('does not depend on the order of members or on members that are undefined', () => {
    expect(canonicalJson({ b: [1, 'é'], a: { d: null, c: true }, e: undefined })).toBe(
      '{"a":{"c":true,"d":null},"b":[1,"é"]}',
    )
    expect(canonicalJson({ é: 1, z: 2, 10: 3, 9: 4 })).toBe('{"10":3,"9":4,"z":2,"é":1}')
    expect(canonicalJson(-0)).toBe('0')
  })

  it('keeps every value: parsing gives it back', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) => JSON.stringify(JSON.parse(canonicalJson(value))).length === JSON.stringify(value).length,
      ),
      { numRuns: 500, seed: 1 },
    )
  })

  it.each([NaN, Infinity, 1n, () => 1, Symbol('x'), [undefined], undefined])('refuses %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })
})

describe('SHA-256', () => {
  it('of the empty text and of abc is that of the standard', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('is what Node computes for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => sha256Hex(text) === createHash('sha256').update(text).digest('hex'),
      ),
      { numRuns: 500, seed: 1 },
    )
  })
})
