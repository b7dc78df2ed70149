import { URI } from 'langium'
import type { Connection } from 'vscode-languageserver'
import type { Entry } from '@inburgering/core'
import type { ReasonLine, ScenarioResult, Sentences } from '@inburgering/engine'
import { waaromRequest, type ReasonStep, type WaaromAnswer, type WaaromParams } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import { reading } from './reading.ts'

/** Reasons are asked for one line at a time, so that playing after each key stays short. */
export function registerWaarom(connection: Connection, services: ServerServices): void {
  connection.onRequest(waaromRequest, ({ uri, scenario: id, row, of }: WaaromParams) =>
    reading<WaaromAnswer>(services, uri, () => {
      const specification = services.specification.Specifications.of(URI.parse(uri))
      const scenario = specification.scenario(id)
      const sentences = specification.sentences(services.settings.Settings.language)
      const result = scenario && specification.explain(scenario)[row]
      const reasons = result && sentences && ('line' in of ? reasonsOf(result.timeline?.tijdlijn[of.line], sentences) : reasonsBehind(result.expectations[of.expectation], sentences))
      return reasons === undefined ? null : { model: specification.revision, ...reasons }
    }),
  )
}

type Reasons = Omit<WaaromAnswer, 'model'> | undefined

function reasonsOf(entry: Entry | undefined, sentences: Sentences): Reasons {
  return entry && { answer: sentences.answer(entry), steps: sentences.derivation(entry).map(stepOf) }
}

/** Of a condition its parts; otherwise why there is what there is instead of what was expected. */
function reasonsBehind(expectation: ScenarioResult['expectations'][number] | undefined, sentences: Sentences): Reasons {
  if (expectation?.reason !== undefined) return { answer: '', steps: [stepOf(sentences.reason(expectation.reason))] }
  if (expectation?.found.kind !== 'entries') return undefined
  const { entries, elsewhere } = expectation.found
  return reasonsOf(entries[0] ?? elsewhere[0], sentences)
}

function stepOf({ text, cited, lines }: ReasonLine): ReasonStep {
  return { text, cited, steps: lines.map(stepOf) }
}
