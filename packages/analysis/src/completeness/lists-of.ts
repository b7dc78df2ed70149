import type { Begrip, Boeteregime, BoeteregimeClause, Declaration, Expression, Tabel, Termijn } from '@inburgering/core'
import { all, always, type Formula } from '../cases/formula.ts'
import type { Space } from '../cases/space.ts'
import type { Alternative, CaseList } from './case-list.ts'
import { falls } from './fines-together.ts'

type ListsOf<K extends Declaration['kind']> = (declaration: Extract<Declaration, { readonly kind: K }>) => readonly CaseList[]

/** The declarations in which one of several alternatives should hold. */
const lists: { readonly [K in Declaration['kind']]?: ListsOf<K> } = {
  tabel: ofTabel,
  begrip: ofBegrip,
  boeteregime: ofBoeteregime,
  termijn: ofTermijn,
}

export function caseListsOf(declaration: Declaration): readonly CaseList[] {
  const find = lists[declaration.kind] as ((declaration: Declaration) => readonly CaseList[]) | undefined
  return find?.(declaration) ?? []
}

function ofTabel({ name, inputs, rows, policy, origin, layout }: Tabel): readonly CaseList[] {
  const alternatives = rows.map((row): Alternative => {
    const bands = row.bands.map((band) => band.text)
    return {
      name: bands.join(' | '),
      origin: row.origin,
      formula: (space) => all(...inputs.map((input, index) => (row.bands[index] === undefined ? always : space.bandFormula(input, row.bands[index])))),
      ...(layout === 'kruistabel' ? { bands } : {}),
    }
  })
  return [{ owner: name, part: 'row', origin: inputs[0]?.origin ?? origin, alternatives, inputs, policy, gap: 'error' }]
}

function ofBegrip({ name, definition, origin }: Begrip): readonly CaseList[] {
  if (definition.kind !== 'rules') return []
  const { rules, policy, otherwise } = definition
  const alternatives = rules.map((rule, index): Alternative => ({ name: `regel ${index + 1}`, origin: rule.origin, formula: (space) => space.formulaOf(rule.when) }))
  const at = rules.at(-1)?.origin ?? origin
  return [{ owner: name, part: 'rule', origin: at, alternatives, inputs: [], policy, gap: otherwise === undefined ? 'error' : 'allowed', ...(otherwise === undefined ? {} : { otherwise: otherwise.origin }) }]
}

type ClauseOf<K extends BoeteregimeClause['kind']> = Extract<BoeteregimeClause, { readonly kind: K }>

function ofBoeteregime(regime: Boeteregime): readonly CaseList[] {
  const clauses = <K extends BoeteregimeClause['kind']>(kind: K): readonly ClauseOf<K>[] => regime.clauses.filter((clause): clause is ClauseOf<K> => clause.kind === kind)
  const context = (space: Space): Formula => falls(regime, space)
  const base = { owner: regime.name, context, inputs: [], policy: 'exactlyOne' } as const
  const found: CaseList[] = []

  const amounts = clauses('bedrag')
  if (amounts.length > 0) {
    found.push({ ...base, part: 'amount', origin: amounts.at(-1)?.origin ?? regime.origin, alternatives: amounts.map(conditional), gap: 'error' })
  }
  const terms = clauses('zet')
  for (const termijn of new Set(terms.map((clause) => clause.termijn))) {
    const ofThisTerm = terms.filter((clause) => clause.termijn === termijn)
    found.push({ ...base, part: 'newTerm', origin: ofThisTerm.at(-1)?.origin ?? regime.origin, alternatives: ofThisTerm.map(conditional), gap: ofThisTerm.length > 1 ? 'warning' : 'allowed' })
  }
  return found
}

function ofTermijn({ name, clauses, origin }: Termijn): readonly CaseList[] {
  const begins = clauses.filter((clause) => clause.kind === 'begint')
  if (begins.length < 2) return []
  const alternatives = begins.map((clause, index) => conditional({ ...clause, name: `begint ${index + 1}` }))
  return [{ owner: name, part: 'begin', origin: begins.at(-1)?.origin ?? origin, alternatives, inputs: [], policy: 'exactlyOne', gap: 'warning' }]
}

function conditional({ name, origin, when }: { readonly name: string; readonly origin: Alternative['origin']; readonly when?: Expression }): Alternative {
  return { name, origin, formula: (space) => conditionOf(when, space) }
}

function conditionOf(when: Expression | undefined, space: Space): Formula {
  return when === undefined ? always : space.formulaOf(when)
}
