import type { BegripExpression } from '@inburgering/core'
import { current } from '../../program/slot.ts'
import type { PreparedBegrip } from '../../program/specification.ts'
import type { Scope } from '../compile.ts'
import type { Parts, Timing } from '../compiled.ts'
import type { Context } from '../context.ts'
import { memoOf } from '../memo.ts'
import { timeless } from '../timing.ts'
import { none, Unknown, type Value } from '../value.ts'

export function begrip(expression: BegripExpression, { specification, compile }: Scope): Parts {
  const argument = expression.argument && compile(expression.argument)
  const slot = specification.begrippen.get(expression.name)

  /** Computes something of the begrip with its own subject in place. */
  const within = <T>(context: Context, look: (begrip: PreparedBegrip, context: Context) => T): T | None => {
    const prepared = slot && current(slot, context)
    if (prepared === undefined) return none
    const { subject, part } = context
    if (argument !== undefined) context.subject = argument.evaluate(context)
    const result = look(prepared, context)
    context.subject = subject
    context.part = part
    return result
  }

  /** Within an onderdeel the level that is asked may be its own. */
  const valueOf = (prepared: PreparedBegrip, context: Context): Value => {
    const { part } = context
    const subject = argument === undefined ? undefined : context.subject
    if (subject instanceof Unknown) return subject
    const memo = memoOf(context)
    const known = memo?.find(context, prepared, subject, part)
    if (known !== undefined) return known
    context.use?.reading(prepared)
    const value = prepared.evaluate(context)
    memo?.keep(context, value, prepared, subject, part)
    return value
  }

  return {
    evaluate: (context): Value => within(context, valueOf),
    timing: (): Timing => {
      const timings = (slot?.versions ?? []).flatMap(({ value }) => value?.timing() ?? [])
      const flows = timings.some((timing) => timing.flows)
      if (timings.every((timing) => timing.next === undefined)) return flows ? { flows } : timeless
      return {
        flows,
        next: (context) => {
          const next = within(context, nextOf)
          return typeof next === 'number' ? next : Infinity
        },
      }
    },
  }
}

function nextOf(prepared: PreparedBegrip, context: Context): number {
  return prepared.timing().next?.(context) ?? Infinity
}

type None = typeof none
