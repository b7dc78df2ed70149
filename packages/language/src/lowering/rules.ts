import type { Begrip as BegripModel, Parameter as ParameterModel, ParameterVersie, RuleList } from '@inburgering/core'
import { isBegrip, isNaamverwijzing, isParameter, isTabel, type Begrip, type Parameter, type Regels } from '../generated/ast.ts'
import { defined, target, type Lowering } from './context.ts'
import { lowerBase, lowerLawDate } from './declaration.ts'
import { lowerExpression } from './expression.ts'
import { lowerSources } from './sources.ts'
import { lowerDate } from './stelsel.ts'
import { lowerType } from './vocabulary.ts'

export function lowerParameter(lowering: Lowering, node: Parameter): ParameterModel {
  const id = `parameter:${node.name}`
  const versions = node.versies.map((version): ParameterVersie => {
    const from = lowerDate(lowering, version, version.vanaf) ?? '0001-01-01'
    return {
      from,
      value: lowerExpression(lowering, version.waarde, `${id}/${from}`),
      sources: lowerSources(lowering, version.volgens),
      origin: lowering.originOf(version),
      ...defined({ until: lowerDate(lowering, version, version.tot) }),
    }
  })
  return {
    ...lowerBase(lowering, 'parameter', node, { volgens: node.volgens, parts: node.toelichtingen }),
    type: lowerType(node.type),
    versions: versions.sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0)),
    ...defined({ lawDate: node.rechtNaar && lowerLawDate(lowering, node.rechtNaar, `${id}/recht_naar`) }),
  }
}

export function lowerBegrip(lowering: Lowering, node: Begrip): BegripModel {
  const id = `begrip:${node.name}`
  return {
    ...lowerBase(lowering, 'begrip', node, { volgens: node.volgens, parts: node.toelichtingen }),
    type: lowerType(node.type),
    mayBeUnknown: lowering.typing.unknown.ofBegrip(node),
    definition: node.regels ? lowerRules(lowering, node.regels, id) : lowerExpression(lowering, checked(node.waarde), `${id}/waarde`),
    ...defined({ meant: lowerMeant(lowering, node) }),
    ...defined({ parameter: node.onderwerp && { name: node.onderwerp.name, type: lowerType(node.onderwerp.type) } }),
  }
}

/** The word that is taken over; one that does not stand in another stelsel is told by a check. */
function lowerMeant(lowering: Lowering, node: Begrip): BegripModel['meant'] {
  if (!node.bedoeld || !isNaamverwijzing(node.waarde)) return undefined
  const word = target(node.waarde.naam)
  const stelsel = lowering.stelselElsewhere(node, word)
  if (stelsel === undefined || !(isBegrip(word) || isParameter(word) || isTabel(word))) return undefined
  return { stelsel, name: word.name, label: word.label ?? word.name, articles: lowerSources(lowering, word.volgens).map(({ text }) => text) }
}

function lowerRules(lowering: Lowering, node: Regels, id: string): RuleList {
  return {
    kind: 'rules',
    policy: lowerPolicy(node.beleid) ?? 'first',
    rules: node.regels.map((rule, index) => {
      const path = `${id}/regel:${index + 1}`
      return {
        id: path,
        when: lowerExpression(lowering, rule.als, `${path}/als`),
        then: lowerExpression(lowering, rule.dan, `${path}/dan`),
        sources: lowerSources(lowering, rule.volgens),
        origin: lowering.originOf(rule),
      }
    }),
    ...defined({ otherwise: node.anders && lowerExpression(lowering, node.anders, `${id}/anders`) }),
  }
}

export function lowerPolicy(text: string | undefined): 'first' | 'exactlyOne' | undefined {
  return text === undefined ? undefined : text.includes('precies') ? 'exactlyOne' : 'first'
}

/** A part that the grammar guarantees in a declaration without syntax errors. */
export function checked<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('an incomplete declaration was lowered')
  return part
}
