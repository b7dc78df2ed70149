import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject, type DefaultSharedCoreModuleContext, type LangiumCoreServices, type LangiumSharedCoreServices, type Module, type PartialLangiumCoreServices } from 'langium'
import { InburgeringGeneratedModule, InburgeringGeneratedSharedModule } from './generated/module.ts'
import { InburgeringLexer } from './parsing/lexer.ts'
import { PhraseTokenBuilder } from './parsing/phrase-token-builder.ts'
import { createResilientParser } from './parsing/resilient-parser.ts'
import { InburgeringValueConverter } from './parsing/value-converter.ts'

export type InburgeringServices = LangiumCoreServices

/** What this language replaces of Langium: the table of contents of this package. */
export const inburgeringModule: Module<InburgeringServices, PartialLangiumCoreServices> = {
  parser: {
    TokenBuilder: () => new PhraseTokenBuilder(),
    Lexer: (services) => new InburgeringLexer(services),
    LangiumParser: (services) => createResilientParser(services),
    ValueConverter: () => new InburgeringValueConverter(),
  },
}

/** Services without an editor; the language server adds its own on top. */
export function createInburgeringServices(context: DefaultSharedCoreModuleContext = EmptyFileSystem): { shared: LangiumSharedCoreServices; inburgering: InburgeringServices } {
  const shared = inject(createDefaultSharedCoreModule(context), InburgeringGeneratedSharedModule)
  const inburgering = inject(createDefaultCoreModule({ shared }), InburgeringGeneratedModule, inburgeringModule)
  shared.ServiceRegistry.register(inburgering)
  return { shared, inburgering }
}
