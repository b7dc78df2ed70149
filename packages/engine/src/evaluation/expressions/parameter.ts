import type { DayNumber, ParameterExpression } from '@inburgering/core'
import { current } from '../../program/slot.ts'
import type { PreparedParameter, PreparedVersie } from '../../program/specification.ts'
import type { Scope } from '../compile.ts'
import type { Compiled, Parts } from '../compiled.ts'
import type { Context } from '../context.ts'
import { none, type Value } from '../value.ts'

export function parameter(expression: ParameterExpression, { specification, compile }: Scope): Parts {
  const on = expression.on && compile(expression.on)
  const slot = specification.parameters.get(expression.name)
  const found = (context: Context): PreparedParameter | undefined => slot && current(slot, context)
  return {
    evaluate: (context) => {
      const prepared = found(context)
      return prepared === undefined ? none : read(prepared, on, context)
    },
    timing: () => ({ flows: false, next: (context) => nextVersion(found(context), context) }),
  }
}

/** The version on the date asked for; before the first one there is no value. */
function read(prepared: PreparedParameter, on: Compiled | undefined, context: Context): Value {
  const date = (on ?? prepared.lawDate)?.evaluate(context) ?? context.lawDate
  if (typeof date !== 'number') return date
  const version = versionOn(prepared.versions, date)
  if (version === undefined) return context.fail('INB803', prepared.declaration.id)
  context.use?.rule(prepared)
  context.use?.cite(version.sources)
  return version.value.evaluate(context)
}

function versionOn(versions: readonly PreparedVersie[], date: DayNumber): PreparedVersie | undefined {
  for (let index = versions.length - 1; index >= 0; index -= 1) {
    const version = versions[index]
    if (version !== undefined && version.from <= date) return date < version.until ? version : undefined
  }
  return undefined
}

function nextVersion(prepared: PreparedParameter | undefined, context: Context): DayNumber {
  const { peildatum } = context
  let next = Infinity
  for (const { from, until } of prepared?.versions ?? []) {
    if (from > peildatum) next = Math.min(next, from)
    if (until > peildatum) next = Math.min(next, until)
  }
  return next
}
