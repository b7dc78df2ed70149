import type { Boeteregime, BoeteregimeClause, Diagnostic, Model } from '@inburgering/core'
import { all, always, any, not, type Formula } from '../cases/formula.ts'
import type { Space } from '../cases/space.ts'
import type { Vocabulary } from '../cases/vocabulary.ts'
import type { CaseList } from './case-list.ts'
import { examine } from './examine.ts'

type ClauseOf<K extends BoeteregimeClause['kind']> = Extract<BoeteregimeClause, { readonly kind: K }>

function clausesOf<K extends BoeteregimeClause['kind']>({ clauses }: Boeteregime, kind: K): readonly ClauseOf<K>[] {
  return clauses.filter((clause): clause is ClauseOf<K> => clause.kind === kind)
}

/**
 * Two fines that fall for one case while no word says which goes first (`in afwijking van`) or that both fall
 * (`onverminderd`), each with an example. Two that both go before a third cannot both take its place: an error.
 */
export function findFinesTogether(model: Model, vocabulary: Vocabulary): readonly Diagnostic[] {
  const regimes = model.declarations.filter((declaration): declaration is Boeteregime => declaration.kind === 'boeteregime')
  const byName = new Map(regimes.map((regime) => [regime.name, regime]))
  const earlier = new EarlierCases()
  return regimes.flatMap((second) =>
    earlier.sharedBy(second).flatMap((first): readonly Diagnostic[] => {
      const third = thirdOf(first, second, byName)
      if (isOrdered(first, second, byName) || (third === undefined ? !isOneConduct(first, second) : !isOneCase(first, second))) return []
      const verdict = examine(bothFall(first, second), vocabulary).overlap(0, 1)
      if (typeof verdict === 'string') return []
      const { example, certain } = verdict
      const names = { first: first.label, second: second.label, example }
      const places = { origin: second.origin, related: [first.origin] }
      if (third !== undefined && certain) return [{ code: 'INB562', arguments: { ...names, general: third.label }, ...places }]
      return [{ code: 'INB564', arguments: names, ...places }]
    }),
  )
}

/** The regimes so far by what they fine for, as only those that share it can fall for one case: there may be hundreds. */
class EarlierCases {
  private readonly order = new Map<Boeteregime, number>()
  private readonly byCase = new Map<string, Boeteregime[]>()

  /** Those before this one that share a kind of record or a termijn with it, in their order. */
  sharedBy(regime: Boeteregime): readonly Boeteregime[] {
    const cases = new Set([...recordsOf(regime).map((name) => `voorval ${name}`), ...clausesOf(regime, 'overtreding_na_afloop').flatMap(({ termijnen }) => termijnen.map((name) => `termijn ${name}`))])
    const shared = new Set([...cases].flatMap((each) => this.byCase.get(each) ?? []))
    this.order.set(regime, this.order.size)
    for (const each of cases) {
      const same = this.byCase.get(each)
      if (same === undefined) this.byCase.set(each, [regime])
      else same.push(regime)
    }
    return [...shared].sort((one, other) => (this.order.get(one) ?? 0) - (this.order.get(other) ?? 0))
  }
}

/** The rule that both say to go before. */
function thirdOf(first: Boeteregime, second: Boeteregime, byName: ReadonlyMap<string, Boeteregime>): Boeteregime | undefined {
  const named = namedIn(second, 'in_afwijking_van')
  return namedIn(first, 'in_afwijking_van').flatMap((name) => (named.includes(name) ? (byName.get(name) ?? []) : []))[0]
}

function namedIn(regime: Boeteregime, kind: 'in_afwijking_van' | 'onverminderd'): readonly string[] {
  return clausesOf(regime, kind).flatMap(({ regimes }) => regimes)
}

function isOrdered(first: Boeteregime, second: Boeteregime, byName: ReadonlyMap<string, Boeteregime>): boolean {
  const beside = namedIn(first, 'onverminderd').includes(second.name) || namedIn(second, 'onverminderd').includes(first.name)
  return beside || goesBefore(first, second, byName) || goesBefore(second, first, byName)
}

/** Said itself, or by way of others. */
function goesBefore(first: Boeteregime, second: Boeteregime, byName: ReadonlyMap<string, Boeteregime>, seen: ReadonlySet<string> = new Set()): boolean {
  if (seen.has(first.name)) return false
  const deeper = new Set([...seen, first.name])
  return namedIn(first, 'in_afwijking_van').some((name) => {
    const other = byName.get(name)
    return name === second.name || (other !== undefined && goesBefore(other, second, byName, deeper))
  })
}

/** Fined for the same: one kind of record, or one requirement that is open after the same termijn. */
function isOneConduct(first: Boeteregime, second: Boeteregime): boolean {
  return shareRecord(first, second) || shareTermijn(first, second, (left, right) => left.open === right.open)
}

/** Decided at the same moment about the same person, for the same record or after the same termijn. */
function isOneCase(first: Boeteregime, second: Boeteregime): boolean {
  return shareRecord(first, second) || shareTermijn(first, second, () => true)
}

function shareRecord(first: Boeteregime, second: Boeteregime): boolean {
  const names = recordsOf(second)
  return recordsOf(first).some((name) => names.includes(name))
}

function recordsOf(regime: Boeteregime): readonly string[] {
  return clausesOf(regime, 'overtreding_bij').flatMap(({ records }) => (records.kind === 'records' ? records.names : []))
}

type After = ClauseOf<'overtreding_na_afloop'>

function shareTermijn(first: Boeteregime, second: Boeteregime, suits: (left: After, right: After) => boolean): boolean {
  const others = clausesOf(second, 'overtreding_na_afloop')
  return clausesOf(first, 'overtreding_na_afloop').some((left) => others.some((right) => suits(left, right) && left.termijnen.some((name) => right.termijnen.includes(name))))
}

function bothFall(first: Boeteregime, second: Boeteregime): CaseList {
  const alternatives = [first, second].map((regime) => ({ name: regime.name, origin: regime.origin, formula: (space: Space) => falls(regime, space) }))
  return { owner: second.name, part: 'amount', origin: second.origin, alternatives, inputs: [], policy: 'exactlyOne', gap: 'allowed' }
}

/** There is a violation and no exception. */
export function falls(regime: Boeteregime, space: Space): Formula {
  const violations = [...clausesOf(regime, 'overtreding_bij'), ...clausesOf(regime, 'overtreding_na_afloop')]
  const exceptions = clausesOf(regime, 'uitzondering')
  return all(any(...violations.map(({ when }) => (when === undefined ? always : space.formulaOf(when)))), ...exceptions.map(({ when }) => not(space.formulaOf(when))))
}
