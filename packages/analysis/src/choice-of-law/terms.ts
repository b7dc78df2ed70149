import { parseIsoDate, subtractDuration, type Declaration, type Duration, type Expression, type Model } from '@inburgering/core'
import { expressionRoots, operandsOf } from '../expressions/roots.ts'

/** What the choice between stelsels looks at. */
export interface ChoiceTerms {
  /** Names of the facts. */
  readonly facts: ReadonlySet<string>
  /** Numbers, amounts and shares that facts are compared with, as plain decimal text. */
  readonly numbers: ReadonlySet<string>
  /** Days beside which the choice may change: each date, and each date a length of time earlier. */
  readonly days: readonly number[]
  /** It looks at more than facts: records, judgements, what another rule decided. */
  readonly restsOnMore: boolean
}

const onMore: ReadonlySet<string> = new Set<Expression['kind']>(['aggregate', 'attribute', 'lastKnown', 'between', 'state', 'stateDate', 'oordeel', 'level', 'elsewhere', 'argument'])

/** Of `van toepassing als` and the day on which a plicht arises, with the begrippen, tables and parameters behind them. */
export function choiceTerms(models: readonly Model[]): ChoiceTerms {
  const facts = new Set<string>()
  const numbers = new Set<string>()
  const dates = new Set<string>()
  const lengths: Duration[] = []
  let restsOnMore = false

  for (const model of models) {
    const seen = new Set<Declaration>()
    const visit = (expression: Expression): void => {
      if (expression.kind === 'gegeven') facts.add(expression.name)
      else if (expression.kind === 'constant') {
        const { constant } = expression
        if (constant.kind === 'date') dates.add(constant.value)
        else if (constant.kind === 'duration') lengths.push(constant.value)
        else if (typeof constant.value === 'string') numbers.add(constant.value)
      } else if (onMore.has(expression.kind)) restsOnMore = true
      else if (expression.kind === 'begrip' || expression.kind === 'tabel' || expression.kind === 'parameter') follow(expression.kind, expression.name)
      operandsOf(expression).forEach(visit)
    }
    const follow = (kind: Declaration['kind'], name: string): void => {
      for (const declaration of declarationsOf(model, kind, name)) {
        if (seen.has(declaration)) continue
        seen.add(declaration)
        expressionRoots(declaration).forEach(visit)
      }
      for (const step of stepsOf(model)) if (step.kind === 'parameter' && kind === 'parameter' && step.name === name) visit(step.value)
    }
    dates.add(model.stelsel.from)
    for (const step of stepsOf(model)) if (step.kind === 'entryIntoForce') dates.add(step.date)
    expressionRoots(model.stelsel.appliesWhen?.when).forEach(visit)
    for (const declaration of model.declarations) {
      if (declaration.kind === 'plicht') for (const clause of declaration.clauses) if (clause.kind === 'ontstaat') visit(clause.date)
    }
  }
  return { facts, numbers, days: daysBeside(dates, lengths), restsOnMore }
}

/** The variants that move the entry into force of one of the stelsels; another one may move along under the same name. */
export function movingVariants(models: readonly Model[]): readonly string[] {
  const moving = models.flatMap(({ declarations }) =>
    declarations.flatMap((declaration) => (declaration.kind === 'wijziging' && declaration.laag === 'variant' && declaration.steps.some(({ kind }) => kind === 'entryIntoForce') ? [declaration.name] : [])),
  )
  return [...new Set(moving)]
}

function declarationsOf(model: Model, kind: Declaration['kind'], name: string): readonly Declaration[] {
  return model.declarations.filter((declaration) => declaration.kind === kind && declaration.name === name)
}

function stepsOf(model: Model) {
  return model.declarations.flatMap((declaration) => (declaration.kind === 'wijziging' ? declaration.steps : []))
}

function daysBeside(dates: ReadonlySet<string>, lengths: readonly Duration[]): readonly number[] {
  const days = [...dates].flatMap((date) => parseIsoDate(date) ?? [])
  const earlier = days.flatMap((day) => lengths.flatMap((length) => subtractDuration(day, length, 'lastDayOfMonth') ?? []))
  const beside = [...days, ...earlier].flatMap((day) => [day - 1, day, day + 1])
  return [...new Set(beside)].sort((left, right) => left - right)
}
