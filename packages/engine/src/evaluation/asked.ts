import type { Expression } from '@inburgering/core'
import type { Specification } from '../program/specification.ts'
import { compileExpression } from './compile.ts'
import type { Compiled } from './compiled.ts'

/** Compiles an expression that stands outside the rules (a check, a question, an expectation) when it is first asked. */
export function compileAsked(expression: Expression, specification: Specification): Compiled {
  const known = specification.asked.get(expression)
  if (known !== undefined) return known
  const compiled = compileExpression(expression, specification)
  specification.asked.set(expression, compiled)
  return compiled
}
