import type { AstNode } from 'langium'
import { isBoeteregime, isNaamverwijzing, isRechtNaar, type Parameter } from '../../../generated/ast.ts'
import { visitTree } from '../../../tree/visit.ts'
import { at, type Check } from '../../check.ts'
import { shownName } from '../../reading.ts'
import type { Specification } from '../../specification.ts'

/** Where versions differ, it must be known of which day the law is read. */
export const lawDate: Check<Parameter> = ({ specificationOf }) => (node, accept) => {
  const specification = specificationOf(node)
  const { stelsel } = specification
  if (node.versies.length < 2 || node.rechtNaar !== undefined || stelsel === undefined || stelsel.clausules.some(isRechtNaar)) return
  const user = specification.derived(usersOfParameters).get(node)
  if (user !== undefined) accept('INB407', { name: node.name, rule: shownName(user) }, at(node, 'name'), [user])
}

/** For each parameter a rule that reads it without saying of which day. */
function usersOfParameters(specification: Specification): ReadonlyMap<AstNode, AstNode> {
  const users = new Map<AstNode, AstNode>()
  for (const { user, parameters } of specification.each(parametersReadIn)) {
    for (const parameter of parameters) if (!users.has(parameter)) users.set(parameter, user)
  }
  return users
}

function parametersReadIn(user: AstNode): { readonly user: AstNode; readonly parameters: ReadonlySet<AstNode> } {
  const parameters = new Set<AstNode>()
  if (isBoeteregime(user) && user.clausules.some(isRechtNaar)) return { user, parameters }
  visitTree(user, (node) => {
    if (!isNaamverwijzing(node) || node.peil !== undefined) return
    const target = node.naam?.ref
    if (target?.$type === 'Parameter') parameters.add(target)
  })
  return { user, parameters }
}
