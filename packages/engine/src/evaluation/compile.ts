import type { Expression, ReasonNode } from '@inburgering/core'
import type { Specification } from '../program/specification.ts'
import type { Compiled, Evaluate, Parts, Timing } from './compiled.ts'
import { expressionKinds } from './expressions/index.ts'
import { onceOfFacts } from './of-facts.ts'
import { together } from './timing.ts'

/** What an expression may refer to. */
export interface Scope {
  readonly specification: Specification
  /** Name of the subject of the begrip around it. */
  readonly subject: string | undefined
  readonly compile: (expression: Expression) => Compiled
}

/** Turns an expression into functions. Names are looked up when they are called, so declarations may refer forwards. */
export function compileExpression(expression: Expression, specification: Specification, subject?: string): Compiled {
  const scope: Scope = { specification, subject, compile: (operand) => compileExpression(operand, specification, subject) }
  const make = expressionKinds[expression.kind] as (expression: Expression, scope: Scope) => Parts
  const parts = make(expression, scope)
  let timing: Timing | undefined
  return {
    expression,
    evaluate: observed(expression, onceOfFacts(expression, parts.evaluate, specification)),
    operands: parts.operands ?? [],
    timing: () => (timing ??= parts.timing?.() ?? together(parts.operands ?? [])),
  }
}

/** Adds the reason node, and the sources written at this very expression. A constant and a subject explain themselves. */
function observed(expression: Expression, evaluate: Evaluate): Evaluate {
  if (expression.kind === 'constant' || expression.kind === 'argument') return evaluate
  const { id, sources, type } = expression
  const kind = reasonKind(expression)
  const explained: Evaluate = (context) => {
    context.trace?.enter(kind, id, context.peildatum, sources, type)
    const value = evaluate(context)
    context.trace?.leave(value)
    return value
  }
  if (sources.length === 0) return (context) => (context.trace === undefined ? evaluate(context) : explained(context))
  return (context) => {
    context.use?.cite(sources)
    return explained(context)
  }
}

function reasonKind(expression: Expression): ReasonNode['kind'] {
  if (expression.kind === 'oordeel') return 'judgement'
  return expression.type.kind === 'boolean' ? 'condition' : 'value'
}
