import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findOnModel } from '@inburgering/analysis'
import { choices, covers, grid, tableModel, type Case, type RandomRow } from './random-table.ts'

const bound = fc.integer({ min: 0, max: 5 })
const hours = fc.record({ from: fc.option(bound), to: fc.option(bound), fromInclusive: fc.boolean(), toInclusive: fc.boolean() })
const row: fc.Arbitrary<RandomRow> = fc.record({
  uren: fc.option(hours),
  aantal: fc.option(fc.record({ from: fc.option(bound), to: fc.option(bound), fromInclusive: fc.boolean(), toInclusive: fc.boolean() })),
  soort: fc.option(fc.subarray([...choices], { minLength: 1 })),
})
const table = fc.array(row, { minLength: 1, maxLength: 5 })

/** The case of an example: `uren is 2,5 uur en aantal is 0 en soort is a`. A term that is not named may be anything. */
function caseOf(example: string): Partial<Case> {
  const uren = /uren is ([\d,]+) uur/.exec(example)?.[1]
  const aantal = /aantal is (\d+)/.exec(example)?.[1]
  const soort = /soort is (\w+)/.exec(example)?.[1]
  return {
    ...(uren === undefined ? {} : { uren: Number(uren.replace(',', '.')) }),
    ...(aantal === undefined ? {} : { aantal: Number(aantal) }),
    ...(soort === undefined ? {} : { soort }),
  }
}

function some(rows: readonly RandomRow[], example: string, holds: (count: number) => boolean): boolean {
  const known = caseOf(example)
  return grid({ uren: known.uren, aantal: known.aantal, soort: known.soort }).some((point) => holds(rows.filter((candidate) => covers(candidate, point)).length))
}

describe('against every point of a fine grid', () => {
  test('a gap is found exactly when there is one, and its example is one', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const isGap = grid({}).some((point) => !rows.some((candidate) => covers(candidate, point)))
        const found = findOnModel(tableModel(rows, 'exactlyOne')).filter(({ code }) => code === 'INB550')
        expect(found.length).toBe(isGap ? 1 : 0)
        for (const { arguments: about } of found) expect(some(rows, (about as { example: string }).example, (count) => count === 0)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('two rows overlap exactly when some point is in both', () => {
    fc.assert(
      fc.property(fc.tuple(row, row), ([first, second]) => {
        const overlaps = grid({}).some((point) => covers(first, point) && covers(second, point))
        const found = findOnModel(tableModel([first, second], 'exactlyOne')).filter(({ code }) => code === 'INB552')
        expect(found.length).toBe(overlaps ? 1 : 0)
        for (const { arguments: about } of found) expect(some([first, second], (about as { example: string }).example, (count) => count === 2)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('a row is never used exactly when the rows above it take all its points', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const unused = rows.filter((candidate, index) => !grid({}).some((point) => covers(candidate, point) && !rows.slice(0, index).some((earlier) => covers(earlier, point))))
        const found = findOnModel(tableModel(rows, 'first')).filter(({ code }) => code === 'INB554')
        expect(found.length).toBe(unused.length)
      }),
      { numRuns: 300 },
    )
  })
})
