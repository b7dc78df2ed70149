import type { PlichtClause } from '@inburgering/core'
import type { Context } from '../evaluation/context.ts'
import { both, isExcepted, not, settle } from '../evaluation/kleene.ts'
import { Unknown, type Truth } from '../evaluation/value.ts'
import { clausesOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'
import type { ClauseOf } from '../program/specification.ts'
import { partDone, requirementDone, routeDone } from './done.ts'

export type Vereist = ClauseOf<PlichtClause, 'vereist'>

/** What a plicht requires, in the order of the text. */
export function requirementsOf(plicht: string, context: Context): readonly Vereist[] {
  const slot = context.specification.plichten.get(plicht)
  const claused = slot && current(slot, context)
  return claused === undefined ? [] : clausesOf(claused, 'vereist', context)
}

/** Asked (its exception does not apply) and not done. */
export function isOpen(clause: Vereist, context: Context): Truth {
  const excepted = isExcepted(context, clause.unless)
  if (excepted === true) return false
  const open = not(settle(context, (at) => requirementDone(clause.requirement, at), true))
  return both(not(excepted), open)
}

/** Met, or not asked. */
export function isSettled(clause: Vereist, context: Context): Truth {
  return not(isOpen(clause, context))
}

/** `PVT openstaat`: the requirement of any plicht that asks for it; an onderdeel that none asks for is open until done. */
export function openOnderdeel(name: string, context: Context): Truth {
  const clause = findRequirement(context, ({ requirement }) => requirement.kind === 'onderdeel' && requirement.name === name)
  return clause === undefined ? not(partDone(name, context)) : isOpen(clause, context)
}

/** `leerroute openstaat`: open for the leerroute that the plicht asks for now. */
export function openLeerroute(name: string, context: Context): Truth {
  const clause = findRequirement(context, ({ requirement }) => requirement.kind === 'leerroute')
  if (clause === undefined || clause.requirement.kind !== 'leerroute') return not(routeDone(name, context))
  const asked = clause.requirement.value.evaluate(context)
  if (asked instanceof Unknown) return asked
  return asked === name && isOpen(clause, context)
}

function findRequirement(context: Context, suits: (clause: Vereist) => boolean): Vereist | undefined {
  for (const name of context.specification.plichten.keys()) {
    const found = requirementsOf(name, context).find(suits)
    if (found !== undefined) return found
  }
  return undefined
}
