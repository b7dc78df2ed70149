import type { LangiumDocument } from 'langium'
import type { Position } from '@inburgering/core'
import { isScenario } from '../generated/ast.ts'
import { elementsOf, mentionsIn } from './mention.ts'

/** Where a new scenario about a rule belongs: behind those that speak of it, or else behind the last scenario. */
export function placeForScenario(documents: readonly LangiumDocument[], rule: string): { readonly uri: string; readonly position: Position } | undefined {
  const counted = documents.map((document) => {
    const scenarios = elementsOf(document).filter(isScenario)
    return { document, all: scenarios.length, about: scenarios.filter((scenario) => mentionsIn(scenario).some(({ text }) => text === rule)).length }
  })
  const best = counted.reduce<(typeof counted)[number] | undefined>((one, other) => (one === undefined || other.about > one.about || (other.about === one.about && other.all > one.all) ? other : one), undefined)
  if (best === undefined) return undefined
  const { textDocument, uri } = best.document
  return { uri: uri.toString(), position: textDocument.positionAt(textDocument.getText().length) }
}
