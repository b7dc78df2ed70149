import { AstUtils, isReference, type AstNode, type LangiumDocument } from 'langium'
import type { InburgeringServices } from '../module.ts'
import { isBuiltIn } from '../workspace/documents.ts'
import { looseCandidates } from './loose-names.ts'
import { elementsOf, mentionAt, mentionsIn, nameOf, placeOf, type Mention } from './mention.ts'

/** The declaration that a name stands for; undefined for a name that stands for nothing. */
export function targetOf(mention: Mention, services: InburgeringServices): AstNode | undefined {
  const { node, property, index, text, declares } = mention
  if (declares) return node
  const value = (node as unknown as Record<string, unknown>)[property]
  const reference = Array.isArray(value) ? (value as unknown[])[index ?? 0] : value
  if (isReference(reference)) return reference.ref
  return looseCandidates(node, property, services, index).find((candidate) => nameOf(candidate) === text)
}

/** The declaration whose name stands at an offset, there or elsewhere. */
export function targetAt(document: LangiumDocument, offset: number, services: InburgeringServices): AstNode | undefined {
  const mention = mentionAt(document, offset)
  return mention && targetOf(mention, services)
}

/** Every place of a declaration's name in its specification; the name is compared first, which costs nothing. */
export function usesOf(target: AstNode, services: InburgeringServices, within: readonly LangiumDocument[] = documentsAround(target, services)): readonly Mention[] {
  const name = nameOf(target)
  if (name === undefined) return []
  return within.flatMap((document) => mentionsOf(name, document).filter((mention) => targetOf(mention, services) === target))
}

/** The places of one name in a file; a file does not change, so they are sorted by name once. */
function mentionsOf(name: string, document: LangiumDocument): readonly Mention[] {
  const file = document.parseResult.value
  let names = byName.get(file)
  if (names === undefined) {
    names = Map.groupBy(mentionsInFile(document), ({ text }) => text)
    byName.set(file, names)
  }
  return names.get(name) ?? []
}
const byName = new WeakMap<AstNode, ReadonlyMap<string, readonly Mention[]>>()

/** The names in a file, also the one of the stelsel in its first line. */
export function mentionsInFile(document: LangiumDocument): readonly Mention[] {
  const { bij } = document.parseResult.value as { bij?: AstNode }
  return [...(bij === undefined ? [] : mentionsIn(bij)), ...elementsOf(document).flatMap(mentionsIn)]
}

export function documentsAround(node: AstNode, { scoping: { Folders } }: InburgeringServices): readonly LangiumDocument[] {
  const document = AstUtils.getDocument(node)
  return isBuiltIn(document) ? [] : Folders.documentsAround(Folders.rootOf(document.uri))
}

export { placeOf }
