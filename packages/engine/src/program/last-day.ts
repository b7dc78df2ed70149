import { versionsOf } from './clauses.ts'
import type { Specification } from './specification.ts'

/**
 * Names of the termijnen for which a rule may hold on the evening of their last day: a ground `op de laatste dag` or
 * `schort op` about them, or an `in afwijking hiervan`, in any text. Of the others the last day is like any day.
 */
export function withRulesOfLastDay({ gronden, termijnen }: Pick<Specification, 'gronden' | 'termijnen'>): ReadonlySet<string> {
  const ofGronden = [...gronden.values()].flatMap(({ versions }) => versions.flatMap(({ value }) => value ?? []))
  const inTheEvening = ofGronden.filter(({ byKind }) => byKind.has('op_de_laatste_dag') || byKind.has('schort_op'))
  const reached = inTheEvening.flatMap((grond) => reaching.flatMap((kind) => versionsOf(grond, kind).flatMap((reach) => reach.termijnen)))
  const deviating = [...termijnen].flatMap(([name, { versions }]) => (versions.some(({ value }) => value?.byKind.has('afwijking') ?? false) ? [name] : []))
  return new Set([...reached, ...deviating])
}

const reaching = ['verlengt', 'schort_op', 'van_overeenkomstige_toepassing'] as const
