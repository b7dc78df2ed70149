import { DocumentState, type LangiumSharedCoreServices } from 'langium'
import { Tracing } from './tracing.ts'

/** What is looked at may be something else after texts are given, read, and linked. */
export function tracingOfBuilds(shared: LangiumSharedCoreServices): Tracing {
  const tracing = new Tracing()
  const { DocumentBuilder } = shared.workspace
  DocumentBuilder.onUpdate(() => tracing.advance())
  DocumentBuilder.onBuildPhase(DocumentState.IndexedContent, () => tracing.advance())
  DocumentBuilder.onBuildPhase(DocumentState.Linked, () => tracing.advance())
  return tracing
}
