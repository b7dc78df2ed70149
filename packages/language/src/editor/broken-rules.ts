import { AstUtils, type AstNode, type LangiumDocument } from 'langium'
import type { Model, Origin } from '@inburgering/core'
import {
  isAangevraagdBij,
  isBestand,
  isBij,
  isBegintBij,
  isBoeteregime,
  isCitaat,
  isGebruikt,
  isKanttekening,
  isKanVerlagen,
  isKanWijzigen,
  isLaagClausule,
  isOnderdeelBlok,
  isOvertredingBij,
  isOvertredingNaAfloop,
  isSamenVoor,
  isScenario,
  isVoorvalsoort,
  type Element,
} from '../generated/ast.ts'
import { personasBehind } from '../lowering/persoon.ts'
import type { InburgeringServices } from '../module.ts'
import { elementOf } from '../scoping/scope-computation.ts'
import { declaringWord, titleOf } from './declared.ts'
import { elementsOf, mentionsIn, nameNode, nameOf } from './mention.ts'
import { usesOf } from './targets.ts'

/**
 * When a rule has something to say about a person: always; when one of these records is in the dossier; when one of
 * these terms runs out; when one of these fines falls; in one of these layers; or never by itself.
 */
export type Reach =
  | { readonly kind: 'always' | 'never' }
  | { readonly kind: 'triggers'; readonly records: readonly string[]; readonly terms: readonly string[] }
  | { readonly kind: 'fines'; readonly regimes: readonly string[] }
  | { readonly kind: 'layer'; readonly layer: string; readonly name: string }

/** A declaration that is left out of what is played: it has a mistake, or it rests on one that has. */
export interface BrokenRule {
  readonly id: string
  /** `boeteregime` */
  readonly word: string
  readonly title: string
  readonly reach: Reach
  /** Where the mistake is; of a rule that is left out because of another, the place of that other. */
  readonly origin: Origin
}

/** What is left out of a model because of mistakes, and of everything that rests on that. */
export function brokenRules(documents: readonly LangiumDocument[], model: Model | undefined, services: InburgeringServices): readonly BrokenRule[] {
  const sound = new Set([...(model === undefined ? [] : [`stelsel:${model.stelsel.name}`]), ...(model?.declarations ?? []).map(({ id }) => id)])
  const elements = documents.flatMap(elementsOf).filter((element) => !isKanttekening(element) && !isCitaat(element) && !isGebruikt(element))
  const causes = new Map<AstNode, Origin>()
  const own: ReadonlySet<AstNode> = new Set(elements)
  const isLeftOut = (element: AstNode): boolean => idsOf(element).some((id) => !sound.has(id))
  for (const element of elements) {
    // What is left out for the sake of its persona is found from there, with that cause.
    if (isLeftOut(element) && !personasBehind(element).some((persona) => own.has(persona) && isLeftOut(persona))) causes.set(element, originOf(element, services))
  }
  const queue = [...causes.keys()]
  for (let element = queue.shift(); element !== undefined; element = queue.shift()) {
    for (const target of declaredIn(element)) {
      for (const { node } of usesOf(target, services)) {
        const dependent = elementOf(node)
        const cause = causes.get(element)
        if (causes.has(dependent) || cause === undefined) continue
        causes.set(dependent, cause)
        queue.push(dependent)
      }
    }
  }
  const found = [...causes].flatMap(([node, origin]) => brokenOf(node as Element, origin))
  const unreadable = documents.filter(({ parseResult }) => parseResult.lexerErrors.length > 0 || parseResult.parserErrors.length > 0)
  if (unreadable.length === 0) return found
  const known = new Set(elements.flatMap(idsOf))
  return [...found, ...unreadable.flatMap((document) => lostRules(document, known, services))]
}

/** The ids in the model of what an element declares; a tree does not change. */
function idsOf(element: AstNode): readonly string[] {
  let known = ids.get(element)
  if (known === undefined) {
    known = declaredIn(element).flatMap((node) => {
      const name = isScenario(node) ? node.titel : nameOf(node)
      return name === undefined ? [] : [`${kindOf(node)}:${name}`]
    })
    ids.set(element, known)
  }
  return known
}
const ids = new WeakMap<AstNode, readonly string[]>()

function declaredIn(element: AstNode): readonly AstNode[] {
  return isOnderdeelBlok(element) ? element.onderdelen : [element]
}

function kindOf(node: AstNode): string {
  return isVoorvalsoort(node) ? node.soort : node.$type.toLowerCase()
}

function brokenOf(element: Element, origin: Origin): readonly BrokenRule[] {
  const ids = idsOf(element)
  return ids.map((id) => ({ id, word: declaringWord(element), title: isScenario(element) ? element.titel : titleOf(declaredIn(element)[0] ?? element), reach: reachOf(element), origin }))
}

function reachOf(element: Element): Reach {
  switch (element.$type) {
    case 'Stelsel':
    case 'Plicht':
    case 'Termijn':
    case 'Taaleis':
      return { kind: 'always' }
    case 'Verlengingsgrond':
    case 'Boeteregime':
    case 'Bevoegdheid':
    case 'Lening':
    case 'Vergoeding':
    case 'Maatregel':
      return triggersOf(element)
    case 'Plafond':
      return { kind: 'fines', regimes: element.clausules.filter(isSamenVoor).flatMap((clause) => clause.regimes.map(({ $refText }) => $refText)) }
    case 'Wijziging': {
      const layer = element.clausules.find(isLaagClausule)
      return layer === undefined || layer.laag === 'wet' ? { kind: 'always' } : { kind: 'layer', layer: layer.laag, name: element.name }
    }
    default:
      return { kind: 'never' }
  }
}

/** What sets a rule going. A rule that cannot be read that far may be set going by everything that it names. */
function triggersOf(element: Element): Reach {
  const records: string[] = []
  const terms: string[] = []
  for (const clause of (element as { clausules: readonly AstNode[] }).clausules) {
    if (isOvertredingBij(clause) || isBij(clause) || isBegintBij(clause)) records.push(...clause.voorvallen.map(({ $refText }) => $refText))
    if (isOvertredingNaAfloop(clause)) terms.push(...clause.termijnen.map(({ $refText }) => $refText))
    if (isAangevraagdBij(clause)) records.push(...clause.voorvallen.map(({ $refText }) => $refText))
    if (isKanVerlagen(clause)) records.push(clause.bij?.$refText ?? '')
    if (isKanWijzigen(clause)) records.push(...clause.bij.map(({ $refText }) => $refText))
  }
  if (records.length > 0 || (isBoeteregime(element) && terms.length > 0)) return { kind: 'triggers', records, terms }
  const named = mentionsIn(element).map(({ text }) => text)
  return named.length <= 1 ? { kind: 'always' } : { kind: 'triggers', records: named, terms: named }
}

/** Words with which a declaration begins that decides about persons. */
const deciding: ReadonlySet<string> = new Set(['plicht', 'termijn', 'verlengingsgrond', 'boeteregime', 'plafond', 'lening', 'vergoeding', 'selectie', 'maatregel', 'bevoegdheid', 'leerroute', 'wijziging'])

/** Declarations of a file with mistakes of which nothing is left in the tree, because of what stands before them: their first words are still there. */
function lostRules(document: LangiumDocument, known: ReadonlySet<string>, services: InburgeringServices): readonly BrokenRule[] {
  if (!isBestand(document.parseResult.value)) return []
  const { tokens } = services.parser.Lexer.tokenize(document.textDocument.getText())
  const heads = tokens.flatMap((token, index) => {
    const name = tokens[index + 1]
    const isHead = deciding.has(token.image) && token.startColumn === 1 && name !== undefined && name.startLine === token.startLine
    return isHead ? [{ index, word: token.image, name: name.image, from: token.startOffset }] : []
  })
  return heads.flatMap(({ index, word, name, from }, nth): readonly BrokenRule[] => {
    const id = `${word}:${name}`
    if (known.has(id)) return []
    const named = tokens.slice(index + 2, heads[nth + 1]?.index).flatMap((token) => (token.tokenType.name === 'ID' ? [token.image] : []))
    const at = document.textDocument.positionAt(from)
    const reach: Reach = word === 'plicht' || word === 'termijn' || word === 'wijziging' ? { kind: 'always' } : { kind: 'triggers', records: named, terms: named }
    return [{ id, word, title: name, reach, origin: { file: services.scoping.Folders.fileOf(document), start: at, end: at } }]
  })
}

function originOf(element: AstNode, services: InburgeringServices): Origin {
  const range = nameNode(element)?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
  return { file: services.scoping.Folders.fileOf(AstUtils.getDocument(element)), start: range.start, end: range.end }
}
