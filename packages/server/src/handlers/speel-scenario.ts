import type { LangiumDocument } from 'langium'
import { scenarioPlaces } from '@inburgering/language'
import type { Connection } from 'vscode-languageserver'
import { speelScenarioRequest, type SpeelScenarioAnswer, type SpeelScenarioParams } from '../protocol.ts'
import type { ServerServices } from '../services.ts'
import { isPassed, timelineText } from '../timeline/timeline-text.ts'
import { reading } from './reading.ts'

export function registerSpeelScenario(connection: Connection, services: ServerServices): void {
  connection.onRequest(speelScenarioRequest, ({ uri, scenario }: SpeelScenarioParams) =>
    reading(services, uri, (document) => play(services, document, scenario)),
  )
}

function play(services: ServerServices, document: LangiumDocument, id: string): SpeelScenarioAnswer | null {
  const { version } = document.textDocument
  const specification = services.specification.Specifications.of(document.uri)
  const place = scenarioPlaces(document).find((scenario) => scenario.id === id)
  if (place === undefined) return null
  const { title } = place
  const { errors, model } = specification
  const scenario = specification.scenario(id)
  if (errors > 0 || model === undefined || scenario === undefined) {
    return { version, title, text: notPlayed(title, errors), passed: false }
  }
  const results = specification.play(scenario)
  return { version, title, text: timelineText(model, scenario, results), passed: isPassed(results) }
}

function notPlayed(title: string, errors: number): string {
  if (errors === 0) return `${title}\n\nNiet gespeeld: in deze map staat geen stelsel. Begin een bestand met "stelsel".\n`
  const what = errors === 1 ? 'staat 1 fout' : `staan ${errors} fouten`
  return `${title}\n\nNiet gespeeld: er ${what} in de regels. Los ze eerst op; ze staan onder Problems.\n`
}
