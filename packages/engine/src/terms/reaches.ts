import type { VerlengingsgrondClause } from '@inburgering/core'
import { clausesOf } from '../program/clauses.ts'
import type { Claused, ClauseOf } from '../program/specification.ts'
import type { Run } from '../run/state.ts'

export type Grond = Claused<VerlengingsgrondClause>
type Reach = ClauseOf<VerlengingsgrondClause, 'verlengt' | 'schort_op' | 'van_overeenkomstige_toepassing'>

/** The clauses that say which termijnen a ground is about, each with its own article. */
export function reachesOf(run: Run, grond: Grond): readonly Reach[] {
  return [...clausesOf(grond, 'verlengt', run.context), ...clausesOf(grond, 'schort_op', run.context), ...clausesOf(grond, 'van_overeenkomstige_toepassing', run.context)]
}
