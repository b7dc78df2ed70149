import { compare, exactFromInteger, formatEuro, formatIsoDate, multiply, type Besloten, type DayNumber, type Exact, type VolgensRegels } from '@inburgering/core'
import type { DossierRecord, Held } from '../dossier/dossier.ts'
import { exact, isExact } from '../evaluation/arithmetic.ts'
import type { Measure } from '../evaluation/happenings.ts'
import { rounded } from '../evaluation/rounding.ts'
import { Unknown } from '../evaluation/value.ts'
import { endMeasure, tellStep } from '../measures/lower.ts'
import { amountOfStep, lastDayOfStep, percentageOfStep, type MeasureRules, type StepClause } from '../measures/step.ts'
import { clauseOf, clausesOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'
import { decide, emit } from '../run/decision.ts'
import type { EntryFields } from '../run/entry.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'
import { claimedBy, decisionAbout, type Claim } from './claim.ts'
import { heldAtFirst, isNone, planChanges } from './decided.ts'
import { ungrounded } from './fine.ts'
import { besloten, euros } from './shown.ts'

/** The decision about a step that the rules give: the first one dated from its first to its last day. */
export function decisionOnStep(run: Run, measure: string, step: StepClause | undefined, day: DayNumber): DossierRecord | undefined {
  const record = decisionAbout(run, 'maatregel', measure, day)
  if (record === undefined || step === undefined) return undefined
  const { context } = run
  const { trace } = context
  context.trace = undefined
  const last = lastDayOfStep(run, step, day)
  context.trace = trace
  return last === undefined || record.begin <= last ? record : undefined
}

/** Claims the decision about the step that is taken today, which may begin and end it on other days. */
export function decideOnStep(run: Run, measure: Measure, step: StepClause, day: DayNumber, computed: Exact | Unknown): void {
  const record = decisionOnStep(run, measure.name, step, day)
  measure.claim = undefined
  measure.held = undefined
  if (record === undefined) return
  const claim = claimedBy(run, record, { amount: computed, ...(measure.stepLast === undefined ? {} : { end: measure.stepLast }) }, day)
  claim.measure = measure
  measure.claim = claim
  measure.held = heldAtFirst(record)
  planChanges(run, claim)
  placeStep(run, measure, step, measure.held)
}

function placeStep(run: Run, measure: Measure, step: StepClause, held: Held): void {
  const [begin, end] = [held?.get('ingang'), held?.get('einde')]
  if (typeof begin === 'number') {
    measure.stepFirst = begin
    if (measure.number === 1) measure.first = begin
    measure.stepLast = lastDayOfStep(run, step, begin)
    run.agenda.add(begin, measure.name)
  }
  if (typeof end === 'number') measure.stepLast = end
}

/** What was decided about a step, a month; unknown while what it is a share of is. Undefined: as the rules give it. */
function amountDecided(run: Run, step: StepClause, held: Held): Exact | Unknown | undefined {
  const [share, amount] = [held?.get('percentage'), held?.get('bedrag')]
  if (amount !== undefined && isExact(amount)) return amount
  if (share === undefined || !isExact(share)) return undefined
  const { context } = run
  const of = step.of.evaluate(context)
  const product = isExact(of) ? exact(multiply(share, of), context, step.id) : of
  const whole = isExact(product) ? rounded(product, run.specification.model.stelsel.rounding, context, step.id) : product
  return isExact(whole) || whole instanceof Unknown ? whole : new Unknown([])
}

/** The decision beside a step as the rules give it; where it differs also what the rules give. */
export function shownBesideStep(run: Run, measure: Measure, step: StepClause, computed: Exact | undefined): Pick<EntryFields, 'besloten' | 'volgensRegels'> {
  const { claim, held } = measure
  if (claim === undefined) return {}
  // As it holds for this step today; what became of it later stands in `herzien`.
  const { bedrag: _inTheEnd, toegekend: _refused, einde: _last, ...shown } = besloten(claim.record)
  const share = held?.get('percentage')
  const points = isExact(share ?? false) ? exact(multiply(share as Exact, exactFromInteger(100)), run.context, step.id) : undefined
  const amount = isNone(held) ? undefined : (amountDecided(run, step, held) ?? computed)
  const [begin, end] = [held?.get('ingang'), measure.stepLast]
  const { end: rulesEnd } = claim.rules
  const decided: Besloten = {
    ...shown,
    ...(amount === undefined ? (isNone(held) ? { bedrag: 0, toegekend: false } : {}) : isExact(amount) ? { bedrag: euros(amount) } : {}),
    ...(points === undefined || !isExact(points) ? {} : { percentage: Number(euros(points)) }),
    ...(typeof begin === 'number' ? { ingang: formatIsoDate(begin) } : {}),
    ...(end === undefined || end === rulesEnd || isNone(held) ? {} : { einde: formatIsoDate(end) }),
  }
  const rules: VolgensRegels = {
    ...(computed !== undefined && decided.bedrag !== undefined && decided.bedrag !== euros(computed) ? { bedrag: euros(computed) } : {}),
    ...(decided.percentage === undefined ? {} : percentageBeside(run, step, decided.percentage)),
    ...(typeof begin === 'number' && begin !== claim.computedOn && claim.computedOn !== undefined ? { ingang: formatIsoDate(claim.computedOn) } : {}),
    ...(decided.einde === undefined || rulesEnd === undefined ? {} : { einde: formatIsoDate(rulesEnd) }),
  }
  return Object.keys(rules).length === 0 ? { besloten: decided } : { besloten: decided, volgensRegels: rules }
}

function percentageBeside(run: Run, step: StepClause, decided: number): VolgensRegels {
  const percentage = percentageOfStep(run, step)
  return percentage === undefined || euros(percentage) === decided ? {} : { percentage: euros(percentage) }
}

/** From today something else holds of the decision about a step: another amount, or no lowering any more. */
export function changeStep(run: Run, claim: Claim, held: Held, day: DayNumber): void {
  const { measure } = claim
  const slot = run.specification.maatregelen.get(claim.record.decision?.about?.name ?? '')
  const rules = slot && current(slot, run.context)
  if (rules === undefined || measure === undefined) return
  const step = clausesOf(rules, 'stap', run.context).find(({ name }) => name === measure.step)
  const isOver = measure.last !== undefined || measure.claim !== claim
  if (isOver && isNone(held)) return
  if (isOver || step === undefined) {
    return decide(run, rules, (decision) => signal(run, decision, 'besluit_zonder_gevolg', `"${rules.declaration.label}" is voorbij. Wat over deze stap is herzien, laat haar niet opnieuw beginnen. Neem zo nodig een nieuw besluit.`, { grond: measure.name, door: claim.record.decision?.by }))
  }
  if (isNone(held)) return endMeasure(run, measure, rules, day, () => undefined)
  measure.held = held
  placeStep(run, measure, step, held)
  decide(run, rules, (decision) => tellStep(run, measure, rules, step, decision, amountOfStep(run, step)))
}

/** Evening of the day of a decision about a maatregel: a difference is told, and what the rules do not give is followed. */
export function followMeasure(run: Run, rules: MeasureRules, record: DossierRecord, day: DayNumber): void {
  const { name, label } = rules.declaration
  const door = record.decision?.by
  const claim = run.claims.get(record)
  if (claim !== undefined) return tellDifference(run, rules, claim)
  const held = heldAtFirst(record)
  const own = claimedBy(run, record, {})
  if (isNone(held)) return
  const [step] = clausesOf(rules, 'stap', run.context)
  const amount = step && amountDecided(run, step, held)
  const given = step && amountOfStep(run, step)
  decide(run, rules, (decision) => {
    const inVain = (why: string): void => signal(run, decision, 'besluit_zonder_gevolg', `Het besluit van deze dag over "${label}" heeft geen gevolg. ${why}`, { grond: name, door })
    if (run.happenings.maatregelen.some((measure) => measure.name === name && measure.last === undefined)) return inVain('Over de stap die nu loopt is al besloten. Komt dit besluit in de plaats daarvan, schrijf dan: herziening van.')
    if (step === undefined || amount === undefined) return inVain('De regels geven op deze dag geen verlaging, en het besluit noemt geen percentage of bedrag. Kijk het besluit na.')
    const begin = held?.get('ingang')
    const first = typeof begin === 'number' ? begin : day
    const measure: Measure = { kind: 'maatregel', name, rules, trigger: record, first, last: undefined, step: step.name, number: 1, stepFirst: first, stepLast: lastDayOfStep(run, step, first), told: given !== undefined && isExact(given) ? given : undefined, claim: own, held }
    own.measure = measure
    placeStep(run, measure, step, held)
    if (measure.stepLast !== undefined) run.agenda.add(measure.stepLast + 1, rules.declaration.id)
    run.happenings.maatregelen.push(measure)
    planChanges(run, own)
    const shown = shownBesideStep(run, measure, step, undefined)
    emit(run, decision, { soort: 'maatregel', naam: name, volgnummer: 1, door, ...shown, volgensRegels: { bedrag: 0 } })
    const [code, why] = ungrounded(run, name)
    signal(run, decision, code, `Het besluit van deze dag over "${label}" is gevolgd. ${why}`, { grond: name, door })
  })
}

function tellDifference(run: Run, rules: MeasureRules, { record, rules: given, computedOn }: Claim): void {
  const { name, label } = rules.declaration
  const held = heldAtFirst(record)
  const step = clausesOf(rules, 'stap', run.context).find((each) => each.name === run.claims.get(record)?.measure?.step)
  const [begin, end] = [held?.get('ingang'), held?.get('einde')]
  const decided = isNone(held) ? undefined : step && amountDecided(run, step, held)
  const differs = isNone(held) || (decided !== undefined && isExact(decided) && given.amount !== undefined && isExact(given.amount) && compare(decided, given.amount) !== 0)
  const otherDays = (typeof begin === 'number' && begin !== computedOn) || (typeof end === 'number' && end !== given.end)
  if (!differs && !otherDays) return
  const told = isNone(held) ? 'geen verlaging' : decided !== undefined && isExact(decided) ? `${formatEuro(decided, 'nl')} per maand` : 'een verlaging op andere dagen'
  const ruled = given.amount !== undefined && isExact(given.amount) ? `${formatEuro(given.amount, 'nl')} per maand` : 'een verlaging'
  const text = `Besloten is: ${told} voor "${label}"${otherDays ? ', op andere dagen dan de regels geven' : ''}. Volgens de regels is het ${ruled}. Kijk na waarom.`
  decide(run, rules, (decision) => signal(run, decision, 'wijkt_af', text, { grond: name, door: record.decision?.by ?? clauseOf(rules, 'opgelegd_door', run.context)?.orgaan }))
}
