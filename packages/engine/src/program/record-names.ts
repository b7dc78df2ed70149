import type { RecordDeclaration, RecordSet } from '@inburgering/core'

interface Declared {
  readonly records: ReadonlyMap<string, RecordDeclaration>
  /** The stelsels that it uses. */
  readonly beside: ReadonlyMap<string, { readonly records: ReadonlyMap<string, RecordDeclaration> }>
}

/** Names of the records that a set holds; `besluiten` are those of the specification. */
export function recordNamesIn(set: RecordSet, declared: Declared): readonly string[] {
  if (set.kind === 'records') return set.names
  return [...declared.records.values()].filter((record) => isBesluitIn(set, record) && isOwn(record, declared)).map(({ name }) => name)
}

export function isRecordIn(set: RecordSet, name: string, declared: Declared): boolean {
  if (set.kind === 'records') return set.names.includes(name)
  const record = declared.records.get(name)
  return record !== undefined && isBesluitIn(set, record) && isOwn(record, declared)
}

/** What is asked of every besluit, a stelsel that is used asks of its own: both would tell the same. */
function isOwn({ name, library }: RecordDeclaration, { beside }: Declared): boolean {
  return library !== undefined || [...beside.values()].every(({ records }) => !records.has(name))
}

function isBesluitIn(set: RecordSet, { kind, name, about }: RecordDeclaration): boolean {
  return set.kind === 'besluiten' && kind === 'besluit' && !set.except.includes(name) && (set.about === undefined || about?.of === set.about)
}
