import { inject, type Module } from 'langium'
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
} from 'langium/lsp'
import {
  InburgeringFormatter,
  InburgeringGeneratedModule,
  InburgeringGeneratedSharedModule,
  inburgeringModule,
  inburgeringSharedModule,
  type InburgeringAddedServices,
} from '@inburgering/language'
import { SpecificationValidator } from './diagnostics/specification-validator.ts'
import { QuickFixes } from './fixes/quick-fixes.ts'
import { ScenarioLens } from './lens/scenario-lens.ts'
import { InburgeringDocumentSymbols } from './outline/document-symbols.ts'
import { Specifications } from './specification/specifications.ts'

/** What the server adds to the language. */
interface ServerAddedServices {
  readonly specification: { readonly Specifications: Specifications }
}
export type ServerServices = LangiumServices & InburgeringAddedServices & ServerAddedServices

const serverModule: Module<ServerServices, PartialLangiumServices & ServerAddedServices> = {
  specification: {
    Specifications: (services) => new Specifications(services),
  },
  validation: {
    DocumentValidator: (services) => new SpecificationValidator(services),
  },
  lsp: {
    DocumentSymbolProvider: () => new InburgeringDocumentSymbols(),
    CodeLensProvider: () => new ScenarioLens(),
    CodeActionProvider: (services) => new QuickFixes(services),
    Formatter: (services) => new InburgeringFormatter(services),
  },
}

/** The language with everything an editor asks of it. */
export function createServerServices(context: DefaultSharedModuleContext): {
  readonly shared: LangiumSharedServices
  readonly inburgering: ServerServices
} {
  const shared = inject(createDefaultSharedModule(context), InburgeringGeneratedSharedModule, inburgeringSharedModule)
  const inburgering = inject(
    createDefaultModule({ shared }),
    InburgeringGeneratedModule,
    inburgeringModule,
    serverModule,
  )
  shared.ServiceRegistry.register(inburgering)
  return { shared, inburgering }
}
