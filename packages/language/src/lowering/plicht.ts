import type { Plicht as PlichtModel, PlichtClause } from '@inburgering/core'
import { finding } from '../findings/finding.ts'
import type { Plicht, PlichtClausule, Vereist } from '../generated/ast.ts'
import { defined, target, type Lowering } from './context.ts'
import { lowerBase, lowerClauseBase, lowerClauses, type ClausePath } from './declaration.ts'
import { lowerExpression } from './expression.ts'
import { joined, lowerRequirement, negated, requirementName } from './requirement.ts'

export function lowerPlicht(lowering: Lowering, node: Plicht): PlichtModel {
  return {
    ...lowerBase(lowering, 'plicht', node, { volgens: node.volgens, parts: node.clausules }),
    clauses: lowerClauses(`plicht:${node.name}`, node.clausules, (clause, path) => lowerPlichtClause(lowering, clause, path)),
  }
}

export function lowerPlichtClause(lowering: Lowering, node: PlichtClausule, pathOf: ClausePath): PlichtClause[] {
  switch (node.$type) {
    case 'Ontstaat': {
      const { key, path } = pathOf('ontstaat')
      const when = node.als && lowerExpression(lowering, node.als, `${path}/als`)
      return [{ ...lowerClauseBase(lowering, node, key), kind: 'ontstaat', date: lowerExpression(lowering, node.datum, `${path}/datum`), ...defined({ when }) }]
    }
    case 'Vereist':
      return lowerRequirements(lowering, node, pathOf)
    case 'Eindigt': {
      const { key, path } = pathOf(node.datum ? 'eindigt_op' : 'eindigt_zodra')
      const ends = { on: node.datum && lowerExpression(lowering, node.datum, `${path}/datum`), when: node.als && lowerExpression(lowering, node.als, `${path}/als`) }
      return [{ ...lowerClauseBase(lowering, node, key), kind: 'eindigt', ...defined(ends) }]
    }
    case 'Onderbroken': {
      const { key, path } = pathOf('onderbroken')
      return [{ ...lowerClauseBase(lowering, node, key), kind: 'onderbroken', record: target(node.periode).name, when: lowerExpression(lowering, node.als, `${path}/als`) }]
    }
    case 'Vrijstelling': {
      const kind = node.soort === 'ontheffing' ? 'ontheffing' : 'vrijstelling'
      const { key, path } = pathOf(`${kind}:${node.name}`)
      const rest = {
        by: node.door && target(node.door).name,
        record: node.bij && target(node.bij).name,
        when: node.als && lowerExpression(lowering, node.als, `${path}/als`),
        asLongAs: node.zolang && lowerExpression(lowering, node.zolang, `${path}/zolang`),
        parts: node.voor.length === 0 ? undefined : node.voor.map((part) => target(part).name),
      }
      return [{ ...lowerClauseBase(lowering, node, key), kind, name: node.name, ...defined(rest) }]
    }
    case 'Signaal': {
      const { key, path } = pathOf(`signaal:${node.name}`)
      return [{ ...lowerClauseBase(lowering, node, key), kind: 'signaal', name: node.name, text: node.tekst, when: lowerExpression(lowering, node.als, `${path}/als`) }]
    }
    default:
      return []
  }
}

/** One clause for each requirement, for each is fined and freed from by its own name. */
function lowerRequirements(lowering: Lowering, node: Vereist, pathOf: ClausePath): PlichtClause[] {
  return node.eisen.flatMap((each, index) => {
    const ownName = node.naam !== undefined && node.eisen.length > 1 ? `${node.naam}_${index + 1}` : node.naam
    const name = ownName ?? requirementName(each)
    if (name === undefined) {
      lowering.report(finding(each, 'INB119', { name: 'vereist', expected: 'een naam (vereist naam: voorwaarde)' }))
      return []
    }
    const { key, path } = pathOf(`vereist:${name}`)
    const exceptions = [
      ...(node.tenzij ? [lowerExpression(lowering, node.tenzij, `${path}/tenzij`)] : []),
      ...(node.als ? [negated(lowerExpression(lowering, node.als, `${path}/als`))] : []),
    ]
    return [{ ...lowerClauseBase(lowering, node, key), kind: 'vereist' as const, name, requirement: lowerRequirement(lowering, each, `${path}/eis`), ...defined({ unless: joined('or', exceptions) }) }]
  })
}
