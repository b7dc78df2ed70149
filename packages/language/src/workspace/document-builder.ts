import { DefaultDocumentBuilder, DocumentState, isReference, type AstNode, type LangiumDocument, type LangiumSharedCoreServices } from 'langium'
import { builtInUri } from '../scoping/built-ins.ts'
import type { InburgeringServices } from '../module.ts'
import { SpecificationFolders } from './documents.ts'
import { facadeOf } from './facade.ts'

/**
 * Links every file of a specification again when one of them changed: a new name elsewhere may be nearer than the one
 * that was found before, and nothing in the old links tells so. When the files still show the same names and types to
 * each other, only the links into a tree that was read again are made again.
 */
export class InburgeringDocumentBuilder extends DefaultDocumentBuilder {
  private readonly folders: () => SpecificationFolders
  /** Files whose links wait for what the changed files turn out to show. */
  private readonly waiting = new Set<LangiumDocument>()
  /** What the files of the specification showed when a file was linked. */
  private readonly linkedTo = new WeakMap<LangiumDocument, string>()

  constructor(services: LangiumSharedCoreServices) {
    super(services)
    let folders: SpecificationFolders | undefined
    this.folders = () => (folders ??= new SpecificationFolders(services))
    this.onBuildPhase(DocumentState.ComputedScopes, (documents) => this.decideLinks(documents))
  }

  protected override shouldRelink(document: LangiumDocument, changed: Set<string>): boolean {
    if (document.uri.toString() === builtInUri) return false
    const roots = this.rootsOf(document)
    return [...changed].some((uri) => roots.some((root) => uri.startsWith(root))) || super.shouldRelink(document, changed)
  }

  override resetToState<T extends AstNode>(document: LangiumDocument<T>, state: DocumentState): void {
    const links = document.references
    const isLinked = state === DocumentState.ComputedScopes && document.state >= DocumentState.Linked
    if (isLinked) document.references = []
    super.resetToState(document, state)
    if (isLinked) document.references = links
    if (isLinked) this.waiting.add(document)
    else this.waiting.delete(document)
  }

  /** All changed files are read and none is linked yet. */
  private decideLinks(documents: readonly LangiumDocument[]): void {
    const shown = new Map<string, string>()
    for (const document of documents) {
      const root = this.folders().rootOf(document.uri)
      const facade = shown.get(root) ?? this.rootsOf(document).flatMap((each) => this.folders().documentsOf(each)).map(facadeOf).join('\n')
      shown.set(root, facade)
      if (this.waiting.delete(document)) this.unlink(document, this.linkedTo.get(document) === facade)
      this.linkedTo.set(document, facade)
    }
  }

  /** The folder of its specification, and those of the stelsels that it uses. */
  private rootsOf(document: LangiumDocument): readonly string[] {
    const root = this.folders().rootOf(document.uri)
    const { scoping } = this.serviceRegistry.getServices(document.uri) as InburgeringServices
    return [root, ...scoping.Uses.all(root).map((use) => use.root)]
  }

  private unlink(document: LangiumDocument, keepsCurrent: boolean): void {
    const stays = (reference: LangiumDocument['references'][number]) => keepsCurrent && isReference(reference) && (reference.ref === undefined || isCurrent(reference.ref))
    const kept = document.references.filter(stays)
    document.references = document.references.filter((reference) => !stays(reference))
    this.serviceRegistry.getServices(document.uri).references.Linker.unlink(document)
    document.references = kept
  }
}

/** Whether the file that a node is in was not read again since. */
function isCurrent(node: AstNode): boolean {
  let root = node
  while (root.$container) root = root.$container
  return root.$document?.parseResult.value === root
}
