import { URI } from 'langium'
import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver'
import { scenarioObserver, type Observation } from '@inburgering/analysis'
import { inTurns, nextTurn } from '../playing/turns.ts'
import { documentenRequest, type DocumentenAnswer, type DocumentenParams } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import type { Specification } from '../specification/specification.ts'
import { reading } from './reading.ts'
import { standingIn } from './standing-in.ts'

/** All documents of a specification, as it stands with what is not saved. The client writes them. */
export function registerDocumenten(connection: Connection, services: ServerServices): void {
  connection.onRequest(documentenRequest, async ({ uri, vormen, map }: DocumentenParams, token: CancellationToken): Promise<DocumentenAnswer | null | ResponseError> => {
    const { madeDocuments } = await services.parts.documenten()
    const specification = await reading<Specification>(services, uri, () => services.specification.Specifications.of(URI.parse(uri)))
    if (specification?.model === undefined) return null
    // What is found late stands in the documents too.
    await services.specification.LateFindings.complete(specification)
    const observations = await observed(specification, token)
    if (observations === undefined) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
    return (await madeDocuments(specification, observations, vormen, standingIn(connection, map))) ?? null
  })
}

/** Undefined when it was stopped. */
async function observed({ player, scenarios }: Specification, token: CancellationToken): Promise<readonly Observation[] | undefined> {
  if (player === undefined) return []
  const observe = scenarioObserver(player)
  const observations: Observation[] = []
  await nextTurn() // a cancellation that came right behind the question is heard
  return (await inTurns(scenarios, token, (scenario) => observations.push(...observe(scenario)))) ? observations : undefined
}
