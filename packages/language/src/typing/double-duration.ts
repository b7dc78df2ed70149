import { finding, type Finding } from '../findings/finding.ts'
import { isDuurLiteraal, isLogisch, type DuurLiteraal, type Logisch, type Uitdrukking } from '../generated/ast.ts'
import type { AstNode } from 'langium'
import { isProblem, readLiteral } from './literal.ts'

/** `3 jaar en 6 maanden`: read as two conditions, meant as one duration. */
export function doubleDuration(node: Uitdrukking): Finding | undefined {
  if (!isDouble(node)) return undefined
  const [left, right] = [node.links, node.rechts]
  const areSameUnit = unitOf(left) !== undefined && unitOf(left) === unitOf(right)
  return finding(node, 'INB213', { suggestion: areSameUnit ? `${left.tekst} plus ${right.tekst}` : undefined })
}

export function isInDoubleDuration(node: Uitdrukking): boolean {
  const container: AstNode | undefined = node.$container
  return isDuurLiteraal(node) && isDouble(container)
}

function isDouble(node: AstNode | undefined): node is Logisch & { readonly links: DuurLiteraal; readonly rechts: DuurLiteraal } {
  return isLogisch(node) && node.op === 'en' && isDuurLiteraal(node.links) && isDuurLiteraal(node.rechts)
}

/** Months and years, or weeks and days. */
function unitOf(node: DuurLiteraal): string | undefined {
  const value = readLiteral(node)
  if (isProblem(value) || value.kind !== 'duration') return undefined
  return 'months' in value.value ? 'months' : 'days'
}
