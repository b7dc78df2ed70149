import type { Lijst, Selectie as SelectieModel, SelectieClause, Verdeling as VerdelingModel, Vergoeding as VergoedingModel, VergoedingClause } from '@inburgering/core'
import { finding } from '../findings/finding.ts'
import { isVerdeelt, type Lijstblok, type Lijstrij, type Partij, type Selectie, type SelectieClausule, type Verdeling, type Vergoeding, type VergoedingClausule } from '../generated/ast.ts'
import { target, type Lowering } from './context.ts'
import { lowerBase, lowerClauseBase, lowerClauses, type ClausePath } from './declaration.ts'
import { lowerExpression } from './expression.ts'
import { lowerSources } from './sources.ts'
import { lowerType } from './vocabulary.ts'

export function lowerSelectie(lowering: Lowering, node: Selectie): SelectieModel {
  return {
    ...lowerBase(lowering, 'selectie', node, { volgens: node.volgens, parts: node.clausules }),
    clauses: lowerClauses(`selectie:${node.name}`, node.clausules, (clause, path) => lowerSelectieClause(lowering, clause, path)),
  }
}

export function lowerSelectieClause(lowering: Lowering, node: SelectieClausule, pathOf: ClausePath): SelectieClause[] {
  switch (node.$type) {
    case 'Wie': {
      const { key, path } = pathOf('wie')
      return [{ ...lowerClauseBase(lowering, node, key), kind: 'wie', when: lowerExpression(lowering, node.als, `${path}/als`) }]
    }
    case 'Toont': {
      const { key, path } = pathOf(`toont:${node.name}`)
      return [{ ...lowerClauseBase(lowering, node, key), kind: 'toont', name: node.name, value: lowerExpression(lowering, node.waarde, `${path}/waarde`) }]
    }
    default:
      return []
  }
}

export function lowerVergoeding(lowering: Lowering, node: Vergoeding): VergoedingModel {
  return {
    ...lowerBase(lowering, 'vergoeding', node, { volgens: node.volgens, parts: node.clausules }),
    clauses: lowerClauses(`vergoeding:${node.name}`, node.clausules, (clause, path) => lowerVergoedingClause(lowering, clause, path)),
  }
}

export function lowerVergoedingClause(lowering: Lowering, node: VergoedingClausule, pathOf: ClausePath): VergoedingClause[] {
  const base = (key: string) => lowerClauseBase(lowering, node, key)
  switch (node.$type) {
    case 'Betaling':
      return [{ ...base(pathOf('betaling').key), kind: 'betaling', from: partyName(node.van), to: partyName(node.aan) }]
    case 'Bij':
      return [{ ...base(pathOf('wanneer').key), kind: 'bij', records: { kind: 'records', names: node.voorvallen.map((record) => target(record).name) } }]
    case 'EenmaligOp': {
      const { key, path } = pathOf('wanneer')
      return [{ ...base(key), kind: 'eenmalig_op', date: lowerExpression(lowering, node.datum, `${path}/datum`) }]
    }
    case 'InHetJaar': {
      const { key, path } = pathOf('wanneer')
      const date = lowerExpression(lowering, node.datum, `${path}/datum`)
      const later = yearsLater(node.soort)
      return [later === undefined ? { ...base(key), kind: 'elk_jaar_vanaf', date } : { ...base(key), kind: 'in_het_jaar', date, later }]
    }
    case 'Als': {
      const { key, path } = pathOf('als')
      return [{ ...base(key), kind: 'als', when: lowerExpression(lowering, node.als, path) }]
    }
    case 'BedragVanVergoeding': {
      const { key, path } = pathOf('bedrag')
      return [{ ...base(key), kind: 'bedrag', amount: lowerExpression(lowering, node.bedrag, `${path}/bedrag`) }]
    }
    default:
      return []
  }
}

export function partyName(party: Partij): string {
  return party.orgaan === undefined ? 'persoon' : target(party.orgaan).name
}

/** Undefined: each year. */
function yearsLater(words: string): number | undefined {
  const later = ['in het jaar van', 'in het jaar na', 'in het tweede jaar na'].indexOf(words.replace(/\s+/g, ' '))
  return later < 0 ? undefined : later
}

/** A row that has too many or too few numbers is left out, after saying so. */
export function lowerLijst(lowering: Lowering, node: Lijstblok): Lijst {
  const id = `lijst:${node.name}`
  return {
    ...lowerBase(lowering, 'lijst', node, { volgens: node.volgens, parts: node.toelichtingen }),
    columns: node.kolommen.map((column) => ({ name: column.name, label: column.label ?? column.name, type: lowerType(column.type) })),
    rows: node.rijen.flatMap((row, index) => {
      if (row.waarden.length !== node.kolommen.length) {
        reportLength(lowering, row, node.kolommen.length)
        return []
      }
      const path = `${id}/rij:${index + 1}`
      return [{ id: path, name: row.naam, values: row.waarden.map((value, column) => lowerExpression(lowering, value, `${path}/${node.kolommen[column]?.name ?? ''}`)) }]
    }),
  }
}

function reportLength(lowering: Lowering, row: Lijstrij, expected: number): void {
  lowering.report(finding(row, 'INB684', { name: row.naam, count: String(row.waarden.length), expected: String(expected) }))
}

/** Without a budget, which is reported, there is nothing to divide. */
export function lowerVerdeling(lowering: Lowering, node: Verdeling): VerdelingModel[] {
  const base = lowerBase(lowering, 'verdeling', node, { volgens: node.volgens, parts: node.clausules })
  const budget = node.clausules.find(isVerdeelt)
  if (budget === undefined) return []
  const sources = [...base.sources, ...lowerSources(lowering, budget.volgens)]
  return [{ ...base, sources, amount: lowerExpression(lowering, budget.bedrag, `verdeling:${node.name}/bedrag`), lijst: target(budget.lijst).name, column: target(budget.kolom).name }]
}
