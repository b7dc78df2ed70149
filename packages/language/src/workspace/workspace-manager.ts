import { DefaultWorkspaceManager, URI, type LangiumDocument, type LangiumSharedCoreServices, type WorkspaceFolder } from 'langium'
import { builtInText, builtInUri } from '../scoping/built-ins.ts'

/** Adds the built-in document to a workspace, in an editor and without one. */
export class InburgeringWorkspaceManager extends DefaultWorkspaceManager {
  private readonly shared: LangiumSharedCoreServices

  constructor(shared: LangiumSharedCoreServices) {
    super(shared)
    this.shared = shared
  }

  protected override async loadAdditionalDocuments(_folders: WorkspaceFolder[], collector: (document: LangiumDocument) => void): Promise<void> {
    collector(makeBuiltIns(this.shared.workspace.LangiumDocumentFactory))
  }
}

/** Adds the built-in document where no workspace manager runs. */
export async function addBuiltIns(shared: LangiumSharedCoreServices): Promise<void> {
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace
  if (LangiumDocuments.hasDocument(URI.parse(builtInUri))) return
  const document = makeBuiltIns(LangiumDocumentFactory)
  LangiumDocuments.addDocument(document)
  await DocumentBuilder.build([document], { validation: false })
}

function makeBuiltIns(factory: LangiumSharedCoreServices['workspace']['LangiumDocumentFactory']): LangiumDocument {
  return factory.fromString(builtInText, URI.parse(builtInUri))
}
