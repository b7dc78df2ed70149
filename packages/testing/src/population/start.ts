import { aowDay } from '../reference/aow-day.ts';
import { addMonths, civilDate, isoDate, parseDay } from '../reference/calendar.ts';
import type { Day } from '../reference/calendar.ts';
import { nextWorkingDay } from '../reference/public-holidays.ts';
import type { Doelgroep, Gebeurtenis, Leerroute } from '../reference/person.ts';
import type { Draw } from './draw.ts';
import type { Sketch } from './sketch.ts';

const notableStarts = ['2022-01-01', '2022-02-28', '2022-12-20', '2022-12-31', '2023-01-01', '2024-02-29', '2024-12-31'] as const;

export interface StartWishes {
  /** Born so that the AOW day falls in or just after a term. */
  readonly older: boolean;
  /** How likely the `cursusuren` are known where the rules ask for them. */
  readonly hoursKnown: number;
}

const routes: readonly [Leerroute, ...Leerroute[]] = [
  'B1_route', 'B1_route', 'B1_route', 'B1_route',
  'onderwijsroute', 'onderwijsroute', 'onderwijsroute', 'onderwijsroute', 'onderwijsroute',
  'Z_route',
];

/** The first facts: who, from when, the notices, the PIP and what it fixes. */
export function startSketch(draw: Draw, id: string, { older, hoursKnown }: StartWishes): Sketch {
  const since = draw.chance(0.3) ? parseDay(draw.pick(notableStarts)) : parseDay('2022-01-01') + draw.int(0, 1500);
  const notices = noticesAfter(draw, since);
  const pip = pipDay(draw, since, notices);
  const doelgroep = draw.pick<Doelgroep>(['asielstatushouder', 'gezinsmigrant']);
  const leerroute = draw.pick(routes);
  const hours = draw.pick([500, 500, 600, 333.33, 1000, 450.5, 0.01, 720]);
  const needed = leerroute !== 'Z_route' && (doelgroep === 'asielstatushouder' || leerroute === 'onderwijsroute');
  const cursusuren = draw.chance(needed ? hoursKnown : 0.1) ? hours : undefined;
  const gegevens = {
    geboortedatum: older ? bornForAowAround(draw, pip, since) : bornYounger(draw, since),
    doelgroep,
    inburgeringsplichtig_sinds: isoDate(since),
  } as const;
  const records: Gebeurtenis[] = [...notices];
  if (draw.chance(0.97)) {
    const first = { datum: isoDate(pip), naam: 'PIP_vastgesteld', leerroute } as const;
    records.push(cursusuren === undefined ? first : { ...first, cursusuren });
  }
  return { draw, id, gegevens, leerroute, pip, cursusuren, records };
}

function noticesAfter(draw: Draw, since: Day): Gebeurtenis[] {
  const records: Gebeurtenis[] = [];
  const notice = (day: Day) => records.push({ datum: isoDate(day), naam: 'DUO_kennisgeving' });
  const registration = (day: Day) => records.push({ datum: isoDate(day), naam: 'BRP_inschrijving' });
  const day = since + draw.int(0, 60);
  if (draw.chance(0.85)) notice(day);
  if (draw.chance(0.1)) notice(day + draw.int(1, 40));
  if (draw.chance(0.75)) registration(Math.max(since, day + draw.pick([-30, -1, 0, 1, 20, 45, 90])));
  if (draw.chance(0.1)) registration(day + draw.int(1, 200));
  if (draw.chance(0.15)) registration(parseDay(draw.pick(['2021-12-31', '2022-12-31', '2022-06-01', '2023-01-01'])));
  return records;
}

/** On, before and after the first and the last day of the municipality's ten weeks; or on a day that months dislike. */
function pipDay(draw: Draw, since: Day, notices: readonly Gebeurtenis[]): Day {
  const anchor = notices.length > 0 ? parseDay(draw.pick([notices[0], ...notices.slice(1)])?.datum ?? '') : since;
  const kind = draw.int(0, 9);
  if (kind <= 2) return Math.max(since, nextWorkingDay(anchor + 70) + draw.pick([-1, 0, 0, 1, 2]));
  if (kind === 3) return Math.max(since, anchor + draw.pick([-1, 0, 1, 2]));
  if (kind === 4) {
    const ruling = parseDay('2022-07-08') + draw.int(-1, 1);
    if (ruling >= since) return ruling;
  }
  if (kind === 5) {
    const { year } = civilDate(since);
    const ends = [`${year}-03-31`, `${year}-05-31`, `${year}-08-31`, `${year + 1}-02-28`, '2024-02-29', '2028-02-29'].map(parseDay);
    return ends.find((day, place) => day >= since && (draw.chance(0.4) || place === ends.length - 1)) ?? since;
  }
  return since + draw.int(0, 200);
}

function bornYounger(draw: Draw, since: Day): string {
  const born = isoDate(draw.chance(0.05) ? addMonths(since, -16 * 12) : parseDay('1962-01-01') + draw.int(0, 15_700));
  return born.slice(0, draw.pick([10, 10, 10, 10, 10, 10, 7, 4]));
}

/** Born so that the AOW day falls near the start of the term, near its end, or near the end of a new term. */
function bornForAowAround(draw: Draw, pip: Day, since: Day): string {
  const target = addMonths(pip, draw.pick([1, 12, 35, 36, 36, 36, 42, 48, 54, 60])) + draw.pick([-1, 0, 1, 1, 2, 30]);
  const candidates = [67 * 12 + 3, 67 * 12, 66 * 12 + 10, 66 * 12 + 7].map((months) => isoDate(addMonths(target, -months)));
  const exact = candidates.find((born) => aowDay(born) === target) ?? '1960-12-31';
  const edges = ['1956-05-31', '1956-06-01', '1957-02-28', '1957-03-01', '1960-12-31', '1961-01-01', '1958', '1960-12', '1961-01'];
  const atEdge = draw.shuffle(edges).find((born) => aowDay(born) > since) ?? exact;
  const born = draw.chance(0.25) ? atEdge : exact;
  return aowDay(born) > since ? born : '1961-01-01';
}
