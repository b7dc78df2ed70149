import { compare, formatEuro, zero, type BoeteregimeClause, type DayNumber, type Exact } from '@inburgering/core'
import type { DossierRecord, Held } from '../dossier/dossier.ts'
import { isOpen, requirementsOf } from '../duty/open.ts'
import { isExact } from '../evaluation/arithmetic.ts'
import { Unknown } from '../evaluation/value.ts'
import { clauseOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'
import type { Claused } from '../program/specification.ts'
import { decide, emit } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'
import { ceilingFor, spend, spendAnew } from '../fines/room.ts'
import { beginSet, lengthsSet } from '../fines/new-term.ts'
import { claimedBy, decisionAbout, type Claim } from './claim.ts'
import { heldAtFirst, heldInTheEnd, isRefusal, planChanges } from './decided.ts'
import { reconsiderTerms } from './set-terms.ts'
import { besloten } from './shown.ts'

/** A decision about a fine that the rules give; `counted` is what later rules go by, undefined: no fine. */
export interface DecidedFine {
  readonly claim: Claim
  readonly counted: Exact | Unknown | undefined
}

export function decideOnFine(run: Run, regime: string, overtreding: DayNumber, computed: Exact | Unknown): DecidedFine | undefined {
  const record = decisionAbout(run, 'boete', regime, run.context.peildatum, overtreding)
  if (record === undefined) return undefined
  const claim = claimedBy(run, record, { amount: computed }, run.context.peildatum)
  planChanges(run, claim)
  return { claim, counted: amountOf(heldAtFirst(record), computed) }
}

/** What a decision makes of a fine: nothing, its own amount, or what the rules give. */
function amountOf(held: Held, computed: Exact | Unknown | undefined): Exact | Unknown | undefined {
  if (isRefusal(held)) return undefined
  const amount = held?.get('bedrag')
  if (amount === undefined || !isExact(amount)) return computed
  return compare(amount, zero) <= 0 ? undefined : amount
}

/** From a later day another amount counts, or none. What it had set goes and comes with it. */
export function changeFine(run: Run, claim: Claim, held: Held, day: DayNumber): void {
  const slot = run.specification.regimes.get(claim.record.decision?.about?.name ?? '')
  const regime = slot && current(slot, run.context)
  const { fine, rules } = claim
  const amount = amountOf(held, fine?.amount ?? rules.amount)
  if (fine === undefined) {
    if (amount !== undefined && regime !== undefined) imposeLater(run, regime, claim, amount, day)
    return
  }
  const { boetes } = run.happenings
  const place = boetes.indexOf(fine)
  const counted = amount === undefined ? fine : { ...fine, amount }
  if (place === -1) {
    if (amount !== undefined) boetes.push(counted)
  } else boetes.splice(place, 1, ...(amount === undefined ? [] : [counted]))
  claim.fine = counted
  spendAnew(claim.rooms ?? [], place === -1 ? zero : exactOf(fine.amount), exactOf(amount))
  if ((place === -1) !== (amount === undefined)) reconsiderTerms(run, claim.record, day)
}

function exactOf(amount: Exact | Unknown | undefined): Exact {
  return amount === undefined || amount instanceof Unknown ? zero : amount
}

/** It was decided that there is no fine, and from today that there is one. */
function imposeLater(run: Run, regime: Claused<BoeteregimeClause>, claim: Claim, amount: Exact | Unknown, day: DayNumber): void {
  const { record } = claim
  const overtreding = record.values.get('overtreding')
  const ceiling = ceilingFor(run, regime)
  claim.fine = { kind: 'boete', name: regime.declaration.name, date: day, overtreding: typeof overtreding === 'number' ? overtreding : (claim.computedOn ?? day), amount, step: 0, decidedBy: record }
  claim.rooms = ceiling?.rooms ?? []
  run.happenings.boetes.push(claim.fine)
  if (isExact(amount)) spend(ceiling, amount)
  setTerm(run, regime, record, day)
}

/** A difference between what was decided and what the rules give, on the day of the decision. */
export function tellDifference(run: Run, regime: Claused<BoeteregimeClause>, { record, rules }: Claim): void {
  const held = heldInTheEnd(record)
  const decided = isRefusal(held) ? zero : held?.get('bedrag')
  const { amount } = rules
  if (decided === undefined || !isExact(decided) || amount === undefined || amount instanceof Unknown || compare(decided, amount) === 0) return
  const text = `Besloten is ${inWords(decided)} voor "${regime.declaration.label}". Volgens de regels is het ${inWords(amount)}. Kijk na waarom.`
  decide(run, regime, (decision) => signal(run, decision, 'wijkt_af', text, { grond: regime.declaration.name, door: record.decision?.by }))
}

function inWords(amount: Exact): string {
  return compare(amount, zero) <= 0 ? 'geen boete' : formatEuro(amount, 'nl')
}

/** A fine that the rules do not give is followed, and told. Its term begins when no term of the regime runs. */
export function followFine(run: Run, regime: Claused<BoeteregimeClause>, record: DossierRecord, day: DayNumber): void {
  const { name, label } = regime.declaration
  const claim = claimedBy(run, record, {})
  const amount = amountOf(heldAtFirst(record), new Unknown([]))
  planChanges(run, claim)
  if (amount === undefined) return
  const by = record.decision?.by
  decide(run, regime, (decision) => {
    const shown = besloten(record)
    claim.fine = { kind: 'boete', name, date: day, overtreding: day, amount, step: 0, decidedBy: record }
    run.happenings.boetes.push(claim.fine)
    const ceiling = ceilingFor(run, regime)
    claim.rooms = ceiling?.rooms ?? []
    if (isExact(amount)) spend(ceiling, amount)
    emit(run, decision, { soort: 'boete', naam: name, door: by, besloten: shown, volgensRegels: { bedrag: 0 } })
    const [code, why] = ungrounded(run, name)
    signal(run, decision, code, `Het besluit van deze dag over "${label}" is gevolgd. ${why}`, { grond: name, door: by })
  })
  setTerm(run, regime, record, day)
}

/** The new termijn of a fine without ground: when what it is about is open, and no termijn of the regime runs. */
function setTerm(run: Run, regime: Claused<BoeteregimeClause>, record: DossierRecord, day: DayNumber): void {
  const { context } = run
  const after = clauseOf(regime, 'overtreding_na_afloop', context)
  if (after === undefined || run.running.some(({ name }) => after.termijnen.includes(name))) return
  const duty = run.duties.find(({ name }) => requirementsOf(name, context).some((requirement) => requirement.name === after.open && isOpen(requirement, context) === true))
  if (duty === undefined || duty.arisenOn === undefined || duty.metOn !== undefined) return
  const earlier = after.termijnen.flatMap((name) => run.happenings.termijnen.get(name) ?? []).sort((left, right) => left.first - right.first)
  beginSet(run, lengthsSet(run, regime, { setFor: { plicht: duty.name, requirement: after.open }, termijn: earlier.at(-1) }, record), day)
}

/** Why the rules do not give what was decided: they say no, or a fact is missing to say anything. */
export function ungrounded(run: Run, name: string): readonly ['besluit_zonder_grond' | 'besluit_niet_getoetst', string] {
  const missing = [...run.missing.values()].filter(({ nodig_voor }) => nodig_voor === name).map(({ gegeven }) => gegeven)
  if (missing.length > 0) return ['besluit_niet_getoetst', `Of de regels het ook geven, is niet te zeggen: ${[...new Set(missing)].join(', ')} ontbreekt. Vul dat aan.`]
  return ['besluit_zonder_grond', 'De regels geven er op deze dag geen grond voor. Kijk na waarom.']
}
