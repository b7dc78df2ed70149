import type { Verlengingsgrond as VerlengingsgrondModel, VerlengingsgrondClause } from '@inburgering/core'
import type { VerlengClausule, Verlengingsgrond } from '../generated/ast.ts'
import { defined, target, type Lowering } from './context.ts'
import { lowerBase, lowerClauseBase, lowerClauses, type ClausePath } from './declaration.ts'
import { lowerExpression } from './expression.ts'

export function lowerVerlengingsgrond(lowering: Lowering, node: Verlengingsgrond): VerlengingsgrondModel {
  return {
    ...lowerBase(lowering, 'verlengingsgrond', node, { volgens: node.volgens, parts: node.clausules }),
    clauses: lowerClauses(`verlengingsgrond:${node.name}`, node.clausules, (clause, path) => lowerVerlengClause(lowering, clause, path)),
  }
}

export function lowerVerlengClause(lowering: Lowering, node: VerlengClausule, pathOf: ClausePath): VerlengingsgrondClause[] {
  const base = (key: string) => lowerClauseBase(lowering, node, key)
  switch (node.$type) {
    case 'Verlengt':
      return [{ ...base(pathOf('verlengt').key), kind: node.soort === 'verlengt' ? 'verlengt' : 'schort_op', termijnen: node.termijnen.map((termijn) => target(termijn).name) }]
    case 'Overeenkomstig':
      return [{ ...base(pathOf('van_overeenkomstige_toepassing').key), kind: 'van_overeenkomstige_toepassing', termijnen: node.termijnen.map((termijn) => target(termijn).name) }]
    case 'Bij':
      return [{ ...base(pathOf('bij').key), kind: 'bij', records: { kind: 'records', names: node.voorvallen.map((record) => target(record).name) } }]
    case 'OpAanvraag': {
      const { key, path } = pathOf('op_aanvraag')
      return [{ ...base(key), kind: 'op_aanvraag', from: lowerExpression(lowering, node.tijd, `${path}/tijd`) }]
    }
    case 'OpLaatsteDag':
      return [{ ...base(pathOf('op_de_laatste_dag').key), kind: 'op_de_laatste_dag' }]
    case 'InAfwijkingVan':
      return [{ ...base(pathOf('in_afwijking_van').key), kind: 'in_afwijking_van', gronden: node.gronden.map((grond) => target(grond).name) }]
    case 'Als': {
      const { key, path } = pathOf('als')
      return [{ ...base(key), kind: 'als', when: lowerExpression(lowering, node.als, path) }]
    }
    case 'Met': {
      const { key, path } = pathOf('met')
      const cap = node.maximum && { length: lowerExpression(lowering, node.maximum, `${path}/maximum`), per: node.per?.includes('totaal') ? ('totaal' as const) : ('keer' as const) }
      return [{ ...base(key), kind: 'met', length: lowerExpression(lowering, node.duur, `${path}/duur`), ...defined({ cap }) }]
    }
    case 'HoogstensKeer':
      return [{ ...base(pathOf('ten_hoogste_keer').key), kind: 'ten_hoogste_keer', times: node.eenmalig ? 1 : Number(node.keer) }]
    default:
      return []
  }
}
