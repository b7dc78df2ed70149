import type { LangiumDocument } from 'langium'
import { URI } from 'langium'
import type { ServerServices } from '../services.ts'

/**
 * Answers a request about a file once every change that came before it has been built, and before the next one starts.
 * Null for a file that the server does not know.
 */
export function reading<T>(
  services: ServerServices,
  uri: string,
  answer: (document: LangiumDocument) => T | null | Promise<T | null>,
): Promise<T | null> {
  const { LangiumDocuments, WorkspaceLock, WorkspaceManager } = services.shared.workspace
  return WorkspaceManager.ready.then(() =>
    WorkspaceLock.read(() => {
      const document = LangiumDocuments.getDocument(URI.parse(uri))
      return document === undefined ? null : answer(document)
    }),
  )
}
