import type { Entry } from '@inburgering/core'
import type { Names } from './names.ts'
import type { Exemption } from './phrasebook.ts'

type Exempting = Entry & { readonly soort: Exemption }

/**
 * The vrijstelling or ontheffing of the whole plicht that holds after these entries; one that has stopped has an entry
 * with its last day.
 */
export function lastExemption(entries: readonly Entry[], namesOf: (entry: Entry) => Pick<Names, 'isPartial'>): Exempting | undefined {
  const holding = new Map<string, Exempting>()
  for (const entry of entries) {
    if (!isExemption(entry) || namesOf(entry).isPartial(entry.naam)) continue
    if (entry.einde === undefined) holding.set(entry.naam, entry)
    else holding.delete(entry.naam)
  }
  return [...holding.values()].at(-1)
}

function isExemption(entry: Entry): entry is Exempting {
  return entry.soort === 'vrijstelling' || entry.soort === 'ontheffing'
}
