import type { Bevoegdheid as BevoegdheidModel, BevoegdheidClause } from '@inburgering/core'
import type { Bevoegdheid, BevoegdheidClausule } from '../generated/ast.ts'
import { target, type Lowering } from './context.ts'
import { lowerBase, lowerClauseBase, lowerClauses, type ClausePath } from './declaration.ts'
import { lowerExpression } from './expression.ts'
import { lowerForEach } from './for-each.ts'

export function lowerBevoegdheid(lowering: Lowering, node: Bevoegdheid): BevoegdheidModel {
  return {
    ...lowerBase(lowering, 'bevoegdheid', node, { volgens: node.volgens, parts: node.clausules }),
    clauses: lowerClauses(`bevoegdheid:${node.name}`, node.clausules, (clause, path) => lowerBevoegdheidClause(lowering, clause, path)),
  }
}

const conditions = { AlleenAls: 'alleen_als', WerktZolang: 'werkt_zolang' } as const

export function lowerBevoegdheidClause(lowering: Lowering, node: BevoegdheidClausule, pathOf: ClausePath): BevoegdheidClause[] {
  switch (node.$type) {
    case 'KanVerlagen': {
      const { key } = pathOf('verlagen')
      return [
        {
          ...lowerClauseBase(lowering, node, key),
          kind: 'verlagen',
          by: target(node.orgaan).name,
          taaleis: target(node.taaleis).name,
          to: node.niveau,
          record: target(node.bij).name,
          perOnderdeel: node.perVaardigheid,
        },
      ]
    }
    case 'KanWijzigen': {
      const { key } = pathOf('wijzigen')
      const records = { kind: 'records' as const, names: node.bij.map((record) => target(record).name) }
      return [{ ...lowerClauseBase(lowering, node, key), kind: 'wijzigen', by: target(node.orgaan).name, records }]
    }
    case 'KanBesluiten': {
      const { key } = pathOf('besluiten')
      const records = { kind: 'records' as const, names: node.bij.map((record) => target(record).name) }
      return [{ ...lowerClauseBase(lowering, node, key), kind: 'besluiten', by: target(node.orgaan).name, records }]
    }
    case 'VoorElk':
      return [{ ...lowerClauseBase(lowering, node, pathOf('voor_elk').key), kind: 'voor_elk', records: lowerForEach(node) }]
    case 'Grens': {
      const { key, path } = pathOf('alleen_binnen')
      const unless = node.tenzij && lowerExpression(lowering, node.tenzij, `${path}/tenzij`)
      return [{ ...lowerClauseBase(lowering, node, key), kind: 'alleen_binnen', when: lowerExpression(lowering, node.als, `${path}/als`), ...(unless && { unless }) }]
    }
    case 'AlleenAls':
    case 'WerktZolang': {
      const kind = conditions[node.$type]
      const { key, path } = pathOf(kind)
      return [{ ...lowerClauseBase(lowering, node, key), kind, when: lowerExpression(lowering, node.als, `${path}/als`) }]
    }
    default:
      return []
  }
}
