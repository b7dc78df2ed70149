import type { Day } from './dates.ts'
import type { Duty } from './happenings.ts'
import { clauses, current } from './in-force.ts'
import type { Plicht, Requirement, Vereist } from './rules.ts'
import type { Run } from './run.ts'
import { Usage } from './usage.ts'
import { and, not, or, type Truth, Unknown } from './values.ts'

/** What a plicht asks: whether it is done, open or freed from. */

/** Not latched: the level that is asked may change. */
export function partDone(c: Run, name: string): Truth {
  const slot = c.rules.onderdelen.get(name)
  const onderdeel = slot && current(c, slot)
  if (onderdeel === undefined) return false
  c.use?.reading(onderdeel)
  const exempt = c.exemptParts.get(name) ?? false
  if (exempt === true) return true
  if (onderdeel.done === undefined) return exempt
  const { part, subject } = c
  c.part = name
  const done = onderdeel.done(c)
  c.part = part
  c.subject = subject
  return done === true ? true : or(done, exempt)
}

/** All its `vereist` clauses that are asked, or one alternative. */
export function routeDone(c: Run, name: string): Truth {
  const slot = c.rules.leerroutes.get(name)
  const route = slot && current(c, slot)
  if (route === undefined) return false
  c.use?.reading(route)
  const alternatives = clauses(c, route.of_in_plaats_daarvan)
  let regular: Truth = true
  for (const required of clauses(c, route.vereist)) {
    const asked = required.when === undefined || required.when(c)
    if (asked === false) continue
    const done = requirementsDone(c, required.requirements)
    const met: Truth = done === true ? true : or(not(asked), done)
    regular = and(regular, met)
    if (regular === false) break
  }
  if (regular === true) return true
  let answer: Truth = regular
  for (const alternative of alternatives) {
    const done = requirementsDone(c, alternative.requirements)
    if (answer !== true) answer = or(answer, done)
  }
  return answer
}

function requirementsDone(c: Run, requirements: readonly Requirement[]): Truth {
  let answer: Truth = true
  for (const requirement of requirements) {
    answer = and(answer, requirementDone(c, requirement))
    if (answer === false) break
  }
  return answer
}

export function requirementDone(c: Run, requirement: Requirement): Truth {
  switch (requirement.kind) {
    case 'onderdeel':
      return partDone(c, requirement.name)
    case 'taaleis': {
      const slot = c.rules.taaleisen.get(requirement.name)
      const taaleis = slot && current(c, slot)
      if (taaleis === undefined) return false
      c.use?.reading(taaleis)
      let answer: Truth = true
      for (const part of taaleis.onderdelen) {
        answer = and(answer, partDone(c, part))
        if (answer === false) break
      }
      return answer
    }
    case 'condition':
      return requirement.when(c)
    case 'leerroute': {
      const route = requirement.value(c)
      if (route instanceof Unknown) return route
      return typeof route === 'string' && routeDone(c, route)
    }
  }
}

const nothing: readonly never[] = []

/** What a plicht requires, in the order of the text. */
export function requirementsOf(c: Run, plicht: string): readonly Vereist[] {
  const slot = c.rules.plichten.get(plicht)
  const rules = slot && current(c, slot)
  return rules === undefined ? nothing : clauses(c, rules.vereist)
}

/** Asked (its exception does not apply) and not done. */
export function isOpen(c: Run, required: Vereist): Truth {
  const excepted = c.isExcepted(required.unless)
  if (excepted === true) return false
  const open = not(c.settle((at) => requirementDone(at, required.requirement), true))
  return open === false ? false : and(not(excepted), open)
}

export function isSettled(c: Run, required: Vereist): Truth {
  return not(isOpen(c, required))
}

export function openPart(c: Run, name: string): Truth {
  const required = findRequired(c, ({ requirement }) => requirement.kind === 'onderdeel' && requirement.name === name)
  return required === undefined ? not(partDone(c, name)) : isOpen(c, required)
}

export function openRoute(c: Run, name: string): Truth {
  const required = findRequired(c, ({ requirement }) => requirement.kind === 'leerroute')
  if (required === undefined || required.requirement.kind !== 'leerroute') return not(routeDone(c, name))
  const asked = required.requirement.value(c)
  if (asked instanceof Unknown) return asked
  return asked === name && isOpen(c, required)
}

function findRequired(c: Run, suits: (required: Vereist) => boolean): Vereist | undefined {
  for (const name of c.rules.plichten.keys()) {
    const found = requirementsOf(c, name).find(suits)
    if (found !== undefined) return found
  }
  return undefined
}

function allSettled(c: Run, required: readonly Vereist[]): Truth {
  let settled: Truth = true
  for (const each of required) {
    settled = and(settled, isSettled(c, each))
    if (settled === false) break
  }
  return settled
}

/** A plicht is met when everything it asks is done; from then on it stays met. */
export function checkPlichten(c: Run, day: Day): void {
  for (const duty of c.duties) {
    if (duty.metOn !== undefined || duty.barred) continue
    const required = requirementsOf(c, duty.name)
    if (required.length === 0 || allSettled(c, required) !== true) continue
    duty.metOn = day
    const { use } = c
    c.use = duty.metBy = new Usage()
    allSettled(c, required)
    c.use = use
  }
  if (c.rules.asksWhenDone) noteDone(c, day)
}

/** For `de dag waarop ...`: since when each onderdeel and leerroute is done. */
function noteDone(c: Run, day: Day): void {
  const note = (key: string, done: Truth): void => {
    if (done !== true) c.doneSince.delete(key)
    else if (!c.doneSince.has(key)) c.doneSince.set(key, day)
  }
  for (const name of c.rules.onderdelen.keys()) note(`onderdeel:${name}`, partDone(c, name))
  for (const name of c.rules.leerroutes.keys()) note(`leerroute:${name}`, routeDone(c, name))
}

export function plichtOf(c: Run, duty: Duty): Plicht | undefined {
  const slot = c.rules.plichten.get(duty.name)
  return slot && current(c, slot)
}
