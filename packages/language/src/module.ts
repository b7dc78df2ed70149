import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject, type DeepPartial, type DefaultSharedCoreModuleContext, type LangiumCoreServices, type LangiumSharedCoreServices, type Module, type PartialLangiumCoreServices } from 'langium'
import { InburgeringGeneratedModule, InburgeringGeneratedSharedModule } from './generated/module.ts'
import { PhraseTokenBuilder } from './parsing/phrase-token-builder.ts'
import { Rereader } from './parsing/reread.ts'
import { createResilientParser } from './parsing/resilient-parser.ts'
import { InburgeringValueConverter } from './parsing/value-converter.ts'
import { WindowLexer } from './parsing/window-lexer.ts'
import { InburgeringLinker, InburgeringReferenceDescriptions } from './scoping/linker.ts'
import { Uses } from './scoping/uses.ts'
import { Names } from './scoping/names.ts'
import { InburgeringScopeComputation } from './scoping/scope-computation.ts'
import { InburgeringScopeProvider } from './scoping/scope-provider.ts'
import { tracingOfBuilds } from './tracing/follow-builds.ts'
import { Places } from './tracing/places.ts'
import type { Tracing } from './tracing/tracing.ts'
import { Typing } from './typing/typing.ts'
import { Checker } from './validation/checker.ts'
import { Reuse } from './workspace/reuse.ts'
import { InburgeringDocumentBuilder } from './workspace/document-builder.ts'
import { InburgeringDocumentFactory } from './workspace/document-factory.ts'
import { SpecificationFolders } from './workspace/documents.ts'
import { FileIndex } from './workspace/file-index.ts'
import { InburgeringWorkspaceManager } from './workspace/workspace-manager.ts'

/** What this language adds to Langium. */
export interface InburgeringAddedServices {
  readonly scoping: { readonly Names: Names; readonly Folders: SpecificationFolders; readonly Uses: Uses }
  readonly typing: { readonly Typing: Typing }
  readonly validation: { readonly Checker: Checker }
  readonly parser: { readonly Rereader: Rereader }
  readonly workspace: { readonly Tracing: Tracing; readonly Places: Places; readonly Reuse: Reuse }
}
export type InburgeringServices = LangiumCoreServices & InburgeringAddedServices

/** What this language replaces of Langium and adds to it: the table of contents of this package. */
export const inburgeringModule: Module<InburgeringServices, PartialLangiumCoreServices & InburgeringAddedServices> = {
  scoping: {
    Folders: (services) => new SpecificationFolders(services.shared, services.workspace.Tracing),
    Uses: (services) => new Uses(services.shared, services.scoping.Folders, services.workspace.Tracing),
    Names: (services) => new Names(services.shared, services.scoping.Folders, services.scoping.Uses, services.workspace.Tracing),
  },
  typing: {
    Typing: (services) => new Typing(services),
  },
  validation: {
    Checker: (services) => new Checker(services),
  },
  workspace: {
    ReferenceDescriptionProvider: (services) => new InburgeringReferenceDescriptions(services),
    Tracing: (services) => tracingOfBuilds(services.shared),
    Places: (services) => new Places(services.workspace.Tracing),
    Reuse: (services) => new Reuse(services.workspace.Tracing),
  },
  references: {
    Linker: (services) => new InburgeringLinker(services),
    ScopeComputation: (services) => new InburgeringScopeComputation(services),
    ScopeProvider: (services) => new InburgeringScopeProvider(services),
  },
  parser: {
    TokenBuilder: () => new PhraseTokenBuilder(),
    Lexer: (services) => new WindowLexer(services),
    LangiumParser: (services) => createResilientParser(services),
    Rereader: (services) => new Rereader(services.parser.LangiumParser, services.parser.Lexer as WindowLexer),
    ValueConverter: () => new InburgeringValueConverter(),
  },
}

/** What this language replaces of the services that files share. */
export const inburgeringSharedModule: Module<LangiumSharedCoreServices, DeepPartial<LangiumSharedCoreServices>> = {
  workspace: {
    DocumentBuilder: (services) => new InburgeringDocumentBuilder(services),
    LangiumDocumentFactory: (services) => new InburgeringDocumentFactory(services),
    IndexManager: (services) => new FileIndex(services),
    WorkspaceManager: (services) => new InburgeringWorkspaceManager(services),
  },
}

/** Nobody asks for all uses of a name where there is no editor. */
const withoutEditor: Module<LangiumCoreServices, DeepPartial<LangiumCoreServices>> = {
  workspace: { ReferenceDescriptionProvider: () => ({ createDescriptions: async () => [] }) },
}

/** Services without an editor; the language server adds its own on top. */
export function createInburgeringServices(context: DefaultSharedCoreModuleContext = EmptyFileSystem): { shared: LangiumSharedCoreServices; inburgering: InburgeringServices } {
  const shared = inject(createDefaultSharedCoreModule(context), InburgeringGeneratedSharedModule, inburgeringSharedModule)
  const inburgering = inject(createDefaultCoreModule({ shared }), InburgeringGeneratedModule, inburgeringModule, withoutEditor)
  shared.ServiceRegistry.register(inburgering)
  return { shared, inburgering }
}
