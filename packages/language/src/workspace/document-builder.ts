import { DefaultDocumentBuilder, type LangiumDocument, type LangiumSharedCoreServices } from 'langium'
import { builtInUri } from '../scoping/built-ins.ts'
import { SpecificationFolders } from './documents.ts'

/**
 * Links every file of a specification again when one of them changed: a new name elsewhere may be nearer than the one
 * that was found before, and nothing in the old links tells so.
 */
export class InburgeringDocumentBuilder extends DefaultDocumentBuilder {
  private readonly folders: () => SpecificationFolders

  constructor(services: LangiumSharedCoreServices) {
    super(services)
    let folders: SpecificationFolders | undefined
    this.folders = () => (folders ??= new SpecificationFolders(services))
  }

  protected override shouldRelink(document: LangiumDocument, changed: Set<string>): boolean {
    if (document.uri.toString() === builtInUri) return false
    const root = this.folders().rootOf(document.uri)
    return [...changed].some((uri) => uri.startsWith(root)) || super.shouldRelink(document, changed)
  }
}
