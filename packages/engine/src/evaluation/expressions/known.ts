import type { KnownExpression } from '@inburgering/core'
import { isAbsent } from '../arithmetic.ts'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import type { Context } from '../context.ts'
import { stepwise } from '../timing.ts'

export function known(expression: KnownExpression, { compile }: Scope): Parts {
  const operand = compile(expression.operand)
  const evaluate = (context: Context): boolean => isAbsent(operand.evaluate(context)) === expression.negated
  return { evaluate, timing: () => stepwise([operand], evaluate) }
}
