import type { Lening as LeningModel, LeningClause, Rounding } from '@inburgering/core'
import type { Lening, LeningClausule } from '../generated/ast.ts'
import { defined, target, type Lowering } from './context.ts'
import { lowerBase, lowerClauseBase, lowerClauses, type ClausePath } from './declaration.ts'
import { lowerExpression, lowerRounding } from './expression.ts'

export function lowerLening(lowering: Lowering, node: Lening): LeningModel {
  return {
    ...lowerBase(lowering, 'lening', node, { volgens: node.volgens, parts: node.clausules }),
    clauses: lowerClauses(`lening:${node.name}`, node.clausules, (clause, path) => lowerLeningClause(lowering, clause, path)),
  }
}

export function lowerLeningClause(lowering: Lowering, node: LeningClausule, pathOf: ClausePath): LeningClause[] {
  const base = (key: string) => lowerClauseBase(lowering, node, key)
  switch (node.$type) {
    case 'AangevraagdBij': {
      const records = { kind: 'records' as const, names: node.voorvallen.map((record) => target(record).name) }
      return [{ ...base(pathOf('aangevraagd_bij').key), kind: 'aangevraagd_bij', records }]
    }
    case 'VerstrektDoor':
      return [{ ...base(pathOf('verstrekt_door').key), kind: 'verstrekt_door', orgaan: target(node.orgaan).name }]
    case 'ToegekendAls': {
      const { key, path } = pathOf('toegekend_als')
      return [{ ...base(key), kind: 'toegekend_als', when: lowerExpression(lowering, node.als, `${path}/als`) }]
    }
    case 'Bedraagt': {
      const { key, path } = pathOf('bedraagt')
      const nothingBelow = node.ondergrens && lowerExpression(lowering, node.ondergrens, `${path}/onder`)
      return [{ ...base(key), kind: 'bedraagt', amount: lowerExpression(lowering, node.bedrag, `${path}/bedrag`), ...defined({ nothingBelow }) }]
    }
    case 'Inkomenstoets': {
      const { key, path } = pathOf('inkomenstoets')
      const otherwise = node.jaar && node.als && { year: lowerExpression(lowering, node.jaar, `${path}/jaar`), when: lowerExpression(lowering, node.als, `${path}/als`) }
      return [{ ...base(key), kind: 'inkomenstoets', record: target(node.voorval).name, back: lowerExpression(lowering, node.duur, `${path}/terug`), ...defined({ otherwise }) }]
    }
    case 'Opname': {
      const record = target(node.voorval).name
      const { key, path } = pathOf(`opname:${record}`)
      const rest = {
        when: node.als && lowerExpression(lowering, node.als, `${path}/als`),
        perQuarter: node.maximum && lowerExpression(lowering, node.maximum, `${path}/kwartaal`),
      }
      return [{ ...base(key), kind: 'opname', record, ...defined(rest) }]
    }
    case 'Eindigt': {
      const { key, path } = pathOf('eindigt_zodra')
      return node.als === undefined ? [] : [{ ...base(key), kind: 'eindigt_zodra', when: lowerExpression(lowering, node.als, `${path}/als`) }]
    }
    case 'Rente': {
      const { key, path } = pathOf('rente')
      const fixedFor = node.vast && lowerExpression(lowering, node.vast, `${path}/vast`)
      return [{ ...base(key), kind: 'rente', rate: lowerExpression(lowering, node.percentage, `${path}/percentage`), ...defined({ fixedFor, rounding: roundingOf(node) }) }]
    }
    case 'Aflossing': {
      const { key, path } = pathOf('aflossing')
      const times = { after: lowerExpression(lowering, node.aanloop, `${path}/vanaf`), within: lowerExpression(lowering, node.looptijd, `${path}/looptijd`) }
      return [{ ...base(key), kind: 'aflossing', ...times, atLeast: lowerExpression(lowering, node.minimum, `${path}/minimum`), ...defined({ rounding: roundingOf(node) }) }]
    }
    case 'NaarDraagkracht': {
      const { key, path } = pathOf('naar_draagkracht')
      const rest = {
        nothingBelow: node.ondergrens && lowerExpression(lowering, node.ondergrens, `${path}/onder`),
        when: node.als && lowerExpression(lowering, node.als, `${path}/als`),
      }
      return [{ ...base(key), kind: 'naar_draagkracht', amount: lowerExpression(lowering, node.bedrag, `${path}/bedrag`), ...defined(rest) }]
    }
    case 'RestantVervalt':
      return [{ ...base(pathOf('restant_vervalt').key), kind: 'restant_vervalt' }]
    case 'Kwijtschelding': {
      const { key, path } = pathOf(`kwijtschelding:${node.name}`)
      const share = node.deel && lowerExpression(lowering, node.deel, `${path}/deel`)
      return [{ ...base(key), kind: 'kwijtschelding', name: node.name, when: lowerExpression(lowering, node.als, `${path}/als`), ...defined({ share, rounding: roundingOf(node) }) }]
    }
    default:
      return []
  }
}

function roundingOf({ eenheid, richting }: { readonly eenheid?: string | undefined; readonly richting?: string | undefined }): Rounding | undefined {
  return eenheid === undefined || richting === undefined ? undefined : lowerRounding(eenheid, richting)
}
