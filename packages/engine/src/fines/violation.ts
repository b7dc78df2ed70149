import type { BoeteregimeClause, DayNumber } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import { isOpen, type Vereist } from '../duty/open.ts'
import type { Context } from '../evaluation/context.ts'
import type { SetFor, TermijnInstance } from '../evaluation/happenings.ts'
import { both, isMet } from '../evaluation/kleene.ts'
import type { Truth } from '../evaluation/value.ts'
import type { ClauseOf } from '../program/specification.ts'
import type { RunDuty } from '../run/state.ts'

/** What a fine is for: a record, or a requirement that is open when a termijn has run out. */
export interface Violation {
  readonly day: DayNumber
  readonly record: DossierRecord | undefined
  readonly termijn: TermijnInstance | undefined
  readonly clause: ClauseOf<BoeteregimeClause, 'overtreding_bij' | 'overtreding_na_afloop'>
  readonly setFor: SetFor
  /** A vrijstelling of the whole plicht is in force. */
  readonly exempt: Truth
  /** Whether there is a violation at all. */
  readonly ask: (context: Context) => Truth
}

export function violationBy(record: DossierRecord, clause: ClauseOf<BoeteregimeClause, 'overtreding_bij'>, duty: RunDuty | undefined): Violation {
  return {
    day: record.acts ?? record.begin,
    record,
    termijn: undefined,
    clause,
    setFor: { plicht: duty?.name ?? '', requirement: undefined },
    exempt: duty?.exempt ?? false,
    ask: (context) => isMet(context, clause.when),
  }
}

export function violationAfter(
  termijn: TermijnInstance,
  requirement: Vereist,
  duty: RunDuty,
  clause: ClauseOf<BoeteregimeClause, 'overtreding_na_afloop'>,
): Violation {
  return {
    day: termijn.last,
    record: undefined,
    termijn,
    clause,
    setFor: { plicht: duty.name, requirement: requirement.name },
    exempt: duty.exempt,
    ask: (context) => {
      const open = isOpen(requirement, context)
      return open === false ? false : both(open, isMet(context, clause.when))
    },
  }
}
