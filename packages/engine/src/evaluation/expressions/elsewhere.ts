import type { ElsewhereExpression } from '@inburgering/core'
import { compileExpression, type Scope } from '../compile.ts'
import type { Compiled, Parts } from '../compiled.ts'
import type { Context } from '../context.ts'
import { Usage } from '../usage.ts'
import { timeless } from '../timing.ts'
import { none } from '../value.ts'

/**
 * Asks the run of another stelsel at the same moment, on the law date of that stelsel. What it rests on and its reason
 * become part of the decision that asks.
 */
export function elsewhere({ stelsel, operand }: ElsewhereExpression, { specification }: Scope): Parts {
  const other = specification.beside.get(stelsel)
  const compiled: Compiled | undefined = other && compileExpression(operand, other)
  return {
    evaluate: (context) => (compiled === undefined ? none : within(context, stelsel, (there) => compiled.evaluate(there)) ?? none),
    timing: () => {
      const timing = compiled?.timing() ?? timeless
      const { flows, next } = timing
      return next === undefined ? timing : { flows, next: (context) => within(context, stelsel, next) ?? Infinity }
    },
  }
}

function within<T>(context: Context, stelsel: string, look: (there: Context) => T): T | undefined {
  const there = context.beside.get(stelsel)
  if (there === undefined) return undefined
  const { peildatum, asOf, use, trace, favour } = there
  there.peildatum = context.peildatum
  there.asOf = context.asOf
  // What is derived there has names of its own.
  there.use = context.use && new Usage()
  there.trace = context.trace
  there.favour = context.favour
  const result = look(there)
  if (there.use !== undefined) context.use?.add(there.use)
  there.peildatum = peildatum
  there.asOf = asOf
  there.use = use
  there.trace = trace
  there.favour = favour
  return result
}
