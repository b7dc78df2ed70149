import { URI, type LangiumDocument } from 'langium'
import type { Connection } from 'vscode-languageserver'
import { formatIsoDate, parseIsoDate, type Declaration } from '@inburgering/core'
import { ruleAt } from '@inburgering/language'
import { dateOnLine } from '../cursor/date-on-line.ts'
import { stateOnDate } from '../cursor/state-on-date.ts'
import { playedOrNot } from '../playing/outcome.ts'
import { uitlegBijCursorRequest, type CursorSubject, type ScenarioAddress, type UitlegBijCursorAnswer, type UitlegBijCursorParams } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import type { Specification } from '../specification/specification.ts'
import { serverTexts } from '../texts/texts.ts'
import { scenarioTexts } from '../playing/scenario-texts.ts'
import { reading } from './reading.ts'

/** How what is under the cursor stands in the chosen scenario, on the date under the cursor. */
export function registerUitlegBijCursor(connection: Connection, services: ServerServices): void {
  connection.onRequest(uitlegBijCursorRequest, (params: UitlegBijCursorParams) => reading<UitlegBijCursorAnswer>(services, params.uri, (document) => answer(document, params, services)))
}

function answer(document: LangiumDocument, params: UitlegBijCursorParams, services: ServerServices): UitlegBijCursorAnswer {
  const { language } = services.settings.Settings
  const texts = serverTexts(language)
  const specification = services.specification.Specifications.of(document.uri)
  const base = { version: document.textDocument.version, model: specification.revision, scenario: '', regels: [] }
  const address = scenarioFor(document, params, services)
  if (address === undefined) return { ...base, leeg: 'geenScenario' }
  const { Folders } = services.scoping
  if (Folders.rootOf(URI.parse(address.uri)) !== Folders.rootOf(document.uri)) return { ...base, leeg: 'anderStelsel' }
  const played = playedOrNot(specification, address.scenario, texts)
  if (typeof played === 'string') return { ...base, leeg: 'nietGespeeld', melding: played }
  const { scenario } = played
  const asked = 'onderwerp' in params ? pinned(params.onderwerp, specification) : underCursor(document, params.positie, specification, services)
  if (asked === undefined) return { ...base, scenario: scenario.title, leeg: 'geenRegel' }
  const { subject, date } = asked
  const state = stateOnDate({ specification, scenario, subject, language, texts, ...(date === undefined ? {} : { date }) })
  if (state === undefined) return { ...base, scenario: scenario.title, leeg: 'nietGespeeld', melding: texts.verdict.refused }
  return { ...base, scenario: scenario.title, onderwerp: { id: subject.id, titel: subject.label, datum: state.date, datumTekst: state.dateText, scenario: { uri: address.uri, scenario: address.scenario } }, regels: state.lines }
}

/** The one that was pinned along, the one around the cursor, or else the chosen one. */
function scenarioFor(document: LangiumDocument, params: UitlegBijCursorParams, { playing }: ServerServices): ScenarioAddress | undefined {
  if ('onderwerp' in params) return params.onderwerp.scenario
  const { line } = params.positie
  const around = scenarioTexts(document).find(({ range }) => range.start.line <= line && line <= range.end.line)
  return around ?? playing.Scenarios.chosen
}

interface Asked {
  readonly subject: Declaration
  readonly date?: string | undefined
}

function pinned({ id, datum }: CursorSubject, { model }: Specification): Asked | undefined {
  const subject = model?.declarations.find((declaration) => declaration.id === id)
  const day = parseIsoDate(datum)
  return subject && { subject, date: day === undefined ? undefined : formatIsoDate(day) }
}

function underCursor(document: LangiumDocument, { line, character }: { readonly line: number; readonly character: number }, specification: Specification, services: ServerServices): Asked | undefined {
  const rule = ruleAt(document, document.textDocument.offsetAt({ line, character }), services)
  const text = document.textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
  const declarations = specification.model?.declarations ?? []
  const at = rule ?? { uri: document.uri.toString(), range: { start: { line } } }
  const inFile = declarations.filter(({ origin }) => specification.uriOf(origin.file) === at.uri && origin.start.line <= at.range.start.line && at.range.start.line <= origin.end.line)
  // What a wijziging declares stands inside it: the innermost one is meant.
  const subject = inFile.toSorted((one, other) => other.origin.start.line - one.origin.start.line)[0] ?? declarations.find(({ name }) => name === rule?.name)
  return subject && { subject, date: dateOnLine(text, character) }
}
