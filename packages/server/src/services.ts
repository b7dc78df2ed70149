import { inject, type DeepPartial, type Module } from 'langium'
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
} from 'langium/lsp'
import {
  InburgeringGeneratedModule,
  InburgeringGeneratedSharedModule,
  inburgeringModule,
  inburgeringSharedModule,
  type InburgeringAddedServices,
} from '@inburgering/language'
import { CodeActions } from './actions/code-actions.ts'
import { BuiltInTexts } from './builtins/built-in-texts.ts'
import { SemanticColours } from './colours/semantic-colours.ts'
import { Completion } from './completion/completion.ts'
import { Bases } from './comparison/bases.ts'
import { LateFindings } from './diagnostics/late-findings.ts'
import { SpecificationValidator } from './diagnostics/specification-validator.ts'
import { RegelboekPreview } from './documents/regelboek-preview.ts'
import { Folding } from './folding/folding.ts'
import { RuleFormatter } from './formatting/rule-formatter.ts'
import { RuleHierarchy } from './hierarchy/rule-hierarchy.ts'
import { ScenarioHints } from './hints/scenario-hints.ts'
import { RuleHover } from './hover/hover.ts'
import { ScenarioLens } from './lens/scenario-lens.ts'
import { LawLinks } from './links/law-links.ts'
import { Definition } from './names/definition.ts'
import { NameHighlights } from './names/highlights.ts'
import { NameReferences } from './names/references.ts'
import { NameRename } from './names/rename.ts'
import { InburgeringDocumentSymbols } from './outline/document-symbols.ts'
import { RuleSymbols } from './outline/workspace-symbols.ts'
import type { Parts } from './parts/parts.ts'
import { ScenariosPlayer } from './playing/scenarios-player.ts'
import { RuleServer } from './rule-server.ts'
import { Settings } from './settings/settings.ts'
import { RuleSignature } from './signature/signature.ts'
import { Specifications } from './specification/specifications.ts'
import { OpenedTexts } from './writing/opened-texts.ts'

/** What the server adds to the language. */
interface ServerAddedServices {
  readonly specification: { readonly Specifications: Specifications; readonly LateFindings: LateFindings }
  readonly settings: { readonly Settings: Settings }
  /** Reads what is not needed at the start. */
  readonly parts: Parts
  readonly playing: { readonly Scenarios: ScenariosPlayer }
  readonly writing: { readonly OpenedTexts: OpenedTexts }
  readonly documents: { readonly Regelboek: RegelboekPreview }
  readonly comparison: { readonly Bases: Bases }
}
export type ServerServices = LangiumServices & InburgeringAddedServices & ServerAddedServices

const serverModule: Module<ServerServices, PartialLangiumServices & Omit<ServerAddedServices, 'parts'>> = {
  specification: {
    Specifications: (services) => new Specifications(services),
    LateFindings: (services) => new LateFindings(services),
  },
  settings: {
    Settings: (services) => new Settings(services),
  },
  playing: {
    Scenarios: (services) => new ScenariosPlayer(services),
  },
  writing: {
    OpenedTexts: (services) => new OpenedTexts(services.shared),
  },
  documents: {
    Regelboek: (services) => new RegelboekPreview(services),
  },
  comparison: {
    Bases: (services) => new Bases(services),
  },
  workspace: {
    // Places of names are found when they are asked.
    ReferenceDescriptionProvider: () => ({ createDescriptions: async () => [] }),
  },
  validation: {
    DocumentValidator: (services) => new SpecificationValidator(services),
  },
  lsp: {
    DocumentSymbolProvider: () => new InburgeringDocumentSymbols(),
    CodeLensProvider: (services) => new ScenarioLens(services),
    CodeActionProvider: (services) => new CodeActions(services),
    Formatter: (services) => new RuleFormatter(services),
    CompletionProvider: (services) => new Completion(services),
    HoverProvider: (services) => new RuleHover(services),
    DefinitionProvider: (services) => new Definition(services),
    ReferencesProvider: (services) => new NameReferences(services),
    DocumentHighlightProvider: (services) => new NameHighlights(services),
    RenameProvider: (services) => new NameRename(services),
    SemanticTokenProvider: (services) => new SemanticColours(services),
    FoldingRangeProvider: () => new Folding(),
    CallHierarchyProvider: (services) => new RuleHierarchy(services),
    DocumentLinkProvider: (services) => new LawLinks(services),
    SignatureHelp: (services) => new RuleSignature(services),
    InlayHintProvider: (services) => new ScenarioHints(services),
  },
}

const serverSharedModule: Module<LangiumSharedServices, DeepPartial<LangiumSharedServices>> = {
  lsp: {
    LanguageServer: (services) => new RuleServer(services),
    WorkspaceSymbolProvider: (services) => new RuleSymbols(services),
    TextDocumentContentProvider: (services) => new BuiltInTexts(services),
  },
}

function partsModule(parts: Parts): Module<ServerServices, Pick<ServerAddedServices, 'parts'>> {
  return { parts: { engels: () => parts.engels, documenten: () => parts.documenten, vergelijking: () => parts.vergelijking, beoordeling: () => parts.beoordeling, schrijven: () => parts.schrijven, scenarios: () => parts.scenarios, onderzoek: () => parts.onderzoek, code: () => parts.code } }
}

/** The language with everything an editor asks of it. */
export function createServerServices(context: DefaultSharedModuleContext, parts: Parts): {
  readonly shared: LangiumSharedServices
  readonly inburgering: ServerServices
} {
  const shared = inject(createDefaultSharedModule(context), InburgeringGeneratedSharedModule, inburgeringSharedModule, serverSharedModule)
  const inburgering = inject(
    createDefaultModule({ shared }),
    InburgeringGeneratedModule,
    inburgeringModule,
    serverModule,
    partsModule(parts),
  )
  shared.ServiceRegistry.register(inburgering)
  return { shared, inburgering }
}
