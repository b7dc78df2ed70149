import { compare, zero, type DayNumber } from '@inburgering/core'
import type { DossierRecord, Held, Stretch } from '../dossier/dossier.ts'
import { isExact } from '../evaluation/arithmetic.ts'
import type { Run } from '../run/state.ts'
import type { Claim } from './claim.ts'

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

/** A refusal, or a decision of nothing: € 0 or 0 %. */
export function isNone(held: Held): boolean {
  if (isRefusal(held)) return true
  return ['bedrag', 'percentage'].some((name) => {
    const value = held?.get(name)
    return value !== undefined && isExact(value) && compare(value, zero) <= 0
  })
}

/** From when other things hold of a decision that was claimed. */
export function planChanges(run: Run, claim: Claim): void {
  for (const { from, held } of laterChanges(claim.record)) {
    run.changes.push({ from, held, claim })
    run.agenda.add(from, claim.record.name)
  }
}
