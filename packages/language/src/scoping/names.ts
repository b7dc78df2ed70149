import { AstUtils, DocumentState, WorkspaceCache, type AstNode, type AstNodeDescription, type LangiumSharedCoreServices } from 'langium'
import { isAttribuut, isVoorvalsoort, type Attribuut, type InburgeringAstType, type Voorvalsoort } from '../generated/ast.ts'
import type { ObservedValue } from '../tracing/observed.ts'
import type { Tracing } from '../tracing/tracing.ts'
import type { SpecificationFolders } from '../workspace/documents.ts'
import { builtInOwners, builtInUri, type BuiltInOwner } from './built-ins.ts'

export type NamedKind = Extract<keyof InburgeringAstType, string>
type Table = ReadonlyMap<string, readonly AstNodeDescription[]>

/** The names of one specification in one state of its texts. */
interface Tables {
  /** What has a name, of whatever kind. */
  readonly byName: ReadonlyMap<string, readonly AstNode[]>
  readonly byKind: Map<NamedKind, Table>
}

/** What was asked about the names of one specification. */
interface Asked {
  readonly names: Map<string, ObservedValue<readonly AstNode[]>>
  readonly kinds: Map<NamedKind, ObservedValue<readonly AstNode[]>>
}

/** All names of a specification, by kind: the one place that looks a name up. */
export class Names {
  private readonly shared: LangiumSharedCoreServices
  private readonly folders: SpecificationFolders
  private readonly tracing: Tracing
  private readonly tables: WorkspaceCache<string, Tables>
  private readonly asked = new Map<string, Asked>()
  private readonly builtIn = new Map<BuiltInOwner, readonly Attribuut[]>()

  constructor(shared: LangiumSharedCoreServices, folders: SpecificationFolders, tracing: Tracing) {
    this.shared = shared
    this.folders = folders
    this.tracing = tracing
    this.tables = new WorkspaceCache(shared, DocumentState.IndexedContent)
  }

  /** The first declaration with this name of the first of these kinds that has one. */
  find<K extends NamedKind>(from: AstNode, name: string, ...kinds: K[]): InburgeringAstType[K] | undefined {
    return this.describe(from, name, ...kinds)?.node as InburgeringAstType[K] | undefined
  }

  describe(from: AstNode, name: string, ...kinds: NamedKind[]): AstNodeDescription | undefined {
    const root = this.rootOf(from)
    this.observeName(root, name)
    for (const kind of kinds) {
      const found = this.table(root, kind).get(name)?.[0]
      if (found) return found
    }
    return undefined
  }

  all(from: AstNode, kind: NamedKind): AstNodeDescription[] {
    return [...this.listed(from, kind).values()].flat()
  }

  namesOf(from: AstNode, ...kinds: NamedKind[]): string[] {
    return kinds.flatMap((kind) => [...this.listed(from, kind).keys()])
  }

  /** The attributes that something has without being declared. */
  builtIns(owner: BuiltInOwner): readonly Attribuut[] {
    const known = this.builtIn.get(owner)
    if (known !== undefined) return known
    for (const description of this.shared.workspace.IndexManager.allElements('Voorvalsoort', new Set([builtInUri]))) {
      if (description.name !== builtInOwners[owner] || !isVoorvalsoort(description.node)) continue
      const attributes = description.node.attributen.filter(isAttribuut)
      this.builtIn.set(owner, attributes)
      return attributes
    }
    return []
  }

  /** The attributes of a record: its own and the built-in ones. */
  attributesOf(record: Voorvalsoort): readonly Attribuut[] {
    return [...record.attributen, ...(record.soort === 'periode' ? this.builtIns('periode') : record.soort === 'besluit' ? this.builtIns('besluit') : []), ...this.builtIns('record')]
  }

  private rootOf(from: AstNode): string {
    return this.folders.rootOf(AstUtils.getDocument(from).uri)
  }

  private listed(from: AstNode, kind: NamedKind): Table {
    const root = this.rootOf(from)
    const { kinds } = this.askedIn(root)
    let observed = kinds.get(kind)
    if (observed === undefined) {
      observed = this.tracing.newValue(() => [...this.table(root, kind).values()].flatMap((same) => same.flatMap(({ node }) => node ?? [])))
      kinds.set(kind, observed)
    }
    this.tracing.observe(observed)
    return this.table(root, kind)
  }

  private observeName(root: string, name: string): void {
    const { names } = this.askedIn(root)
    let observed = names.get(name)
    if (observed === undefined) {
      observed = this.tracing.newValue(() => this.tablesOf(root).byName.get(name) ?? nothing)
      names.set(name, observed)
    }
    this.tracing.observe(observed)
  }

  private askedIn(root: string): Asked {
    let asked = this.asked.get(root)
    if (asked === undefined) {
      asked = { names: new Map(), kinds: new Map() }
      this.asked.set(root, asked)
    }
    return asked
  }

  private table(root: string, kind: NamedKind): Table {
    const { byKind } = this.tablesOf(root)
    let table = byKind.get(kind)
    if (table === undefined) {
      table = grouped(this.described(root, kind), (description) => description)
      byKind.set(kind, table)
    }
    return table
  }

  private tablesOf(root: string): Tables {
    return this.tables.get(root, () => ({ byName: grouped(this.described(root), ({ node }) => node), byKind: new Map() }))
  }

  private *described(root: string, kind?: NamedKind): Iterable<AstNodeDescription> {
    for (const document of this.folders.documentsOf(root)) yield* this.shared.workspace.IndexManager.allElements(kind, new Set([document.uri.toString()]))
  }
}

const nothing: readonly AstNode[] = []

function grouped<T>(descriptions: Iterable<AstNodeDescription>, itemOf: (description: AstNodeDescription) => T | undefined): Map<string, T[]> {
  const byName = new Map<string, T[]>()
  for (const description of descriptions) {
    const item = itemOf(description)
    if (item === undefined) continue
    const same = byName.get(description.name)
    if (same) same.push(item)
    else byName.set(description.name, [item])
  }
  return byName
}
