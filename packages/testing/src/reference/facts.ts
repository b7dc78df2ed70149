import type { Day } from './calendar.ts';
import type { ActingRecord, Dossier } from './dossier.ts';
import { allLessons, hundredths, languageLessons, lessonHours, participationHours } from './hours.ts';
import type { Hundredths } from './hours.ts';
import type { Doelgroep, Leerroute, Niveau, Onderdeel } from './person.ts';

export const languageParts: readonly Onderdeel[] = ['lezen', 'luisteren', 'schrijven', 'spreken'];
export const examParts: readonly Onderdeel[] = [...languageParts, 'KNM'];

const levels: readonly Niveau[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
const scalingDownHours = hundredths(600);

/** What the records up to some point say. Worked out anew from the dossier for every question: slow, but nothing lingers. */
export interface Facts {
  readonly doelgroep: Doelgroep;
  readonly leerroute: Leerroute | undefined;
  readonly cursusuren: Hundredths | undefined;
  readonly lessons: Hundredths;
  readonly participation: Hundredths;
  readonly attempts: ReadonlyMap<Onderdeel, number>;
  readonly passed: ReadonlySet<Onderdeel>;
  readonly pvt: boolean;
  readonly map: boolean;
  readonly eindgesprek: boolean;
  readonly taalschakeltraject: boolean;
  readonly residenceWithdrawn: boolean;
}

/** The facts after the first `count` records of the dossier. */
export function factsAfter(dossier: Dossier, count: number): Facts {
  const seen = dossier.records.slice(0, count);
  const names = new Set(seen.map(({ record }) => record.naam));
  const pvt = names.has('PVT_afgerond');
  const map = names.has('MAP_afgerond');
  const route = routeAfter(seen);
  const required: Niveau = route.leerroute === 'B1_route' && names.has('afgeschaald') && scaledDown(dossier, count) ? 'A2' : 'B1';
  return {
    doelgroep: dossier.person.gegevens.doelgroep,
    ...route,
    lessons: lessonHours(seen, dossier.firstPip, allLessons),
    // Besluit inburgering 2021 art. 3.14: the hours of PVT and MAP count among those of participation.
    participation: participationHours(seen, dossier.firstPip) + (pvt ? hundredths(12) : 0) + (map ? hundredths(40) : 0),
    attempts: attemptsIn(seen),
    passed: passedIn(seen, required),
    pvt,
    map,
    eindgesprek: names.has('eindgesprek_afgerond'),
    taalschakeltraject: names.has('taalschakeltraject_afgerond'),
    residenceWithdrawn: names.has('verblijfsrecht_ingetrokken'),
  };
}

/** The facts at the end of a day, or, for a term that ran out on it, those of its last day. */
export function factsAtEndOf(dossier: Dossier, day: Day): Facts {
  return factsAfter(dossier, dossier.records.filter((acting) => acting.day <= day).length);
}

/** A later PIP or change sets the route, and the hours where it gives them (Wet inburgering 2021 art. 15 and 17). */
function routeAfter(seen: readonly ActingRecord[]): Pick<Facts, 'leerroute' | 'cursusuren'> {
  let leerroute: Leerroute | undefined;
  let cursusuren: Hundredths | undefined;
  for (const { record } of seen) {
    if (record.naam !== 'PIP_vastgesteld' && record.naam !== 'leerroute_gewijzigd') continue;
    leerroute = record.leerroute;
    if (record.cursusuren !== undefined) cursusuren = hundredths(record.cursusuren);
  }
  return { leerroute, cursusuren };
}

/**
 * Wet inburgering 2021 art. 17 lid 3, Besluit art. 5.5: only in the B1-route and after 600 hours. The route is the one
 * at the place of the record within its day, the hours are those of that whole day.
 */
function scaledDown(dossier: Dossier, count: number): boolean {
  return dossier.records.slice(0, count).some((acting, place) => {
    if (acting.record.naam !== 'afgeschaald') return false;
    if (routeAfter(dossier.records.slice(0, place)).leerroute !== 'B1_route') return false;
    const thatDay = dossier.records.filter((other) => other.day <= acting.day);
    return lessonHours(thatDay, dossier.firstPip, languageLessons) >= scalingDownHours;
  });
}

/** An attempt counts at any level, also one before the PIP. */
function attemptsIn(seen: readonly ActingRecord[]): ReadonlyMap<Onderdeel, number> {
  const attempts = new Map<Onderdeel, number>();
  for (const { record } of seen) {
    if (record.naam !== 'examenpoging') continue;
    attempts.set(record.onderdeel, (attempts.get(record.onderdeel) ?? 0) + 1);
  }
  return attempts;
}

/** A pass counts at or above the level that is required now, so an earlier A2 pass may start or stop to count. */
function passedIn(seen: readonly ActingRecord[], required: Niveau): ReadonlySet<Onderdeel> {
  const passed = new Set<Onderdeel>();
  for (const { record } of seen) {
    if (record.naam !== 'examenpoging' || !record.behaald) continue;
    if (record.onderdeel === 'KNM') passed.add('KNM');
    else if (record.niveau !== undefined && levels.indexOf(record.niveau) >= levels.indexOf(required)) {
      passed.add(record.onderdeel);
    }
  }
  return passed;
}
