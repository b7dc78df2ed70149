import { civilDate, dayOf, parseDay, weekday } from './calendar.ts';
import type { Day } from './calendar.ts';

/** Days made equal to a public holiday by royal decree, Algemene termijnenwet art. 3 lid 3. */
const equatedDays = new Set(
  [
    '2022-05-27', '2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30',
    '2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26',
  ].map(parseDay),
);

/** Easter Sunday in the Gregorian calendar (Gauss, with the two exceptions). */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const moonShift = (15 - Math.floor((13 + 8 * century) / 25) + century - Math.floor(century / 4)) % 30;
  const sundayShift = (4 + century - Math.floor(century / 4)) % 7;
  const golden = year % 19;
  const moon = (19 * golden + moonShift) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + sundayShift) % 7;
  if (moon === 29 && sunday === 6) return dayOf(year, 4, 19);
  if (moon === 28 && sunday === 6 && golden > 10) return dayOf(year, 4, 18);
  return dayOf(year, 3, 22) + moon + sunday;
}

/** Algemene termijnenwet art. 3 lid 1 (holidays), lid 2 (Good Friday), lid 3 (decree). */
function isHoliday(day: Day): boolean {
  const { year } = civilDate(day);
  const easter = easterSunday(year);
  const kingsDay = dayOf(year, 4, 27);
  const celebrated = weekday(kingsDay) === 0 ? kingsDay - 1 : kingsDay;
  const holidays = [
    dayOf(year, 1, 1), easter - 2, easter + 1, celebrated, dayOf(year, 5, 5),
    easter + 39, easter + 50, dayOf(year, 12, 25), dayOf(year, 12, 26),
  ];
  return holidays.includes(day) || equatedDays.has(day);
}

/** Algemene termijnenwet art. 1: a term that ends on a Saturday, Sunday or holiday runs to the next day that is none. */
export function nextWorkingDay(day: Day): Day {
  let moved = day;
  while (weekday(moved) === 0 || weekday(moved) === 6 || isHoliday(moved)) moved += 1;
  return moved;
}
