import type { Clause } from '@inburgering/core'
import type { Woven } from './weave.ts'

/**
 * Of each text of a declaration, by its key: its clauses in every text of them. What can set a declaration in motion
 * stands there, and nothing need be compiled to know it.
 */
export type ClausesOf = (key: string) => readonly (readonly Clause[])[]

export function clausesBefore(woven: Woven): ClausesOf {
  const known = new Map<string, readonly (readonly Clause[])[]>()
  return (key) => {
    let clauses = known.get(key)
    if (clauses === undefined) {
      const versions = woven.declarations.get(key)?.versions ?? []
      clauses = versions.flatMap(({ value }) => (value?.kind === 'declaration' ? [value.clauses.flatMap((clause) => clause.versions.flatMap((version) => version.value ?? []))] : []))
      known.set(key, clauses)
    }
    return clauses
  }
}
