import type { TabelExpression } from '@inburgering/core'
import { inForce } from '../../program/slot.ts'
import type { PreparedTabel } from '../../program/specification.ts'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import type { Context } from '../context.ts'
import { product } from '../arithmetic.ts'
import { findRow, rowIndex } from '../rows.ts'
import { stepwise, timeless, together } from '../timing.ts'
import { none, Unknown, type Value } from '../value.ts'

/** The value of the row that holds, times what wijzigingen multiply each cell by. */
export function tabel(expression: TabelExpression, { specification }: Scope): Parts {
  const slot = specification.tabellen.get(expression.name)
  return {
    evaluate: (context) => {
      let value: Value = none
      for (const version of slot === undefined ? [] : inForce(slot, context)) {
        value = version.value === undefined ? none : apply(version.value, value, context)
      }
      return value
    },
    timing: () => {
      const tables = (slot?.versions ?? []).flatMap(({ value }) => (value?.kind === 'tabel' ? [value.tabel] : []))
      const inputs = tables.flatMap((table) => table.inputs)
      const cells = together(tables.flatMap((table) => table.rows.map((row) => row.value)))
      const rows = stepwise(inputs, (context) => rowIndex(tables, context))
      const changes = [rows.next, cells.next].filter((next) => next !== undefined)
      if (changes.length === 0) return timeless
      return { flows: cells.flows, next: (context) => Math.min(...changes.map((next) => next(context))) }
    },
  }
}

function apply(prepared: PreparedTabel, before: Value, context: Context): Value {
  if (prepared.kind === 'times') {
    context.use?.reading(prepared)
    const factor = prepared.factor.evaluate(context)
    if (before === none || before instanceof Unknown) return before
    return product(before, factor, context, prepared.factor.expression.id)
  }
  context.use?.rule(prepared)
  const row = findRow(prepared.tabel, context)
  if (row === undefined) return context.fail('INB804', prepared.tabel.id)
  if (row instanceof Unknown) return row
  context.use?.cite(row.sources)
  const { trace } = context
  trace?.enter('rule', row.id, context.peildatum, row.sources, prepared.tabel.type)
  const value = row.value.evaluate(context)
  trace?.leave(value)
  return value
}
