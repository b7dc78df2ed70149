import { isOwn, type Clause, type Declaration, type Diagnostic, type Model, type Origin } from '@inburgering/core'
import type { Observation } from './observation.ts'
import { expressionsById, reachedIn } from './reached-ids.ts'

/** A rule that a scenario can reach: a declaration, or a part of one that decides a case of its own. */
export interface CoverageItem {
  readonly id: string
  readonly kind: 'declaration' | 'clause' | 'row' | 'rule' | 'step'
  /** Name of the declaration that it belongs to. */
  readonly owner: string
  readonly name: string
  readonly origin: Origin
  /** Rows of scenarios in which it decided something. */
  readonly rows: number
}

export interface RuleCoverage {
  readonly items: readonly CoverageItem[]
  readonly reached: number
  readonly total: number
  /** What no scenario reaches; parts of a declaration that is not reached itself are left out. */
  readonly diagnostics: readonly Diagnostic[]
}

type Place = Omit<CoverageItem, 'rows'> & { readonly mustHold: boolean }

/** What the scenarios reach of the rules. */
export function ruleCoverage(model: Model, observations: readonly Observation[]): RuleCoverage {
  const expressions = expressionsById(model)
  const asked = new Map<string, number>()
  const held = new Map<string, number>()
  for (const { reasons } of observations) {
    const reached = reachedIn(reasons, expressions)
    for (const id of reached.asked) asked.set(id, (asked.get(id) ?? 0) + 1)
    for (const id of reached.held) held.set(id, (held.get(id) ?? 0) + 1)
  }
  const items = model.declarations.filter(({ origin }) => isOwn(model, origin)).flatMap(placesOf).map(({ mustHold, ...place }): CoverageItem => ({ ...place, rows: (mustHold ? held : asked).get(place.id) ?? 0 }))
  const missed = items.filter(({ rows }) => rows === 0)
  const whole = new Set(missed.flatMap(({ kind, owner }) => (kind === 'declaration' ? [owner] : [])))
  const diagnostics = missed
    .filter(({ kind, owner }) => kind === 'declaration' || !whole.has(owner))
    .map(({ kind, owner, name, origin }): Diagnostic => ({ code: 'INB560', arguments: { owner: kind === 'declaration' ? model.stelsel.name : `"${owner}"`, name }, origin }))
  return { items, reached: items.length - missed.length, total: items.length, diagnostics }
}

const reachable: ReadonlySet<Declaration['kind']> = new Set(['parameter', 'begrip', 'tabel', 'onderdeel', 'plicht', 'bevoegdheid', 'termijn', 'verlengingsgrond', 'boeteregime', 'vergoeding', 'selectie', 'verdeling', 'plafond', 'lening', 'maatregel'])

/** Clauses that decide a case of their own, and whether they must hold for that. */
const decisive: Readonly<Partial<Record<Clause['kind'], boolean>>> = {
  uitzondering: true,
  in_afwijking_van: true,
  bedrag: true,
  zet: true,
  stap: true,
  alleen_als: false,
  opname: false,
  kwijtschelding: true,
}

function placesOf(declaration: Declaration): readonly Place[] {
  if (declaration.library !== undefined || (!reachable.has(declaration.kind) && !isAskedOfDecisions(declaration))) return []
  const { id, name: owner, origin } = declaration
  const mustHold = declaration.kind === 'verlengingsgrond' || declaration.kind === 'boeteregime' || declaration.kind === 'maatregel'
  return [{ id, kind: 'declaration', owner, name: owner, origin, mustHold }, ...partsOfDeclaration(declaration)]
}

/** Only what a decision is held against is seen in a timeline; a policy rule is held against it when the text is checked. */
function isAskedOfDecisions(declaration: Declaration): boolean {
  return declaration.kind === 'beleidsruimte' && declaration.decision !== undefined
}

function partsOfDeclaration(declaration: Declaration): readonly Place[] {
  const { id, name: owner } = declaration
  if (declaration.kind === 'tabel') {
    return declaration.rows.map((row) => ({ id: row.id, kind: 'row', owner, name: row.bands.map(({ text }) => text).join(' | '), origin: row.value.origin, mustHold: true }))
  }
  if (declaration.kind === 'begrip') {
    const { definition } = declaration
    return definition.kind === 'rules' ? definition.rules.map((rule, index) => ({ id: rule.id, kind: 'rule', owner, name: `regel ${index + 1}`, origin: rule.origin, mustHold: true })) : []
  }
  if (!('clauses' in declaration)) return []
  return (declaration.clauses as readonly Clause[]).flatMap((clause): readonly Place[] => {
    if (clause.kind === 'bij_herhaling') {
      return clause.steps.map((step, index) => ({ id: `${id}/trede:${index + 1}`, kind: 'step', owner, name: `trede ${index + 1}`, origin: step.origin, mustHold: false }))
    }
    // Which of two grounds of a last day goes first is no case of its own.
    const mustHold = clause.kind === 'in_afwijking_van' && 'gronden' in clause ? undefined : decisive[clause.kind]
    return mustHold === undefined ? [] : [{ id: `${id}/${clause.key}`, kind: 'clause', owner, name: clause.label ?? clause.key, origin: clause.origin, mustHold }]
  })
}
