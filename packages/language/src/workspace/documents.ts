import { AstUtils, DocumentState, URI, UriUtils, WorkspaceCache, type AstNode, type LangiumDocument, type LangiumSharedCoreServices } from 'langium'
import { isBestand, isStelsel, type BijStelsel, type Stelsel } from '../generated/ast.ts'
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

/** The specification that a folder without a stelsel adds to: `bij stelsel Wi2021 uit "../wi2021"`. */
export interface Base {
  /** Its folder, as `SpecificationFolders` knows it. */
  readonly root: string
  readonly node: BijStelsel
  /** Absent: there is no stelsel of that name in that folder. */
  readonly stelsel: Stelsel | undefined
}

/**
 * Which files form one specification: a folder with a `stelsel`, or one that adds to another folder's, and its subfolders without. Files outside every
 * such folder form a specification together with the files of their own folder.
 */
export class SpecificationFolders {
  private readonly shared: LangiumSharedCoreServices
  private readonly tracing: Tracing | undefined
  private readonly asked = new Map<string, ObservedValue<string>>()
  private readonly lists: WorkspaceCache<string, readonly LangiumDocument[]>
  private readonly bases: WorkspaceCache<string, { readonly base: Base | undefined }>
  private readonly cache: WorkspaceCache<'roots', { readonly rootOf: Map<string, string>; readonly folders: ReadonlySet<string> }>

  /** @param tracing when results that rest on it are kept */
  constructor(shared: LangiumSharedCoreServices, tracing?: Tracing) {
    this.shared = shared
    this.tracing = tracing
    this.cache = new WorkspaceCache(shared)
    this.lists = new WorkspaceCache(shared)
    this.bases = new WorkspaceCache(shared, DocumentState.Parsed)
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
    const { rootOf, folders } = this.cache.get('roots', () => ({ rootOf: new Map<string, string>(), folders: this.specificationFolders() }))
    let root = rootOf.get(file)
    if (root === undefined) {
      root = nearestIn(folders, file.slice(0, file.lastIndexOf('/')))
      rootOf.set(file, root)
    }
    return root
  }

  /** Documents of one specification, in the order of their paths, without the built-in one. */
  documentsOf(root: string): readonly LangiumDocument[] {
    // What is being made rests on which files there are; otherwise they are looked up once for each state of the texts.
    return this.tracing?.isFollowing === true ? this.listOf(root) : this.lists.get(root, () => this.listOf(root))
  }

  private listOf(root: string): readonly LangiumDocument[] {
    const documents = this.shared.workspace.LangiumDocuments.all.filter((document) => document.uri.toString() !== builtInUri && this.rootOf(document.uri) === root).toArray()
    return documents.sort((left, right) => (left.uri.toString() < right.uri.toString() ? -1 : 1))
  }

  /** The specification that this folder adds to, when it does. */
  baseOf(root: string): Base | undefined {
    const known = this.bases.get(root, () => ({ base: this.readBase(root) }))
    return known.base
  }

  /** With the documents of the specification that it adds to, which come first. */
  wholeOf(root: string): readonly LangiumDocument[] {
    const base = this.baseOf(root)
    return base === undefined ? this.documentsOf(root) : [...this.documentsOf(base.root), ...this.documentsOf(root)]
  }

  /** With the documents of the folders that add to this specification: where its names may stand. */
  documentsAround(root: string): LangiumDocument[] {
    const roots = new Set(this.shared.workspace.LangiumDocuments.all.filter((document) => !isBuiltIn(document)).map(({ uri }) => this.rootOf(uri)))
    return [...this.documentsOf(root), ...[...roots].sort().flatMap((other) => (other !== root && this.baseOf(other)?.root === root ? this.documentsOf(other) : []))]
  }

  private readBase(root: string): Base | undefined {
    const own = this.documentsOf(root)
    if (own.some((document) => elementsOf(document).some(isStelsel))) return undefined
    const node = own.map(additionIn).find((found) => found !== undefined)
    if (node === undefined) return undefined
    const folder = UriUtils.resolvePath(URI.parse(folderOf(AstUtils.getDocument(node).uri)), node.map ?? '').toString()
    const stelsel = folder === root ? undefined : this.documentsOf(folder).flatMap(elementsOf).find(isStelsel)
    return { root: folder, node, stelsel: stelsel?.name === node.stelsel?.$refText ? stelsel : undefined }
  }

  /** Path relative to the folder of its own specification, or of the one that looks at it: `../wi2021/plicht.inburgering`. */
  fileOf(document: LangiumDocument, root = this.rootOf(document.uri)): string {
    const uri = document.uri.toString()
    if (isBuiltIn(document)) return uri
    const path = uri.startsWith(`${root}/`) ? uri.slice(root.length + 1) : UriUtils.relative(URI.parse(root), document.uri)
    return decodeURIComponent(path)
  }

  private specificationFolders(): Set<string> {
    const folders = new Set<string>()
    for (const document of this.shared.workspace.LangiumDocuments.all) {
      if (additionIn(document) !== undefined || elementsOf(document).some(isStelsel)) folders.add(folderOf(document.uri))
    }
    return folders
  }
}

/** The head of a file that adds to the specification in another folder. */
export function additionIn({ parseResult: { value: file } }: LangiumDocument): BijStelsel | undefined {
  return isBestand(file) && file.bij?.map !== undefined ? file.bij : undefined
}

function elementsOf({ parseResult: { value: file } }: LangiumDocument): readonly AstNode[] {
  return isBestand(file) ? file.elementen : []
}

/** The folder itself or the nearest one around it that is among these; the folder itself when none is. */
function nearestIn(folders: ReadonlySet<string>, own: string): string {
  for (let folder = own; folder.includes('/'); folder = folder.slice(0, folder.lastIndexOf('/'))) {
    if (folders.has(folder)) return folder
  }
  return own
}
