import { formatIsoDate, toDecimalText, type Besloten, type DayNumber, type Exact, type Herzien } from '@inburgering/core'
import type { AppliedRevision, DossierRecord, Held } from '../dossier/dossier.ts'
import { isExact } from '../evaluation/arithmetic.ts'
import type { Value } from '../evaluation/value.ts'
import type { EntryFields } from '../run/entry.ts'
import { heldInTheEnd, isRefusal } from './decided.ts'

/**
 * A decision in the exchanged form, as it stands in the end.
 * @param unmoved of an extension: the last day without it
 */
export function besloten(record: DossierRecord, unmoved?: DayNumber): Besloten {
  const { decision, values } = record
  const held = heldInTheEnd(record)
  const date = (name: string): { readonly [key: string]: string } => {
    const day = values.get(name)
    return typeof day === 'number' ? { [name]: formatIsoDate(day) } : {}
  }
  return {
    naam: record.name,
    datum: formatIsoDate(record.begin),
    ...(decision?.by === undefined ? {} : { door: decision.by }),
    ...outcomeOf(held, decision?.about?.of === 'verlenging' ? { unmoved } : undefined),
    ...(isRefusal(held) ? { toegekend: false } : {}),
    ...(decision?.reference === undefined ? {} : { kenmerk: decision.reference }),
    ...(values.get('dagtekening') === record.begin ? {} : date('dagtekening')),
    ...date('bekendgemaakt_op'),
    ...date('onherroepelijk_op'),
    ...(decision === undefined || decision.revised.length === 0 ? {} : { herzien: decision.revised.map(herzien) }),
  }
}

/** What stands at an outcome of the rules: the decision, and where it differs also what the rules give. */
export function shownBeside(record: DossierRecord, amount: Exact | undefined): Pick<EntryFields, 'besloten' | 'volgensRegels'> {
  const shown = besloten(record)
  const differs = shown.bedrag !== undefined && amount !== undefined && shown.bedrag !== euros(amount)
  return differs ? { besloten: shown, volgensRegels: { bedrag: euros(amount) } } : { besloten: shown }
}

function outcomeOf(held: Held, extension: { readonly unmoved: DayNumber | undefined } | undefined): Pick<Besloten, 'bedrag' | 'einde'> {
  if (extension !== undefined) {
    const end = isRefusal(held) ? extension.unmoved : held?.get('einde')
    return typeof end === 'number' ? { einde: formatIsoDate(end) } : {}
  }
  if (isRefusal(held)) return { bedrag: 0 }
  return amountIn(held)
}

function amountIn(held: Held): Pick<Besloten, 'bedrag'> {
  const amount = held?.get('bedrag')
  return amount !== undefined && isExact(amount) ? { bedrag: euros(amount) } : {}
}

function herzien({ revision, before, holds }: AppliedRevision): Herzien {
  const end: Value | undefined = before?.get('einde')
  return {
    soort: revision.kind,
    datum: formatIsoDate(revision.date),
    ...(revision.target === undefined ? {} : { van: { soort: revision.target.kind, datum: formatIsoDate(revision.target.date) } }),
    ...(revision.partOf === undefined ? {} : { bij: revision.partOf.name }),
    ...(holds ? {} : { vervallen: true }),
    ...(revision.by === undefined ? {} : { door: revision.by }),
    werkt_terug_tot: formatIsoDate(revision.worksBackTo),
    ...amountIn(before),
    ...(typeof end === 'number' ? { einde: formatIsoDate(end) } : {}),
  }
}

export function euros(amount: Exact): number {
  return Number(toDecimalText(amount))
}
