import { civilDate } from './calendar.ts';
import type { Day } from './calendar.ts';
import { firstDayOf } from './dossier.ts';
import type { Dossier } from './dossier.ts';
import { nextWorkingDay } from './public-holidays.ts';

export interface PipTerm {
  readonly first: Day;
  readonly last: Day;
}

/** The day after which the ten weeks run: Besluit inburgering 2021 art. 5.3 lid 1, in the text of 2022 and the later one. */
function trigger(dossier: Dossier): Day | undefined {
  const notice = firstDayOf(dossier.records, 'DUO_kennisgeving');
  const registration = firstDayOf(dossier.records, 'BRP_inschrijving');
  if (registration !== undefined && civilDate(registration).year === 2022) return registration;
  if (notice === undefined) return undefined;
  return Math.max(notice, registration ?? notice);
}

/** The municipality's term for the PIP. A PIP before its first day leaves no term. */
export function pipTermOf(dossier: Dossier): PipTerm | undefined {
  const day = trigger(dossier);
  if (day === undefined) return undefined;
  if (dossier.firstPip !== undefined && dossier.firstPip <= day) return undefined;
  return { first: day + 1, last: nextWorkingDay(day + 70) };
}
