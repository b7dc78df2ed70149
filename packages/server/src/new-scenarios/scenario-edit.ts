import { placeForScenario } from '@inburgering/language'
import type { WorkspaceEdit } from 'vscode-languageserver'
import { URI } from 'langium'
import type { Specification } from '../specification/specification.ts'
import type { ServerServices } from '../services.ts'
import type { NewScenario, newScenario } from './new-scenario.ts'

/** What an author asks for a rule. */
export interface ScenarioWish {
  readonly uri: string
  /** Id of the rule in the model. */
  readonly rule: string
  readonly kind: 'scenario' | 'boundaries'
}

/** The edit that writes a scenario about a rule behind the others about it; undefined when the rule is gone. */
export function scenarioEdit(wish: ScenarioWish, make: typeof newScenario, services: ServerServices): WorkspaceEdit | undefined {
  const uri = URI.parse(wish.uri)
  const specification = services.specification.Specifications.of(uri)
  const { Folders } = services.scoping
  const made = specification.model && make(specification.model, wish.rule, wish.kind)
  const place = made && placeForScenario(Folders.documentsOf(Folders.rootOf(uri)), wish.rule.slice(wish.rule.indexOf(':') + 1))
  if (made === undefined || place === undefined) return undefined
  const stelsel = specification.model?.stelsel.name ?? ''
  const text = scenarioText(freeTitle(made, specification), stelsel)
  return { changes: { [place.uri]: [{ range: { start: place.position, end: place.position }, newText: place.position.character === 0 ? `\n${text}` : `\n\n${text}` }] } }
}

function freeTitle(made: NewScenario, { scenarios }: Specification): NewScenario {
  const taken = new Set(scenarios.map(({ title }) => title))
  let title = made.title.replaceAll('"', '')
  for (let count = 2; taken.has(title); count++) title = `${made.title.replaceAll('"', '')} (${count})`
  return { ...made, title }
}

function scenarioText({ title, lines }: NewScenario, stelsel: string): string {
  return [`scenario "${title}" voor ${stelsel} {`, ...lines.map((line) => `  ${line}`), '}', ''].join('\n')
}
