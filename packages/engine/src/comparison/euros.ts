import type { Timeline } from '@inburgering/core'
import { standingAmount } from '../decided/standing.ts'
import type { EuroDifference } from './difference.ts'

interface Fines {
  readonly cents: number
  readonly unknown: number
}

export function euroDifference(before: Timeline, after: Timeline): EuroDifference {
  const [left, right] = [finesOf(before), finesOf(after)]
  return {
    before: left.cents / 100,
    after: right.cents / 100,
    difference: (right.cents - left.cents) / 100,
    unknownBefore: left.unknown,
    unknownAfter: right.unknown,
  }
}

/** Summed in cents: euros with two decimals do not add up exactly as floating-point numbers. */
function finesOf({ tijdlijn }: Timeline): Fines {
  let [cents, unknown] = [0, 0]
  for (const entry of tijdlijn) {
    const { soort } = entry
    const bedrag = standingAmount(entry)
    if (soort !== 'boete') continue
    if (bedrag === undefined) unknown++
    else cents += Math.round(bedrag * 100)
  }
  return { cents, unknown }
}
