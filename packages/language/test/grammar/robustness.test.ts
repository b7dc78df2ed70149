import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatText } from '../../src/formatting/index.ts'
import { everything, parse, services, wordsOf } from '../sample-texts.ts'

const problems = (text: string) => parse(text).lexerErrors.length + parse(text).parserErrors.length
const wellAgain = () => expect(problems('bij stelsel X\nkeuze A { a }')).toBe(0)

describe('a text that nobody meant', () => {
  it.each([
    ['20,000 round brackets', `begrip b : getal = ${'('.repeat(20_000)}1${')'.repeat(20_000)}`],
    ['20,000 braces', `keuze A ${'{'.repeat(20_000)}`],
    ['20,000 times "niet"', `begrip b : ja of nee = ${'niet '.repeat(20_000)}x`],
    ['20,000 times "x van"', `begrip b : getal = ${'x van '.repeat(20_000)}y`],
    ['20,000 times "de dag van"', `begrip b : datum = ${'de dag van '.repeat(20_000)}y`],
    ['20,000 times "geldend op"', `begrip b : datum = ${'x geldend op '.repeat(20_000)}y`],
    ['a sum of 20,000 parts', `begrip b : geheel getal = ${Array(20_000).fill('1').join(' plus ')}`],
    ['a sum of 3,000 parts', `begrip b : geheel getal = ${Array(3_000).fill('1').join(' plus ')}`],
    ['20,000 nested lists', `begrip b : datum = ${'aan alle voorwaarden is voldaan: a. '.repeat(20_000)}y`],
    ['20,000 times a keyword as a name', `begrip b : getal = ${'bedrag van '.repeat(20_000)}y`],
  ])('costs one or a few messages: %s', (_what, text) => {
    const result = parse(text)
    expect(result.lexerErrors.length + result.parserErrors.length).toBeGreaterThan(0)
    expect(result.lexerErrors.length + result.parserErrors.length).toBeLessThan(10)
    wellAgain()
  })
  it.each([
    ['a line of 5 MB, one word', 'a'.repeat(5_000_000)],
    ['a line of 5 MB, unfinished text', `aanname "${'tekst '.repeat(800_000)}`],
    ['a line of 5 MB, signs', '§'.repeat(5_000_000)],
    ['20,000 unclosed blocks', 'termijn x { '.repeat(20_000)],
    ['binary data', String.fromCharCode(...Array.from({ length: 60_000 }, (_, nr) => (nr * 7919) % 65_536))],
    ['zeros', '\0'.repeat(100_000)],
    ['digits', '1'.repeat(200_000)],
    ['digits and dots', '1.111'.repeat(40_000)],
    ['spaces', ' '.repeat(1_000_000)],
  ])('is answered: %s', (_what, text) => {
    expect(parse(text).value.$type).toBe('Bestand')
    wellAgain()
  })
  it('survives 400 random edits', () => {
    const words = wordsOf(everything, 'with comments')
    const start = everything.length
    const piece = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 }), fc.constantFrom('{', '}', '(', ')', '"', '//', '|', '€', '\n'))
    const edit = fc.record({ at: fc.nat(start), removed: fc.nat(40), inserted: piece })
    fc.assert(
      fc.property(edit, ({ at, removed, inserted }) => {
        // One block around the edit, so that many edits fit in little time.
        const from = Math.max(0, everything.lastIndexOf('\n}\n', at - 800))
        const to = everything.indexOf('\n}\n', at + removed) + 3
        const text = everything.slice(from, at) + inserted + everything.slice(at + removed, Math.max(to, at + removed))
        const result = parse(text)
        expect(result.lexerErrors.filter((error) => error.message.startsWith('unreadable'))).toEqual([])
        expect(result.value.$type).toBe('Bestand')
        formatText(services, text)
      }),
      { numRuns: 400, seed: 20260103 },
    )
  }, 120_000)
})
