import type { Boeteregime as BoeteregimeModel, BoeteregimeClause, Plafond as PlafondModel, PlafondClause } from '@inburgering/core'
import type { BoeteClausule, Boeteregime, Plafond, PlafondClausule } from '../generated/ast.ts'
import { defined, target, type Lowering } from './context.ts'
import { lowerBase, lowerClauseBase, lowerClauses, lowerLawDate, type ClausePath } from './declaration.ts'
import { lowerExpression } from './expression.ts'

export function lowerBoeteregime(lowering: Lowering, node: Boeteregime): BoeteregimeModel {
  return {
    ...lowerBase(lowering, 'boeteregime', node, { volgens: node.volgens, parts: node.clausules }),
    clauses: lowerClauses(`boeteregime:${node.name}`, node.clausules, (clause, path) => lowerBoeteClause(lowering, clause, path)),
  }
}

export function lowerBoeteClause(lowering: Lowering, node: BoeteClausule, pathOf: ClausePath): BoeteregimeClause[] {
  const base = (key: string) => lowerClauseBase(lowering, node, key)
  switch (node.$type) {
    case 'OvertredingBij': {
      const { key, path } = pathOf('overtreding')
      const records = { kind: 'records' as const, names: node.voorvallen.map((record) => target(record).name) }
      return [{ ...base(key), kind: 'overtreding_bij', records, ...defined({ when: node.als && lowerExpression(lowering, node.als, `${path}/als`) }) }]
    }
    case 'OvertredingNaAfloop': {
      const { key, path } = pathOf('overtreding')
      const termijnen = node.termijnen.map((termijn) => target(termijn).name)
      return [{ ...base(key), kind: 'overtreding_na_afloop', open: node.open, termijnen, ...defined({ when: node.als && lowerExpression(lowering, node.als, `${path}/als`) }) }]
    }
    case 'OpgelegdDoor':
      return [{ ...base(pathOf('opgelegd_door').key), kind: 'opgelegd_door', orgaan: target(node.orgaan).name }]
    case 'RechtNaar': {
      const { key, path } = pathOf('recht_naar')
      return [{ ...base(key), kind: 'recht_naar', lawDate: lowerLawDate(lowering, node, path) }]
    }
    case 'Uitzondering': {
      const { key, path } = pathOf(`uitzondering:${node.name}`)
      return [{ ...base(key), kind: 'uitzondering', name: node.name, when: lowerExpression(lowering, node.als, `${path}/als`) }]
    }
    case 'BoeteVoorrang':
      return [{ ...base(pathOf('in_afwijking_van').key), kind: 'in_afwijking_van', regimes: node.regimes.map((regime) => target(regime).name) }]
    case 'Onverminderd':
      return [{ ...base(pathOf('onverminderd').key), kind: 'onverminderd', regimes: node.regimes.map((regime) => target(regime).name) }]
    case 'Bedrag': {
      const { key, path } = pathOf(node.name === undefined ? 'bedrag' : `bedrag:${node.name}`)
      const when = node.als && lowerExpression(lowering, node.als, `${path}/als`)
      return [{ ...base(key), kind: 'bedrag', name: node.name ?? key, amount: lowerExpression(lowering, node.bedrag, `${path}/bedrag`), ...defined({ when }) }]
    }
    case 'Herhaling': {
      const { key, path } = pathOf('bij_herhaling')
      const steps = node.treden.map((step, index) => lowerExpression(lowering, step, `${path}/trede:${index + 1}`))
      return [{ ...base(key), kind: 'bij_herhaling', within: lowerExpression(lowering, node.binnen, `${path}/binnen`), steps }]
    }
    case 'Factor': {
      const { key, path } = pathOf('maal_de_factor')
      return [{ ...base(key), kind: 'maal_de_factor', factor: lowerExpression(lowering, node.factor, `${path}/factor`) }]
    }
    case 'Vermindering': {
      const { key, path } = pathOf('verminderd')
      const rest = {
        maximum: node.maximum && lowerExpression(lowering, node.maximum, `${path}/maximum`),
        when: node.als && lowerExpression(lowering, node.als, `${path}/als`),
      }
      const step = lowerExpression(lowering, node.stap, `${path}/stap`)
      return [{ ...base(key), kind: 'verminderd', step, per: lowerExpression(lowering, node.per, `${path}/per`), ...defined(rest) }]
    }
    case 'WettelijkMaximum': {
      const { key, path } = pathOf('wettelijk_maximum')
      return [{ ...base(key), kind: 'wettelijk_maximum', amount: lowerExpression(lowering, node.bedrag, `${path}/bedrag`) }]
    }
    case 'Zet': {
      const { key, path } = pathOf(node.name === undefined ? 'zet' : `zet:${node.name}`)
      const rest = {
        when: node.als && lowerExpression(lowering, node.als, `${path}/als`),
        later: node.daarna && lowerExpression(lowering, node.daarna, `${path}/daarna`),
      }
      const length = lowerExpression(lowering, node.duur, `${path}/duur`)
      return [{ ...base(key), kind: 'zet', name: node.name ?? key, termijn: target(node.termijn).name, length, ...defined(rest) }]
    }
    default:
      return []
  }
}

export function lowerPlafond(lowering: Lowering, node: Plafond): PlafondModel {
  return {
    ...lowerBase(lowering, 'plafond', node, { volgens: node.volgens, parts: node.clausules }),
    clauses: lowerClauses(`plafond:${node.name}`, node.clausules, (clause, path) => lowerPlafondClause(lowering, clause, path)),
  }
}

export function lowerPlafondClause(lowering: Lowering, node: PlafondClausule, pathOf: ClausePath): PlafondClause[] {
  switch (node.$type) {
    case 'SamenVoor':
      return [{ ...lowerClauseBase(lowering, node, pathOf('samen_voor').key), kind: 'samen_voor', regimes: node.regimes.map((regime) => target(regime).name) }]
    case 'TenHoogste': {
      const termijn = target(node.termijn).name
      const { key, path } = pathOf(`in_totaal_ten_hoogste:${termijn}`)
      return [{ ...lowerClauseBase(lowering, node, key), kind: 'in_totaal_ten_hoogste', amount: lowerExpression(lowering, node.bedrag, `${path}/bedrag`), termijn }]
    }
    default:
      return []
  }
}
