import type { Declaration, Keuze, Model, RecordDeclaration, RecordSet } from '@inburgering/core'

type DeclarationOf<K extends Declaration['kind']> = Extract<Declaration, { readonly kind: K }>

/** The names of a specification. */
export interface Vocabulary {
  readonly records: ReadonlyMap<string, RecordDeclaration>
  readonly keuzes: ReadonlyMap<string, Keuze>
  readonly onderdelen: ReadonlySet<string>
  /** Names of the attributes that some record declares. */
  readonly attributes: ReadonlySet<string>
}

export function declared<K extends Declaration['kind']>({ declarations }: Model, ...kinds: readonly K[]): readonly DeclarationOf<K>[] {
  return declarations.filter((declaration): declaration is DeclarationOf<K> => (kinds as readonly string[]).includes(declaration.kind))
}

export function vocabularyOf(model: Model): Vocabulary {
  const records = declared(model, 'gebeurtenis', 'periode', 'besluit') as readonly RecordDeclaration[]
  return {
    records: new Map(records.map((record) => [record.name, record])),
    keuzes: new Map(declared(model, 'keuze').map((keuze) => [keuze.name, keuze])),
    onderdelen: new Set(declared(model, 'onderdeel').map(({ name }) => name)),
    attributes: new Set(['oordeel', ...records.flatMap(({ attributes }) => attributes.map(({ name }) => name))]),
  }
}

/** Names of the records that a set holds; `besluiten` are those of the specification. */
export function recordNamesIn(set: RecordSet, { records }: Pick<Vocabulary, 'records'>): readonly string[] {
  if (set.kind === 'records') return set.names
  if (set.kind !== 'besluiten') return []
  const isMeant = ({ kind, name, about }: RecordDeclaration): boolean => kind === 'besluit' && !set.except.includes(name) && (set.about === undefined || about?.of === set.about)
  return [...records.values()].filter(isMeant).map(({ name }) => name)
}
