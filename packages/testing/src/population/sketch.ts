import type { Day } from '../reference/calendar.ts';
import { isoDate } from '../reference/calendar.ts';
import type { Gebeurtenis, Leerroute, Lessoort, Niveau, Onderdeel, Periode, Person } from '../reference/person.ts';
import type { Draw } from './draw.ts';

/** A person under construction: what the builders of a population agree on and add to. */
export interface Sketch {
  readonly draw: Draw;
  readonly id: string;
  readonly gegevens: Person['gegevens'];
  readonly leerroute: Leerroute;
  /** The day of the first PIP, also when there will be none: everything else is placed around it. */
  readonly pip: Day;
  readonly cursusuren: number | undefined;
  readonly records: Gebeurtenis[];
}

export function personOf(sketch: Sketch): Person {
  return { id: sketch.id, gegevens: sketch.gegevens, gebeurtenissen: [...sketch.records] };
}

export function isAsylum(sketch: Sketch): boolean {
  return sketch.gegevens.doelgroep === 'asielstatushouder';
}

/** Hours are drawn in whole hundredths. */
export function lessons(day: Day, soort: Lessoort, hundredths: number): Gebeurtenis {
  return { datum: isoDate(day), naam: 'lesuren', soort, uren: hundredths / 100 };
}

export function participation(day: Day, hundredths: number): Gebeurtenis {
  return { datum: isoDate(day), naam: 'participatieuren', uren: hundredths / 100 };
}

export function attempt(day: Day, onderdeel: Onderdeel, niveau: Niveau, behaald: boolean): Gebeurtenis {
  const datum = isoDate(day);
  if (onderdeel === 'KNM') return { datum, naam: 'examenpoging', onderdeel, behaald };
  return { datum, naam: 'examenpoging', onderdeel, niveau, behaald };
}

export function period(naam: Periode, begin: Day, end: Day | undefined): Gebeurtenis {
  const datum = isoDate(begin);
  return end === undefined ? { datum, naam } : { datum, naam, einde: isoDate(end) };
}
