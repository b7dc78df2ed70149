import { URI } from 'langium'
import type { Connection } from 'vscode-languageserver'
import { rowsOf, type ScenarioRow } from '@inburgering/engine'
import { watAlsBewaarRequest, watAlsFormulierRequest, watAlsRequest, type WatAlsBewaarAnswer, type WatAlsParams, type WatAlsRow, type WhatIfAnswer, type WhatIfForm } from '../protocol/index.ts'
import { playedOrNot } from '../playing/outcome.ts'
import type { ServerServices } from '../services.ts'
import type { Specification } from '../specification/specification.ts'
import { serverTexts } from '../texts/texts.ts'
import { fieldsOf, formOf } from '../what-if/form.ts'
import { savingEdit } from '../what-if/save.ts'
import { tryOut } from '../what-if/try-out.ts'
import { reading } from './reading.ts'

/** A scenario with other facts, events, layers, parameters or dates: its form, its outcome, and the text of it. */
export function registerWatAls(connection: Connection, services: ServerServices): void {
  const { Settings } = services.settings
  connection.onRequest(watAlsFormulierRequest, (asked: WatAlsRow) =>
    reading<WhatIfForm>(services, asked.uri, () => {
      const [specification, row] = rowAt(asked, services) ?? []
      const sentences = specification?.sentences(Settings.language)
      return specification === undefined || row === undefined || sentences === undefined ? null : formOf(specification, row, fieldsOf(specification, serverTexts(Settings.language)), sentences)
    }),
  )
  connection.onRequest(watAlsRequest, ({ answers, ...asked }: WatAlsParams) =>
    reading<WhatIfAnswer>(services, asked.uri, () => {
      const texts = serverTexts(Settings.language)
      const [specification, row] = rowAt(asked, services) ?? []
      if (specification === undefined || row === undefined) return null
      // While a rule has a mistake no outcome can be trusted; the message says which.
      const cannot = playedOrNot(specification, asked.scenario, texts)
      if (typeof cannot === 'string') return { model: specification.revision, problems: [{ field: '', message: cannot }] }
      const found = tryOut(specification, row, answers, Settings.language)
      return 'problems' in found ? { model: specification.revision, problems: found.problems } : { model: specification.revision, problems: [], outcome: found.played.outcome }
    }),
  )
  connection.onRequest(watAlsBewaarRequest, ({ answers, ...asked }: WatAlsParams) =>
    reading<WatAlsBewaarAnswer>(services, asked.uri, () => {
      const texts = serverTexts(Settings.language)
      const [specification, row] = rowAt(asked, services) ?? []
      if (specification === undefined || row === undefined) return null
      const found = tryOut(specification, row, answers, Settings.language)
      if ('problems' in found) return { problems: found.problems }
      if (found.played.tried.lawOn !== undefined) return { problems: [{ field: 'recht', message: texts.whatIf.lawNotSaved }] }
      const edit = savingEdit(found.played, row.scenario, row.number, specification, services)
      return edit === undefined ? { problems: [{ field: '', message: texts.whatIf.notSaved }] } : { problems: [], edit }
    }),
  )
}

function rowAt({ uri, scenario: id, row }: WatAlsRow, services: ServerServices): readonly [Specification, ScenarioRow] | undefined {
  const specification = services.specification.Specifications.of(URI.parse(uri))
  const scenario = specification.scenario(id)
  const found = scenario && rowsOf(scenario)[row]
  return found && [specification, found]
}
