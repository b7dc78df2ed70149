import { addDays, formatIsoDate, parseIsoDate, type Entry, type EntryKind } from '@inburgering/core'
import { standingAmount, standingEnd } from '@inburgering/engine'
import type { TemplateName } from './templates.ts'

/** The sentence for an outcome, with its dates and amount as the timeline has them. */
export interface Outcome {
  readonly template: TemplateName
  /** ISO 8601 */
  readonly end?: string
  /** Euros. */
  readonly amount?: number
}

const plain: Readonly<Partial<Record<EntryKind, TemplateName>>> = {
  plicht_ontstaat: 'dutyArises',
  plicht_eindigt: 'dutyEnds',
  leerroute_vastgesteld: 'routeSet',
  leerroute_gewijzigd: 'routeChanged',
  termijn_voldaan: 'termMet',
}
const ending: Readonly<Partial<Record<EntryKind, TemplateName>>> = { termijn_begint: 'termBegins', termijn_verlengd: 'termExtended', termijn_opgeschort: 'termSuspended' }

/** What the letter says to the person; undefined for what is said best in the words of the rules. */
export function outcomeOf(entry: Entry): Outcome | undefined {
  const { soort, datum, besloten, einde } = entry
  const template = plain[soort]
  if (template !== undefined) return { template }
  const withEnd = ending[soort]
  const end = standingEnd(entry)
  if (withEnd !== undefined) return end === undefined || besloten?.toegekend === false ? undefined : { template: withEnd, end }
  if (soort === 'termijn_verstreken') return { template: 'termExpired', end: dayBefore(datum) }
  if ((soort === 'vrijstelling' || soort === 'ontheffing') && einde === undefined) return { template: 'exemptionGiven' }
  return soort === 'boete' ? fineOf(entry) : undefined
}

function fineOf(entry: Entry): Outcome {
  const amount = standingAmount(entry)
  if (amount === undefined) return { template: 'fineUnknown' }
  if (amount === 0) return { template: 'fineNone' }
  return { template: entry.besloten === undefined ? 'fine' : 'fineDecided', amount }
}

/** A termijn has run out on the day after its last one. */
function dayBefore(iso: string): string {
  const day = parseIsoDate(iso)
  const before = day === undefined ? undefined : addDays(day, -1)
  return before === undefined ? iso : formatIsoDate(before)
}
