import type { Termijn as TermijnModel, TermijnClause } from '@inburgering/core'
import type { Termijn, TermijnClausule } from '../generated/ast.ts'
import { defined, target, type Lowering } from './context.ts'
import { lowerBase, lowerClauseBase, lowerClauses, type ClausePath } from './declaration.ts'
import { lowerExpression } from './expression.ts'
import { lowerForEach } from './for-each.ts'

export function lowerTermijn(lowering: Lowering, node: Termijn): TermijnModel {
  return {
    ...lowerBase(lowering, 'termijn', node, { volgens: node.volgens, parts: node.clausules }),
    clauses: lowerClauses(`termijn:${node.name}`, node.clausules, (clause, path) => lowerTermijnClause(lowering, clause, path)),
  }
}

/** Clauses that exclude each other share a key, so that a wijziging can put one in the place of the other. */
export function lowerTermijnClause(lowering: Lowering, node: TermijnClausule, pathOf: ClausePath): TermijnClause[] {
  const base = (key: string) => lowerClauseBase(lowering, node, key)
  switch (node.$type) {
    case 'GeldtVoor':
      return [{ ...base(pathOf('geldt_voor').key), kind: 'geldt_voor', bearer: node.wie }]
    case 'VoorElk':
      return [{ ...base(pathOf('voor_elk').key), kind: 'voor_elk', records: lowerForEach(node) }]
    case 'NaAfloop': {
      const { key, path } = pathOf(`na_afloop:${node.name}`)
      return [{ ...base(key), kind: 'na_afloop', name: node.name, text: node.tekst, ...defined({ when: node.als && lowerExpression(lowering, node.als, `${path}/als`) }) }]
    }
    case 'Begint': {
      const { key, path } = pathOf('begint')
      const when = node.als && lowerExpression(lowering, node.als, `${path}/als`)
      return [{ ...base(key), kind: 'begint', at: node.wanneer === 'op' ? 'on' : 'dayAfter', date: lowerExpression(lowering, node.datum, `${path}/datum`), ...defined({ when }) }]
    }
    case 'BegintBijBoete':
      return [{ ...base(pathOf('begint').key), kind: 'begint_bij_boete' }]
    case 'Duurt': {
      const { key, path } = pathOf('duurt')
      return [{ ...base(key), kind: 'duurt', length: lowerExpression(lowering, node.duur, `${path}/duur`) }]
    }
    case 'DuurtBoete':
      return [{ ...base(pathOf('duurt').key), kind: 'duurt_wat_de_boete_bepaalt', combine: node.samenloop?.includes('som') ? 'sum' : 'longest' }]
    case 'VoldaanZodra': {
      const { key, path } = pathOf('voldaan')
      return [{ ...base(key), kind: 'voldaan', when: lowerExpression(lowering, node.als, `${path}/als`) }]
    }
    case 'VoldaanAlles':
      return [{ ...base(pathOf('voldaan').key), kind: 'voldaan_alles_waarvoor_gesteld' }]
    case 'Afwijking': {
      const { key, path } = pathOf(`afwijking:${node.name}`)
      return [
        {
          ...base(key),
          kind: 'afwijking',
          name: node.name,
          length: lowerExpression(lowering, node.duur, `${path}/duur`),
          after: target(node.na).name,
          when: lowerExpression(lowering, node.als, `${path}/als`),
        },
      ]
    }
    case 'Termijnenwet':
      return [{ ...base(pathOf('termijnenwet').key), kind: 'termijnenwet', applies: !node.niet }]
    default:
      return []
  }
}
