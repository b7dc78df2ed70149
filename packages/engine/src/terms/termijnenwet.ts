import { algemeneTermijnenwet, shiftTermEnd, type DayNumber, type SourceKind, type SourcePlace, type SourceRef, type TermijnClause } from '@inburgering/core'
import type { TermijnInstance } from '../evaluation/happenings.ts'
import { clauseOf } from '../program/clauses.ts'
import type { Claused } from '../program/specification.ts'
import type { Run } from '../run/state.ts'
import { step } from './derivation.ts'

/**
 * Whether the Algemene termijnenwet applies to a termijn: what the termijn says itself, or else the first source that
 * decides. Terms of an act or AMvB are under it; terms of lower rules and terms set in a decision are not.
 */
export function actApplies(run: Run, claused: Claused<TermijnClause>, sources: readonly SourceRef[], setInDecision: boolean): boolean {
  const clause = clauseOf(claused, 'termijnenwet', run.context)
  if (clause !== undefined) {
    run.context.use?.rule(clause)
    return clause.applies
  }
  if (setInDecision) return false
  const deciding = (sources.length > 0 ? sources : claused.sources).map(({ bron }) => run.specification.sourceKinds.get(bron))
  const first = deciding.find((kind) => kind !== undefined && deciders.has(kind))
  return first === 'wet' || first === 'AMvB'
}

/** Kinds of source that set a term; a ruling or an explanation does not. */
const deciders: ReadonlySet<SourceKind> = new Set<SourceKind>(['wet', 'AMvB', 'ministeriële regeling', 'beleidsregel', 'verordening', 'besluit'])

/** The last day after the Algemene termijnenwet; each day by which it moves is a step with its article. */
export function shifted(run: Run, termijn: TermijnInstance): DayNumber {
  if (!termijn.shifts) return termijn.unshifted
  const { lastDay, steps } = shiftTermEnd(termijn.first, termijn.unshifted, termijn.length)
  for (const { to, article } of steps) step(run, termijn, 'algemene_termijnenwet', to, { kind: 'date' }, [articleRef(article)])
  if (steps.length > 0) run.context.use?.cite(steps.slice(0, 1).map(({ article }) => articleRef(article)))
  return lastDay
}

function articleRef(article: '1 lid 1' | '2'): SourceRef {
  const [number = article, lid] = article.split(' lid ')
  const places: readonly SourcePlace[] = [{ kind: 'art.', value: number }, ...(lid === undefined ? [] : [{ kind: 'lid', value: lid } as const])]
  return { bron: algemeneTermijnenwet.identifier, places, text: `${algemeneTermijnenwet.title} art. ${article}` }
}
