import { AstUtils, type AstNode } from 'langium'
import { isInBlok, type WettelijkMaximum } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { shownName } from '../../reading.ts'
import { rankOf } from '../../source-rank.ts'

/** A statutory maximum should be found in an act. */
export const statutoryMaximumSource: Check<WettelijkMaximum> = () => (node, accept) => {
  if (node.volgens === undefined) accept('INB308', { regime: regimeOf(node.$container) }, at(node))
  for (const reference of node.volgens?.verwijzingen ?? []) {
    const source = reference.bron?.ref
    if (source?.soort !== undefined && rankOf(source) !== 0) accept('INB309', { source: source.name, kind: source.soort }, at(reference))
  }
}

/** The boeteregime itself, or the one that a wijziging changes. */
function regimeOf(node: AstNode): string {
  return AstUtils.getContainerOfType(node, isInBlok)?.doel.$refText ?? shownName(node)
}
