import type { RecordDeclaration, RecordSet } from '@inburgering/core'

/** Names of the records that a set holds; `besluiten` are those of the specification. */
export function recordNamesIn(set: RecordSet, { records }: { readonly records: ReadonlyMap<string, RecordDeclaration> }): readonly string[] {
  if (set.kind === 'records') return set.names
  if (set.kind !== 'besluiten') return []
  const isMeant = ({ kind, name, about }: RecordDeclaration): boolean => kind === 'besluit' && !set.except.includes(name) && (set.about === undefined || about?.of === set.about)
  return [...records.values()].filter(isMeant).map(({ name }) => name)
}
