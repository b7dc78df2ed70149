import type { DayNumber } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import { current } from '../program/slot.ts'
import { decide } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'
import { followExtension, tellOtherEnd } from './extension.ts'
import { followFine, tellDifference } from './fine.ts'
import { followLoan } from './loan.ts'
import { followMeasure } from './measure.ts'

/**
 * Evening: the decisions of today about computed outcomes. Those about an outcome of the rules are compared with it;
 * the others stand by themselves. Grounds of the last day come after the others.
 */
export function followDecisions(run: Run, day: DayNumber, which: Moment): void {
  if (run.dossier.decisions.size === 0) return
  for (const record of run.dossier.records) {
    const about = record.decision?.about
    if (record.begin !== day || about === undefined || isElsewhere(run, about)) continue
    if (momentOf(run, about) === which) follow(run, record, about, day)
  }
}

type About = NonNullable<NonNullable<DossierRecord['decision']>['about']>

/** A rule of a stelsel beside this one: the decision about it is followed in the run of that stelsel. */
function isElsewhere({ specification }: Run, { of, name }: About): boolean {
  const rules = { boete: specification.regimes, maatregel: specification.maatregelen, lening: specification.leningen, verlenging: specification.gronden }
  return specification.beside.size > 0 && !rules[of].has(name)
}

/** When in the evening what a decision is about is settled. */
type Moment = 'first' | 'ofLastDay' | 'ofMeasures'

function momentOf({ specification }: Run, { of, name }: About): Moment {
  if (of === 'maatregel') return 'ofMeasures'
  return of === 'verlenging' && [...specification.triggers.onLastDay.values()].some((slots) => slots.some(({ key }) => key === `verlengingsgrond:${name}`)) ? 'ofLastDay' : 'first'
}

function follow(run: Run, record: DossierRecord, { of, name }: About, day: DayNumber): void {
  const claim = run.claims.get(record)
  if (of === 'boete') {
    const slot = run.specification.regimes.get(name)
    const regime = slot && current(slot, run.context)
    if (regime === undefined) return tellNoRule(run, record, name)
    if (claim === undefined) followFine(run, regime, record, day)
    else tellDifference(run, regime, claim)
    return
  }
  if (of === 'maatregel') {
    const slot = run.specification.maatregelen.get(name)
    const rules = slot && current(slot, run.context)
    return rules === undefined ? tellNoRule(run, record, name) : followMeasure(run, rules, record, day)
  }
  if (of === 'lening') {
    const slot = run.specification.leningen.get(name)
    const lening = slot && current(slot, run.context)
    return lening === undefined ? tellNoRule(run, record, name) : followLoan(run, lening, record)
  }
  const slot = run.specification.gronden.get(name)
  const grond = slot && current(slot, run.context)
  if (grond === undefined) return tellNoRule(run, record, name)
  if (claim === undefined) followExtension(run, grond, record, day)
  else tellOtherEnd(run, grond, claim)
}

/** The regime or ground does not exist on the day of the decision. */
function tellNoRule(run: Run, record: DossierRecord, name: string): void {
  const declaration = run.specification.records.get(record.name)
  if (declaration === undefined) return
  const decider = { declaration, sources: declaration.sources, aannames: [] }
  decide(run, decider, (decision) =>
    signal(run, decision, 'besluit_zonder_gevolg', `Het besluit van deze dag gaat over "${name}", maar die regel geldt dan niet. Kijk het besluit na.`, { grond: name, door: record.decision?.by }),
  )
}
