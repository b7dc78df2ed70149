import type { Connection } from 'vscode-languageserver'
import { speelScenarioRequest, type SpeelScenarioAnswer, type SpeelScenarioParams } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import { outcomeText } from '../timeline/outcome-text.ts'
import { reading } from './reading.ts'

/** One scenario as text, for who reads no pages. */
export function registerSpeelScenario(connection: Connection, services: ServerServices): void {
  const { playing, settings } = services
  connection.onRequest(speelScenarioRequest, ({ uri, scenario }: SpeelScenarioParams) =>
    reading<SpeelScenarioAnswer>(services, uri, () => {
      const outcome = playing.Scenarios.outcome({ uri, scenario })
      if (outcome === undefined) return null
      const { version, title, state } = outcome
      return { version, title, text: outcomeText(outcome, settings.Settings.language), passed: state === 'passed' }
    }),
  )
}
