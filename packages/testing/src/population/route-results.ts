import { addMonths } from '../reference/calendar.ts';
import type { Day } from '../reference/calendar.ts';
import type { Leerroute, Lessoort, Niveau, Onderdeel } from '../reference/person.ts';
import type { Draw } from './draw.ts';
import { attempt, isAsylum, lessons, participation } from './sketch.ts';
import type { Sketch } from './sketch.ts';

const parts: readonly Onderdeel[] = ['lezen', 'luisteren', 'schrijven', 'spreken', 'KNM'];

/** Attempts that aim at one row and one number of passed parts of the fine tables, and hours that aim at one column. */
export function addRouteResults(sketch: Sketch, leerroute: Leerroute): void {
  if (leerroute === 'Z_route') {
    addZRouteHours(sketch);
  } else {
    addAttempts(sketch);
    addCourseHours(sketch, leerroute);
  }
  const { draw, records } = sketch;
  const datum = () => ({ datum: attempt(termDay(sketch), 'KNM', 'B1', true).datum });
  if (draw.chance(leerroute === 'Z_route' ? 0.7 : 0.05)) records.push({ ...datum(), naam: 'eindgesprek_afgerond' });
  if (draw.chance(leerroute === 'onderwijsroute' ? 0.15 : 0.03)) {
    records.push({ ...datum(), naam: 'taalschakeltraject_afgerond' });
  }
}

/** Mostly inside the term, often on its last days, sometimes on the day of the PIP or before. */
export function termDay(sketch: Sketch): Day {
  const { draw, pip } = sketch;
  const last = addMonths(pip, 36);
  const kind = draw.int(0, 19);
  if (kind === 0) return pip + draw.int(-20, -1);
  if (kind === 1) return pip + draw.int(0, 2);
  if (kind <= 3) return last + draw.pick([-1, 0, 0, 1]);
  return pip + draw.int(2, last - pip - 2);
}

function addAttempts(sketch: Sketch): void {
  const { draw, records } = sketch;
  const row = draw.pick([0, 0, 1, 1, 1, 2, 2]);
  const passed = draw.pick([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5]);
  const untried = row === 0 ? draw.int(1, 2) : 0;
  draw.shuffle(parts).forEach((part, place) => {
    const isPassed = place < passed && place < parts.length - untried;
    if (place >= parts.length - untried) return;
    const failures = isPassed ? draw.pick([0, 0, 1]) : row === 2 ? draw.int(2, 3) : draw.pick([1, 1, 1, 2]);
    for (let count = 0; count < failures; count += 1) records.push(attempt(termDay(sketch), part, failedLevel(draw), false));
    if (isPassed) records.push(attempt(termDay(sketch), part, draw.pick(['B1', 'B1', 'B1', 'B2', 'C1']), true));
  });
}

function failedLevel(draw: Draw): Niveau {
  return draw.pick<Niveau>(['A1', 'A2', 'B1', 'B1', 'B2', 'C2']);
}

function addCourseHours(sketch: Sketch, leerroute: Leerroute): void {
  const { draw, cursusuren } = sketch;
  const fixed = Math.round((cursusuren ?? 500) * 100);
  const byShare = isAsylum(sketch) || leerroute === 'onderwijsroute';
  const share = Math.ceil((fixed * draw.pick([30, 30, 30, 60, 60, 75, 75, 90, 100])) / 100) + draw.pick([-1, 0, 0, 1]);
  const total = byShare
    ? share
    : draw.pick([0, 19_900, 24_900, 24_999, 25_000, 25_001, 30_000, 39_999, 40_000, 40_100, 44_999, 45_000, 45_001, 60_000]);
  spreadHours(sketch, Math.max(0, total));
}

function addZRouteHours(sketch: Sketch): void {
  const { draw, records } = sketch;
  const wanted = draw.pick([0, 19_999, 20_000, 20_001, 29_900, 29_999, 30_000, 40_000, 40_001, 59_999, 60_000, 60_001, 79_999, 80_000, 80_000, 80_000]);
  if (!isAsylum(sketch)) {
    spreadHours(sketch, wanted);
    return;
  }
  // PVT and MAP give 12 and 40 hours, so the bands lie 12, 40 or 52 hours lower when they are done.
  const band = draw.pick([0, 29_999, 30_000, 30_000, 59_999, 60_000, 60_000, 79_999, 80_000, 80_000, 80_000]);
  const hours = Math.max(0, band - draw.pick([0, 1_200, 4_000, 5_200, 5_200]));
  if (hours > 0) records.push(participation(termDay(sketch), hours));
  // Every third person aims at a total on an edge of the table for the new term.
  const edge = draw.pick([40_000, 80_000, 120_000]) + draw.pick([-1, 0, 1]);
  spreadHours(sketch, draw.chance(0.35) ? Math.max(0, edge - band) : wanted);
}

function spreadHours(sketch: Sketch, total: number): void {
  const { draw, records } = sketch;
  let rest = total;
  while (rest > 0) {
    const some = draw.chance(0.5) ? rest : draw.int(1, rest);
    const kind: Lessoort = draw.pick(['NT2', 'NT2', 'NT2', 'alfabetisering', 'KNM', 'taalschakel']);
    records.push(lessons(termDay(sketch), kind, some));
    rest -= some;
  }
  if (draw.chance(0.1)) records.push(lessons(sketch.pip + draw.pick([-10, 0, 0]), 'NT2', draw.int(1, 60_000)));
}
