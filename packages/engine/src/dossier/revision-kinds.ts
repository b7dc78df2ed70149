import type { RevisionKind } from '@inburgering/core'
import type { Specification } from '../program/specification.ts'

/** Records that every stelsel has without declaring them. */
export const revisionKinds: readonly RevisionKind[] = ['herziening', 'vernietiging', 'intrekking']

export function isRevisionKind(name: unknown, { records }: Specification): boolean {
  return revisionKinds.includes(name as RevisionKind) && !records.has(name as string)
}
