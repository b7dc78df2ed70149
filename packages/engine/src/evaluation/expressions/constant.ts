import type { ConstantExpression } from '@inburgering/core'
import type { Parts } from '../compiled.ts'
import { valueOfConstant } from '../constant.ts'

export function constant(expression: ConstantExpression): Parts {
  const value = valueOfConstant(expression.constant)
  return { evaluate: () => value }
}
