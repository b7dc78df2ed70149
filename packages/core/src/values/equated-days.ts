import { civilFromDay } from './civil-date.ts'
import type { DayNumber } from './civil-date.ts'
import { parseIsoDate } from './date-text.ts'

/** A day that a decree equates with a generally recognised public holiday: Algemene termijnenwet art. 3 lid 3. */
export interface EquatedDay {
  readonly date: DayNumber
  /** Title of the decree, or what it is known by. */
  readonly decree: string
  /**
   * The day from which the decree was public; absent when that was not looked up, and then the day counts as known
   * always. For 2026-2028: the day of entry into force, on which it was public for certain.
   */
  readonly publishedOn?: DayNumber
}

const sources: readonly { readonly decree: string; readonly publishedOn?: string; readonly dates: string }[] = [
  ...[
    '2005-05-06',
    '2006-05-26',
    '2007-05-18 2007-12-24 2007-12-27 2007-12-28 2007-12-31',
    '2008-05-02',
    '2009-01-02 2009-05-01 2009-05-04 2009-05-22',
    '2010-05-14',
    '2011-05-06 2011-06-03',
    '2012-05-18 2012-12-24 2012-12-31',
    '2013-04-29 2013-05-10 2013-12-27',
    '2014-05-30',
    '2015-01-02 2015-05-04 2015-05-15',
    '2016-05-06',
    '2022-05-27',
  ].map((dates) => ({
    decree: `Besluit gelijkstelling van dagen in ${dates.slice(0, 4)} met een algemeen erkende feestdag`,
    dates,
  })),
  {
    decree:
      'Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag',
    dates: '2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30',
  },
  {
    decree:
      'Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag',
    publishedOn: '2025-07-22',
    dates: '2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26',
  },
]

/** Every recorded equated day, oldest first. A later decree adds rows; nothing else changes. */
export const equatedDays: readonly EquatedDay[] = sources.flatMap(({ decree, publishedOn, dates }) =>
  dates.split(' ').map((text) => ({
    date: isoDay(text),
    decree,
    ...(publishedOn === undefined ? {} : { publishedOn: isoDay(publishedOn) }),
  })),
)

const byDate = new Map(equatedDays.map((entry) => [entry.date, entry]))
const recordedYears = new Set(equatedDays.map(({ date }) => civilFromDay(date).year))

/** The decree that equates a day with a holiday, as far as it was public on `knownOn` (absent: as recorded here). */
export function equatedDay(day: DayNumber, knownOn?: DayNumber): EquatedDay | undefined {
  const entry = byDate.get(day)
  const isKnown = knownOn === undefined || entry?.publishedOn === undefined || entry.publishedOn <= knownOn
  return isKnown ? entry : undefined
}

/**
 * Whether the decrees for a year are recorded here: false for 2017-2021, whose decrees were not read, and for years
 * without a decree yet, in which the end of a term can still move.
 */
export function equatedDaysRecorded(year: number): boolean {
  return recordedYears.has(year)
}

function isoDay(text: string): DayNumber {
  const day = parseIsoDate(text)
  if (day === undefined) throw new RangeError(`${text} is not a date`)
  return day
}
