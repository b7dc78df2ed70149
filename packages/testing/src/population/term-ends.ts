import { isoDate, parseDay } from '../reference/calendar.ts';
import type { Day } from '../reference/calendar.ts';
import { periods } from '../reference/dossier.ts';
import type { Gebeurtenis, Onderdeel } from '../reference/person.ts';
import { referenceTimeline } from '../reference/timeline.ts';
import type { Draw } from './draw.ts';
import { conductOn, periodEndingOn } from './life.ts';
import { attempt, lessons, participation, personOf } from './sketch.ts';
import type { Sketch } from './sketch.ts';

/**
 * Adds records on, before and after the first and last days that the timeline so far really has: what happens there is
 * what two implementations differ about. The oracle only says where to look; it never says what should come out.
 */
export function addAroundTermEnds(sketch: Sketch, rounds: number): void {
  const { draw, records } = sketch;
  for (let round = 0; round < rounds; round += 1) {
    const ends = lastDays(sketch);
    if (ends.length === 0) return;
    const end = ends[draw.chance(0.6) ? Math.min(round, ends.length - 1) : draw.int(0, Math.min(3, ends.length - 1))] ?? sketch.pip;
    const count = draw.int(1, 3);
    for (let nth = 0; nth < count; nth += 1) records.push(...recordsOn(draw, end + draw.pick([-1, 0, 0, 0, 1, 1, 2])));
  }
}

function lastDays(sketch: Sketch): Day[] {
  const layers = sketch.draw.chance(0.5) ? ['wet'] : ['wet', 'rechtspraak', 'uitvoeringspraktijk'];
  // Ten years hold the first term, its extensions and a few new ones.
  const until = isoDate(sketch.pip + 3650);
  const ends = referenceTimeline(personOf(sketch), { layers, until }).tijdlijn.flatMap((entry) =>
    entry.einde === undefined || entry.naam === 'PIP_termijn' ? [] : [parseDay(entry.einde)],
  );
  return [...new Set(ends)].sort((a, b) => a - b);
}

const parts: readonly [Onderdeel, ...Onderdeel[]] = ['lezen', 'luisteren', 'schrijven', 'spreken', 'KNM'];

function recordsOn(draw: Draw, day: Day): Gebeurtenis[] {
  const datum = isoDate(day);
  switch (draw.int(0, 15)) {
    case 0:
    case 1:
      return [{ datum, naam: 'PVT_afgerond' }];
    case 2:
      return [{ datum, naam: 'MAP_afgerond' }];
    case 3:
      return parts.map((part) => attempt(day, part, 'B1', true));
    case 4:
      return [attempt(day, draw.pick(parts), 'B1', true)];
    case 5:
      return [lessons(day, 'NT2', draw.pick([1, 10_000, 30_000, 80_000]))];
    case 6:
      return [participation(day, draw.pick([1, 10_000, 74_800, 80_000]))];
    case 7:
      return [{ datum, naam: 'eindgesprek_afgerond' }];
    case 8:
      return [{ datum, naam: 'taalschakeltraject_afgerond' }];
    case 9:
    case 10:
      return [periodEndingOn(draw, day, draw.pick(periods))];
    case 11:
      return [{ datum, naam: draw.pick(['bevalling', 'overlijden_naaste']) }];
    case 12:
    case 13:
      return [conductOn(draw, day, true), conductOn(draw, day + draw.int(0, 2), true)];
    case 14:
      return [{ datum, naam: 'leerroute_gewijzigd', leerroute: draw.pick(['B1_route', 'onderwijsroute', 'Z_route']) }];
    default:
      return draw.chance(0.3)
        ? [{ datum, naam: 'verblijfsrecht_ingetrokken' }]
        : draw.shuffle<Gebeurtenis>([{ datum, naam: 'PVT_afgerond' }, { datum, naam: 'MAP_afgerond' }, conductOn(draw, day, true)]);
  }
}
