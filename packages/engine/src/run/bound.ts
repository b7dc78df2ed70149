import { formatIsoDate, type DayNumber } from '@inburgering/core'
import { namedRule } from './named-rule.ts'
import type { Run } from './state.ts'

/**
 * How many moments a run may have: what is in the dossier, and for each rule that can ask for days a day a month with
 * room to spare. A specification that needs more keeps asking for days.
 */
export function momentLimit(run: Run, first: DayNumber, last: DayNumber): number {
  const { specification, dossier } = run
  const rules = specification.termijnen.size + specification.gronden.size + specification.regimes.size + specification.plichten.size + specification.vergoedingen.size + specification.maatregelen.size + 1
  const months = Math.max(0, last - first) / 28
  // A loan asks for the first and the last day of each month.
  const loans = 3 * specification.leningen.size * months
  return Math.ceil(64 + loans + 4 * dossier.records.length + 2 * specification.lawChanges.length + rules * (8 + months))
}

export function reportRestless(run: Run, day: DayNumber): void {
  run.diagnostics.push({ code: 'INB807', arguments: { rules: run.agenda.busiest(3).map((rule) => namedRule(run.specification.model, rule).label).join(', '), date: formatIsoDate(day) } })
}
