import { DocumentState, WorkspaceCache, type LangiumDocument, type URI } from 'langium'
import type { Diagnostic, Model, Outcome } from '@inburgering/core'
import { brokenRules, checkSpecification, type BrokenRule } from '@inburgering/language'
import type { ServerServices } from '../services.ts'
import { Specification } from './specification.ts'

/** The specifications of the workspace, compiled at most once for each state of their texts. */
export class Specifications {
  private readonly services: ServerServices
  private readonly compiled: WorkspaceCache<string, Specification>
  /** By their root, also from before the last change. */
  private readonly last = new Map<string, Specification>()
  private revision = 0

  constructor(services: ServerServices) {
    this.services = services
    this.compiled = new WorkspaceCache(services.shared, DocumentState.IndexedReferences)
  }

  /** Whether it is compiled already, so that asking for it costs nothing. */
  has(uri: URI): boolean {
    return this.compiled.has(this.services.scoping.Folders.rootOf(uri))
  }

  /** Those that are compiled for the texts as they are. */
  get current(): readonly Specification[] {
    return [...this.last.values()].filter(({ root }) => this.compiled.has(root))
  }

  /** Revision of the specification that was compiled last. */
  get latest(): number {
    return this.revision
  }

  /** The specification that a file belongs to; its files must be linked. */
  of(uri: URI): Specification {
    const { Folders } = this.services.scoping
    const root = Folders.rootOf(uri)
    return this.compiled.get(root, () => {
      const documents = Folders.documentsOf(root)
      const checked = this.checked(documents)
      const made = new Specification(root, ++this.revision, checked, () => [...this.brokenInBase(root), ...brokenRules(documents, checked.value, this.services)], versionsOf(documents, (document) => Folders.fileOf(document)), () => this.usedBy(root))
      made.late = this.last.get(root)?.lateIn(made.versions) ?? []
      this.last.set(root, made)
      return made
    })
  }

  /** What is left out of the specification that this one adds to, and what rests on that here. */
  private brokenInBase(root: string): readonly BrokenRule[] {
    const { Folders } = this.services.scoping
    const base = Folders.baseOf(root)
    const [document] = base === undefined ? [] : Folders.documentsOf(base.root)
    return document === undefined ? [] : this.of(document.uri).broken
  }

  private usedBy(root: string): readonly Specification[] {
    const { Folders, Uses } = this.services.scoping
    return Uses.all(root).flatMap((use) => {
      const [document] = Folders.documentsOf(use.root)
      return document === undefined ? [] : [this.of(document.uri)]
    })
  }

  /** A crash costs one finding in each file, not the server. */
  private checked(documents: readonly LangiumDocument[]): Outcome<Model | undefined> {
    try {
      return checkSpecification(this.services, documents)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      const start = { line: 0, character: 0 }
      const found = documents.map((document): Diagnostic => ({ code: 'INB901', arguments: { reason }, origin: { file: this.services.scoping.Folders.fileOf(document), start, end: start } }))
      return { value: undefined, diagnostics: found }
    }
  }
}

function versionsOf(documents: readonly LangiumDocument[], fileOf: (document: LangiumDocument) => string): ReadonlyMap<string, string> {
  return new Map(documents.map((document) => [fileOf(document), document.textDocument.getText()]))
}
