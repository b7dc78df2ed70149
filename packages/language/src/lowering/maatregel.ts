import type { Maatregel as MaatregelModel, MaatregelClause } from '@inburgering/core'
import type { Maatregel, MaatregelClausule } from '../generated/ast.ts'
import { defined, target, type Lowering } from './context.ts'
import { lowerBase, lowerClauseBase, lowerClauses, type ClausePath } from './declaration.ts'
import { lowerExpression } from './expression.ts'

export function lowerMaatregel(lowering: Lowering, node: Maatregel): MaatregelModel {
  return {
    ...lowerBase(lowering, 'maatregel', node, { volgens: node.volgens, parts: node.clausules }),
    clauses: lowerClauses(`maatregel:${node.name}`, node.clausules, (clause, path) => lowerMaatregelClause(lowering, clause, path)),
  }
}

export function lowerMaatregelClause(lowering: Lowering, node: MaatregelClausule, pathOf: ClausePath): MaatregelClause[] {
  const base = (key: string) => lowerClauseBase(lowering, node, key)
  switch (node.$type) {
    case 'OpgelegdDoor':
      return [{ ...base(pathOf('opgelegd_door').key), kind: 'opgelegd_door', orgaan: target(node.orgaan).name }]
    case 'BegintBij': {
      const { key, path } = pathOf('begint_bij')
      const records = { kind: 'records' as const, names: node.voorvallen.map((record) => target(record).name) }
      return [{ ...base(key), kind: 'begint_bij', records, ...defined({ when: node.als && lowerExpression(lowering, node.als, `${path}/als`) }) }]
    }
    case 'Uitzondering': {
      const { key, path } = pathOf(`uitzondering:${node.name}`)
      return [{ ...base(key), kind: 'uitzondering', name: node.name, when: lowerExpression(lowering, node.als, `${path}/als`) }]
    }
    case 'Trede': {
      const { key, path } = pathOf(`stap:${node.name}`)
      const rest = {
        length: node.duur && lowerExpression(lowering, node.duur, `${path}/duur`),
        when: node.als && lowerExpression(lowering, node.als, `${path}/als`),
      }
      const of = lowerExpression(lowering, node.grondslag, `${path}/grondslag`)
      return [{ ...base(key), kind: 'stap', name: node.name, share: lowerExpression(lowering, node.aandeel, `${path}/aandeel`), of, ...defined(rest) }]
    }
    case 'Eindigt': {
      if (node.als === undefined) return []
      const { key, path } = pathOf('eindigt_zodra')
      return [{ ...base(key), kind: 'eindigt', when: lowerExpression(lowering, node.als, `${path}/als`) }]
    }
    case 'VervaltZodra': {
      const { key, path } = pathOf('vervalt_zodra')
      return [{ ...base(key), kind: 'vervalt', when: lowerExpression(lowering, node.als, `${path}/als`) }]
    }
    default:
      return []
  }
}
