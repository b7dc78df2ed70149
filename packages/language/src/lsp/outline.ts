import { GrammarUtils, type AstNode, type CstNode, type LangiumDocument } from 'langium'
import type { Position } from '@inburgering/core'
import {
  isAfwijking,
  isBedrag,
  isBestand,
  isBoeteregime,
  isKeuze,
  isMaatregel,
  isOnderdeelBlok,
  isPlicht,
  isScenario,
  isTermijn,
  isTrede,
  isUitzondering,
  isVoorvalsoort,
  isVrijstelling,
  type Element,
} from '../generated/ast.ts'

export interface TextRange {
  readonly start: Position
  readonly end: Position
}

/** What a line of the outline stands for: a kind of declaration, or a part of one. */
export type OutlineKind = Element['$type'] | 'KeuzeWaarde' | 'Attribuut' | 'Onderdeel' | 'Clausule'

/** One line of the outline of a file. */
export interface OutlineItem {
  readonly kind: OutlineKind
  /** What readers see: the label, or the name when there is none. */
  readonly title: string
  /** The keyword and, when the title is a label, the name: `boeteregime PVT_te_laat`. */
  readonly detail: string
  readonly range: TextRange
  /** The name, where the cursor goes. */
  readonly selection: TextRange
  readonly children: readonly OutlineItem[]
}

/** The outline of one file, in the order of the text; it needs no more than a parsed file. */
export function outlineOf(document: LangiumDocument): readonly OutlineItem[] {
  const file = document.parseResult.value
  if (!isBestand(file)) return []
  return file.elementen.flatMap((element) => elementItems(element))
}

function elementItems(element: Element): readonly OutlineItem[] {
  if (isOnderdeelBlok(element)) return element.onderdelen.flatMap((part) => item(part, 'Onderdeel', 'onderdeel'))
  return item(element, element.$type, keywordOf(element), childrenOf(element))
}

function childrenOf(element: Element): readonly OutlineItem[] {
  if (isKeuze(element)) return element.waarden.flatMap((value) => item(value, 'KeuzeWaarde', 'waarde'))
  if (isVoorvalsoort(element)) return element.attributen.flatMap((attribute) => item(attribute, 'Attribuut', 'kenmerk'))
  const clauses = isBoeteregime(element) || isMaatregel(element) || isPlicht(element) || isTermijn(element) ? element.clausules : []
  return clauses.filter(isNamedClause).flatMap((clause) => item(clause, 'Clausule', keywordOf(clause)))
}

function isNamedClause(node: AstNode): boolean {
  return isUitzondering(node) || isVrijstelling(node) || isAfwijking(node) || isTrede(node) || (isBedrag(node) && node.name !== undefined)
}

/** Empty for what has no name: remarks, quotes and what the author is still writing. */
function item(node: AstNode, kind: OutlineKind, keyword: string, children: readonly OutlineItem[] = []): readonly OutlineItem[] {
  const { name, label } = node as { name?: string; label?: string }
  const named = isScenario(node) ? node.titel : name
  if (node.$cstNode === undefined || named === undefined || named === '') return []
  const nameNode = GrammarUtils.findNodeForProperty(node.$cstNode, isScenario(node) ? 'titel' : 'name') ?? node.$cstNode
  const title = label === undefined || label === '' ? named : label
  const detail = title === named ? keyword : `${keyword} ${named}`
  return [{ kind, title, detail, range: rangeOf(node.$cstNode), selection: rangeOf(nameNode), children }]
}

/** The keyword that the declaration starts with, as the author wrote it. */
function keywordOf(node: AstNode): string {
  if (isAfwijking(node)) return 'in afwijking hiervan'
  return /^\p{L}+/u.exec(node.$cstNode?.text ?? '')?.[0] ?? ''
}

function rangeOf(node: CstNode): TextRange {
  return node.range
}
