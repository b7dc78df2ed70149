import { DefaultDocumentBuilder, DocumentState, type LangiumDocument, type LangiumSharedCoreServices } from 'langium'
import type { InburgeringServices } from '../module.ts'
import type { InburgeringLinker } from '../scoping/linker.ts'
import { isBuiltIn, SpecificationFolders } from './documents.ts'

/**
 * Looks at the links of every file of a specification again when one of them changed: a new name elsewhere may be
 * nearer than the one that was found before. The linker knows which links still hold.
 */
export class InburgeringDocumentBuilder extends DefaultDocumentBuilder {
  private readonly folders: () => SpecificationFolders

  constructor(services: LangiumSharedCoreServices) {
    super(services)
    let folders: SpecificationFolders | undefined
    this.folders = () => (folders ??= new SpecificationFolders(services))
    this.onBuildPhase(DocumentState.ComputedScopes, (documents) => documents[0] && this.linkerOf(documents[0]).loosen(documents))
  }

  protected override shouldRelink(document: LangiumDocument, changed: Set<string>): boolean {
    if (isBuiltIn(document)) return false
    const roots = this.rootsOf(document)
    return [...changed].some((uri) => roots.some((root) => uri.startsWith(root))) || super.shouldRelink(document, changed)
  }

  /** The folder of its specification, that of the one it adds to, and those of the stelsels that it uses. */
  private rootsOf(document: LangiumDocument): readonly string[] {
    const root = this.folders().rootOf(document.uri)
    const base = this.folders().baseOf(root)
    const { scoping } = this.serviceRegistry.getServices(document.uri) as InburgeringServices
    return [root, ...(base === undefined ? [] : [base.root]), ...scoping.Uses.all(root).map((use) => use.root)]
  }

  private linkerOf(document: LangiumDocument): InburgeringLinker {
    return (this.serviceRegistry.getServices(document.uri) as InburgeringServices).references.Linker as InburgeringLinker
  }
}
