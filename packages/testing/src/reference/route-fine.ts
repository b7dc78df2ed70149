import { examParts } from './facts.ts';
import type { Facts } from './facts.ts';
import { hundredths } from './hours.ts';
import type { Hundredths } from './hours.ts';

/** Place in a fine table: row and column count from 0; `unknown` is a column that rests on missing `cursusuren`. */
export interface Cell {
  readonly row: 0 | 1 | 2;
  readonly column: 0 | 1 | 2 | 'unknown';
}

/** Regeling inburgering 2021 bijlagen 6a, 6b and 6c, all with these amounts in euros. */
const amounts = [
  [1000, 800, 400],
  [800, 640, 320],
  [600, 450, 225],
] as const;

function band(hours: Hundredths, second: Hundredths, third: Hundredths): 0 | 1 | 2 {
  if (hours < second) return 0;
  return hours < third ? 1 : 2;
}

/** The bands 0-59 % and 60-89 % without rounding: under 60 %, under 90 %, compared as fractions. */
function shareBand(hours: Hundredths, of: Hundredths): 0 | 1 | 2 {
  if (hours * 100 < 60 * of) return 0;
  return hours * 100 < 90 * of ? 1 : 2;
}

/** Rows of bijlagen 6a and 6b; a part that was not passed may have been attempted at any level. */
function examRow(facts: Facts): 0 | 1 | 2 {
  const attempts = (part: (typeof examParts)[number]) => facts.attempts.get(part) ?? 0;
  if (!examParts.every((part) => attempts(part) >= 1)) return 0;
  return examParts.every((part) => facts.passed.has(part) || attempts(part) >= 2) ? 2 : 1;
}

export function routeFineCell(facts: Facts): Cell {
  const asylum = facts.doelgroep === 'asielstatushouder';
  if (facts.leerroute === 'Z_route') {
    const column = band(facts.lessons, hundredths(300), hundredths(600));
    return { row: asylum ? band(facts.participation, hundredths(300), hundredths(600)) : 0, column };
  }
  const row = examRow(facts);
  if (facts.leerroute === 'onderwijsroute' || asylum) {
    return { row, column: facts.cursusuren === undefined ? 'unknown' : shareBand(facts.lessons, facts.cursusuren) };
  }
  return { row, column: band(facts.lessons, hundredths(250), hundredths(400)) };
}

/** Cents of the fine of Wet inburgering 2021 art. 25, or undefined when `cursusuren` is needed and not known. */
export function routeFineCents(facts: Facts): number | undefined {
  const { row, column } = routeFineCell(facts);
  if (column === 'unknown') return undefined;
  const cents = amounts[row][column] * 100;
  // Bijlagen 6a and 6b: 20 % less for every passed part, up to 80 %; bijlage 6c knows no reduction.
  const reductions = facts.leerroute === 'Z_route' ? 0 : Math.min(facts.passed.size, 4);
  return (cents * (5 - reductions)) / 5;
}
