import { parseDay } from '../reference/calendar.ts';
import { dossierOf } from '../reference/dossier.ts';
import type { Dossier } from '../reference/dossier.ts';
import type { Entry, Timeline } from '../reference/entry.ts';
import { factsAtEndOf } from '../reference/facts.ts';
import type { Person } from '../reference/person.ts';
import { routeFineCell } from '../reference/route-fine.ts';

export interface CoveredPerson {
  readonly person: Person;
  readonly timeline: Timeline;
}

/** Fines that no maximum cut off: art. 22, 24 and every step of the ladder of art. 23 at every degree of blame. */
const wholeAmounts = new Set<number | string>([
  250, 340, ...[50, 100, 200, 400, 800].flatMap((step) => [step, step * 0.75, step * 0.5, step * 0.25]),
]);

/** How often each kind of outcome occurs in these timelines, by a readable name. */
export type Coverage = Readonly<Record<string, number>>;

export function countCoverage(results: readonly CoveredPerson[]): Coverage {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { person, timeline } of results) {
    const dossier = dossierOf(person);
    for (const entry of timeline.tijdlijn) namesOf(entry, dossier).forEach(count);
    for (const missing of timeline.ontbrekend) count(`ontbrekend ${missing.nodig_voor}`);
    emptiedPots(timeline.tijdlijn).forEach(count);
    sameDayNames(timeline.tijdlijn, dossier).forEach(count);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function namesOf(entry: Entry, dossier: Dossier): string[] {
  const names = [[entry.soort, entry.naam, entry.grond].filter((part) => part !== undefined).join(' ')];
  if (entry.soort !== 'boete') return names;
  const amount = entry.bedrag ?? 'onbekend';
  if (entry.naam !== 'leerroute_te_laat') return [...names, `boete ${entry.naam} ${wholeAmounts.has(amount) ? amount : 'afgekapt'}`];
  const facts = factsAtEndOf(dossier, parseDay(entry.datum) - 1);
  const regime = `${facts.leerroute} ${facts.doelgroep}`;
  const { row, column } = routeFineCell(facts);
  if (column === 'unknown') return [...names, `boete ${regime} ${amount}`];
  const reduction = facts.leerroute === 'Z_route' ? '' : ` geslaagd ${Math.min(facts.passed.size, 4)}`;
  return [...names, `boete ${regime} ${amount}`, `cel ${regime} rij ${row} kolom ${column}${reduction}`];
}

/** Which maxima of art. 22 and 23 together were used up to the last cent. */
function emptiedPots(entries: readonly Entry[]): string[] {
  const names: string[] = [];
  let maximum = 2400;
  let used = 0;
  for (const entry of entries) {
    if (entry.soort === 'termijn_begint' && entry.naam === 'nieuwe_termijn') {
      maximum = newTermMaximum(entry);
      used = 0;
    }
    if (entry.naam !== 'intake_niet_nagekomen' && entry.naam !== 'onvoldoende_meewerken') continue;
    used += entry.bedrag ?? 0;
    if (used === maximum) names.push(`maximum bereikt ${maximum}`);
  }
  return names;
}

/** The half years of a new term, from its length in days: 400 euros for each. */
function newTermMaximum(entry: Entry): number {
  const months = (parseDay(entry.einde ?? entry.datum) - parseDay(entry.datum)) / 30.4375;
  return Math.round(months / 6) * 400;
}

/** Days on which much comes together, and records on the edges of a term. */
function sameDayNames(entries: readonly Entry[], dossier: Dossier): string[] {
  const recordDays = new Set(dossier.records.map((acting) => acting.day));
  const names: string[] = [];
  for (const entry of entries) {
    const day = parseDay(entry.datum);
    if (entry.naam === 'PIP_termijn') continue;
    if (entry.soort === 'termijn_verstreken' && recordDays.has(day - 1)) names.push('rand: feit op de laatste dag');
    if (entry.soort === 'termijn_verstreken' && recordDays.has(day)) names.push('rand: feit op de dag erna');
    if (entry.soort === 'termijn_begint' && recordDays.has(day)) names.push('rand: feit op de eerste dag');
  }
  return names;
}
