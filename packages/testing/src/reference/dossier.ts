import { parseDay } from './calendar.ts';
import type { Day } from './calendar.ts';
import type { Gebeurtenis, Person } from './person.ts';

export interface ActingRecord {
  /** The day on which the record acts: its `datum`, or its `einde` when it is a period. */
  readonly day: Day;
  readonly record: Gebeurtenis;
}

export interface Dossier {
  readonly person: Person;
  /** In the order in which they act; within a day the order of the input. */
  readonly records: readonly ActingRecord[];
  readonly firstPip: Day | undefined;
}

export const periods = ['ziekte', 'vrouwenopvang', 'dakloos', 'alfabetisering_gevolgd', 'overige_verhindering'] as const;

export type PeriodRecord = Extract<Gebeurtenis, { readonly einde?: string }>;

export function isPeriod(record: Gebeurtenis): record is PeriodRecord {
  return periods.some((name) => name === record.naam);
}

/** A period without `einde` decides nothing yet, so it does not act. */
function actingDay(record: Gebeurtenis): Day | undefined {
  if (!isPeriod(record)) return parseDay(record.datum);
  return record.einde === undefined ? undefined : parseDay(record.einde);
}

export function dossierOf(person: Person): Dossier {
  const records: ActingRecord[] = [];
  for (const record of person.gebeurtenissen) {
    const day = actingDay(record);
    if (day !== undefined) records.push({ day, record });
  }
  records.sort((a, b) => a.day - b.day);
  return { person, records, firstPip: firstDayOf(records, 'PIP_vastgesteld') };
}

/** The first record of a name counts, also one still to come. */
export function firstDayOf(records: readonly ActingRecord[], naam: Gebeurtenis['naam']): Day | undefined {
  return records.find((acting) => acting.record.naam === naam)?.day;
}
