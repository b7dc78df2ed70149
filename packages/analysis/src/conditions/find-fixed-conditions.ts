import type { Diagnostic, Expression, Model } from '@inburgering/core'
import { not } from '../cases/formula.ts'
import { createSolver } from '../cases/satisfy.ts'
import { createSpace } from '../cases/space.ts'
import type { Vocabulary } from '../cases/vocabulary.ts'
import { expressionRoots, operandsOf } from '../expressions/roots.ts'
import { wordsOf } from '../expressions/words.ts'

/** Conditions that nobody or everybody meets, whatever the values of their terms: `x is A en x is B`. The smallest one is named. */
export function findFixedConditions(model: Model, vocabulary: Vocabulary): readonly Diagnostic[] {
  const rules = model.declarations.filter(({ kind }) => kind !== 'scenario' && kind !== 'persoon')
  return [model.stelsel, ...rules].flatMap(expressionRoots).flatMap((root) => fixedIn(root, vocabulary))
}

function fixedIn(expression: Expression, vocabulary: Vocabulary): readonly Diagnostic[] {
  const inside = operandsOf(expression).flatMap((operand) => fixedIn(operand, vocabulary))
  return inside.length > 0 ? inside : fixed(expression, vocabulary)
}

const composed: ReadonlySet<Expression['kind']> = new Set(['compare', 'oneOf', 'logic'])

function fixed(expression: Expression, vocabulary: Vocabulary): readonly Diagnostic[] {
  if (!composed.has(expression.kind)) return []
  const space = createSpace(vocabulary)
  const formula = space.formulaOf(expression)
  const solver = createSolver(space.axes)
  const finding = { arguments: { condition: wordsOf(expression) }, origin: expression.origin }
  if (solver.satisfy(formula) === 'none') return [{ code: 'INB556', ...finding }]
  return solver.satisfy(not(formula)) === 'none' ? [{ code: 'INB557', ...finding }] : []
}
