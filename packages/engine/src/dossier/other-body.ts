import type { Specification } from '../program/specification.ts'
import type { DossierRecord } from './dossier.ts'

/** Who took a decision that is up to another body. */
export function otherBody({ records }: Specification, { name, decision }: DossierRecord): string | undefined {
  return decision?.by === records.get(name)?.by ? undefined : decision?.by
}
