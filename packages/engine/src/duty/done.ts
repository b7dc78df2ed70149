import type { LeerrouteClause, Requirement } from '@inburgering/core'
import type { Context } from '../evaluation/context.ts'
import { either, every, not, truthOf } from '../evaluation/kleene.ts'
import { memoOf } from '../evaluation/memo.ts'
import { Unknown, type Truth } from '../evaluation/value.ts'
import { clausesOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'
import type { ClauseOf, Prepared, PreparedOnderdeel } from '../program/specification.ts'

/** Whether an onderdeel is done now. Not latched: the level that is asked may change. */
export function partDone(name: string, context: Context): Truth {
  const slot = context.specification.onderdelen.get(name)
  const onderdeel = slot && current(slot, context)
  if (onderdeel === undefined) return false
  const { trace } = context
  trace?.enter('rule', onderdeel.declaration.id, context.peildatum, onderdeel.sources, truth)
  const memo = memoOf(context)
  const known = memo?.find(context, onderdeel)
  const done = known === undefined ? workOut(name, onderdeel, context) : truthOf(known)
  if (known === undefined) memo?.keep(context, done, onderdeel)
  trace?.leave(done)
  return done
}

/** Freed from, or done by its own rule. */
function workOut(name: string, onderdeel: PreparedOnderdeel, context: Context): Truth {
  context.use?.reading(onderdeel)
  const exempt = context.happenings.exemptParts.get(name) ?? false
  return exempt === true ? true : either(meets(name, onderdeel.doneWhen?.evaluate, context), exempt)
}

const truth = { kind: 'boolean' } as const

function meets(name: string, evaluate: ((context: Context) => unknown) | undefined, context: Context): Truth {
  if (evaluate === undefined) return false
  const { part, subject, element } = context
  context.part = name
  const done = evaluate(context)
  context.part = part
  context.subject = subject
  context.element = element
  return typeof done === 'boolean' || done instanceof Unknown ? done : false
}

/** All its `vereist` clauses that are asked, or one alternative. */
export function routeDone(name: string, context: Context): Truth {
  const slot = context.specification.leerroutes.get(name)
  const route = slot && current(slot, context)
  if (route === undefined) return false
  const { trace } = context
  trace?.enter('rule', route.declaration.id, context.peildatum, route.sources, truth)
  context.use?.reading(route)
  const alternatives = clausesOf(route, 'of_in_plaats_daarvan', context)
  const regular = every(clausesOf(route, 'vereist', context), vereistDone, context)
  const done = regular === true ? true : alternatives.reduce<Truth>((met, { requirements }) => either(met, every(requirements, requirementDone, context)), regular)
  trace?.leave(done)
  return done
}

function vereistDone({ when, requirements }: ClauseOf<LeerrouteClause, 'vereist'>, context: Context): Truth {
  const asked = when === undefined || truthOf(when.evaluate(context))
  return asked === false ? true : either(not(asked), every(requirements, requirementDone, context))
}

export function requirementDone(requirement: Prepared<Requirement>, context: Context): Truth {
  switch (requirement.kind) {
    case 'onderdeel':
      return partDone(requirement.name, context)
    case 'taaleis':
      return taaleisDone(requirement.name, context)
    case 'condition':
      return truthOf(requirement.when.evaluate(context))
    case 'leerroute': {
      const route = requirement.value.evaluate(context)
      if (route instanceof Unknown) return route
      return typeof route === 'string' && routeDone(route, context)
    }
  }
}

function taaleisDone(name: string, context: Context): Truth {
  const slot = context.specification.taaleisen.get(name)
  const taaleis = slot && current(slot, context)
  if (taaleis === undefined) return false
  context.trace?.enter('rule', taaleis.declaration.id, context.peildatum, taaleis.sources, truth)
  context.use?.reading(taaleis)
  const done = every(taaleis.declaration.onderdelen, partDone, context)
  context.trace?.leave(done)
  return done
}
