import { isOwn, type Kanttekening, type Model } from '@inburgering/core'
import type { Mutant } from './mutant.ts'

/** What is to be made of the changes that nobody notices. */
export interface Judgement {
  /** A scenario is missing for these. */
  readonly unnoticed: readonly Mutant[]
  /** The author says why these give the same outcomes. */
  readonly equivalent: readonly { readonly mutant: Mutant; readonly why: string }[]
  /** Remarks that excuse nothing, with the label of the declaration that they stand in. */
  readonly needless: readonly { readonly remark: Kanttekening; readonly label: string }[]
}

/** Sets apart the changes in a declaration that has a remark `gelijkwaardig`. */
export function judgeSurvivors(model: Model, survivors: readonly Mutant[]): Judgement {
  const remarks = remarksOf(model)
  const unnoticed: Mutant[] = []
  const equivalent: { readonly mutant: Mutant; readonly why: string }[] = []
  for (const mutant of survivors) {
    const why = remarks.get(mutant.declaration)?.remarks[0]?.text
    if (why === undefined) unnoticed.push(mutant)
    else equivalent.push({ mutant, why })
  }
  const excused = new Set(equivalent.map(({ mutant }) => mutant.declaration))
  const needless = [...remarks].flatMap(([id, { label, remarks: own }]) => (excused.has(id) ? own.slice(1) : own).map((remark) => ({ remark, label })))
  return { unnoticed, equivalent, needless }
}

/** By the id of the declaration; of the stelsel `stelsel`. */
function remarksOf(model: Model): ReadonlyMap<string, { readonly label: string; readonly remarks: readonly Kanttekening[] }> {
  const owners = [{ ...model.stelsel, id: 'stelsel' }, ...model.declarations].filter(({ origin }) => isOwn(model, origin))
  return new Map(
    owners.flatMap((owner) => {
      const clauses = 'clauses' in owner ? owner.clauses.flatMap(({ kanttekeningen }) => kanttekeningen) : []
      const remarks = [...owner.kanttekeningen, ...clauses].filter(({ kind }) => kind === 'gelijkwaardig')
      return remarks.length === 0 ? [] : [[owner.id, { label: owner.label, remarks }] as const]
    }),
  )
}
