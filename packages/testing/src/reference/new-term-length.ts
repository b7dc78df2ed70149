import type { Item } from './duty.ts';
import type { Facts } from './facts.ts';
import { hundredths } from './hours.ts';

/** Regeling inburgering 2021 art. 7.4: months of the first new term, the longest of what is fined (lid 6). */
export function newTermMonths(fined: readonly Item[], facts: Facts): number {
  const both = fined.includes('PVT') && fined.includes('MAP');
  const either = fined.includes('PVT') || fined.includes('MAP');
  return Math.max(both ? 12 : either ? 6 : 0, fined.includes('leerroute') ? routeMonths(facts) : 0);
}

function routeMonths(facts: Facts): number {
  if (facts.leerroute !== 'Z_route') return [24, 18, 12][facts.passed.size] ?? 6;
  const asylum = facts.doelgroep === 'asielstatushouder';
  const hours = asylum ? facts.lessons + facts.participation : facts.lessons;
  const step = hundredths(asylum ? 400 : 200);
  if (hours <= step) return 24;
  if (hours <= 2 * step) return 18;
  return hours <= 3 * step ? 12 : 6;
}
