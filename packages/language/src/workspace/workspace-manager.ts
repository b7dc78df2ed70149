import { DefaultWorkspaceManager, URI, type LangiumDocument, type LangiumSharedCoreServices, type WorkspaceFolder } from 'langium'
import { libraryFiles } from '../library/library.ts'
import { builtInText, builtInUri } from '../scoping/built-ins.ts'

/** Adds what comes with the language to a workspace, in an editor and without one. */
export class InburgeringWorkspaceManager extends DefaultWorkspaceManager {
  private readonly shared: LangiumSharedCoreServices

  constructor(shared: LangiumSharedCoreServices) {
    super(shared)
    this.shared = shared
  }

  protected override async loadAdditionalDocuments(_folders: WorkspaceFolder[], collector: (document: LangiumDocument) => void): Promise<void> {
    for (const document of makeBuiltIns(this.shared.workspace.LangiumDocumentFactory)) collector(document)
  }
}

/** Adds what comes with the language where no workspace manager runs. */
export async function addBuiltIns(shared: LangiumSharedCoreServices): Promise<void> {
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace
  if (LangiumDocuments.hasDocument(URI.parse(builtInUri))) return
  const documents = makeBuiltIns(LangiumDocumentFactory)
  for (const document of documents) LangiumDocuments.addDocument(document)
  await DocumentBuilder.build(documents, { validation: false })
}

function makeBuiltIns(factory: LangiumSharedCoreServices['workspace']['LangiumDocumentFactory']): LangiumDocument[] {
  return [{ uri: builtInUri, text: builtInText }, ...libraryFiles()].map(({ uri, text }) => factory.fromString(text, URI.parse(uri)))
}
