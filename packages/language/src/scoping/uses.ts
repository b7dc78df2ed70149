import { AstUtils, DocumentState, URI, UriUtils, WorkspaceCache, type AstNode, type LangiumSharedCoreServices } from 'langium'
import { isBestand, isGebruikt, isStelsel, type Gebruikt, type Stelsel } from '../generated/ast.ts'
import { libraryNames, libraryRoot } from '../library/library.ts'
import type { ObservedValue } from '../tracing/observed.ts'
import type { Tracing } from '../tracing/tracing.ts'
import { folderOf, type SpecificationFolders } from '../workspace/documents.ts'

/** A stelsel that a specification looks at: `gebruikt Wi2021 uit "../wi2021"`. */
export interface Use {
  readonly name: string
  /** The folder of its specification, as `SpecificationFolders` knows it. */
  readonly root: string
  readonly node: Gebruikt
  /** Absent: there is no such specification in the workspace. */
  readonly stelsel: Stelsel | undefined
}

/** A supplied specification that takes part in another: `gebruikt awb`. */
export interface Library {
  readonly name: string
  /** The folder of its files. */
  readonly root: string
  readonly node: Gebruikt
}

/** Which stelsels each specification looks at, and which supplied specifications take part in it. */
export class Uses {
  private readonly folders: SpecificationFolders
  private readonly tracing: Tracing
  private readonly asked = new Map<string, ObservedValue<readonly Use[]>>()
  private readonly askedLibraries = new Map<string, ObservedValue<readonly Library[]>>()
  private readonly known: WorkspaceCache<string, readonly Use[]>
  private readonly knownLibraries: WorkspaceCache<string, readonly Library[]>

  constructor(shared: LangiumSharedCoreServices, folders: SpecificationFolders, tracing: Tracing) {
    this.folders = folders
    this.tracing = tracing
    this.known = new WorkspaceCache(shared, DocumentState.Parsed)
    this.knownLibraries = new WorkspaceCache(shared, DocumentState.Parsed)
  }

  /** In the order of the text; first those of the specification that this one adds to. */
  of(root: string): readonly Use[] {
    let observed = this.asked.get(root)
    if (observed === undefined) {
      observed = this.tracing.newValue(() => this.usesOf(root))
      this.asked.set(root, observed)
    }
    return this.tracing.valueOf(observed)
  }

  /** Whose declarations count as its own; each once. */
  libraries(root: string): readonly Library[] {
    let observed = this.askedLibraries.get(root)
    if (observed === undefined) {
      observed = this.tracing.newValue(() => this.librariesOf(root))
      this.askedLibraries.set(root, observed)
    }
    return this.tracing.valueOf(observed)
  }

  /** Those of the used stelsels too, each before those that use it. */
  all(root: string): readonly Use[] {
    const found = new Map<string, Use>()
    const visit = (from: string, passed: readonly string[]): void => {
      for (const use of this.of(from)) {
        if (use.root === root || passed.includes(use.root) || found.has(use.root)) continue
        visit(use.root, [...passed, use.root])
        found.set(use.root, use)
      }
    }
    visit(root, [])
    return [...found.values()]
  }

  named(from: AstNode, name: string): Use | undefined {
    return this.of(this.rootOf(from)).find((use) => use.name === name)
  }

  rootOf(node: AstNode): string {
    return this.folders.rootOf(AstUtils.getDocument(node).uri)
  }

  private usesOf(root: string): readonly Use[] {
    return this.known.get(root, () => this.folders.wholeOf(root).flatMap((document) => elementsOf(document.parseResult.value).filter(isGebruikt).flatMap((node) => (node.map === undefined ? [] : this.use(node)))))
  }

  private librariesOf(root: string): readonly Library[] {
    return this.knownLibraries.get(root, () => {
      const nodes = this.folders.wholeOf(root).flatMap((document) => elementsOf(document.parseResult.value).filter(isGebruikt))
      const known = nodes.filter(({ map, name }, index) => map === undefined && libraryNames.includes(name) && nodes.findIndex((other) => other.map === undefined && other.name === name) === index)
      return known.map((node) => ({ name: node.name, root: libraryRoot(node.name), node }))
    })
  }

  private use(node: Gebruikt): Use {
    const root = UriUtils.resolvePath(URI.parse(folderOf(AstUtils.getDocument(node).uri)), node.map ?? '').toString()
    const stelsel = this.folders.documentsOf(root).flatMap((document) => elementsOf(document.parseResult.value)).find(isStelsel)
    return { name: node.name, root, node, stelsel: stelsel?.name === node.name ? stelsel : undefined }
  }
}

function elementsOf(file: AstNode): readonly AstNode[] {
  return isBestand(file) ? file.elementen : []
}
