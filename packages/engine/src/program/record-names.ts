import type { RecordDeclaration, RecordSet } from '@inburgering/core'

interface Declared {
  readonly records: ReadonlyMap<string, RecordDeclaration>
}

/** Names of the records that a set holds; `besluiten` are those of the specification. */
export function recordNamesIn(set: RecordSet, { records }: Declared): readonly string[] {
  if (set.kind === 'records') return set.names
  return [...records.values()].filter((record) => isBesluitIn(set, record)).map(({ name }) => name)
}

export function isRecordIn(set: RecordSet, name: string, { records }: Declared): boolean {
  if (set.kind === 'records') return set.names.includes(name)
  const record = records.get(name)
  return record !== undefined && isBesluitIn(set, record)
}

function isBesluitIn(set: RecordSet, { kind, name, about }: RecordDeclaration): boolean {
  return set.kind === 'besluiten' && kind === 'besluit' && !set.except.includes(name) && (set.about === undefined || about?.of === set.about)
}
