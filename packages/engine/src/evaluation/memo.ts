import type { DayNumber } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import type { Context } from './context.ts'
import type { TermijnInstance } from './happenings.ts'
import type { Value } from './value.ts'

/**
 * Values of begrippen and onderdelen within one decision: derived once, and in the reason explained once. Kept as long
 * as the decision looks from the same place.
 */
export class Memo {
  private readonly values = new Map<unknown, Value>()
  private peildatum: DayNumber = NaN
  private lawDate: DayNumber = NaN
  private seen = NaN
  private termijn: TermijnInstance | undefined
  private about: DossierRecord | undefined

  of({ peildatum, lawDate, seen, termijn, about }: Context): Map<unknown, Value> {
    if (peildatum !== this.peildatum || lawDate !== this.lawDate || seen !== this.seen || termijn !== this.termijn || about !== this.about) {
      this.values.clear()
      this.peildatum = peildatum
      this.lawDate = lawDate
      this.seen = seen
      this.termijn = termijn
      this.about = about
    }
    return this.values
  }
}

/** Derives a value, or takes it over from earlier in the same decision, which rests on it already. */
export function derive<T extends Value>(context: Context, key: unknown, compute: () => T): T {
  const { use } = context
  if (use === undefined || context.favour !== undefined) return compute()
  const known = use.derived.of(context).get(key)
  if (known !== undefined) return known as T
  const value = compute()
  // What was computed may have looked from elsewhere meanwhile; it is kept for where we look from now.
  use.derived.of(context).set(key, value)
  return value
}
