import { URI } from 'langium'
import type { Connection } from 'vscode-languageserver'
import { beoordelingRequest, type ReviewAnswer, type WatAlsRow } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import { serverTexts } from '../texts/texts.ts'
import { reading } from './reading.ts'

/** What a reviewer reads of one row of a scenario; null when it no longer exists or cannot be played. */
export function registerBeoordeling(connection: Connection, services: ServerServices): void {
  connection.onRequest(beoordelingRequest, async ({ uri, scenario: id, row }: WatAlsRow) => {
    const { reviewOf } = await services.parts.beoordeling()
    return reading<ReviewAnswer>(services, uri, () => {
      const { language } = services.settings.Settings
      const specification = services.specification.Specifications.of(URI.parse(uri))
      const scenario = specification.scenario(id)
      const outcome = services.playing.Scenarios.outcome({ uri, scenario: id })
      const result = scenario && specification.play(scenario)[row]
      return outcome === undefined || result === undefined ? null : (reviewOf({ specification, outcome, result, place: row, services, language, texts: serverTexts(language) }) ?? null)
    })
  })
}
