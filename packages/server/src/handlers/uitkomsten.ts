import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver'
import {
  kiesScenarioNotification,
  nagekekenNotification,
  speelAllesRequest,
  uitkomstenNotification,
  uitkomstNotification,
  uitkomstRequest,
  volgScenariosNotification,
  type KiesScenarioParams,
  type NagekekenParams,
  type ScenarioAddress,
  type ScenarioOutcome,
  type SpeelAllesAnswer,
  type SpeelAllesParams,
  type VolgScenariosParams,
} from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import { serverTexts } from '../texts/texts.ts'
import { reading } from './reading.ts'

/** Outcomes of scenarios: pushed after a change, or asked. */
export function registerUitkomsten(connection: Connection, services: ServerServices): void {
  const { Scenarios } = services.playing
  Scenarios.onOutcome((outcome) => void connection.sendNotification(uitkomstNotification, outcome))
  services.specification.LateFindings.onFinished((model) => void connection.sendNotification(nagekekenNotification, { model } satisfies NagekekenParams))
  Scenarios.onVerdicts((verdicts) => void connection.sendNotification(uitkomstenNotification, verdicts))
  connection.onNotification(kiesScenarioNotification, (address: KiesScenarioParams) => Scenarios.choose(address ?? undefined))
  connection.onNotification(volgScenariosNotification, ({ aan }: VolgScenariosParams) => Scenarios.follow(aan))
  connection.onRequest(uitkomstRequest, (address: ScenarioAddress) => reading<ScenarioOutcome>(services, address.uri, () => Scenarios.outcome(address) ?? null))
  connection.onRequest(speelAllesRequest, (params: SpeelAllesParams, token: CancellationToken) => playAll(connection, services, params, token))
}

async function playAll(connection: Connection, services: ServerServices, { uri, scenarios: wanted, workDoneToken }: SpeelAllesParams, token: CancellationToken): Promise<SpeelAllesAnswer | ResponseError> {
  const { Scenarios } = services.playing
  const { WorkspaceManager, WorkspaceLock } = services.shared.workspace
  await WorkspaceManager.ready
  // Waits for changes that came before; while it plays, a newer change stops it.
  const texts = await WorkspaceLock.read(() => (wanted === undefined ? Scenarios.textsFor(uri) : Scenarios.textsAt(wanted)))
  const progress = workDoneToken === undefined ? undefined : await connection.window.createWorkDoneProgress()
  progress?.begin(serverTexts(services.settings.Settings.language).playing, 0, undefined, true)
  const stop = { get isCancellationRequested() { return token.isCancellationRequested || progress?.token.isCancellationRequested === true } }
  const scenarios = await Scenarios.playAll(texts, stop, (done, all) => progress?.report(Math.round((100 * done) / all), `${done}/${all}`))
  progress?.done()
  return scenarios === undefined ? new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled') : { scenarios }
}
