import { examParts } from './facts.ts';
import type { Facts } from './facts.ts';
import { hundredths } from './hours.ts';

/** The three things of Wet inburgering 2021 art. 6, in the order in which their fines are listed. */
export type Item = 'leerroute' | 'PVT' | 'MAP';
export const items: readonly Item[] = ['leerroute', 'PVT', 'MAP'];

const zRouteHours = hundredths(800);

/** Wet inburgering 2021 art. 8 lid 3: no MAP in the onderwijsroute. */
function isRequired(item: Item, facts: Facts): boolean {
  return item !== 'MAP' || facts.leerroute !== 'onderwijsroute';
}

function isDone(item: Item, facts: Facts): boolean {
  if (item === 'PVT') return facts.pvt;
  if (item === 'MAP') return facts.map;
  const examPassed = examParts.every((part) => facts.passed.has(part));
  switch (facts.leerroute) {
    case undefined:
      return false;
    case 'B1_route':
      return examPassed;
    // Wet inburgering 2021 art. 8 lid 4: the exam replaces the taalschakeltraject.
    case 'onderwijsroute':
      return facts.taalschakeltraject || examPassed;
    // Besluit inburgering 2021 art. 3.14: 800 hours of participation only for asylum status holders.
    case 'Z_route':
      return (
        facts.lessons >= zRouteHours &&
        (facts.doelgroep !== 'asielstatushouder' || facts.participation >= zRouteHours) &&
        facts.eindgesprek
      );
  }
}

/** Required and not done, on these facts. */
export function isOpen(item: Item, facts: Facts): boolean {
  return isRequired(item, facts) && !isDone(item, facts);
}

export function isDutyMet(facts: Facts): boolean {
  return facts.leerroute !== undefined && !items.some((item) => isOpen(item, facts));
}
