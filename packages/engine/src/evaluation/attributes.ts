import type { DossierRecord } from '../dossier/dossier.ts'
import type { Context } from './context.ts'
import type { Element, Extension, Fine, Measure, TermijnInstance } from './happenings.ts'
import { isSeen } from './records.ts'
import { none, PeriodLength, Unknown, type Value } from './value.ts'

/** An attribute of a record, a decision or a termijn; one that could have been given but was not is unknown. */
export function attributeOf(element: Element, name: string, context: Context): Value {
  switch (element.kind) {
    case 'record':
      return ofRecord(element, name, context)
    case 'termijn':
      return ofTermijn(element, name)
    case 'maatregel':
      return ofMeasure(element, name)
    default:
      return ofDecision(element, name)
  }
}

function ofRecord(record: DossierRecord, name: string, context: Context): Value {
  const given = record.values.get(name)
  if (given !== undefined) return given
  // A period that has not ended yet has no end: what is still to come is not known.
  const ongoing = context.ongoing?.record === record ? context.ongoing : undefined
  const end = isSeen(record, context) ? record.end : ongoing?.end
  switch (name) {
    case 'datum':
    case 'begin':
      return record.begin
    case 'einde':
      return end ?? (ongoing === undefined ? none : notYetKnown)
    case 'duur':
      if (end !== undefined) return new PeriodLength(record.begin, end)
      return ongoing === undefined ? none : notYetKnown
    // Something that happened is in the dossier: without its day it has not happened.
    case 'bekendgemaakt_op':
    case 'onherroepelijk_op':
      return none
    default:
      return new Unknown([name])
  }
}

/** No fact is missing: time has to pass first. */
const notYetKnown = new Unknown([])

function ofTermijn(termijn: TermijnInstance, name: string): Value {
  switch (name) {
    case 'datum':
    case 'begin':
      return termijn.first
    case 'einde':
      return termijn.last
    case 'duur':
      return new PeriodLength(termijn.first, termijn.last)
    case 'oorspronkelijke_duur':
      return termijn.length
    default:
      return none
  }
}

function ofMeasure({ first, last }: Measure, name: string): Value {
  if (name === 'datum' || name === 'begin') return first
  return (name === 'einde' ? last : undefined) ?? none
}

function ofDecision(decision: Fine | Extension, name: string): Value {
  if (name === 'datum') return decision.date
  if (decision.kind === 'boete' && name === 'bedrag') return decision.amount
  if (decision.kind === 'boete' && name === 'overtreding') return decision.overtreding
  return none
}
