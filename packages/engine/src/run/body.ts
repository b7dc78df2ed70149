import { outcomeKey } from '../dossier/dossier.ts'
import { clauseOf } from '../program/clauses.ts'
import { current, type Slot } from '../program/slot.ts'
import type { Specification } from '../program/specification.ts'
import type { About, Run } from './state.ts'

/** Who decides on what a rule gives, as the rules of this day say; undefined: the law itself brings it about. */
export function bodyFor(run: Run, about: About): string | undefined {
  const { context } = run
  const { use, trace } = context
  context.use = undefined
  context.trace = undefined
  const body = bodyOf(run, about)
  context.use = use
  context.trace = trace
  return body
}

function bodyOf(run: Run, { soort, naam, grond }: About): string | undefined {
  const { context, specification } = run
  const inForce = <T>(slots: ReadonlyMap<string, Slot<T>>, name = grond ?? naam): T | undefined => {
    const slot = slots.get(name)
    return slot && current(slot, context)
  }
  switch (soort) {
    case 'boete':
    case 'maatregel': {
      const imposing = soort === 'boete' ? inForce(specification.regimes) : inForce(specification.maatregelen)
      return imposing && clauseOf(imposing as Imposing, 'opgelegd_door', context)?.orgaan
    }
    case 'lening': {
      const lening = inForce(specification.leningen, naam)
      return lening && clauseOf(lening, 'verstrekt_door', context)?.orgaan
    }
    case 'vergoeding': {
      const vergoeding = inForce(specification.vergoedingen)
      return vergoeding && clauseOf(vergoeding, 'betaling', context)?.from
    }
    case 'termijn_verlengd':
    case 'termijn_opgeschort':
      return grond === undefined ? undefined : extendingBody(run, grond)
    case 'signaal':
      return grond !== undefined && specification.gronden.has(grond) ? extendingBody(run, grond) : context.trigger?.decision?.by
    default:
      return undefined
  }
}

// The clause `opgelegd door` is the same in both.
type Imposing = Specification['regimes'] extends ReadonlyMap<string, Slot<infer Regime>> ? Regime : never

/** Who takes the decisions about a verlengingsgrond; without such a decision, who took the one that sets it in motion. */
export function extendingBody({ specification, context }: Run, grond: string): string | undefined {
  return specification.deciders.get(outcomeKey('verlenging', grond)) ?? context.trigger?.decision?.by
}
