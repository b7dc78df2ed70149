import { isLaagClausule, type LaagVerwijzing } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import type { Specification } from '../../specification.ts'

/** A policy rule or variant that a scenario switches on should exist; the other layers are there also when empty. */
export const unknownLayer: Check<LaagVerwijzing> = ({ specificationOf }) => (node, accept) => {
    if (node.laag === 'variant') {
    const change = node.wijziging?.ref
    if (change && !change.clausules.some((clause) => isLaagClausule(clause) && clause.laag === 'variant')) accept('INB713', { layer: `variant ${change.name}` }, at(node))
    return
  }
  if (node.laag !== 'beleidsregel') return
  const name = node.van === undefined ? node.laag : `${node.laag} van ${node.van}`
  if (!specificationOf(node).derived(layersOf).has(name)) accept('INB713', { layer: name }, at(node))
}

function layersOf(specification: Specification): ReadonlySet<string> {
  const clauses = specification.all('Wijziging').flatMap((change) => change.clausules.filter(isLaagClausule))
  return new Set(clauses.flatMap((clause) => [clause.laag, `${clause.laag} van ${clause.van ?? ''}`]))
}
