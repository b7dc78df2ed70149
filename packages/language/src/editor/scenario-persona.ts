import type { LangiumDocument } from 'langium'
import { isPersoon, isScenario } from '../generated/ast.ts'
import { elementsOf } from './mention.ts'

/** The persona that a scenario names (`persoon zoals Amina`); undefined when it names none. */
export function personaOfScenario(document: LangiumDocument, title: string): string | undefined {
  const scenario = elementsOf(document).filter(isScenario).find(({ titel }) => titel === title)
  return scenario?.stappen.find(isPersoon)?.zoals?.ref?.name
}
