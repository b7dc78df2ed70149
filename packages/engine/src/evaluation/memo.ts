import type { DayNumber } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import type { Context, FineAsked } from './context.ts'
import type { TermijnInstance } from './happenings.ts'
import type { Value } from './value.ts'

/** A value of a begrip or onderdeel: for this subject, and within this onderdeel. */
interface Derived {
  readonly of: object
  readonly subject: Value | undefined
  readonly part: string | undefined
  readonly value: Value
}

/**
 * Values of begrippen and onderdelen within one decision: derived once, and in the reason explained once. Kept as long
 * as the decision looks from the same place. They are few: looking through them costs less than a key for each.
 */
export class Memo {
  private values: Derived[] = []
  private peildatum: DayNumber = NaN
  private lawDate: DayNumber = NaN
  private seen = NaN
  private termijn: TermijnInstance | undefined
  private about: DossierRecord | undefined
  private fine: FineAsked | undefined

  find(context: Context, of: object, subject?: Value, part?: string): Value | undefined {
    for (const derived of this.seenFrom(context)) if (derived.of === of && derived.subject === subject && derived.part === part) return derived.value
    return undefined
  }

  /** What was computed may have looked from elsewhere meanwhile; it is kept for where we look from now. */
  keep(context: Context, value: Value, of: object, subject?: Value, part?: string): void {
    this.seenFrom(context).push({ of, subject, part, value })
  }

  private seenFrom({ peildatum, lawDate, seen, termijn, about, fine }: Context): Derived[] {
    if (peildatum !== this.peildatum || lawDate !== this.lawDate || seen !== this.seen || termijn !== this.termijn || about !== this.about || fine !== this.fine) {
      if (this.values.length > 0) this.values = []
      this.peildatum = peildatum
      this.lawDate = lawDate
      this.seen = seen
      this.termijn = termijn
      this.about = about
      this.fine = fine
    }
    return this.values
  }
}

/** What the decision that is made derived already; undefined: no decision is made, or judgements count as given. */
export function memoOf({ use, favour }: Context): Memo | undefined {
  return favour === undefined ? use?.derived : undefined
}
