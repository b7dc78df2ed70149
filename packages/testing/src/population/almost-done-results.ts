import { addMonths, isoDate } from '../reference/calendar.ts';
import { attempt, isAsylum, lessons } from './sketch.ts';
import type { Sketch } from './sketch.ts';
import { termDay } from './route-results.ts';

/** A person just about fit for `bijna_klaar` (Besluit inburgering 2021 art. 4.4), each condition now and then just missed. */
export function addAlmostDoneResults(sketch: Sketch): void {
  const { draw, records, pip, cursusuren } = sketch;
  const last = addMonths(pip, 36);
  const inTime = () => (draw.chance(0.9) ? Math.min(termDay(sketch), last) : last + draw.int(0, 1));
  for (const naam of ['PVT_afgerond', 'MAP_afgerond'] as const) {
    if (draw.chance(0.95)) records.push({ datum: isoDate(inTime()), naam });
  }
  const passed = draw.shuffle(['lezen', 'luisteren', 'schrijven', 'spreken'] as const).slice(0, draw.pick([1, 2, 2, 3, 4]));
  for (const part of passed) records.push(attempt(inTime(), part, draw.chance(0.95) ? 'B1' : 'A2', true));
  if (draw.chance(0.92) && passed.length < 4) records.push(attempt(inTime(), 'KNM', 'B1', true));
  const needed = isAsylum(sketch) ? Math.ceil(((cursusuren ?? 500) * 100 * 90) / 100) : 45_000;
  records.push(lessons(Math.max(inTime(), pip + 1), draw.pick(['NT2', 'KNM', 'taalschakel', 'alfabetisering']), Math.max(1, needed + draw.pick([-1, 0, 0, 0, 1]))));
}
