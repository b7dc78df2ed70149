import { EventEmitter, workspace, type CancellationToken, type Event, type TextDocument } from 'vscode'
import { State, type BaseLanguageClient } from 'vscode-languageclient'
import {
  alleScenariosRequest,
  beoordelingRequest,
  codeRequest,
  documentenRequest,
  gemaaktBestandRequest,
  kiesScenarioNotification,
  maakCodeRequest,
  nagekekenNotification,
  regelboekNotification,
  regelboekTekstRequest,
  regeldekkingRequest,
  schrijfRequest,
  regelsRequest,
  scenariosRequest,
  speelAllesRequest,
  speelScenarioRequest,
  uitkomstenNotification,
  uitkomstNotification,
  uitkomstRequest,
  volgRegelboekNotification,
  speelTegenBasisRequest,
  uitlegBijCursorRequest,
  vergelijkingLagenRequest,
  vergelijkingRequest,
  vergelijkPersoonRequest,
  volgScenariosNotification,
  waaromRequest,
  watAlsBewaarRequest,
  watAlsFormulierRequest,
  watAlsRequest,
  type AlleScenariosAnswer,
  type CodeAnswer,
  type CodeParams,
  type DocumentenAnswer,
  type DocumentenParams,
  type FileCoverage,
  type FileParams,
  type FileScenarios,
  type GemaaktBestandAnswer,
  type MaakCodeAnswer,
  type MaakCodeParams,
  type NagekekenParams,
  type RegelboekParams,
  type RegelboekTekstAnswer,
  type RegeldekkingAnswer,
  type RegeldekkingParams,
  type ReviewAnswer,
  type RegelsAnswer,
  type ScenarioAddress,
  type ScenarioOutcome,
  type ScenarioReference,
  type ScenariosAnswer,
  type ScenarioVerdict,
  type SchrijfAnswer,
  type SchrijfParams,
  type SpeelAllesAnswer,
  type SpeelAllesParams,
  type SpeelScenarioAnswer,
  type SpeelScenarioParams,
  type UitkomstenParams,
  type UitlegBijCursorAnswer,
  type UitlegBijCursorParams,
  type SpeelTegenBasisAnswer,
  type SpeelTegenBasisParams,
  type VergelijkingAnswer,
  type VergelijkingLagenAnswer,
  type VergelijkingParams,
  type VergelijkPersoonAnswer,
  type VergelijkPersoonParams,
  type VersionedFile,
  type VolgRegelboekParams,
  type VolgScenariosParams,
  type WaaromAnswer,
  type WaaromParams,
  type WatAlsBewaarAnswer,
  type WatAlsParams,
  type WatAlsRow,
  type WhatIfAnswer,
  type WhatIfForm,
} from '@inburgering/server/protocol'

/** What the features ask of the language server. */
export interface Werkbank {
  scenarios(document: TextDocument): Promise<readonly ScenarioReference[]>
  /** Of the whole workspace. */
  alleScenarios(): Promise<readonly FileScenarios[]>
  /** Undefined when the scenario no longer exists. */
  speelScenario(address: ScenarioAddress): Promise<SpeelScenarioAnswer | undefined>
  /** Only how they come out; those that no longer exist are left out. */
  speelAlles(scenarios: readonly ScenarioAddress[], token: CancellationToken): Promise<readonly ScenarioVerdict[]>
  /** With its words and its timelines; undefined when the scenario no longer exists. */
  uitkomst(address: ScenarioAddress): Promise<ScenarioOutcome | undefined>
  /** Undefined when the rules do not say. */
  waarom(question: WaaromParams): Promise<WaaromAnswer | undefined>
  /** Each undefined when the scenario no longer exists. */
  watAlsFormulier(row: WatAlsRow): Promise<WhatIfForm | undefined>
  watAls(question: WatAlsParams): Promise<WhatIfAnswer | undefined>
  watAlsBewaar(question: WatAlsParams): Promise<WatAlsBewaarAnswer | undefined>
  /** Undefined when the file is unknown. */
  schrijf(question: SchrijfParams): Promise<SchrijfAnswer | undefined>
  /** Undefined when the scenario cannot be played. */
  beoordeling(row: WatAlsRow): Promise<ReviewAnswer | undefined>
  regeldekking(scenarios: readonly ScenarioAddress[], token: CancellationToken): Promise<readonly FileCoverage[]>
  /** The rules and words of the whole workspace. */
  regels(): Promise<RegelsAnswer>
  /** Undefined for a file that the server does not know. */
  uitlegBijCursor(question: UitlegBijCursorParams): Promise<UitlegBijCursorAnswer | undefined>
  /** Layers that can be switched on in the specification of a folder. */
  vergelijkingLagen(map: string): Promise<VergelijkingLagenAnswer['lagen']>
  /** All persons under both; undefined for a folder without rules. */
  vergelijking(wanted: VergelijkingParams, token: CancellationToken): Promise<VergelijkingAnswer | undefined>
  /** One person under both; undefined when the scenario no longer exists. */
  vergelijkPersoon(wanted: VergelijkPersoonParams): Promise<VergelijkPersoonAnswer | undefined>
  speelTegenBasis(wanted: SpeelTegenBasisParams, token: CancellationToken): Promise<SpeelTegenBasisAnswer>
  /** Makes a scenario the one that hints in the rules are about. */
  kiesScenario(address: ScenarioAddress): Promise<void>
  /** Whether `onUitkomsten` tells the verdicts after every change. */
  volgScenarios(aan: boolean): Promise<void>
  readonly onUitkomsten: Event<UitkomstenParams>
  /** The chosen scenario, after every change. */
  readonly onUitkomst: Event<ScenarioOutcome>
  /** Which regelboek is told, by a file of its specification; undefined for none. */
  volgRegelboek(uri: string | undefined): Promise<void>
  /** As text; undefined when the file belongs to no stelsel. */
  regelboekTekst(uri: string): Promise<RegelboekTekstAnswer | undefined>
  /** Makes documents and says what is to be done with a folder; undefined without a stelsel. */
  documenten(wanted: DocumentenParams, token: CancellationToken): Promise<DocumentenAnswer | undefined>
  /** Undefined when the file belongs to no stelsel. */
  code(wanted: CodeParams): Promise<CodeAnswer | undefined>
  /** Makes code and says what is to be done with a folder; undefined without a stelsel. */
  maakCode(wanted: MaakCodeParams): Promise<MaakCodeAnswer | undefined>
  /** Whether the workbench made a file; in one that was changed since, a message comes to stand. */
  isGemaakt(uri: string): Promise<boolean>
  /** At once, and after every change as far as it changed. */
  readonly onRegelboek: Event<RegelboekParams>
  /** After every change, when nothing more is to be found in the texts. */
  readonly onNagekeken: Event<NagekekenParams>
  /** A server that ended by itself is there again and knows what was chosen, or it stays away. Versions of models begin anew. */
  readonly onServer: Event<'back' | 'stopped'>
  /** Starts a server that stayed away; nothing happens while there is one. */
  herstart(): Promise<void>
}

export function createWerkbank(client: BaseLanguageClient): Werkbank {
  const { tellOnce, onServer, herstart } = tellingAgain(client)
  return {
    async scenarios(document) {
      const params: VersionedFile = { uri: document.uri.toString(), version: document.version }
      const answer = await client.sendRequest<ScenariosAnswer | null>(scenariosRequest, params)
      return answer?.scenarios ?? []
    },
    alleScenarios: async () => (await client.sendRequest<AlleScenariosAnswer>(alleScenariosRequest)).bestanden,
    async speelScenario({ uri, scenario }) {
      const params: SpeelScenarioParams = { uri, scenario, version: versionOf(uri) }
      return (await client.sendRequest<SpeelScenarioAnswer | null>(speelScenarioRequest, params)) ?? undefined
    },
    speelAlles: async (scenarios, token) => (await client.sendRequest<SpeelAllesAnswer>(speelAllesRequest, { scenarios } satisfies SpeelAllesParams, token)).scenarios,
    uitkomst: async ({ uri, scenario }) => (await client.sendRequest<ScenarioOutcome | null>(uitkomstRequest, { uri, scenario })) ?? undefined,
    waarom: async (question) => (await client.sendRequest<WaaromAnswer | null>(waaromRequest, question)) ?? undefined,
    watAlsFormulier: async (row) => (await client.sendRequest<WhatIfForm | null>(watAlsFormulierRequest, row)) ?? undefined,
    watAls: async (question) => (await client.sendRequest<WhatIfAnswer | null>(watAlsRequest, question)) ?? undefined,
    watAlsBewaar: async (question) => (await client.sendRequest<WatAlsBewaarAnswer | null>(watAlsBewaarRequest, question)) ?? undefined,
    schrijf: async (question) => (await client.sendRequest<SchrijfAnswer | null>(schrijfRequest, question)) ?? undefined,
    beoordeling: async (row) => (await client.sendRequest<ReviewAnswer | null>(beoordelingRequest, row)) ?? undefined,
    regeldekking: async (scenarios, token) => (await client.sendRequest<RegeldekkingAnswer>(regeldekkingRequest, { scenarios } satisfies RegeldekkingParams, token)).bestanden,
    regels: () => client.sendRequest<RegelsAnswer>(regelsRequest),
    uitlegBijCursor: async (question) => (await client.sendRequest<UitlegBijCursorAnswer | null>(uitlegBijCursorRequest, question)) ?? undefined,
    vergelijkingLagen: async (map) => (await client.sendRequest<VergelijkingLagenAnswer>(vergelijkingLagenRequest, { map })).lagen,
    vergelijking: async (wanted, token) => (await client.sendRequest<VergelijkingAnswer | null>(vergelijkingRequest, wanted, token)) ?? undefined,
    vergelijkPersoon: async (wanted) => (await client.sendRequest<VergelijkPersoonAnswer | null>(vergelijkPersoonRequest, wanted)) ?? undefined,
    speelTegenBasis: (wanted, token) => client.sendRequest<SpeelTegenBasisAnswer>(speelTegenBasisRequest, wanted, token),
    kiesScenario: (address) => tellOnce(kiesScenarioNotification, address),
    volgScenarios: (aan) => tellOnce(volgScenariosNotification, { aan } satisfies VolgScenariosParams),
    onUitkomsten: told<UitkomstenParams>(client, uitkomstenNotification),
    onUitkomst: told<ScenarioOutcome>(client, uitkomstNotification),
    volgRegelboek: (uri) => tellOnce(volgRegelboekNotification, { uri: uri ?? null } satisfies VolgRegelboekParams),
    regelboekTekst: async (uri) => (await client.sendRequest<RegelboekTekstAnswer | null>(regelboekTekstRequest, { uri } satisfies FileParams)) ?? undefined,
    documenten: async (wanted, token) => (await client.sendRequest<DocumentenAnswer | null>(documentenRequest, wanted, token)) ?? undefined,
    code: async (wanted) => (await client.sendRequest<CodeAnswer | null>(codeRequest, wanted)) ?? undefined,
    maakCode: async (wanted) => (await client.sendRequest<MaakCodeAnswer | null>(maakCodeRequest, wanted)) ?? undefined,
    isGemaakt: async (uri) => (await client.sendRequest<GemaaktBestandAnswer>(gemaaktBestandRequest, { uri } satisfies FileParams)).isGemaakt,
    onRegelboek: told<RegelboekParams>(client, regelboekNotification),
    onNagekeken: told<NagekekenParams>(client, nagekekenNotification),
    onServer,
    herstart,
  }
}

/** Tells a server that takes the place of another what that one was told last. */
function tellingAgain(client: BaseLanguageClient) {
  const last = new Map<string, object>()
  const emitter = new EventEmitter<'back' | 'stopped'>()
  let hasRun = false
  client.onDidChangeState(({ newState }) => {
    // While it is started again it counts as stopped for a moment.
    if (newState === State.Stopped && hasRun) setTimeout(() => void (client.state === State.Stopped && emitter.fire('stopped')), 1_000)
    if (newState !== State.Running) return
    if (hasRun) {
      for (const [notification, params] of last) void client.sendNotification(notification, params)
      emitter.fire('back')
    }
    hasRun = true
  })
  const tellOnce = (notification: string, params: object): Promise<void> => {
    last.set(notification, params)
    return client.sendNotification(notification, params)
  }
  const herstart = async (): Promise<void> => {
    if (hasRun && client.state === State.Stopped) await client.start()
  }
  return { tellOnce, onServer: emitter.event, herstart }
}

/** The client lets one listener hear each notification. */
function told<T>(client: BaseLanguageClient, notification: string): Event<T> {
  const emitter = new EventEmitter<T>()
  client.onNotification(notification, (params: T) => emitter.fire(params))
  return emitter.event
}

/** Zero for a file that is not open: then the server reads it from disk. */
function versionOf(uri: string): number {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri)?.version ?? 0
}
