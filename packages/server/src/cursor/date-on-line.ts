import { formatIsoDate, parseWrittenDate } from '@inburgering/core'

/** Each way in which the language writes a date. */
const written = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/]\d{1,2}[-/]\d{4}|\d{1,2}\s+\p{L}{3,9}\s+\d{4}/gu

/** The date at a place in a line, or else the first one on that line; ISO 8601. Undefined when the line has none. */
export function dateOnLine(line: string, character: number): string | undefined {
  const dates = [...line.matchAll(written)].flatMap(({ 0: text, index }) => {
    const day = parseWrittenDate(text)
    return day === undefined ? [] : [{ day, from: index, to: index + text.length }]
  })
  const found = dates.find(({ from, to }) => from <= character && character <= to) ?? dates[0]
  return found && formatIsoDate(found.day)
}
