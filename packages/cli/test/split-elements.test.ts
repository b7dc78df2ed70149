import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ElementSplitter } from '../src/persons/split-elements.ts'

/** Cuts the bytes at these places and pushes the pieces one by one. */
function split(text: string, cuts: readonly number[]): readonly string[] {
  const bytes = Buffer.from(text)
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((one, other) => one - other), bytes.length]
  const splitter = new ElementSplitter()
  const found = places.slice(1).flatMap((to, nth) => splitter.push(bytes.subarray(places[nth], to)))
  return [...found, ...splitter.end()].map(({ bytes: element }) => Buffer.from(element ?? []).toString('utf8'))
}

const persons = fc.array(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 }), { minLength: 1, maxLength: 6 })
const cuts = fc.array(fc.nat(), { maxLength: 8 })

test('a list gives its elements, wherever the pieces are cut', () => {
  fc.assert(
    fc.property(persons, cuts, fc.constantFrom(undefined, 2, '\t'), (list, places, indent) => {
      expect(split(JSON.stringify(list, null, indent), places).map((text) => JSON.parse(text) as unknown)).toEqual(JSON.parse(JSON.stringify(list)))
    }),
  )
})

test('any JSON list, also of numbers and texts', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 8 }), cuts, (list, places) => {
      expect(split(JSON.stringify(list), places).map((text) => JSON.parse(text) as unknown)).toEqual(JSON.parse(JSON.stringify(list)))
    }),
  )
})

test('a person a line', () => {
  fc.assert(
    fc.property(persons, fc.constantFrom('\n', '\r\n', '\n\n'), (list, newline) => {
      const text = list.map((person) => JSON.stringify(person)).join(newline)
      expect(split(text, []).map((line) => JSON.parse(line) as unknown)).toEqual(JSON.parse(JSON.stringify(list)))
    }),
  )
})

test('index and line of each', () => {
  const splitter = new ElementSplitter()
  const found = splitter.push(Buffer.from('[\n{"a":1},\n\n{"b":\n2}]'))
  expect(found.map(({ index, line }) => [index, line])).toEqual([[0, 2], [1, 4]])
})
