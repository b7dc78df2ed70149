import type { BoeteregimeClause, MaatregelClause } from '@inburgering/core'
import { isExcepted } from '../evaluation/kleene.ts'
import { mergeUnknown, type Truth, type Unknown } from '../evaluation/value.ts'
import { clausesOf } from '../program/clauses.ts'
import { looksAtRun } from '../program/looks-at-run.ts'
import type { Claused, PreparedClause } from '../program/specification.ts'
import type { Run } from '../run/state.ts'

/** One exception is enough. */
export function isAnyException(run: Run, rules: Claused<BoeteregimeClause> | Claused<MaatregelClause>): Truth {
  const { context } = run
  let unknown: Unknown | undefined
  // Both have the same clause `uitzondering`.
  for (const clause of clausesOf(rules as Claused<BoeteregimeClause>, 'uitzondering', context, (left) => wouldApply(run, left))) {
    context.trace?.enter('rule', clause.id, context.peildatum, clause.sources, { kind: 'boolean' })
    const applies = isExcepted(context, clause.when)
    context.trace?.leave(applies)
    if (applies === true) {
      context.use?.rule(clause)
      return true
    }
    if (applies !== false) unknown = mergeUnknown(unknown, applies)
  }
  return unknown ?? false
}

/**
 * An off layer's exception matters only where it would apply. When it looks at nothing but the dossier it would apply
 * in a run with that layer too, so there what is decided is certainly absent.
 */
function wouldApply({ context }: Run, left: PreparedClause<BoeteregimeClause> | undefined): boolean {
  if (left?.kind !== 'uitzondering') return true
  const { use, trace } = context
  context.use = undefined
  context.trace = undefined
  const applies = isExcepted(context, left.when)
  context.use = use
  context.trace = trace
  if (applies === true && left.guard !== undefined && !looksAtRun(left.when.expression)) use?.prevented.push(left.guard)
  return applies !== false
}
