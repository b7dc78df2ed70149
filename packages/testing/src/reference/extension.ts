import { addMonths, parseDay } from './calendar.ts';
import type { Day } from './calendar.ts';
import { isPeriod } from './dossier.ts';
import type { ActingRecord } from './dossier.ts';
import type { Leerroute } from './person.ts';

/** Regeling inburgering 2021 art. 4.1: at least three months on end, counted as every term is. */
function isLongEnough(begin: Day, end: Day): boolean {
  return addMonths(begin - 1, 3) <= end;
}

/**
 * The last day after this record, for a term that runs and ends on `last`; undefined when the record gives no more time.
 * Regeling inburgering 2021 art. 4.1 lid 1: a, b, c, d, e, f and i.
 */
export function extendedLastDay({ day, record }: ActingRecord, last: Day, leerroute: Leerroute | undefined): Day | undefined {
  if (record.naam === 'bevalling') return last + 16 * 7;
  if (record.naam === 'overlijden_naaste') return addMonths(last, 3);
  if (!isPeriod(record)) return undefined;
  const begin = parseDay(record.datum);
  if (!isLongEnough(begin, day)) return undefined;
  const moved = last + (day - begin + 1);
  switch (record.naam) {
    case 'ziekte':
    case 'vrouwenopvang':
      return moved;
    case 'dakloos':
    case 'overige_verhindering':
      return Math.min(moved, addMonths(last, 24));
    case 'alfabetisering_gevolgd':
      return leerroute === 'Z_route' ? undefined : Math.min(moved, addMonths(last, 6));
  }
}
