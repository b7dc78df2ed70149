import type { Beleidsruimte as BeleidsruimteModel, Ruimtegrens as RuimtegrensModel } from '@inburgering/core'
import type { Beleidsruimte, Ruimtegrens } from '../generated/ast.ts'
import { defined, target, type Lowering } from './context.ts'
import { lowerBase } from './declaration.ts'
import { lowerExpression } from './expression.ts'
import { checked } from './rules.ts'
import { lowerSources } from './sources.ts'
import { lowerDate } from './stelsel.ts'

export function lowerBeleidsruimte(lowering: Lowering, node: Beleidsruimte): BeleidsruimteModel {
  const bounds = node.grenzen.map((bound) => lowerBound(lowering, node, bound))
  const about = node.parameter === undefined ? { kind: 'tabel' as const, name: target(checked(node.tabel)).name } : { kind: 'parameter' as const, name: target(node.parameter).name }
  return {
    ...lowerBase(lowering, 'beleidsruimte', node, { parts: node.toelichtingen }),
    by: target(node.orgaan).name,
    about,
    bounds: bounds.sort((left, right) => ((left.from ?? '') < (right.from ?? '') ? -1 : 1)),
    ...defined({ decision: node.besluit && { record: target(node.besluit).name, attribute: node.attribuut ?? '' } }),
  }
}

function lowerBound(lowering: Lowering, { name }: Beleidsruimte, node: Ruimtegrens): RuimtegrensModel {
  const from = lowerDate(lowering, node, node.vanaf)
  const id = `beleidsruimte:${name}/${from ?? 'grens'}`
  const choices = node.waarden.map((choice, index) => lowerExpression(lowering, choice, `${id}/waarde:${index + 1}`))
  return {
    id,
    sources: lowerSources(lowering, node.volgens),
    origin: lowering.originOf(node),
    ...defined({
      from,
      until: lowerDate(lowering, node, node.tot),
      lowest: node.laagst && lowerExpression(lowering, node.laagst, `${id}/laagst`),
      highest: node.hoogst && lowerExpression(lowering, node.hoogst, `${id}/hoogst`),
      choices: choices.length === 0 ? undefined : choices,
    }),
  }
}
