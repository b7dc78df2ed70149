import type { Band, Tabel, TabelRow } from '@inburgering/core'
import type { Prepared } from '../program/specification.ts'
import type { Context } from './context.ts'
import { orderOf, type Order } from './order.ts'
import { mergeUnknown, none, Unknown, type Truth, type Value } from './value.ts'

type PreparedTable = Prepared<Tabel>
type PreparedRow = Prepared<TabelRow>

/**
 * The row that holds for the inputs. With `first` an earlier row that may hold stands in the way; with `exactlyOne` a
 * row that certainly holds is the one. Undefined: no row holds.
 */
export function findRow(table: PreparedTable, context: Context): PreparedRow | Unknown | undefined {
  const inputs = table.inputs.map((input) => input.evaluate(context))
  const orders = inputOrders(table, context)
  let unknown: Unknown | undefined
  for (const row of table.rows) {
    const truth = holds(row, inputs, orders, context)
    if (truth === true) return row
    if (truth === false) continue
    if (table.policy === 'first') return truth
    unknown = mergeUnknown(unknown, truth)
  }
  return unknown
}

/** The place of the row that holds among all rows of these tables: what changes when an input flows. */
export function rowIndex(tables: readonly PreparedTable[], context: Context): number {
  let place = 0
  for (const table of tables) {
    const row = findRow(table, context)
    const index = row === undefined || row instanceof Unknown ? table.rows.length : table.rows.indexOf(row)
    place = place * (table.rows.length + 1) + index
  }
  return place
}

function holds(row: PreparedRow, inputs: readonly Value[], orders: readonly Order[], context: Context): Truth {
  let unknown: Unknown | undefined
  for (let index = 0; index < row.bands.length; index += 1) {
    const band = row.bands[index]
    const input = inputs[index]
    const order = orders[index]
    if (band === undefined || band.kind === 'any') continue
    if (input === undefined || order === undefined || input === none) return false
    const truth = input instanceof Unknown ? input : within(band, input, order, context)
    if (truth === false) return false
    if (truth !== true) unknown = mergeUnknown(unknown, truth)
  }
  return unknown ?? true
}

const ordersOf = new WeakMap<PreparedTable, readonly Order[]>()

/** How the inputs of a table compare with its bands; worked out once. */
function inputOrders(table: PreparedTable, { specification }: Context): readonly Order[] {
  const known = ordersOf.get(table)
  if (known !== undefined) return known
  const orders = table.inputs.map((input) => orderOf(input.expression.type, specification))
  ordersOf.set(table, orders)
  return orders
}

function within(band: Exclude<Prepared<Band>, { kind: 'any' }>, input: Value, order: Order, context: Context): Truth {
  if (band.kind === 'values') {
    let unknown: Unknown | undefined
    for (const value of band.values) {
      const expected = value.evaluate(context)
      if (expected instanceof Unknown) unknown = mergeUnknown(unknown, expected)
      else if (order(input, expected) === 0) return true
    }
    return unknown ?? false
  }
  const above = band.from === undefined || reaches(order(input, band.from.value.evaluate(context)), band.from.inclusive)
  const below = band.to === undefined || reaches(order(band.to.value.evaluate(context), input), band.to.inclusive)
  return above && below
}

function reaches(sign: number | undefined, inclusive: boolean): boolean {
  return sign !== undefined && (inclusive ? sign >= 0 : sign > 0)
}
