import { DocumentState, WorkspaceCache, type AstNode, type AstNodeDescription, type LangiumSharedCoreServices } from 'langium'
import { isAttribuut, isVoorvalsoort, type Attribuut, type InburgeringAstType, type Voorvalsoort } from '../generated/ast.ts'
import type { SpecificationFolders } from '../workspace/documents.ts'
import type { Use, Uses } from './uses.ts'
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

/** All names of a specification, by kind: the one place that looks a name up. */
export class Names {
  private readonly shared: LangiumSharedCoreServices
  private readonly folders: SpecificationFolders
  private readonly uses: Uses
  private readonly tables: WorkspaceCache<string, Map<NamedKind, Table>>
  private readonly builtIn = new Map<BuiltInOwner, readonly Attribuut[]>()

  constructor(shared: LangiumSharedCoreServices, folders: SpecificationFolders, uses: Uses) {
    this.shared = shared
    this.folders = folders
    this.uses = uses
    this.tables = new WorkspaceCache(shared, DocumentState.IndexedContent)
  }

  /** The first declaration with this name of the first of these kinds that has one. */
  find<K extends NamedKind>(from: AstNode, name: string, ...kinds: K[]): InburgeringAstType[K] | undefined {
    return this.describe(from, name, ...kinds)?.node as InburgeringAstType[K] | undefined
  }

  describe(from: AstNode, name: string, ...kinds: NamedKind[]): AstNodeDescription | undefined {
    const [stelsel, own] = apart(name)
    const root = stelsel === undefined ? this.uses.rootOf(from) : this.uses.named(from, stelsel)?.root
    if (root === undefined) return undefined
    for (const kind of kinds) {
      const found = this.table(root, kind).get(own)?.[0]
      if (found) return found
    }
    return undefined
  }

  all(from: AstNode, kind: NamedKind): AstNodeDescription[] {
    return [...this.table(this.uses.rootOf(from), kind).values()].flat()
  }

  namesOf(from: AstNode, ...kinds: NamedKind[]): string[] {
    return kinds.flatMap((kind) => [...this.table(this.uses.rootOf(from), kind).keys()])
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
    return [...record.attributen, ...(record.soort === 'periode' ? this.builtIns('periode') : []), ...this.builtIns('record')]
  }

  private table(root: string, kind: NamedKind): Table {
    const tables = this.tables.get(root, () => new Map<NamedKind, Table>())
    let table = tables.get(kind)
    if (table === undefined) {
      table = this.makeTable(root, kind)
      tables.set(kind, table)
    }
    return table
  }

  /** One dossier is read by all stelsels: what may stand in it has one name, unless this stelsel has its own. */
  private addShared(table: Map<string, AstNodeDescription[]>, { root, stelsel }: Use, kind: NamedKind): void {
    if (stelsel === undefined) return
    for (const [name, descriptions] of this.makeTable(root, kind)) if (!table.has(name)) table.set(name, [...descriptions])
  }

  private makeTable(root: string, kind: NamedKind): Table {
    const table = new Map<string, AstNodeDescription[]>()
    const files = new Set(this.folders.documentsOf(root).map((document) => document.uri.toString()))
    for (const file of files) {
      for (const description of this.shared.workspace.IndexManager.allElements(kind, new Set([file]))) {
        const same = table.get(description.name)
        if (same) same.push(description)
        else table.set(description.name, [description])
      }
    }
    if (shared.has(kind)) for (const use of this.uses.of(root)) this.addShared(table, use, kind)
    return table
  }
}
