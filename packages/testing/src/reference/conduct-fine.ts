import { addMonths } from './calendar.ts';
import type { Day } from './calendar.ts';
import type { Gebeurtenis, Schuld } from './person.ts';

/** What is left of the maximum for art. 22 and 23 together, Besluit inburgering 2021 art. 7.1 lid 5. Cents. */
export interface Pot {
  readonly left: number;
}

/** The latest art. 23 violation that was fined, and how many steps the ladder had then risen. */
export interface Rung {
  readonly day: Day;
  readonly step: number;
}

export interface Conduct {
  readonly pot: Pot;
  readonly rung: Rung | undefined;
}

/** Before and in the inburgeringstermijn. */
export const firstPot: Pot = { left: 2400_00 };

/** A new term has a fresh maximum by its original length: 400, 800, 1,200 or 1,600 euros for 6, 12, 18 or 24 months. */
export function potOf(months: number): Pot {
  return { left: (months / 6) * 400_00 };
}

const intakeCents = 250_00;
/** Besluit inburgering 2021 art. 7.1 lid 2 and 3: 50 euros, each time 100 % more, up to 800. */
const ladderCents = [50_00, 100_00, 200_00, 400_00, 800_00];
/** Besluit inburgering 2021 art. 7.1 lid 4. */
const percentages: Readonly<Record<Schuld, number>> = { opzet: 100, grove_schuld: 75, gewoon: 50, verminderd: 25 };

type ConductRecord = Extract<Gebeurtenis, { naam: 'niet_meegewerkt' }> | (Gebeurtenis & { naam: 'oproep_intake_niet_nagekomen' });

export interface ConductFine {
  readonly naam: 'intake_niet_nagekomen' | 'onvoldoende_meewerken';
  readonly cents: number;
  readonly after: Conduct;
}

export function isConduct(record: Gebeurtenis): record is ConductRecord {
  return record.naam === 'niet_meegewerkt' || record.naam === 'oproep_intake_niet_nagekomen';
}

/** The fine for one conduct, or undefined when the maximum leaves nothing; then it does not count in the ladder either. */
export function conductFine(record: ConductRecord, day: Day, before: Conduct): ConductFine | undefined {
  if (record.naam === 'oproep_intake_niet_nagekomen') {
    const cents = Math.min(intakeCents, before.pot.left);
    const after = { ...before, pot: { left: before.pot.left - cents } };
    return cents === 0 ? undefined : { naam: 'intake_niet_nagekomen', cents, after };
  }
  const step = nextStep(day, before.rung);
  const full = ((ladderCents[step] ?? 0) * percentages[record.schuld]) / 100;
  const cents = Math.min(full, before.pot.left);
  if (cents === 0) return undefined;
  return { naam: 'onvoldoende_meewerken', cents, after: { pot: { left: before.pot.left - cents }, rung: { day, step } } };
}

/** Every fine counts as irrevocable at once; twelve months or more after the latest one the ladder starts again. */
function nextStep(day: Day, rung: Rung | undefined): number {
  if (rung === undefined || day >= addMonths(rung.day, 12)) return 0;
  return Math.min(rung.step + 1, ladderCents.length - 1);
}
