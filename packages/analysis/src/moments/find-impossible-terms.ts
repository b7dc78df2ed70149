import { isOwn, type ConstantValue, type Diagnostic, type Expression, type Model, type Origin, type Termijn, type Verlengingsgrond } from '@inburgering/core'
import { possibleValues } from '../cases/possible-values.ts'
import { createSolver } from '../cases/satisfy.ts'
import { createSpace } from '../cases/space.ts'
import { definitionsIn } from '../cases/definitions.ts'
import { all } from '../cases/formula.ts'
import { vocabularyOf, type Vocabulary } from '../cases/vocabulary.ts'
import { wordsOf } from '../expressions/words.ts'
import { dayOf, recordOf, termOf, today } from './day.ts'
import { canBe, type AtMost } from './order.ts'
import { ordersOf, type Asking } from './orders.ts'
import { groundsOf, whileItRuns } from './running-term.ts'
import { nowhere } from './stretch.ts'

/** Termijnen that last no day or that nobody can meet while they run, and extensions that come only when they are over. */
export function findImpossibleTerms(model: Model): readonly Diagnostic[] {
  const vocabulary = vocabularyOf(model)
  const terms = model.declarations.filter((declaration) => declaration.kind === 'termijn')
  const found = [...terms.flatMap((term) => [...withoutLength(term, model, vocabulary), ...neverMet(term, model, vocabulary)]), ...groundsOf(model).flatMap((ground) => tooLate(ground, terms, model, vocabulary))]
  return found.filter(({ origin }) => origin === undefined || isOwn(model, origin))
}

/** What is certain of a termijn while it runs, also of its states. */
function asking({ name }: Termijn, vocabulary: Vocabulary, records: readonly string[] = []): Asking {
  return {
    vocabulary,
    present: new Set([termOf(name), ...records.map(recordOf)]),
    stateOf: ({ state, subject }) => (subject.kind === 'termijn' && subject.name === name ? state === 'loopt' || state === 'openstaat' || state === 'ontstaan' : undefined),
  }
}

function holdsOnSomeDay(condition: Expression, certain: readonly AtMost[], asked: Asking): boolean {
  return ordersOf(condition, asked).some((order) => canBe([...certain, ...order]))
}

function tooLate(ground: Verlengingsgrond, terms: readonly Termijn[], model: Model, vocabulary: Vocabulary): readonly Diagnostic[] {
  const { name, clauses } = ground
  const extended = clauses.flatMap((clause) => (clause.kind === 'verlengt' || clause.kind === 'schort_op' ? clause.termijnen : []))
  const conditions = clauses.flatMap((clause) => (clause.kind === 'als' ? partsThatMustHold(clause.when) : []))
  const records = clauses.flatMap((clause) => (clause.kind === 'bij' && 'names' in clause.records ? clause.records.names : []))
  const onLastDay = clauses.some(({ kind }) => kind === 'op_de_laatste_dag')
  const late = extended.map((termijn) => {
    const term = terms.find((each) => each.name === termijn)
    if (term === undefined) return undefined
    const end = dayOf(termOf(termijn), 'einde')
    // A period asks on its last day; a condition over several kinds of records speaks of one of them.
    const past = records.length === 1 ? records.flatMap((record) => ['datum', 'begin', 'einde'].map((day): AtMost => ({ late: dayOf(recordOf(record), day), early: today, far: nowhere }))) : []
    const certain = [...whileItRuns(term, model, vocabulary), ...past, ...(onLastDay ? [{ late: end, early: today, far: nowhere }] : [])]
    return conditions.find((condition) => !holdsOnSomeDay(condition, certain, asking(term, vocabulary, records.length === 1 ? records : [])))
  })
  const [condition] = late
  if (condition === undefined || late.includes(undefined)) return []
  return [{ code: 'INB427', arguments: { name, termijn: extended.join(' of '), condition: wordsOf(condition) }, origin: condition.origin }]
}

/** Each part of a condition that has to hold by itself; the smallest that cannot is the one to name. */
function partsThatMustHold(condition: Expression): readonly Expression[] {
  if (condition.kind !== 'logic' || condition.operator !== 'and') return [condition]
  return [...condition.operands.flatMap(partsThatMustHold), condition]
}

function neverMet(term: Termijn, model: Model, vocabulary: Vocabulary): readonly Diagnostic[] {
  const conditions = term.clauses.flatMap((clause) => (clause.kind === 'voldaan' ? partsThatMustHold(clause.when) : []))
  const certain = whileItRuns(term, model, vocabulary)
  const condition = conditions.find((each) => !holdsOnSomeDay(each, certain, asking(term, vocabulary)) || isContradiction(each, vocabulary))
  return condition === undefined ? [] : [{ code: 'INB570', arguments: { name: term.name, condition: wordsOf(condition) }, origin: condition.origin }]
}

/** Nobody meets it, also looking into the begrippen that it names. A plain contradiction is told as such (INB556). */
function isContradiction(condition: Expression, vocabulary: Vocabulary): boolean {
  const space = createSpace(vocabulary)
  const plain = space.formulaOf(condition)
  const meaning = definitionsIn(space)
  const solver = createSolver(space.axes)
  return solver.satisfy(plain) !== 'none' && solver.satisfy(all(plain, meaning)) === 'none'
}

function withoutLength(term: Termijn, model: Model, vocabulary: Vocabulary): readonly Diagnostic[] {
  const own = term.clauses.flatMap((clause) => (clause.kind === 'duurt' ? emptyLengths(term.name, clause.length, clause.origin, model, vocabulary) : []))
  const changed = model.declarations.flatMap((declaration) =>
    declaration.kind !== 'wijziging'
      ? []
      : declaration.steps.flatMap((step) =>
          step.kind === 'clause' && step.target.kind === 'termijn' && step.target.name === term.name && step.clause?.kind === 'duurt' ? emptyLengths(term.name, step.clause.length, step.clause.origin, model, vocabulary) : [],
        ),
  )
  return [...own, ...changed]
}

/** A length of nothing: written, in a version of a parameter, in a tabel or begrip, or as a wijziging sets it. */
function emptyLengths(name: string, length: Expression, origin: Origin, { declarations }: Model, vocabulary: Vocabulary): readonly Diagnostic[] {
  if (length.kind === 'parameter') {
    const versions = vocabulary.parameters.get(length.name)?.versions ?? []
    const set = declarations.flatMap((declaration) => (declaration.kind === 'wijziging' ? declaration.steps.filter((step) => step.kind === 'parameter').filter((step) => step.name === length.name) : []))
    return [...versions, ...set].flatMap((version) => (canBeNothing(version.value, vocabulary) ? [{ code: 'INB571' as const, arguments: { name, parameter: length.name }, origin: version.value.origin }] : []))
  }
  return canBeNothing(length, vocabulary) ? [{ code: 'INB571', arguments: { name, parameter: undefined }, origin: length.origin ?? origin }] : []
}

function canBeNothing(length: Expression, vocabulary: Vocabulary): boolean {
  return possibleValues(length, vocabulary)?.some(isNothing) ?? false
}

function isNothing({ kind, value }: ConstantValue): boolean {
  return kind === 'duration' && ('months' in value ? value.months : value.days) <= 0
}
