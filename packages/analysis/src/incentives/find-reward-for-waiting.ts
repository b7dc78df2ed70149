import { compare, formatEuro, isOwn, type Boeteregime, type Diagnostic, type Expression, type Model, type Origin } from '@inburgering/core'
import type { LineAxis } from '../cases/axis.ts'
import { cellsOf, cellWords, stands, type Cell } from '../cases/cells.ts'
import { all, always, any, never, not, type Formula } from '../cases/formula.ts'
import { createSolver } from '../cases/satisfy.ts'
import { createSpace, type Space } from '../cases/space.ts'
import { vocabularyOf, type Vocabulary } from '../cases/vocabulary.ts'
import { between } from '../fines/highest.ts'
import { daysOfChange, lawChanges, rulesOn, type RulesOnDay } from '../fines/rules-on-day.ts'

/**
 * Fines that become lower with the time that goes by: an amount that goes by how long ago something was, and is lower
 * further on, in one and the same case. What somebody gains by doing another thing later shows only when it is played.
 */
export function findRewardForWaiting(model: Model): readonly Diagnostic[] {
  const vocabulary = vocabularyOf(model)
  const changes = lawChanges(model)
  const rules = rulesOn(daysOfChange(model, changes).at(-1) ?? model.stelsel.from, model, changes)
  const found = model.declarations.flatMap((declaration) => (declaration.kind === 'boeteregime' ? rewardIn(declaration, vocabulary, rules) : []))
  return found.filter(({ origin }) => origin === undefined || isOwn(model, origin))
}

/** An amount with the case in which it is the fine. */
interface Priced {
  readonly amount: Expression
  readonly formula: Formula
  readonly origin: Origin
}

function rewardIn({ name, clauses }: Boeteregime, vocabulary: Vocabulary, rules: RulesOnDay): readonly Diagnostic[] {
  const space = createSpace(vocabulary)
  const priced = clauses.flatMap((clause) => (clause.kind === 'bedrag' ? pricesOf(clause.amount, clause.when === undefined ? always : space.formulaOf(clause.when), clause.origin, space) : []))
  const solver = createSolver(space.axes)
  for (const axis of space.axes.values()) {
    if (axis.kind !== 'line' || !growsWithTime(axis.term)) continue
    const places = cellsOf(axis)
    for (const [index, early] of places.entries()) {
      for (const late of places.slice(index + 1)) {
        for (const first of priced) {
          const lowest = between(first.amount, rules).lowest
          const cheaper = priced.find((second) => {
            const { highest } = between(second.amount, rules)
            return lowest !== undefined && highest !== undefined && compare(highest, lowest) < 0 && typeof solver.satisfy(all(at(first.formula, axis, early), at(second.formula, axis, late))) === 'object'
          })
          const after = cheaper === undefined ? undefined : between(cheaper.amount, rules).highest
          if (cheaper === undefined || lowest === undefined || after === undefined) continue
          return [{ code: 'INB573', arguments: { regime: name, early: cellWords(axis, early), before: formatEuro(lowest, 'nl'), late: cellWords(axis, late), after: formatEuro(after, 'nl') }, origin: cheaper.origin, related: [first.origin] }]
        }
      }
    }
  }
  return []
}

/** The amounts behind an expression: the rows of a tabel, the rules of a begrip, or the expression itself. */
function pricesOf(amount: Expression, context: Formula, origin: Origin, space: Space): readonly Priced[] {
  const { tabellen, begrippen } = space.vocabulary
  const tabel = amount.kind === 'tabel' ? tabellen.get(amount.name) : undefined
  if (tabel !== undefined) {
    return tabel.rows.map((row) => ({ amount: row.value, origin: row.value.origin, formula: all(context, ...tabel.inputs.map((input, index) => (row.bands[index] === undefined ? always : space.bandFormula(input, row.bands[index])))) }))
  }
  const definition = amount.kind === 'begrip' && amount.argument === undefined ? begrippen.get(amount.name)?.definition : undefined
  if (definition?.kind !== 'rules') return [{ amount, origin, formula: context }]
  // In the order of the rules: a later one only where none before it holds.
  const conditions = definition.rules.map(({ when }) => space.formulaOf(when))
  const ruled = definition.rules.map(({ then }, index) => ({ amount: then, origin: then.origin, formula: all(context, conditions[index] ?? never, ...conditions.slice(0, index).map(not)) }))
  return definition.otherwise === undefined ? ruled : [...ruled, { amount: definition.otherwise, origin: definition.otherwise.origin, formula: all(context, ...conditions.map(not)) }]
}

/** Time since something: it grows while nothing else changes. */
function growsWithTime(term: Expression): boolean {
  return term.kind === 'between' && (term.end.kind === 'peildatum' || term.end.kind === 'moment')
}

/** A formula with one axis at a fixed place. */
function at(formula: Formula, axis: LineAxis, cell: Cell): Formula {
  switch (formula.kind) {
    case 'all':
      return all(...formula.parts.map((part) => at(part, axis, cell)))
    case 'any':
      return any(...formula.parts.map((part) => at(part, axis, cell)))
    case 'not':
      return not(at(formula.part, axis, cell))
    case 'line':
      return formula.axis !== axis.key || typeof cell === 'string' ? formula : stands(cell, formula.operator, formula.bound) ? always : never
    default:
      return formula
  }
}
