import { isLeafCstNode, isReference, type AstNode, type CstNode } from 'langium'
import { isComposite, type Shift } from './places.ts'

/**
 * Whether two trees say the same and were read from the same words in the same places, but for a shift: then one can
 * stand for the other.
 */
export function isSameTree(one: AstNode, other: AstNode, shift: Shift): boolean {
  return isSameText(one.$cstNode, other.$cstNode, shift) && isSameNode(one, other)
}

function isSameNode(one: AstNode, other: AstNode): boolean {
  const keys = Object.keys(one).filter(isOwn)
  if (keys.length !== Object.keys(other).filter(isOwn).length) return false
  return keys.every((key) => key in other && isSameValue((one as unknown as Record<string, unknown>)[key], (other as unknown as Record<string, unknown>)[key]))
}

/** What a node says itself; the others tell where it stands in a tree. */
function isOwn(key: string): boolean {
  return !key.startsWith('$') || key === '$type'
}

function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((item, index) => isSameValue(item, other[index]))
  if (isReference(one)) return isReference(other) && one.$refText === other.$refText
  return !isReference(other) && isSameNode(one as AstNode, other as AstNode)
}

function isSameText(one: CstNode | undefined, other: CstNode | undefined, shift: Shift): boolean {
  if (one === undefined || other === undefined || one.grammarSource !== other.grammarSource || one.hidden !== other.hidden) return false
  if (isComposite(one)) return isComposite(other) && one.content.length === other.content.length && one.content.every((part, index) => isSameText(part, other.content[index], shift))
  if (!isLeafCstNode(one) || !isLeafCstNode(other)) return false
  const [from, to] = [one.range, other.range]
  return (
    one.tokenType === other.tokenType &&
    one.offset + shift.offset === other.offset &&
    one.length === other.length &&
    from.start.line + shift.lines === to.start.line &&
    from.start.character === to.start.character &&
    from.end.line + shift.lines === to.end.line &&
    from.end.character === to.end.character
  )
}
