import { AstUtils, DocumentState, WorkspaceCache, type AstNode, type AstNodeDescription, type LangiumSharedCoreServices } from 'langium'
import { isAttribuut, isVoorvalsoort, type Attribuut, type InburgeringAstType, type Voorvalsoort } from '../generated/ast.ts'
import type { ObservedValue } from '../tracing/observed.ts'
import type { Tracing } from '../tracing/tracing.ts'
import type { SpecificationFolders } from '../workspace/documents.ts'
import type { FileIndex } from '../workspace/file-index.ts'
import type { Uses } from './uses.ts'
import { builtInOwners, builtInUri, type BuiltInOwner } from './built-ins.ts'

export type NamedKind = Extract<keyof InburgeringAstType, string>
type Table = ReadonlyMap<string, readonly AstNodeDescription[]>

/** What may stand in a dossier, and what that is made of. */
export const shared: ReadonlySet<NamedKind> = new Set(['Bron', 'Bestuursorgaan', 'Keuze', 'KeuzeWaarde', 'Gegeven', 'Voorvalsoort', 'Oordeel', 'Onderdeel', 'Leerroute', 'Persoon'])

/** `Wi2021.plicht` -> the stelsel and the name in it. */
export function apart(name: string): readonly [stelsel: string | undefined, name: string] {
  const dot = name.indexOf('.')
  return dot < 0 ? [undefined, name] : [name.slice(0, dot), name.slice(dot + 1)]
}

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
  private readonly index: FileIndex
  private readonly folders: SpecificationFolders
  private readonly uses: Uses
  private readonly tracing: Tracing
  private readonly tables: WorkspaceCache<string, Tables>
  private readonly asked = new Map<string, Asked>()
  private readonly builtIn = new Map<BuiltInOwner, readonly Attribuut[]>()

  constructor(shared: LangiumSharedCoreServices, folders: SpecificationFolders, uses: Uses, tracing: Tracing) {
    this.index = shared.workspace.IndexManager as FileIndex
    this.folders = folders
    this.uses = uses
    this.tracing = tracing
    this.tables = new WorkspaceCache(shared, DocumentState.IndexedContent)
  }

  /** The first declaration with this name of the first of these kinds that has one. */
  find<K extends NamedKind>(from: AstNode, name: string, ...kinds: K[]): InburgeringAstType[K] | undefined {
    return this.describe(from, name, ...kinds)?.node as InburgeringAstType[K] | undefined
  }

  describe(from: AstNode, name: string, ...kinds: NamedKind[]): AstNodeDescription | undefined {
    const here = this.rootOf(from)
    this.observeName(here, name)
    const [stelsel, own] = apart(name)
    const root = stelsel === undefined ? here : this.uses.of(here).find((use) => use.name === stelsel)?.root
    if (root === undefined) return undefined
    for (const kind of kinds) {
      const found = this.table(root, kind).get(own)?.[0]
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
    for (const description of this.index.describedIn(builtInUri, 'Voorvalsoort')) {
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
      observed = this.tracing.newValue(() => this.nodesNamed(root, name))
      names.set(name, observed)
    }
    this.tracing.observe(observed)
  }

  private nodesNamed(root: string, name: string): readonly AstNode[] {
    const [stelsel, own] = apart(name)
    const there = stelsel === undefined ? root : this.uses.of(root).find((use) => use.name === stelsel)?.root
    return (there === undefined ? undefined : this.tablesOf(there).byName.get(own)) ?? nothing
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
      table = this.withShared(root, kind, grouped(this.described(root, kind), (description) => description))
      byKind.set(kind, table)
    }
    return table
  }

  private tablesOf(root: string): Tables {
    return this.tables.get(root, () => ({ byName: grouped(this.seenFrom(root), ({ node }) => node), byKind: new Map() }))
  }

  /**
   * A supplied specification takes part in this one. One dossier is read by all stelsels: what may stand in it has one
   * name, unless this stelsel has its own.
   */
  private withShared(root: string, kind: NamedKind, own: Map<string, AstNodeDescription[]>): Table {
    for (const library of this.uses.libraries(root)) addMissing(own, this.described(library.root, kind))
    if (!shared.has(kind)) return own
    for (const use of this.uses.of(root)) {
      if (use.stelsel === undefined) continue
      addMissing(own, this.described(use.root, kind))
      for (const library of this.uses.libraries(use.root)) addMissing(own, this.described(library.root, kind))
    }
    return own
  }

  private seenFrom(root: string): readonly AstNodeDescription[] {
    const withLibraries = (each: string) => [each, ...this.uses.libraries(each).map((library) => library.root)]
    const used = this.uses.of(root).filter(({ stelsel }) => stelsel !== undefined)
    return [root, ...used.map((use) => use.root)].flatMap(withLibraries).flatMap((each) => this.described(each))
  }

  private described(root: string, kind?: NamedKind): readonly AstNodeDescription[] {
    return this.folders.wholeOf(root).flatMap((document) => this.index.describedIn(document.uri.toString(), kind))
  }
}

const nothing: readonly AstNode[] = []

function addMissing(own: Map<string, AstNodeDescription[]>, more: readonly AstNodeDescription[]): void {
  for (const [name, descriptions] of grouped(more, (description) => description)) if (!own.has(name)) own.set(name, descriptions)
}

function grouped<T>(descriptions: readonly AstNodeDescription[], itemOf: (description: AstNodeDescription) => T | undefined): Map<string, T[]> {
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
