import { almostDone } from './almost-done.ts';
import { aowDay } from './aow-day.ts';
import { addMonths, isoDate, parseDay } from './calendar.ts';
import type { Day } from './calendar.ts';
import { conductFine, firstPot, isConduct, potOf } from './conduct-fine.ts';
import type { Conduct } from './conduct-fine.ts';
import { dossierOf } from './dossier.ts';
import type { ActingRecord, Dossier } from './dossier.ts';
import { isDutyMet, isOpen, items } from './duty.ts';
import type { Item } from './duty.ts';
import type { Entry, Missing, Timeline } from './entry.ts';
import { extendedLastDay } from './extension.ts';
import { factsAfter, factsAtEndOf } from './facts.ts';
import type { Facts } from './facts.ts';
import { newTermMonths } from './new-term-length.ts';
import type { Person } from './person.ts';
import { pipTermOf } from './pip-term.ts';
import type { PipTerm } from './pip-term.ts';
import { routeFineCents } from './route-fine.ts';

export interface ReferenceOptions {
  readonly layers: readonly string[];
  readonly until?: string;
}

/** A term of the person that runs: met when the duty is (art. 11), or when all it was set for is (art. 24, 25). */
interface Term {
  readonly naam: 'inburgeringstermijn' | 'nieuwe_termijn';
  readonly first: Day;
  last: Day;
  readonly setFor: readonly Item[] | 'the duty';
}

interface Run {
  readonly dossier: Dossier;
  readonly noRouteFineForAsylum: boolean;
  readonly aowDay: Day;
  readonly pipTerm: PipTerm | undefined;
  readonly tijdlijn: Entry[];
  readonly ontbrekend: Missing[];
  term: Term | undefined;
  newTerms: number;
  almostDoneGiven: boolean;
  dutyMetOn: Day | undefined;
  conduct: Conduct;
}

/** Regeling inburgering 2021, bijlagen 6a-6c: in force from this day. */
const finesFrom = parseDay('2022-01-01');
/** Raad van State 9 July 2025, followed in practice: no fine for the leerroute of an asylum status holder. */
const rulingDay = parseDay('2025-07-09');
const pvtOrMapCents = 340_00;

/**
 * The compared entries of one person under the Wet inburgering 2021. An oracle: written from the law and its readings
 * by hand, sharing nothing with the product, plain rather than fast.
 */
export function referenceTimeline(person: Person, options: ReferenceOptions): Timeline {
  const dossier = dossierOf(person);
  const run: Run = {
    dossier,
    noRouteFineForAsylum: options.layers.includes('uitvoeringspraktijk'),
    aowDay: aowDay(person.gegevens.geboortedatum),
    pipTerm: pipTermOf(dossier),
    tijdlijn: [],
    ontbrekend: [],
    term: undefined,
    newTerms: 0,
    almostDoneGiven: false,
    dutyMetOn: undefined,
    conduct: { pot: firstPot, rung: undefined },
  };
  const until = options.until === undefined ? defaultUntil(person) : parseDay(options.until);
  let day = nextDay(run, -Infinity);
  while (day <= until) {
    runDay(run, day);
    day = nextDay(run, day);
  }
  return { id: person.id, tijdlijn: run.tijdlijn, ontbrekend: run.ontbrekend };
}

/** Ten years after the latest date in the records, also that of a period which decides nothing yet. */
function defaultUntil(person: Person): Day {
  const dates = person.gebeurtenissen.flatMap((record) =>
    'einde' in record && record.einde !== undefined ? [record.datum, record.einde] : [record.datum],
  );
  const days = dates.length > 0 ? dates.map(parseDay) : [parseDay(person.gegevens.inburgeringsplichtig_sinds)];
  return addMonths(Math.max(...days), 120);
}

/** The next day on which anything can happen. */
function nextDay(run: Run, after: Day): Day {
  const days = [run.dossier.records.find((acting) => acting.day > after)?.day ?? Infinity];
  if (run.pipTerm !== undefined) days.push(run.pipTerm.first, run.pipTerm.last + 1);
  if (run.dossier.firstPip !== undefined) days.push(run.dossier.firstPip + 1);
  if (run.term !== undefined) days.push(run.term.last, run.term.last + 1);
  return days.reduce((soonest, day) => (day > after && day < soonest ? day : soonest), Infinity);
}

/** The order of a day: what ran out yesterday, what begins, the records in their order, then `bijna_klaar`. */
function runDay(run: Run, day: Day): void {
  runOutYesterday(run, day);
  beginTerms(run, day);
  run.dossier.records.forEach((acting, place) => {
    if (acting.day === day) decideRecord(run, acting, place);
  });
  decideAlmostDone(run, day);
}

function add(run: Run, day: Day, entry: Omit<Entry, 'datum'>): void {
  run.tijdlijn.push({ datum: isoDate(day), ...entry });
}

function runOutYesterday(run: Run, day: Day): void {
  const { firstPip } = run.dossier;
  const { pipTerm } = run;
  if (pipTerm?.last === day - 1 && (firstPip === undefined || firstPip > pipTerm.last)) {
    add(run, day, { soort: 'termijn_verstreken', naam: 'PIP_termijn' });
  }
  if (run.term?.last === day - 1) {
    add(run, day, { soort: 'termijn_verstreken', naam: run.term.naam });
    run.term = undefined;
    finePastTerm(run, day);
  }
}

/** Wet inburgering 2021 art. 24 and 25: what is open on the last day is fined, and the fine sets a new term. */
function finePastTerm(run: Run, day: Day): void {
  // Art. 3 lid 1: the duty ends on the AOW day, after what ran out on the day before was decided.
  if (day > run.aowDay || day < finesFrom) return;
  const facts = factsAtEndOf(run.dossier, day - 1);
  const fined = items.filter((item) => isOpen(item, facts) && !(item === 'leerroute' && isRouteFineLifted(run, facts, day)));
  for (const item of fined) addTermFine(run, day, item, facts);
  if (fined.length === 0) return;
  // Regeling inburgering 2021 art. 7.4; art. 24 lid 4 and 25 lid 2 of the act: every later new term is two years.
  const months = run.newTerms === 0 ? newTermMonths(fined, facts) : 24;
  run.newTerms += 1;
  run.term = { naam: 'nieuwe_termijn', first: day, last: addMonths(day - 1, months), setFor: fined };
  run.conduct = { ...run.conduct, pot: potOf(months) };
  add(run, day, { soort: 'termijn_begint', naam: 'nieuwe_termijn', einde: isoDate(run.term.last) });
}

/** Wet inburgering 2021 art. 25 lid 3 (residence), and the amendment of the layer `uitvoeringspraktijk`. */
function isRouteFineLifted(run: Run, facts: Facts, day: Day): boolean {
  if (facts.residenceWithdrawn) return true;
  return run.noRouteFineForAsylum && facts.doelgroep === 'asielstatushouder' && day >= rulingDay;
}

function addTermFine(run: Run, day: Day, item: Item, facts: Facts): void {
  const naam = `${item}_te_laat`;
  const cents = item === 'leerroute' ? routeFineCents(facts) : pvtOrMapCents;
  if (cents === undefined) {
    run.ontbrekend.push({ gegeven: 'cursusuren', nodig_voor: naam, datum: isoDate(day) });
    add(run, day, { soort: 'boete', naam });
    return;
  }
  add(run, day, { soort: 'boete', naam, bedrag: cents / 100 });
}

function beginTerms(run: Run, day: Day): void {
  if (run.pipTerm?.first === day) {
    add(run, day, { soort: 'termijn_begint', naam: 'PIP_termijn', einde: isoDate(run.pipTerm.last) });
  }
  if (run.dossier.firstPip !== day - 1) return;
  // Wet inburgering 2021 art. 11: three years, from the day after the first PIP.
  const last = addMonths(day - 1, 36);
  run.term = { naam: 'inburgeringstermijn', first: day, last, setFor: 'the duty' };
  add(run, day, { soort: 'termijn_begint', naam: 'inburgeringstermijn', einde: isoDate(last) });
  if (run.dutyMetOn !== undefined) closeMetTerm(run, day, run.term);
}

function closeMetTerm(run: Run, day: Day, term: Term): void {
  add(run, day, { soort: 'termijn_voldaan', naam: term.naam });
  run.term = undefined;
}

function decideRecord(run: Run, acting: ActingRecord, place: number): void {
  const { record, day } = acting;
  if (record.naam === 'PIP_vastgesteld') meetPipTerm(run, acting, place);
  if (isConduct(record)) decideConduct(run, acting);
  const facts = factsAfter(run.dossier, place + 1);
  if (run.term !== undefined) extend(run, acting, run.term, facts);
  if (isDutyMet(facts)) run.dutyMetOn ??= day;
  if (run.term !== undefined && isTermMet(run, run.term, facts)) closeMetTerm(run, day, run.term);
}

/** Only the first PIP counts; `pipTermOf` left no term when it came too early. */
function meetPipTerm(run: Run, { day }: ActingRecord, place: number): void {
  const isFirst = run.dossier.records.findIndex(({ record }) => record.naam === 'PIP_vastgesteld') === place;
  if (isFirst && run.pipTerm !== undefined && day <= run.pipTerm.last) {
    add(run, day, { soort: 'termijn_voldaan', naam: 'PIP_termijn' });
  }
}

function isTermMet(run: Run, term: Term, facts: Facts): boolean {
  if (term.setFor === 'the duty') return run.dutyMetOn !== undefined;
  return !term.setFor.some((item) => isOpen(item, facts));
}

function extend(run: Run, acting: ActingRecord, term: Term, facts: Facts): void {
  const last = extendedLastDay(acting, term.last, facts.leerroute);
  if (last === undefined) return;
  term.last = last;
  add(run, acting.day, { soort: 'termijn_verlengd', naam: term.naam, grond: acting.record.naam, einde: isoDate(last) });
}

/** Wet inburgering 2021 art. 22 and 23. */
function decideConduct(run: Run, { day, record }: ActingRecord): void {
  if (!isConduct(record) || day < finesFrom || day >= run.aowDay) return;
  if (run.dutyMetOn !== undefined && run.dutyMetOn < day) return;
  // Art. 27: no fine when bijstand was lowered for the conduct of that date, wherever in the day that is recorded.
  const dayRecords = run.dossier.records.filter((other) => other.day === day);
  if (dayRecords.some((other) => other.record.naam === 'bijstand_verlaagd')) return;
  const fine = conductFine(record, day, run.conduct);
  if (fine === undefined) return;
  run.conduct = fine.after;
  add(run, day, { soort: 'boete', naam: fine.naam, bedrag: fine.cents / 100 });
}

/** Besluit inburgering 2021 art. 4.4: once, on the last day of the inburgeringstermijn as the day's records left it. */
function decideAlmostDone(run: Run, day: Day): void {
  const { term } = run;
  if (term?.naam !== 'inburgeringstermijn' || term.last !== day || run.almostDoneGiven) return;
  const answer = almostDone(factsAtEndOf(run.dossier, day));
  if (answer === 'unknown') {
    run.ontbrekend.push({ gegeven: 'cursusuren', nodig_voor: 'bijna_klaar', datum: isoDate(day) });
  }
  if (answer !== true) return;
  run.almostDoneGiven = true;
  term.last = addMonths(term.last, 6);
  add(run, day, { soort: 'termijn_verlengd', naam: term.naam, grond: 'bijna_klaar', einde: isoDate(term.last) });
}
