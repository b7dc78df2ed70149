import { URI, UriUtils, WorkspaceCache, type AstNode, type LangiumDocument, type LangiumSharedCoreServices } from 'langium'
import { isStelsel } from '../generated/ast.ts'
import { suppliedFolder } from '../library/library.ts'
import { builtInUri } from '../scoping/built-ins.ts'
import type { ObservedValue } from '../tracing/observed.ts'
import type { Tracing } from '../tracing/tracing.ts'

/** The folder of a file, without the last slash. */
export function folderOf(uri: URI): string {
  const text = uri.toString()
  return text.slice(0, text.lastIndexOf('/'))
}

/** It comes with the language: nobody's own text. */
export function isBuiltIn(document: LangiumDocument): boolean {
  return document.uri.toString().startsWith(`${suppliedFolder}/`)
}

/**
 * Which files form one specification: a folder with a `stelsel` and its subfolders without one. Files outside every
 * such folder form a specification together with the files of their own folder.
 */
export class SpecificationFolders {
  private readonly shared: LangiumSharedCoreServices
  private readonly tracing: Tracing | undefined
  private readonly asked = new Map<string, ObservedValue<string>>()
  private readonly cache: WorkspaceCache<'roots', { readonly rootOf: Map<string, string>; readonly folders: ReadonlySet<string> }>

  /** @param tracing when results that rest on it are kept */
  constructor(shared: LangiumSharedCoreServices, tracing?: Tracing) {
    this.shared = shared
    this.tracing = tracing
    this.cache = new WorkspaceCache(shared)
  }

  rootOf(uri: URI): string {
    const file = uri.toString()
    if (this.tracing === undefined) return this.rootOfFile(file)
    let observed = this.asked.get(file)
    if (observed === undefined) {
      observed = this.tracing.newValue(() => this.rootOfFile(file))
      this.asked.set(file, observed)
    }
    return this.tracing.valueOf(observed)
  }

  private rootOfFile(file: string): string {
    const { rootOf, folders } = this.cache.get('roots', () => ({ rootOf: new Map<string, string>(), folders: this.stelselFolders() }))
    let root = rootOf.get(file)
    if (root === undefined) {
      root = nearestIn(folders, file.slice(0, file.lastIndexOf('/')))
      rootOf.set(file, root)
    }
    return root
  }

  /** Documents of one specification, in the order of their paths, without the built-in one. */
  documentsOf(root: string): LangiumDocument[] {
    const documents = this.shared.workspace.LangiumDocuments.all.filter((document) => document.uri.toString() !== builtInUri && this.rootOf(document.uri) === root).toArray()
    return documents.sort((left, right) => (left.uri.toString() < right.uri.toString() ? -1 : 1))
  }

  /** Path relative to the folder of its own specification, or of the one that looks at it: `../wi2021/plicht.inburgering`. */
  fileOf(document: LangiumDocument, root = this.rootOf(document.uri)): string {
    const uri = document.uri.toString()
    if (isBuiltIn(document)) return uri
    const path = uri.startsWith(`${root}/`) ? uri.slice(root.length + 1) : UriUtils.relative(URI.parse(root), document.uri)
    return decodeURIComponent(path)
  }

  private stelselFolders(): Set<string> {
    const folders = new Set<string>()
    for (const document of this.shared.workspace.LangiumDocuments.all) {
      const elements = (document.parseResult.value as { elementen?: readonly AstNode[] }).elementen ?? []
      if (elements.some(isStelsel)) folders.add(folderOf(document.uri))
    }
    return folders
  }
}

/** The folder itself or the nearest one around it that is among these; the folder itself when none is. */
function nearestIn(folders: ReadonlySet<string>, own: string): string {
  for (let folder = own; folder.includes('/'); folder = folder.slice(0, folder.lastIndexOf('/'))) {
    if (folders.has(folder)) return folder
  }
  return own
}
