import type { BevoegdheidClause, DayNumber, Exact, Expression } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import type { Context } from '../evaluation/context.ts'
import { isExcepted, isMet } from '../evaluation/kleene.ts'
import { silently } from '../evaluation/timing.ts'
import { Usage } from '../evaluation/usage.ts'
import type { Value } from '../evaluation/value.ts'
import { clausesOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'
import type { ClauseOf } from '../program/specification.ts'
import type { Decision } from '../run/decision.ts'
import type { Run } from '../run/state.ts'

type Bound = ClauseOf<BevoegdheidClause, 'alleen_binnen'>

/** A fine of the rules on which nobody has decided. */
interface Undecided {
  readonly regime: string
  readonly overtreding: DayNumber
  readonly amount: Exact
  /** Who has to decide on it. */
  readonly by: string | undefined
}

/** Further than any bound of an act, in days: one that still holds then does not look at the day in this case. */
const far = 30 * 366

/**
 * Until when a decision on this fine stays within the bounds of every decision (Awb art. 5:45: five or three years after
 * the violation), for who asks for reasons. What the rules say of a decision in the dossier is asked of one that could
 * still be taken: the last day is found by halving, for a bound on the day holds until one day and not after it.
 */
export function noteLastDays(run: Run, { trace }: Decision, fine: Undecided): void {
  if (trace === undefined) return
  const { context, specification } = run
  const decision = [...specification.records.values()].find(({ kind, about, by }) => kind === 'besluit' && about?.of === 'boete' && about.names.includes(fine.regime) && by === fine.by)
  if (decision === undefined) return
  const today = context.peildatum
  for (const slot of specification.triggers.bevoegdheden.get(decision.name) ?? []) {
    const bounding = current(slot, context)
    if (bounding?.byKind.has('voor_elk') !== true) continue
    for (const bound of clausesOf(bounding, 'alleen_binnen', context)) {
      if (!mayLookAtTheDay(bound.when.expression)) continue
      const found = lastDayWithin(context, bound, (day) => decisionOn(decision.name, day, fine))
      if (found === undefined) continue
      trace.enter('step', `${lastDayStep}:${bounding.declaration.name}`, today, bound.sources, { kind: 'date' })
      for (const id of found.aannames) trace.assumption(id, today)
      trace.leave(found.last)
    }
  }
}

/** Name of the step that says it, before the name of the bevoegdheid. */
export const lastDayStep = 'besluit_tot'

const looksAtTheDay = new WeakMap<Expression, boolean>()

/** Whether a bound asks when the decision was taken; what it asks by name may. */
function mayLookAtTheDay(expression: Expression): boolean {
  const known = looksAtTheDay.get(expression) ?? hasTheDay(expression)
  looksAtTheDay.set(expression, known)
  return known
}

function hasTheDay(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  const { kind, attribute, of } = node as { readonly kind?: unknown; readonly attribute?: unknown; readonly of?: { readonly kind?: unknown } }
  if (kind === 'begrip' || kind === 'peildatum' || kind === 'moment') return true
  if (kind === 'attribute' && of?.kind === 'besluit' && (attribute === 'datum' || attribute === 'dagtekening')) return true
  return Object.values(node).some(hasTheDay)
}

interface LastDay {
  readonly last: DayNumber
  /** What that rests on. */
  readonly aannames: ReadonlySet<string>
}

/** Undefined: the bound does not look at the day, or that has passed. */
function lastDayWithin(context: Context, { when, unless }: Bound, decisionOn: (day: DayNumber) => DossierRecord): LastDay | undefined {
  const { about, besluit, peildatum } = context
  const holdsOn = (day: DayNumber): boolean => {
    context.about = decisionOn(day)
    context.besluit = day
    context.peildatum = day
    return isMet(context, when) !== false || isExcepted(context, unless) === true
  }
  const found = silently(context, () => {
    if (!holdsOn(peildatum) || holdsOn(peildatum + far)) return undefined
    let [within, beyond] = [peildatum, peildatum + far]
    while (beyond - within > 1) {
      const middle = Math.floor((within + beyond) / 2)
      if (holdsOn(middle)) within = middle
      else beyond = middle
    }
    const use = new Usage()
    context.use = use
    holdsOn(beyond)
    return { last: within, aannames: new Set(use.aannames) }
  })
  context.about = about
  context.besluit = besluit
  return found
}

/** The decision that could be taken on a day. */
function decisionOn(name: string, day: DayNumber, { regime, overtreding, amount, by }: Undecided): DossierRecord {
  const values = new Map<string, Value>([['bedrag', amount], ['overtreding', overtreding], ['dagtekening', day]])
  const decision = { by, about: { of: 'boete', name: regime }, reference: undefined, revised: [], stretches: [], worksUntil: undefined } as const
  return { kind: 'record', name, index: -1, begin: day, end: undefined, isPeriod: false, acts: day, knownOn: day, position: -1, values, decision }
}
