import { compare, type Exact } from '@inburgering/core'
import { AstUtils, type AstNode } from 'langium'
import { isBegrip, isInBlok, isLiteraal, isParameter, isParameterWordt, isTabel, type Wijziging } from '../../../generated/ast.ts'
import { visitReferences, visitTree } from '../../../tree/visit.ts'
import { constantOf, exactOf } from '../../reading.ts'

/** Whether an amount stands in a rule as such, or in a parameter, tabel or begrip behind it, or in what a wijziging makes of those. */
export function standsInRules(amount: Exact, rule: AstNode, changes: readonly Wijziging[]): boolean {
  const reached = reachedFrom(rule)
  const changed = changes.flatMap(({ clausules }) =>
    clausules.filter((clause) => {
      const target = isInBlok(clause) ? clause.doel.ref : isParameterWordt(clause) ? clause.parameter.ref : undefined
      return target !== undefined && reached.has(target)
    }),
  )
  return [...reached, ...changed].some((node) => holds(node, amount))
}

/** A rule with the parameters, tables and begrippen that it names, directly or by way of others. */
function reachedFrom(rule: AstNode): ReadonlySet<AstNode> {
  const reached = new Set([rule])
  for (const each of reached) {
    visitTree(each, (node) => visitReferences(node, ({ ref }) => {
      if (isParameter(ref) || isTabel(ref) || isBegrip(ref)) reached.add(ref)
    }))
  }
  return reached
}

function holds(rule: AstNode, amount: Exact): boolean {
  return AstUtils.streamAst(rule).some((node) => {
    const constant = isLiteraal(node) ? constantOf(node) : undefined
    const written = constant?.kind === 'money' ? exactOf(constant) : undefined
    return written !== undefined && compare(written, amount) === 0
  })
}
