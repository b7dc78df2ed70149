import type { Clause, RecordSet } from '@inburgering/core'
import { recordNamesIn, type Vocabulary } from './vocabulary.ts'

/**
 * The records with which a rule that is left out comes to say something: about a person without any of them it is silent.
 * Undefined: it may speak about anybody.
 * @param clauses every text of every clause of a lening or maatregel
 */
export function speaksOf(clauses: readonly Clause[], vocabulary: Vocabulary): readonly string[] | undefined {
  const found = clauses.map((clause) => speaksBy(clause, vocabulary))
  const known = found.flatMap((names) => names ?? [])
  return found.includes(undefined) ? undefined : [...new Set(known)].sort()
}

function speaksBy(clause: Clause, vocabulary: Vocabulary): readonly string[] | undefined {
  switch (clause.kind) {
    case 'aangevraagd_bij':
      return 'records' in clause && typeof clause.records === 'object' && 'kind' in clause.records ? namesIn(clause.records, vocabulary) : undefined
    case 'opname':
      return [clause.record]
    // What these say is said of a loan that was granted.
    case 'verstrekt_door':
    case 'toegekend_als':
    case 'bedraagt':
    case 'inkomenstoets':
    case 'eindigt_zodra':
    case 'rente':
    case 'aflossing':
    case 'naar_draagkracht':
    case 'restant_vervalt':
    case 'kwijtschelding':
      return []
    default:
      return undefined
  }
}

function namesIn(set: RecordSet, vocabulary: Vocabulary): readonly string[] | undefined {
  return set.kind === 'records' || set.kind === 'besluiten' ? recordNamesIn(set, vocabulary) : undefined
}
