import { compare, formatEuro, zero, type DayNumber, type Exact, type LeningClause } from '@inburgering/core'
import type { DossierRecord, Held } from '../dossier/dossier.ts'
import { isExact } from '../evaluation/arithmetic.ts'
import { Unknown } from '../evaluation/value.ts'
import { newLoan } from '../loans/loan.ts'
import type { Claused } from '../program/specification.ts'
import { decide, emit } from '../run/decision.ts'
import type { EntryFields } from '../run/entry.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'
import { claimedBy, decisionAbout, type Claim } from './claim.ts'
import { heldAtFirst, isNone, planChanges } from './decided.ts'
import { ungrounded } from './fine.ts'
import { besloten, shownBeside } from './shown.ts'

type Lening = Claused<LeningClause>

/**
 * The decision about a request of today: what stands beside what the rules give. A loan that the rules give too is there
 * from today, as decided; one that they do not give from the day of the decision.
 * @param computed the highest amount by the rules; undefined: no loan
 */
export function decideOnLoan(run: Run, lening: Lening, computed: Exact | Unknown | undefined): Pick<EntryFields, 'besloten' | 'volgensRegels'> | undefined {
  const { peildatum, seen } = run.context
  const record = decisionAbout(run, 'lening', lening.declaration.name, peildatum)
  if (record === undefined) return undefined
  const claim = claimedBy(run, record, computed === undefined ? {} : { amount: computed }, peildatum)
  planChanges(run, claim)
  // Of one day the decision may stand before the request in the input.
  if (computed !== undefined || record.position < seen) lend(run, claim, heldAtFirst(record), peildatum)
  return shownBeside(record, computed === undefined ? zero : computed instanceof Unknown ? undefined : computed)
}

/** Day of a decision about a request: the loan as it was decided. */
export function lendAsDecided(run: Run, record: DossierRecord): void {
  const claim = run.claims.get(record)
  if (claim !== undefined) lend(run, claim, heldAtFirst(record), run.context.peildatum)
}

function lend(run: Run, claim: Claim, held: Held, day: DayNumber): void {
  const maximum = amountOf(held, claim.rules.amount)
  const name = claim.record.decision?.about?.name ?? ''
  if (maximum === undefined || claim.loan !== undefined) return
  claim.loan = newLoan(name, day, maximum)
  run.happenings.leningen.set(name, claim.loan)
}

/** What a decision makes of a loan: none, its own amount, or what the rules give. */
function amountOf(held: Held, computed: Exact | Unknown | undefined): Exact | Unknown | undefined {
  if (isNone(held)) return undefined
  const amount = held?.get('bedrag')
  return amount !== undefined && isExact(amount) ? amount : computed
}

/** From today another amount can be drawn, or nothing more; what was drawn stays owed. */
export function changeLoan(run: Run, claim: Claim, held: Held, day: DayNumber): void {
  const { loan } = claim
  if (loan === undefined) return lend(run, claim, held, day)
  loan.maximum = amountOf(held, claim.rules.amount) ?? loan.used
}

/** Evening of the day of a decision: a difference with the rules is told, and what they do not give is followed. */
export function followLoan(run: Run, lening: Lening, record: DossierRecord): void {
  const { name, label } = lening.declaration
  const door = record.decision?.by
  const claim = run.claims.get(record)
  if (claim !== undefined) return tellDifference(run, lening, claim)
  const own = claimedBy(run, record, {})
  const held = heldAtFirst(record)
  if (isNone(held)) return
  decide(run, lening, (decision) => {
    const inVain = (why: string): void => signal(run, decision, 'besluit_zonder_gevolg', `Het besluit van deze dag over "${label}" heeft geen gevolg. ${why}`, { grond: name, door })
    const before = run.happenings.leningen.get(name)
    if (before !== undefined && before.settledOn === undefined) return inVain('De lening is er al. Komt dit besluit in de plaats van het eerste, schrijf dan: herziening van.')
    if (amountOf(held, undefined) === undefined) return inVain('De regels geven op deze dag geen lening, en het besluit noemt geen bedrag. Kijk het besluit na.')
    planChanges(run, own)
    lend(run, own, held, run.context.peildatum)
    emit(run, decision, { soort: 'lening', naam: name, stap: 'toegekend', door, besloten: besloten(record), volgensRegels: { bedrag: 0 } })
    const [code, why] = ungrounded(run, name)
    signal(run, decision, code, `Het besluit van deze dag over "${label}" is gevolgd. ${why}`, { grond: name, door })
  })
}

function tellDifference(run: Run, lening: Lening, { record, rules }: Claim): void {
  const { name, label } = lening.declaration
  const held = heldAtFirst(record)
  const decided = isNone(held) ? zero : held?.get('bedrag')
  const given = rules.amount ?? zero
  if (decided === undefined || !isExact(decided) || given instanceof Unknown || compare(decided, given) === 0) return
  const text = `Besloten is ${inWords(decided)} voor "${label}". Volgens de regels is het ${inWords(given)}. Kijk na waarom.`
  decide(run, lening, (decision) => signal(run, decision, 'wijkt_af', text, { grond: name, door: record.decision?.by }))
}

function inWords(amount: Exact): string {
  return compare(amount, zero) <= 0 ? 'geen lening' : `een lening van ${formatEuro(amount, 'nl')}`
}
