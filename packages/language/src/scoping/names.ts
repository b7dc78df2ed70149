import { AstUtils, DocumentState, WorkspaceCache, type AstNode, type AstNodeDescription, type LangiumSharedCoreServices } from 'langium'
import { isAttribuut, isVoorvalsoort, type Attribuut, type InburgeringAstType, type Voorvalsoort } from '../generated/ast.ts'
import type { SpecificationFolders } from '../workspace/documents.ts'
import { builtInOwners, builtInUri, type BuiltInOwner } from './built-ins.ts'

export type NamedKind = Extract<keyof InburgeringAstType, string>
type Table = ReadonlyMap<string, readonly AstNodeDescription[]>

/** All names of a specification, by kind: the one place that looks a name up. */
export class Names {
  private readonly shared: LangiumSharedCoreServices
  private readonly folders: SpecificationFolders
  private readonly tables: WorkspaceCache<string, Map<NamedKind, Table>>
  private readonly builtIn = new Map<BuiltInOwner, readonly Attribuut[]>()

  constructor(shared: LangiumSharedCoreServices, folders: SpecificationFolders) {
    this.shared = shared
    this.folders = folders
    this.tables = new WorkspaceCache(shared, DocumentState.IndexedContent)
  }

  /** The first declaration with this name of the first of these kinds that has one. */
  find<K extends NamedKind>(from: AstNode, name: string, ...kinds: K[]): InburgeringAstType[K] | undefined {
    return this.describe(from, name, ...kinds)?.node as InburgeringAstType[K] | undefined
  }

  describe(from: AstNode, name: string, ...kinds: NamedKind[]): AstNodeDescription | undefined {
    for (const kind of kinds) {
      const found = this.table(from, kind).get(name)?.[0]
      if (found) return found
    }
    return undefined
  }

  all(from: AstNode, kind: NamedKind): AstNodeDescription[] {
    return [...this.table(from, kind).values()].flat()
  }

  namesOf(from: AstNode, ...kinds: NamedKind[]): string[] {
    return kinds.flatMap((kind) => [...this.table(from, kind).keys()])
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

  private table(from: AstNode, kind: NamedKind): Table {
    const root = this.folders.rootOf(AstUtils.getDocument(from).uri)
    const tables = this.tables.get(root, () => new Map<NamedKind, Table>())
    let table = tables.get(kind)
    if (table === undefined) {
      table = this.makeTable(root, kind)
      tables.set(kind, table)
    }
    return table
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
    return table
  }
}
