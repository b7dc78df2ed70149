import type { Leerroute as LeerrouteModel, LeerrouteClause } from '@inburgering/core'
import type { Leerroute, LeerrouteClausule } from '../generated/ast.ts'
import { defined, type Lowering } from './context.ts'
import { lowerBase, lowerClauseBase, lowerClauses, type ClausePath } from './declaration.ts'
import { lowerExpression } from './expression.ts'
import { joined, lowerRequirement, negated, requirementName } from './requirement.ts'

export function lowerLeerroute(lowering: Lowering, node: Leerroute): LeerrouteModel {
  const id = `leerroute:${node.name}`
  return {
    ...lowerBase(lowering, 'leerroute', node, { volgens: node.volgens, parts: node.clausules }),
    clauses: lowerClauses(id, node.clausules, (clause, path) => lowerLeerrouteClause(lowering, clause, path)),
  }
}

export function lowerLeerrouteClause(lowering: Lowering, node: LeerrouteClausule, pathOf: ClausePath): LeerrouteClause[] {
  switch (node.$type) {
    case 'Toelating': {
      const { key, path } = pathOf('toelating')
      return [{ ...lowerClauseBase(lowering, node, key), kind: 'toelating', when: lowerExpression(lowering, node.als, `${path}/als`) }]
    }
    case 'Vereist': {
      const names = node.naam ?? node.eisen.flatMap((each) => requirementName(each) ?? []).join(',')
      const { key, path } = pathOf(names === '' ? 'vereist' : `vereist:${names}`)
      const conditions = [
        ...(node.als ? [lowerExpression(lowering, node.als, `${path}/als`)] : []),
        ...(node.tenzij ? [negated(lowerExpression(lowering, node.tenzij, `${path}/tenzij`))] : []),
      ]
      const requirements = node.eisen.map((each, index) => lowerRequirement(lowering, each, `${path}/eis:${index + 1}`))
      return [{ ...lowerClauseBase(lowering, node, key), kind: 'vereist', requirements, ...defined({ when: joined('and', conditions) }) }]
    }
    case 'InPlaatsDaarvan': {
      const { key, path } = pathOf('of_in_plaats_daarvan')
      const requirements = node.eisen.map((each, index) => lowerRequirement(lowering, each, `${path}/eis:${index + 1}`))
      return [{ ...lowerClauseBase(lowering, node, key), kind: 'of_in_plaats_daarvan', requirements }]
    }
    case 'Uitkomst': {
      const { key } = pathOf('uitkomst')
      return [{ ...lowerClauseBase(lowering, node, key), kind: 'uitkomst', value: node.uitkomst }]
    }
    default:
      return []
  }
}
