import type { DayNumber } from '@inburgering/core'
import type { DossierRecord, Held, Stretch } from '../dossier/dossier.ts'

/** What holds from the day of the decision itself: what works back to it is worked in. */
export function heldAtFirst(record: DossierRecord): Held {
  return heldOn(record, record.begin)
}

/** What holds on a day, as far as revisions work back to it. */
export function heldOn({ decision, values }: DossierRecord, day: DayNumber): Held {
  const stretches = decision?.stretches ?? []
  const stretch = stretches.findLast(({ from }) => from <= day) ?? stretches[0]
  return stretch === undefined ? values : stretch.held
}

/** What holds in the end, after every revision. */
export function heldInTheEnd({ decision, values }: DossierRecord): Held {
  const last = decision?.stretches.at(-1)
  return last === undefined ? values : last.held
}

/** What changes later, each from its own day. */
export function laterChanges({ decision }: DossierRecord): readonly Stretch[] {
  return decision?.stretches.slice(1) ?? []
}

/** Annulled, withdrawn, or a decision not to. */
export function isRefusal(held: Held): boolean {
  return held === undefined || held.get('toegekend') === false
}
