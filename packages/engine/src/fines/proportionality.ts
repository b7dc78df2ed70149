import { judgementOf } from '../evaluation/judgements.ts'
import { decide } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'

const evenredigheid = 'evenredigheid'

/** What of a fine is still to be judged: `evenredigheid`, until a judgement of that name is in the dossier (Awb 5:46). */
export function notYetJudged({ context }: Run): readonly string[] {
  return judgementOf(context, evenredigheid) === undefined ? [evenredigheid] : []
}

/**
 * The rules cannot say what a fine that was judged disproportionate comes to: its amount stands as computed, and that a
 * body must lower it or leave it out is told. `door`: who decides on the fine.
 */
export function tellDisproportionate(run: Run, regime: { readonly name: string; readonly label: string }, door: string | undefined): void {
  const declaration = run.specification.oordelen.get(evenredigheid)
  if (declaration === undefined || judgementOf(run.context, evenredigheid)?.values.get('oordeel') !== false) return
  const text = `De boete "${regime.label}" is als niet evenredig beoordeeld, en er is nog geen besluit. Het bedrag uit de regels is dan te hoog: wie beslist, legt een lagere boete op of geen boete.`
  decide(run, { declaration, sources: declaration.sources, aannames: [] }, (decision) => signal(run, decision, 'niet_evenredig', text, { grond: regime.name, door }))
}
