import { isOpgelegdDoor } from '../../../generated/ast.ts'
import type { Specification } from '../../specification.ts'

/** The body that imposes most fines and measures. */
export function usualBody(specification: Specification): string | undefined {
  const counts = new Map<string, number>()
  const clauses = [...specification.all('Boeteregime').flatMap((regime) => regime.clausules.filter(isOpgelegdDoor)), ...specification.all('Maatregel').flatMap((measure) => measure.clausules.filter(isOpgelegdDoor))]
  for (const clause of clauses) {
    const name = clause.orgaan?.$refText
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0]
}
