import type { Day } from './calendar.ts';
import type { ActingRecord } from './dossier.ts';
import type { Lessoort } from './person.ts';

/** Hours as whole hundredths, so that sums and comparisons are exact. */
export type Hundredths = number;

/** Hours have at most two decimals, so rounding only removes the binary error of the number itself. */
export function hundredths(hours: number): Hundredths {
  return Math.round(hours * 100);
}

/** All four kinds count for the fine columns, for `bijna_klaar` and in the Z-route. */
export const allLessons: readonly Lessoort[] = ['NT2', 'alfabetisering', 'KNM', 'taalschakel'];

/** Besluit inburgering 2021 art. 5.5: scaling down looks at language lessons, literacy included, KNM not. */
export const languageLessons: readonly Lessoort[] = ['NT2', 'alfabetisering', 'taalschakel'];

/**
 * Effort on or before the day of the first PIP does not count (Besluit inburgering 2021 art. 5.3 lid 5 with 3.14 lid 6
 * and 5.5 lid 2); without a PIP nothing counts.
 */
function counts(day: Day, firstPip: Day | undefined): boolean {
  return firstPip !== undefined && day > firstPip;
}

export function lessonHours(
  records: readonly ActingRecord[],
  firstPip: Day | undefined,
  kinds: readonly Lessoort[],
): Hundredths {
  let sum = 0;
  for (const { day, record } of records) {
    if (record.naam !== 'lesuren' || !counts(day, firstPip) || !kinds.includes(record.soort)) continue;
    sum += hundredths(record.uren);
  }
  return sum;
}

export function participationHours(records: readonly ActingRecord[], firstPip: Day | undefined): Hundredths {
  let sum = 0;
  for (const { day, record } of records) {
    if (record.naam === 'participatieuren' && counts(day, firstPip)) sum += hundredths(record.uren);
  }
  return sum;
}
