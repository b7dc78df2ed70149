import { zero, type DayNumber } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import { isExact } from '../evaluation/arithmetic.ts'
import type { Context } from '../evaluation/context.ts'
import { Unknown, type Value } from '../evaluation/value.ts'
import { heldOn, isRefusal } from './decided.ts'

/** What a decision about a fine comes to today: the fine that counts, otherwise its own amount; 0 when there is none. */
export function amountDecided(record: DossierRecord, { happenings, peildatum }: Context): Value {
  const fine = happenings.boetes.find(({ decidedBy }) => decidedBy === record)
  if (fine !== undefined) return fine.amount
  const held = heldOn(record, peildatum)
  if (isRefusal(held)) return zero
  const amount = held?.get('bedrag')
  return amount !== undefined && isExact(amount) ? amount : new Unknown(['bedrag'])
}

/** The day of what a fine was decided for: what the record says, otherwise that of the fine of the rules. */
export function violationDecided(record: DossierRecord, { happenings }: Context): DayNumber | Unknown {
  const given = record.values.get('overtreding')
  if (typeof given === 'number') return given
  return happenings.boetes.find(({ decidedBy }) => decidedBy === record)?.overtreding ?? new Unknown(['overtreding'])
}
