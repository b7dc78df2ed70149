import type { Beleidsruimte, SourceRef, ValueType } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import type { Compiled } from '../evaluation/compiled.ts'
import { orderOf, type Order } from '../evaluation/order.ts'
import type { Grounded } from '../evaluation/usage.ts'
import { none, Unknown, type Value } from '../evaluation/value.ts'
import { current } from '../program/slot.ts'
import { reasonValue } from '../reasons/value.ts'
import { decide, refuse, reportMissing } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'
import { dutch } from '../sentences/dutch.ts'
import { readable } from '../sentences/names.ts'
import { valueText } from '../sentences/value-text.ts'

/** A room with its bounds compiled. */
export interface PreparedRuimte extends Grounded {
  readonly declaration: Beleidsruimte
  readonly bounds: readonly PreparedGrens[]
}
/** The bound of one stretch of time. */
export interface PreparedGrens {
  /** -Infinity: always. */
  readonly from: number
  readonly until: number
  readonly lowest: Compiled | undefined
  readonly highest: Compiled | undefined
  readonly choices: readonly Compiled[]
  readonly sources: readonly SourceRef[]
}

/** A decision that sets a value outside the room that the rules leave is followed, and told with the bound that it passes. */
export function tellOutsideRoom(run: Run, record: DossierRecord): void {
  for (const slot of run.specification.ruimten.values()) {
    const room = current(slot, run.context)
    const { decision } = room?.declaration ?? {}
    if (room === undefined || decision?.record !== record.name) continue
    const value = record.values.get(decision.attribute)
    if (value === undefined || value instanceof Unknown) continue
    const type = run.specification.records.get(record.name)?.attributes.find(({ name }) => name === decision.attribute)?.type
    if (type !== undefined) compareWithRoom(run, room, record, value, type)
  }
}

function compareWithRoom(run: Run, room: PreparedRuimte, record: DossierRecord, value: Value, type: ValueType): void {
  const { context, specification } = run
  const { name, label, by } = room.declaration
  decide(run, room, (decision) => {
    const bound = room.bounds.findLast(({ from, until }) => from <= context.peildatum && context.peildatum < until)
    if (bound === undefined) return
    decision.use.cite(bound.sources)
    const passed = boundPassed(bound, value, { run, order: orderOf(type, specification), type })
    if (passed instanceof Unknown) reportMissing(run, passed, name)
    else if (passed === undefined) refuse(run, decision, { soort: 'signaal', naam: 'buiten_beleidsruimte', grond: name })
    else signal(run, decision, 'buiten_beleidsruimte', `Het besluit zegt ${shown(value, type)}. De beleidsruimte "${label}" is ${passed}. Het besluit is gevolgd. Kijk of het klopt.`, { grond: name, door: record.decision?.by ?? by })
  })
}

interface Measure {
  readonly run: Run
  readonly order: Order
  readonly type: ValueType
}

/** The bound that a value passes, in words; undefined when it is within the room. */
function boundPassed({ lowest, highest, choices }: PreparedGrens, value: Value, measure: Measure): string | Unknown | undefined {
  const low = lowest && passedSide(lowest, value, measure, 'ten minste')
  if (low !== undefined) return low
  const high = highest && passedSide(highest, value, measure, 'ten hoogste')
  if (high !== undefined) return high
  if (choices.length === 0) return undefined
  const allowed = choices.map((choice) => choice.evaluate(measure.run.context))
  const unknown = allowed.find((each) => each instanceof Unknown)
  if (unknown !== undefined) return unknown
  return allowed.some((each) => measure.order(value, each) === 0) ? undefined : `een van ${allowed.map((each) => shown(each, measure.type)).join(', ')}`
}

function passedSide(bound: Compiled, value: Value, { run, order, type }: Measure, side: 'ten minste' | 'ten hoogste'): string | Unknown | undefined {
  const limit = bound.evaluate(run.context)
  if (limit instanceof Unknown) return limit
  if (limit === none) return undefined
  const sign = order(value, limit) ?? 0
  return (side === 'ten minste' ? sign < 0 : sign > 0) ? `${side} ${shown(limit, type)}` : undefined
}

function shown(value: Value, type: ValueType): string {
  return valueText(reasonValue(value, type), dutch, { value: readable })
}
