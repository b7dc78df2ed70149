import { isConduct } from '../reference/conduct-fine.ts';
import type { Person } from '../reference/person.ts';
import { addAlmostDoneResults } from './almost-done-results.ts';
import { drawFrom } from './draw.ts';
import { addConduct, addConductAtAow, addEarlyResults, addExtensions, addPvtAndMap, addRouteSwitches, addScalingDown } from './life.ts';
import { addRouteResults } from './route-results.ts';
import { personOf } from './sketch.ts';
import type { Sketch } from './sketch.ts';
import { startSketch } from './start.ts';
import { addAroundTermEnds } from './term-ends.ts';

export type Profile =
  | 'fines'
  | 'extensions'
  | 'almostDone'
  | 'scalingDown'
  | 'switches'
  | 'conduct'
  | 'newTerms'
  | 'older'
  | 'sameDay'
  | 'everything';

const profiles: readonly [Profile, ...Profile[]] = [
  'fines', 'fines', 'extensions', 'almostDone', 'almostDone', 'scalingDown', 'scalingDown', 'switches', 'conduct', 'conduct', 'newTerms', 'older', 'sameDay', 'everything',
];

/** The same seed and profile give the same person. Without a profile the seed chooses one. */
export function randomPerson(seed: number, profile?: Profile): Person {
  const draw = drawFrom(seed);
  const drawn = draw.pick(profiles);
  const chosen = profile ?? drawn;
  const sketch = startSketch(draw, `r${seed}`, {
    older: chosen === 'older',
    hoursKnown: chosen === 'almostDone' ? 0.4 : 0.93,
  });
  build(sketch, chosen);
  liftConductIntoDuty(sketch);
  const person = personOf(sketch);
  return draw.chance(0.5) ? { ...person, gebeurtenissen: draw.shuffle(person.gebeurtenissen) } : person;
}

/** `count` persons that follow from one seed; the ids are unique within the population. */
export function population(count: number, seed: number): Person[] {
  return Array.from({ length: count }, (_, nth) => randomPerson(seed * 1_000_003 + nth));
}

function build(sketch: Sketch, profile: Profile): void {
  const { draw } = sketch;
  const every = profile === 'everything';
  if (profile === 'almostDone' && sketch.leerroute === 'B1_route') {
    addAlmostDoneResults(sketch);
    if (draw.chance(0.2)) addExtensions(sketch, 1);
  } else {
    addRouteResults(sketch, sketch.leerroute);
    addPvtAndMap(sketch, draw.pick([0.2, 0.6, 0.9]));
  }
  if (profile === 'scalingDown' || (every && draw.chance(0.4))) addScalingDown(sketch);
  if (profile === 'switches' || (every && draw.chance(0.5))) addRouteSwitches(sketch, draw.int(1, 3));
  if (profile === 'extensions' || every || draw.chance(0.15)) addExtensions(sketch, draw.int(1, 4));
  if (profile === 'conduct' || every) addConduct(sketch, draw.int(2, 14));
  else if (draw.chance(0.2)) addConduct(sketch, draw.int(1, 4));
  if (profile === 'older') addConductAtAow(sketch);
  if (draw.chance(0.02)) addEarlyResults(sketch);
  addAroundTermEnds(sketch, profile === 'newTerms' ? draw.int(2, 4) : draw.pick([0, 1, 1, 2]));
  if (profile === 'conduct') addConductInNewTerms(sketch);
  if (profile === 'sameDay' || every) gatherOnOneDay(sketch);
}

/** No rule speaks about conduct before the duty: such persons would only test an opinion. */
function liftConductIntoDuty({ records, gegevens }: Sketch): void {
  const since = gegevens.inburgeringsplichtig_sinds;
  records.forEach((record, place) => {
    if (isConduct(record) && record.datum < since) records[place] = { ...record, datum: since };
  });
}

/** Enough conduct around the ends of terms to empty the maximum of a new term. */
function addConductInNewTerms(sketch: Sketch): void {
  if (sketch.draw.chance(0.75)) addConduct({ ...sketch, pip: sketch.pip + sketch.draw.int(1100, 1500) }, sketch.draw.int(3, 9));
}

/** Moves a few records to the date of another, so that the order within a day matters. */
function gatherOnOneDay({ draw, records }: Sketch): void {
  const moves = draw.int(2, 6);
  for (let nth = 0; nth < moves && records.length > 1; nth += 1) {
    const from = draw.int(0, records.length - 1);
    const moved = records[from];
    const target = records[draw.int(0, records.length - 1)];
    if (moved === undefined || target === undefined || 'einde' in moved || moved.naam === 'PIP_vastgesteld') continue;
    records[from] = { ...moved, datum: ('einde' in target && target.einde) || target.datum };
  }
}
