import type { BegripExpression } from '@inburgering/core'
import { current } from '../../program/slot.ts'
import type { PreparedBegrip } from '../../program/specification.ts'
import type { Scope } from '../compile.ts'
import type { Parts, Timing } from '../compiled.ts'
import type { Context } from '../context.ts'
import { derive } from '../memo.ts'
import { timeless } from '../timing.ts'
import { none, Unknown, type Value } from '../value.ts'

export function begrip(expression: BegripExpression, { specification, compile }: Scope): Parts {
  const argument = expression.argument && compile(expression.argument)
  const slot = specification.begrippen.get(expression.name)

  /** Computes something of the begrip with its own subject in place. */
  const within = <T>(context: Context, look: (begrip: PreparedBegrip) => T): T | None => {
    const prepared = slot && current(slot, context)
    if (prepared === undefined) return none
    const { subject, part } = context
    if (argument !== undefined) context.subject = argument.evaluate(context)
    const result = look(prepared)
    context.subject = subject
    context.part = part
    return result
  }

  /** Within an onderdeel the level that is asked may be its own. */
  const keyOf = (prepared: PreparedBegrip, { subject, part }: Context): unknown =>
    argument === undefined && part === undefined ? prepared : `${expression.name} ${argument === undefined ? '' : String(subject)} ${part ?? ''}`

  return {
    evaluate: (context): Value =>
      within(context, (prepared) => {
        if (argument !== undefined && context.subject instanceof Unknown) return context.subject
        return derive(context, keyOf(prepared, context), () => {
          context.use?.reading(prepared)
          return prepared.evaluate(context)
        })
      }),
    timing: (): Timing => {
      const timings = (slot?.versions ?? []).flatMap(({ value }) => value?.timing() ?? [])
      const flows = timings.some((timing) => timing.flows)
      if (timings.every((timing) => timing.next === undefined)) return flows ? { flows } : timeless
      return {
        flows,
        next: (context) => {
          const next = within(context, (prepared) => prepared.timing().next?.(context) ?? Infinity)
          return typeof next === 'number' ? next : Infinity
        },
      }
    },
  }
}

type None = typeof none
