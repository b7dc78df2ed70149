import { formatDutchDate, formatIsoDate, type DayNumber, type VerlengingsgrondClause } from '@inburgering/core'
import type { DossierRecord, Held } from '../dossier/dossier.ts'
import type { TermijnInstance } from '../evaluation/happenings.ts'
import { isTermijnRunning } from '../evaluation/states.ts'
import type { Claused } from '../program/specification.ts'
import { decide, emit } from '../run/decision.ts'
import type { EntryFields } from '../run/entry.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'
import { step } from '../terms/derivation.ts'
import { reachesOf } from '../terms/reaches.ts'
import { moveEnd } from '../terms/start.ts'
import { claimedBy, decisionAbout, type Claim } from './claim.ts'
import { heldAtFirst, heldInTheEnd, isRefusal, planChanges } from './decided.ts'
import { ungrounded } from './fine.ts'
import { besloten } from './shown.ts'

type Grond = Claused<VerlengingsgrondClause>

/** A decision about an extension that the rules give. */
export interface DecidedExtension {
  /** The last day after it; that of now when it was refused. */
  readonly last: DayNumber
  readonly shown: Pick<EntryFields, 'besloten' | 'volgensRegels' | 'door'>
}

export function decideOnExtension(run: Run, grond: string, termijn: TermijnInstance, computed: DayNumber): DecidedExtension | undefined {
  const record = decisionAbout(run, 'verlenging', grond, run.context.peildatum)
  if (record === undefined) return undefined
  const claim = claimedBy(run, record, { end: computed }, run.context.peildatum)
  claim.termijn = termijn
  claim.unmoved = termijn.unshifted
  planChanges(run, claim)
  const last = lastDayOf(heldAtFirst(record), computed, termijn.unshifted)
  const shown = besloten(record, termijn.unshifted)
  const differs = shown.einde !== undefined && shown.einde !== formatIsoDate(computed)
  return { last, shown: { door: record.decision?.by, besloten: shown, ...(differs ? { volgensRegels: { einde: formatIsoDate(computed) } } : {}) } }
}

/** What a decision makes of the last day: its own, the one that it refuses to move, or what the rules give. */
function lastDayOf(held: Held, computed: DayNumber, unmoved: DayNumber): DayNumber {
  if (isRefusal(held)) return unmoved
  const end = held?.get('einde')
  return typeof end === 'number' ? end : computed
}

/** From a later day another last day holds, for a termijn that still runs. A last day that has passed becomes today. */
export function changeExtension(run: Run, { termijn, rules, unmoved }: Claim, held: Held, day: DayNumber): void {
  if (termijn === undefined || !isTermijnRunning(termijn, day)) return
  const last = Math.max(day, lastDayOf(held, rules.end ?? termijn.unshifted, unmoved ?? termijn.unshifted))
  step(run, termijn, 'besloten', last, { kind: 'date' })
  moveEnd(run, termijn, last)
}

/** A difference between what was decided and what the rules give, on the day of the decision. */
export function tellOtherEnd(run: Run, grond: Grond, { record, rules }: Claim): void {
  const held = heldInTheEnd(record)
  const end = held?.get('einde')
  if (rules.end === undefined || (!isRefusal(held) && (typeof end !== 'number' || end === rules.end))) return
  const decided = typeof end === 'number' && !isRefusal(held) ? `verlenging tot en met ${formatDutchDate(end)}` : 'geen verlenging'
  const text = `Besloten is: ${decided} voor "${grond.declaration.label}". Volgens de regels is de laatste dag ${formatDutchDate(rules.end)}. Kijk na waarom.`
  decide(run, grond, (decision) => signal(run, decision, 'wijkt_af', text, { grond: grond.declaration.name, door: record.decision?.by }))
}

/** An extension that the rules do not give is followed while a termijn runs that the ground is about, and told. */
export function followExtension(run: Run, grond: Grond, record: DossierRecord, day: DayNumber): void {
  const { name, label } = grond.declaration
  const claim = claimedBy(run, record, {})
  const held = heldAtFirst(record)
  if (isRefusal(held)) return
  const names = reachesOf(run, grond).flatMap(({ termijnen }) => termijnen)
  const termijn = run.running.find((running) => names.includes(running.name) && isTermijnRunning(running, day))
  const end = held?.get('einde')
  const door = record.decision?.by
  decide(run, grond, (decision) => {
    if (termijn === undefined || typeof end !== 'number') {
      const why = termijn === undefined ? 'Er loopt op deze dag geen termijn die kan worden verlengd.' : 'Het besluit noemt geen laatste dag, en de regels geven er geen.'
      return signal(run, decision, 'besluit_zonder_gevolg', `Het besluit van deze dag over "${label}" heeft geen gevolg. ${why} Kijk het besluit na.`, { grond: name, door })
    }
    claim.termijn = termijn
    claim.unmoved = termijn.unshifted
    const before = termijn.last
    step(run, termijn, 'besloten', end, { kind: 'date' })
    moveEnd(run, termijn, end)
    run.happenings.verlengingen.push({ kind: 'verlenging', name, date: day, termijn })
    emit(run, decision, { soort: 'termijn_verlengd', naam: termijn.name, grond: name, einde: before, door, besloten: besloten(record, before), volgensRegels: { einde: formatIsoDate(before) } })
    const [code, why] = ungrounded(run, name)
    signal(run, decision, code, `Het besluit van deze dag over "${label}" is gevolgd. ${why}`, { grond: name, door })
  })
  planChanges(run, claim)
}
