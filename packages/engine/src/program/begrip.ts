import type { Begrip, RuleList } from '@inburgering/core'
import { compileExpression } from '../evaluation/compile.ts'
import type { Compiled, Evaluate, Timing } from '../evaluation/compiled.ts'
import type { Context } from '../evaluation/context.ts'
import { isMet, truthOf } from '../evaluation/kleene.ts'
import { together } from '../evaluation/timing.ts'
import { mergeUnknown, none, type Truth, type Unknown, type Value } from '../evaluation/value.ts'
import { prepareNode } from './prepare-clause.ts'
import type { Prepared, Specification } from './specification.ts'

/** A derived value: one expression, or the rule of the list that holds. */
export function prepareBegrip(begrip: Begrip, specification: Specification): { evaluate: Evaluate; timing: () => Timing } {
  const compile = (expression: Parameters<typeof compileExpression>[0]): Compiled => compileExpression(expression, specification, begrip.parameter?.name)
  const { definition } = begrip
  if (definition.kind !== 'rules') return compile(definition)
  const list = prepareNode(definition, compile)
  const operands = [...list.rules.flatMap((rule) => [rule.when, rule.then]), ...(list.otherwise === undefined ? [] : [list.otherwise])]
  let timing: Timing | undefined
  return { evaluate: (context) => choose(begrip, list, context), timing: () => (timing ??= together(operands)) }
}

/**
 * With `first` an earlier rule that may hold stands in the way of a later one; with `exactlyOne` the rule that certainly
 * holds is the one.
 */
function choose(begrip: Begrip, list: Prepared<RuleList>, context: Context): Value {
  let unknown: Unknown | undefined
  for (const rule of list.rules) {
    const { trace } = context
    trace?.enter('rule', rule.id, context.peildatum, rule.sources, begrip.type)
    const holds = askRule(begrip, rule.when, context)
    const value = holds === true ? rule.then.evaluate(context) : typeof holds === 'boolean' ? none : holds
    trace?.leave(value)
    if (holds === true) return value
    if (holds === false) continue
    unknown = mergeUnknown(unknown, holds)
    if (list.policy === 'first') return unknown
  }
  return unknown ?? list.otherwise?.evaluate(context) ?? none
}

/** What is ja or nee leaves a missing judgement to the rule that asks; a number or a name has to choose here. */
function askRule(begrip: Begrip, when: Compiled, context: Context): Truth {
  return begrip.type.kind === 'boolean' ? truthOf(when.evaluate(context)) : isMet(context, when)
}
