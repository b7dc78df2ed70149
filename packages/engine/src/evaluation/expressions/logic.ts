import type { LogicExpression } from '@inburgering/core'
import type { Scope } from '../compile.ts'
import type { Compiled, Parts } from '../compiled.ts'
import type { Context } from '../context.ts'
import { truthOf } from '../kleene.ts'
import { mergeUnknown, type Truth, type Unknown } from '../value.ts'

export function logic(expression: LogicExpression, { compile }: Scope): Parts {
  const operands = expression.operands.map(compile)
  const decisive = expression.operator === 'or'
  return { evaluate: (context) => combine(operands, decisive, context), operands }
}

/** Kleene: one decisive operand settles it; otherwise one unknown leaves it unknown. */
function combine(operands: readonly Compiled[], decisive: boolean, context: Context): Truth {
  let unknown: Unknown | undefined
  for (let index = 0; index < operands.length; index += 1) {
    const truth = truthOf(operands[index]!.evaluate(context))
    if (truth === decisive) {
      if (context.trace !== undefined) showRest(operands, index + 1, context)
      return decisive
    }
    if (typeof truth !== 'boolean') unknown = mergeUnknown(unknown, truth)
  }
  return unknown ?? !decisive
}

/** For the reader of a reason: how the other operands stood, without the outcome resting on them. */
function showRest(operands: readonly Compiled[], from: number, context: Context): void {
  const { use } = context
  context.use = undefined
  for (const operand of operands.slice(from)) operand.evaluate(context)
  context.use = use
}
