import { aowDay } from '../reference/aow-day.ts';
import { addMonths, isoDate } from '../reference/calendar.ts';
import type { Day } from '../reference/calendar.ts';
import { periods } from '../reference/dossier.ts';
import type { Gebeurtenis, Leerroute, Periode, Schuld } from '../reference/person.ts';
import type { Draw } from './draw.ts';
import { attempt, lessons, period } from './sketch.ts';
import type { Sketch } from './sketch.ts';
import { termDay } from './route-results.ts';

/** PVT and MAP: in time, on the last day, a day too late, much too late or never. */
export function addPvtAndMap(sketch: Sketch, doneShare: number): void {
  const { draw, records } = sketch;
  for (const naam of ['PVT_afgerond', 'MAP_afgerond'] as const) {
    if (draw.chance(doneShare)) records.push({ datum: isoDate(termDay(sketch)), naam });
    else if (draw.chance(0.4)) records.push({ datum: isoDate(addMonths(sketch.pip, 36) + draw.pick([0, 1, 1, 30, 200])), naam });
  }
}

/** A period that ends on `end`, of about three months, or about as long as a cap allows, or any length. */
export function periodEndingOn(draw: Draw, end: Day, naam: Periode): Gebeurtenis {
  const months = draw.pick([3, 3, 3, 6, 7, 24, 25, 4]);
  // (begin - 1) + months is `end`, or as near to it as the months allow; then one day longer or shorter.
  const begin = addMonths(end, -months) + 1 + draw.pick([-1, 0, 0, 1, 2]);
  return period(naam, Math.min(begin, end), end);
}

export function addExtensions(sketch: Sketch, count: number): void {
  const { draw, records, pip } = sketch;
  const last = addMonths(pip, 36);
  for (let nth = 0; nth < count; nth += 1) {
    const end = draw.pick([last, last, last + 1, last - 1, pip, pip + 1, pip + draw.int(2, 1095), last + draw.int(0, 200)]);
    const kind = draw.int(0, 7);
    if (kind === 0) records.push({ datum: isoDate(end), naam: 'bevalling' });
    else if (kind === 1) records.push({ datum: isoDate(end), naam: 'overlijden_naaste' });
    else if (kind === 2) records.push(period(draw.pick(periods), end - 100, undefined));
    else records.push(periodEndingOn(draw, end, draw.pick(periods)));
  }
}

/** Conducts that follow one another within a year, on the very anniversary, or later. */
export function addConduct(sketch: Sketch, count: number): void {
  const { draw, records, pip } = sketch;
  let day = draw.pick([pip - 30, pip, pip + 1, pip + draw.int(0, 900), addMonths(pip, 36) - 400, addMonths(pip, 36) + 1]);
  const severe = draw.chance(0.6);
  for (let nth = 0; nth < count; nth += 1) {
    records.push(draw.chance(0.15) ? { datum: isoDate(day), naam: 'oproep_intake_niet_nagekomen' } : conductOn(draw, day, severe));
    if (draw.chance(0.08)) records.push({ datum: isoDate(day), naam: 'bijstand_verlaagd' });
    day = draw.pick([day, day + 1, day + draw.int(10, 120), day + draw.int(10, 120), day + 300, addMonths(day, 12) + draw.pick([-1, -1, 0, 1])]);
  }
}

export function conductOn(draw: Draw, day: Day, severe: boolean): Gebeurtenis {
  const schuld: Schuld = severe ? draw.pick(['opzet', 'opzet', 'opzet', 'grove_schuld']) : draw.pick(['opzet', 'grove_schuld', 'gewoon', 'verminderd']);
  return { datum: isoDate(day), naam: 'niet_meegewerkt', schuld };
}

/** Scaling down around 600 hours, with the hours of that day before or after it, and passes at A2 before and after. */
export function addScalingDown(sketch: Sketch): void {
  const { draw, records } = sketch;
  const day = termDay(sketch);
  const hours = draw.pick([59_999, 60_000, 60_000, 60_001, 75_000]);
  const afgeschaald: Gebeurtenis = { datum: isoDate(day), naam: 'afgeschaald' };
  const split = draw.int(1, hours - 1);
  const kind = draw.chance(0.15) ? 'KNM' : 'NT2';
  const around = [lessons(day - draw.int(1, 100), 'alfabetisering', split), lessons(day + draw.pick([-1, 0, 0, 1]), kind, hours - split)];
  records.push(...(draw.chance(0.5) ? [afgeschaald, ...around] : [...around, afgeschaald]));
  if (draw.chance(0.3)) records.push({ datum: isoDate(day + draw.int(0, 200)), naam: 'afgeschaald' });
  // Another route on that very day, before or after it; and perhaps back again.
  if (draw.chance(0.4)) {
    const change = (on: Day, leerroute: Leerroute) => ({ datum: isoDate(Math.max(on, sketch.pip)), naam: 'leerroute_gewijzigd', leerroute }) as const;
    records.push(change(day + draw.pick([-1, 0, 0, 1]), draw.pick<Leerroute>(['onderwijsroute', 'Z_route', 'B1_route'])));
    if (draw.chance(0.6)) records.push(change(day + draw.pick([0, 0, 60]), 'B1_route'));
  }
  for (const part of ['lezen', 'luisteren', 'schrijven', 'spreken'] as const) {
    if (draw.chance(0.8)) records.push(attempt(day + draw.int(-300, 300), part, 'A2', true));
  }
}

/** All done before the PIP or on its day, so that the term is met on its first day; conduct around that day. */
export function addEarlyResults(sketch: Sketch): void {
  const { draw, records, pip } = sketch;
  const early = () => pip - draw.pick([0, 0, 1, 50]);
  for (const part of ['lezen', 'luisteren', 'schrijven', 'spreken', 'KNM'] as const) records.push(attempt(early(), part, 'B1', true));
  for (const naam of ['PVT_afgerond', 'MAP_afgerond'] as const) records.push({ datum: isoDate(early() + (draw.chance(0.1) ? 1 : 0)), naam });
  for (const day of [pip, pip + 1, pip + 2]) if (draw.chance(0.5)) records.push(conductOn(draw, day, true));
}

/** Conduct around the day on which the AOW age is reached. */
export function addConductAtAow({ draw, records, gegevens }: Sketch): void {
  const day = aowDay(gegevens.geboortedatum);
  for (const offset of [-90, -30, -1, 0, 1, 90]) if (draw.chance(0.4)) records.push(conductOn(draw, day + offset, true));
}

export function addRouteSwitches(sketch: Sketch, count: number): void {
  const { draw, records } = sketch;
  for (let nth = 0; nth < count; nth += 1) {
    const leerroute = draw.pick<Leerroute>(['B1_route', 'onderwijsroute', 'Z_route']);
    const naam = draw.pick<'leerroute_gewijzigd' | 'PIP_vastgesteld'>(['leerroute_gewijzigd', 'leerroute_gewijzigd', 'PIP_vastgesteld']);
    const day = Math.max(termDay(sketch), sketch.pip);
    const change = { datum: isoDate(day), naam, leerroute } as const;
    records.push(draw.chance(0.4) ? { ...change, cursusuren: draw.pick([400, 500, 600.6, 1200]) } : change);
  }
}
