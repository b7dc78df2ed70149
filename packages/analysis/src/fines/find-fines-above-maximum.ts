import { compare, formatDutchDate, formatEuro, isOwn, parseIsoDate, type BoeteregimeClause, type Diagnostic, type Exact, type Expression, type Model, type Origin, type Wijziging } from '@inburgering/core'
import { numberWords } from '../expressions/constant-words.ts'
import { wordsOf } from '../expressions/words.ts'
import { between, times } from './highest.ts'
import { chosenChanges, daysOfChange, lawChanges, rulesOn, type RulesOnDay } from './rules-on-day.ts'

/**
 * Fines that can pass their statutory maximum through a begrip, a factor, or a change that a reader switches on: the
 * highest that the rules of a day can give is held against the maximum of that day. An amount that is written above the
 * maximum as such is told where it stands (INB605).
 */
export function findFinesAboveMaximum(model: Model): readonly Diagnostic[] {
  const byLaw = lawChanges(model)
  const found: Diagnostic[] = []
  const told = new Set<string>()
  for (const chosen of [undefined, ...chosenChanges(model)]) {
    const changes = chosen === undefined ? byLaw : [...byLaw, chosen]
    for (const day of daysOfChange(model, changes)) {
      const rules = rulesOn(day, model, changes)
      for (const [regime, clauses] of rules.regimes) {
        if (told.has(regime)) continue
        const above = aboveMaximum(clauses, rules)
        if (above === undefined) continue
        told.add(regime)
        if (!isToldElsewhere(above, chosen)) found.push(finding(regime, above, day, chosen, model))
      }
    }
  }
  return found.filter(({ origin }) => origin === undefined || isOwn(model, origin))
}

interface Above {
  readonly amount: Exact
  readonly maximum: Exact
  readonly base: Expression
  /** Without the factor it stays within the maximum. */
  readonly byFactor: boolean
  readonly factor: Exact | undefined
  readonly clause: BoeteregimeClause
}

function aboveMaximum(clauses: readonly BoeteregimeClause[], rules: RulesOnDay): Above | undefined {
  const maximum = clauses.flatMap((clause) => (clause.kind === 'wettelijk_maximum' ? [between(clause.amount, rules).highest] : []))[0]
  if (maximum === undefined) return undefined
  const factors = clauses.flatMap((clause) => (clause.kind === 'maal_de_factor' ? [between(clause.factor, rules)] : []))
  for (const clause of clauses) {
    const bases = clause.kind === 'bedrag' ? [clause.amount] : clause.kind === 'bij_herhaling' ? clause.steps : []
    for (const base of bases) {
      const own = between(base, rules)
      const { highest } = factors.reduce(times, own)
      if (highest === undefined || compare(highest, maximum) <= 0) continue
      const byFactor = own.highest !== undefined && compare(own.highest, maximum) <= 0
      return { amount: highest, maximum, base, byFactor, factor: factors[0]?.highest, clause }
    }
  }
  return undefined
}

const asWritten: ReadonlySet<Expression['kind']> = new Set(['constant', 'parameter', 'tabel'])

/** The check of the text sees what stands there as such, also where a change of another layer than variant puts it in. */
function isToldElsewhere({ base, byFactor, clause }: Above, chosen: Wijziging | undefined): boolean {
  if (byFactor || !asWritten.has(base.kind)) return false
  return chosen === undefined || (chosen.laag !== 'variant' && chosen.steps.some((step) => step.kind === 'clause' && step.clause === clause))
}

function finding(regime: string, { amount, maximum, base, factor, clause }: Above, day: string, chosen: Wijziging | undefined, { stelsel }: Model): Diagnostic {
  const how = factor === undefined ? wordsOf(base) : `${wordsOf(base)} maal ${numberWords(factor, 'percentage')}`
  const from = parseIsoDate(day)
  const origin: Origin = chosen?.origin ?? clause.origin
  return {
    code: 'INB572',
    arguments: { regime, amount: formatEuro(amount, 'nl'), maximum: formatEuro(maximum, 'nl'), how, from: day === stelsel.from || from === undefined ? undefined : formatDutchDate(from), change: chosen?.name },
    origin,
    ...(chosen === undefined ? {} : { related: [clause.origin] }),
  }
}
