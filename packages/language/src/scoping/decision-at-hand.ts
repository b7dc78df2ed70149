import { AstUtils, type AstNode } from 'langium'
import { isBegrip, isBevoegdheid, isTermijn, isVerlengingsgrond, isVoorElk, type VoorElk } from '../generated/ast.ts'

/** The clauses `voor elk besluit` that rules are asked for where a node stands; of a verlengingsgrond those of its termijnen. */
function clausesAround(node: AstNode): readonly VoorElk[] {
  const block = AstUtils.getContainerOfType(node, isTermijn) ?? AstUtils.getContainerOfType(node, isBevoegdheid)
  if (block !== undefined) return block.clausules.filter(isVoorElk)
  const ground = AstUtils.getContainerOfType(node, isVerlengingsgrond)
  return (ground?.clausules ?? []).flatMap((clause) => (clause.$type === 'Verlengt' || clause.$type === 'Overeenkomstig' ? clause.termijnen.flatMap(({ ref }) => ref?.clausules.filter(isVoorElk) ?? []) : []))
}

/** Whether `dit besluit` means something at a place; in a begrip it is that of the rule that asks for the begrip. */
export function isForEachDecision(node: AstNode): boolean {
  return AstUtils.getContainerOfType(node, isBegrip) !== undefined || clausesAround(node).some(({ elkBesluit }) => elkBesluit)
}

/** Whether that decision is about a fine, so that it has an amount and the day of what it is for. */
export function isForEachFine(node: AstNode): boolean {
  return AstUtils.getContainerOfType(node, isBegrip) !== undefined || clausesAround(node).some(({ elkBesluit, over }) => elkBesluit && over?.includes('boete') === true)
}
