import { AstUtils, type AstNode, type LangiumDocument } from 'langium'
import type { InburgeringServices } from '../module.ts'
import type { TextRange } from '../lsp/outline.ts'
import { mentionAt, nameNode, placeOf } from './mention.ts'
import { targetAt, targetOf, usesOf } from './targets.ts'

/** A place in a file of the specification. */
export interface TextPlace {
  readonly uri: string
  readonly range: TextRange
}

/** Where a name leads: its own range, the declaration, and the name in it. */
export interface DefinitionPlace {
  readonly from: TextRange
  readonly uri: string
  readonly range: TextRange
  readonly selection: TextRange
}

/** Where the name at an offset is declared. */
export function definitionAt(document: LangiumDocument, offset: number, services: InburgeringServices): DefinitionPlace | undefined {
  const mention = mentionAt(document, offset)
  const target = mention && targetOf(mention, services)
  const from = mention && placeOf(mention)?.range
  const range = target?.$cstNode?.range
  if (target === undefined || from === undefined || range === undefined) return undefined
  return { from, uri: AstUtils.getDocument(target).uri.toString(), range, selection: nameNode(target)?.range ?? range }
}

/** All places of the name at an offset, in the order of files and text. */
export function referencesAt(document: LangiumDocument, offset: number, services: InburgeringServices, withDeclaration: boolean): readonly TextPlace[] {
  const target = targetAt(document, offset, services)
  return target === undefined ? [] : placesOfUses(target, services, withDeclaration)
}

/** The places of the name at an offset in its own file; the one that declares it is written, the others are read. */
export function highlightsAt(document: LangiumDocument, offset: number, services: InburgeringServices): readonly { readonly range: TextRange; readonly isDeclaration: boolean }[] {
  const target = targetAt(document, offset, services)
  if (target === undefined) return []
  return usesOf(target, services, [document]).flatMap((mention) => {
    const range = placeOf(mention)?.range
    return range === undefined ? [] : [{ range, isDeclaration: mention.declares }]
  })
}

export function placesOfUses(target: AstNode, services: InburgeringServices, withDeclaration: boolean): readonly TextPlace[] {
  return usesOf(target, services).flatMap((mention) => {
    const range = placeOf(mention)?.range
    if (range === undefined || (mention.declares && !withDeclaration)) return []
    return [{ uri: AstUtils.getDocument(mention.node).uri.toString(), range }]
  })
}
