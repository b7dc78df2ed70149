import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatText } from '../../src/formatting/index.ts'
import { everything, sampleTexts, services, treeOf, wordsOf } from '../sample-texts.ts'

function formatted(text: string): string {
  const result = formatText(services, text)
  if (result.refused) throw new Error(`refused at line ${result.line}`)
  return result.text
}

/** Words for the signs, so that trees with either can be compared. */
const words = new Map(Object.entries({ '>=': 'ten minste', '<=': 'ten hoogste', '>': 'meer dan', '<': 'minder dan', '=': 'is', '<>': 'is niet', '+': 'plus', '-': 'min', '*': 'maal', '/': 'gedeeld door' }))
function inWords(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree), (name, value: unknown) => ((name === 'op' || name === 'teken') && typeof value === 'string' ? words.get(value) ?? value : value)) as unknown
}
const space = fc.constantFrom(' ', '  ', '\n', '\t', '\r\n', '\u00a0')
/** Also empty lines: they are kept, so they set lines apart. */
const gap = fc.oneof(space, fc.constant('\n\n\n'))
const comment = fc.constantFrom('\n// een opmerking\n', ' // achter de regel\n', '\n/// uitleg **vet**\n', '\n\n// na een lege regel, met { en "\n')
const texts = [...sampleTexts].map(([name, text]) => ({ name, text, bare: wordsOf(text, 'without comments') }))
const commentsOf = (text: string) => wordsOf(text, 'with comments').filter((word) => word.startsWith('//')).map((word) => word.trimEnd())

describe.each(texts)('laying out $name', ({ text, bare }) => {
  it('keeps the tree', () => {
    expect(inWords(treeOf(formatted(text)))).toEqual(inWords(treeOf(text)))
  })
  it('changes nothing the second time', () => {
    expect(formatted(formatted(text))).toBe(formatted(text))
  })
  it('keeps every comment, in order', () => {
    expect(commentsOf(formatted(text))).toEqual(commentsOf(text))
  })
  it('gives one text for a file on one line and for one word a line', () => {
    expect(formatted(bare.join('\n'))).toBe(formatted(bare.join(' ')))
  })
})

describe('laying out any layout', () => {
  it('gives the same text for every white space without empty lines', () => {
    const wanted = formatted(wordsOf(everything, 'without comments').join(' '))
    const tokens = wordsOf(everything, 'without comments')
    fc.assert(
      fc.property(fc.infiniteStream(space), (spaces) => {
        const text = tokens.map((word) => word + (spaces.next().value as string)).join('')
        expect(formatted(text).replaceAll('\r\n', '\n')).toBe(wanted)
      }),
      { numRuns: 10, seed: 20260101 },
    )
  })
  it('keeps comments wherever they stand, and settles at once', () => {
    const sources = texts.map(({ bare }) => bare).filter((bare) => bare.length < 1_000)
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.infiniteStream(fc.oneof({ weight: 12, arbitrary: gap }, { weight: 1, arbitrary: comment })), (tokens, gaps) => {
        const text = tokens.map((word) => word + (gaps.next().value as string)).join('')
        const once = formatted(text)
        expect(commentsOf(once)).toEqual(commentsOf(text))
        expect(inWords(treeOf(once))).toEqual(inWords(treeOf(tokens.join(' '))))
        expect(formatted(once)).toBe(once)
      }),
      { numRuns: 30, seed: 20260102 },
    )
  })
})
