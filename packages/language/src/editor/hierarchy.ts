import { AstUtils, type AstNode, type LangiumDocument } from 'langium'
import { isAttribuut, isElementStap, isKeuzeWaarde, isOnderdeel } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import type { OutlineKind, TextRange } from '../lsp/outline.ts'
import { elementOf } from '../scoping/scope-computation.ts'
import { declaringWord, titleOf } from './declared.ts'
import { mentionsIn, nameNode, nameOf, placeOf, type Mention } from './mention.ts'
import { targetAt, targetOf, usesOf } from './targets.ts'

/** A declaration in a picture of what depends on what. */
export interface RuleItem {
  readonly kind: OutlineKind
  readonly name: string
  readonly title: string
  readonly detail: string
  readonly uri: string
  readonly range: TextRange
  readonly selection: TextRange
}
/** Another declaration, and the places by which the two hang together. */
export interface RuleLink {
  readonly item: RuleItem
  readonly places: readonly TextRange[]
}

/** The declaration at an offset: the one whose name stands there, or else the one around it. */
export function ruleAt(document: LangiumDocument, offset: number, services: InburgeringServices): RuleItem | undefined {
  const target = targetAt(document, offset, services)
  return target && itemOf(ownerOf(target))
}

/** What names a declaration: which rules depend on it. */
export function dependentsOf(document: LangiumDocument, offset: number, services: InburgeringServices): readonly RuleLink[] {
  const target = targetAt(document, offset, services)
  if (target === undefined) return []
  const uses = usesOf(target, services).filter((mention) => !mention.declares)
  return grouped(uses, (mention) => elementOf(mention.node))
}

/** What a declaration names: the rules, facts and events that it depends on. */
export function needsOf(document: LangiumDocument, offset: number, services: InburgeringServices): readonly RuleLink[] {
  const target = targetAt(document, offset, services)
  if (target === undefined) return []
  const owner = elementOf(target)
  const needed = [...mentionsIn(owner)].filter((mention) => !mention.declares).sort((one, other) => (placeOf(one)?.offset ?? 0) - (placeOf(other)?.offset ?? 0))
  return grouped(needed, (mention) => {
    const named = targetOf(mention, services)
    return named === undefined || elementOf(named) === owner || named.$type === 'Bron' ? undefined : ownerOf(named)
  })
}

/** An attribute or value belongs to what declares it. */
function ownerOf(node: AstNode): AstNode {
  return isAttribuut(node) || isKeuzeWaarde(node) ? node.$container : node
}

function grouped(mentions: readonly Mention[], ownerOfMention: (mention: Mention) => AstNode | undefined): readonly RuleLink[] {
  const places = new Map<AstNode, TextRange[]>()
  for (const mention of mentions) {
    const owner = ownerOfMention(mention)
    const range = owner && placeOf(mention)?.range
    if (owner === undefined || range === undefined) continue
    const known = places.get(owner)
    if (known) known.push(range)
    else places.set(owner, [range])
  }
  return [...places].flatMap(([owner, ranges]) => {
    const item = itemOf(owner)
    return item === undefined ? [] : [{ item, places: ranges }]
  })
}

export function itemOf(node: AstNode): RuleItem | undefined {
  const declaration = isElementStap(node.$container) || isOnderdeel(node) ? node : elementOf(node)
  const range = declaration.$cstNode?.range
  if (range === undefined) return undefined
  const { titel } = declaration as { titel?: string }
  const name = titel ?? nameOf(declaration) ?? declaringWord(declaration)
  const title = titel ?? (titleOf(declaration) === '' ? name : titleOf(declaration))
  return {
    kind: declaration.$type as OutlineKind,
    name,
    title,
    detail: title === name ? declaringWord(declaration) : `${declaringWord(declaration)} ${name}`,
    uri: AstUtils.getDocument(declaration).uri.toString(),
    range,
    selection: nameNode(declaration)?.range ?? range,
  }
}
