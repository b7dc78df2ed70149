import type { Requirement } from '@inburgering/core'
import type { Context } from '../evaluation/context.ts'
import { every, not, some, truthOf } from '../evaluation/kleene.ts'
import { derive } from '../evaluation/memo.ts'
import { Unknown, type Truth } from '../evaluation/value.ts'
import { clausesOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'
import type { Prepared } from '../program/specification.ts'

/** Whether an onderdeel is done now. Not latched: the level that is asked may change. */
export function partDone(name: string, context: Context): Truth {
  const slot = context.specification.onderdelen.get(name)
  const onderdeel = slot && current(slot, context)
  if (onderdeel === undefined) return false
  const { trace } = context
  trace?.enter('rule', onderdeel.declaration.id, context.peildatum, onderdeel.sources, truth)
  const done = derive(context, name, () => {
    context.use?.reading(onderdeel)
    const exempt = context.happenings.exemptParts.get(name) ?? false
    if (exempt === true) return true
    const done = meets(name, onderdeel.doneWhen?.evaluate, context)
    return exempt === false ? done : some([done, exempt], (truth) => truth)
  })
  trace?.leave(done)
  return done
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
  const regular = every(clausesOf(route, 'vereist', context), (clause) => {
    const asked = clause.when === undefined || truthOf(clause.when.evaluate(context))
    if (asked === false) return true
    return some([not(asked), every(clause.requirements, (requirement) => requirementDone(requirement, context))], (done) => done)
  })
  const done =
    regular === true ? true : some([regular, ...alternatives.map((clause) => every(clause.requirements, (requirement) => requirementDone(requirement, context)))], (met) => met)
  trace?.leave(done)
  return done
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
  const done = every(taaleis.declaration.onderdelen, (part) => partDone(part, context))
  context.trace?.leave(done)
  return done
}
