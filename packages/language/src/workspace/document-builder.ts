import { DefaultDocumentBuilder, DocumentState, isOperationCancelled, OperationCancelled, type Cancellation, type LangiumDocument, type LangiumSharedCoreServices } from 'langium'
import type { InburgeringServices } from '../module.ts'
import type { InburgeringLinker } from '../scoping/linker.ts'
import { isBuiltIn, SpecificationFolders } from './documents.ts'

/**
 * Looks at the links of every file of a specification again when one of them changed: a new name elsewhere may be
 * nearer than the one that was found before. The linker knows which links still hold.
 */
export class InburgeringDocumentBuilder extends DefaultDocumentBuilder {
  private readonly folders: () => SpecificationFolders
  /** Questions that wait until all files are in a state. */
  private readonly waiting = new Set<{ readonly state: DocumentState; readonly answer: () => void }>()

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

  /**
   * Tells every listener, also when the build was cancelled meanwhile: the next build finds the document in this state
   * and tells it no more, so that a question that waits for it would wait for ever.
   */
  protected override async notifyDocumentPhase(document: LangiumDocument, state: DocumentState, cancelToken: Cancellation.CancellationToken): Promise<void> {
    for (const listener of [...this.documentPhaseListeners.get(state)]) {
      try {
        await listener(document, cancelToken)
      } catch (error) {
        if (!isOperationCancelled(error)) throw error
      }
    }
  }

  /** Answers who waits for all files, also when there was none to build (the last one was deleted). */
  protected override async runCancelable(documents: LangiumDocument[], state: DocumentState, cancelToken: Cancellation.CancellationToken, callback: (document: LangiumDocument) => unknown): Promise<void> {
    await super.runCancelable(documents, state, cancelToken, callback)
    for (const waiter of [...this.waiting]) if (waiter.state <= this.currentState) waiter.answer()
  }

  protected override awaitBuilderState(state: DocumentState, cancelToken: Cancellation.CancellationToken): Promise<void> {
    if (this.currentState >= state) return Promise.resolve()
    if (cancelToken.isCancellationRequested) return Promise.reject(OperationCancelled)
    return new Promise((resolve, reject) => {
      const settle = (how: () => void) => () => {
        this.waiting.delete(waiter)
        listener.dispose()
        how()
      }
      const waiter = { state, answer: settle(resolve) }
      const listener = cancelToken.onCancellationRequested(settle(() => reject(OperationCancelled)))
      this.waiting.add(waiter)
    })
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
