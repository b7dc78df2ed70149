import { describe, expect, it } from 'vitest'
import { formatIsoDate, parseIncompleteDate, resolveIncompleteDate } from '../../src/values/index.ts'
import type { IncompleteDateReading } from '../../src/values/index.ts'

const read = (text: string, reading: IncompleteDateReading) => {
  const date = parseIncompleteDate(text)
  const day = date && resolveIncompleteDate(date, reading)
  return day === undefined ? undefined : formatIsoDate(day)
}

describe('an incomplete date of birth', () => {
  it.each([
    ['1994', '1994-01-01', '1994-07-01', '1994-12-31'],
    ['1994-05', '1994-05-01', '1994-05-16', '1994-05-31'],
    ['1996-02', '1996-02-01', '1996-02-16', '1996-02-29'],
    ['1994-05-03', '1994-05-03', '1994-05-03', '1994-05-03'],
  ])('%s is read as %s, %s or %s', (text, first, middle, last) => {
    expect(read(text, 'firstDay')).toBe(first)
    expect(read(text, 'middle')).toBe(middle)
    expect(read(text, 'lastDay')).toBe(last)
  })

  it.each(['94', '1994-13', '1994-00', '1994-02-30', '1994-5', '1994-05-', '0000', ''])('%j is no date', (text) => {
    expect(parseIncompleteDate(text)).toBeUndefined()
  })

  it('does not exist in a month that does not exist', () => {
    expect(resolveIncompleteDate({ year: 1994, month: 13 }, 'lastDay')).toBeUndefined()
  })
})
