import { languageParts } from './facts.ts';
import type { Facts } from './facts.ts';
import { hundredths } from './hours.ts';

/** Besluit inburgering 2021 art. 4.4; `unknown` when all depends on `cursusuren` that are not known. */
export function almostDone(facts: Facts): boolean | 'unknown' {
  const parts = languageParts.filter((part) => facts.passed.has(part)).length;
  if (facts.leerroute !== 'B1_route' || !facts.pvt || !facts.map || !facts.passed.has('KNM') || parts < 2) return false;
  if (facts.doelgroep !== 'asielstatushouder') return facts.lessons >= hundredths(450);
  if (facts.cursusuren === undefined) return 'unknown';
  return facts.lessons * 100 >= 90 * facts.cursusuren;
}
