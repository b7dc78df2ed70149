import type { WholeDayExpression } from '@inburgering/core'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import { overWholeDay } from '../records.ts'

export function wholeDay(expression: WholeDayExpression, { compile }: Scope): Parts {
  const operand = compile(expression.operand)
  return { evaluate: (context) => overWholeDay(context, () => operand.evaluate(context)), operands: [operand] }
}
