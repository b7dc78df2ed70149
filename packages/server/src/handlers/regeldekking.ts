import { URI } from 'langium'
import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver'
import { ruleCoverage, scenarioObserver, type Observation } from '@inburgering/analysis'
import type { Scenario } from '@inburgering/core'
import type { ScenarioText } from '../playing/outcome.ts'
import { inTurns, nextTurn } from '../playing/turns.ts'
import { regeldekkingRequest, type CoveredPart, type FileCoverage, type RegeldekkingAnswer, type RegeldekkingParams } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import type { Specification } from '../specification/specification.ts'

/** Which rules decided something in the scenarios that were asked, by file. */
export function registerRegeldekking(connection: Connection, services: ServerServices): void {
  const { Scenarios } = services.playing
  const { WorkspaceLock, WorkspaceManager } = services.shared.workspace
  connection.onRequest(regeldekkingRequest, async ({ scenarios }: RegeldekkingParams, token: CancellationToken): Promise<RegeldekkingAnswer | ResponseError> => {
    await WorkspaceManager.ready
    const chosen = await WorkspaceLock.read(() => bySpecification(Scenarios.textsAt(scenarios), services))
    const bestanden: FileCoverage[] = []
    for (const [specification, wanted] of chosen) bestanden.push(...(await coverageOf(specification, wanted, token)))
    return token.isCancellationRequested ? new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled') : { bestanden }
  })
}

function bySpecification(texts: readonly ScenarioText[], services: ServerServices): ReadonlyMap<Specification, readonly Scenario[]> {
  const found = new Map<Specification, Scenario[]>()
  for (const { uri, scenario: id } of texts) {
    const specification = services.specification.Specifications.of(URI.parse(uri))
    const scenario = specification.scenario(id)
    if (scenario !== undefined) found.set(specification, [...(found.get(specification) ?? []), scenario])
  }
  return found
}

async function coverageOf({ player, uriOf }: Specification, scenarios: readonly Scenario[], token: CancellationToken): Promise<readonly FileCoverage[]> {
  if (player === undefined) return []
  const observe = scenarioObserver(player)
  const observations: Observation[] = []
  await nextTurn() // a cancellation that came right behind the question is heard
  await inTurns(scenarios, token, (scenario) => observations.push(...observe(scenario)))
  const files = new Map<string, CoveredPart[]>()
  for (const { kind, name, origin, rows } of ruleCoverage(player.model, observations).items) {
    const parts = files.get(origin.file) ?? []
    files.set(origin.file, parts)
    parts.push({ name, range: { start: origin.start, end: origin.end }, isDeclaration: kind === 'declaration', rows })
  }
  return [...files].map(([file, parts]) => ({ uri: uriOf(file), parts }))
}
