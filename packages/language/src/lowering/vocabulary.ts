import type { Attribuut as AttribuutModel, Bestuursorgaan as BestuursorgaanModel, BronDeclaration, Controle as ControleModel, DecidedOutcome, Gegeven as GegevenModel, Keuze as KeuzeModel, Oordeel as OordeelModel, RecordDeclaration, SourceKind, ValueType } from '@inburgering/core'
import { isControle, isOnvolledig, type Attribuut, type Besluitbaar, type Bestuursorgaan, type Bron, type Controle, type Gegeven, type Keuze, type Oordeel, type Type, type Voorvalsoort } from '../generated/ast.ts'
import { decidedKind } from '../scoping/decided-kind.ts'
import { declaredType } from '../typing/value-types.ts'
import { defined, target, type Lowering } from './context.ts'
import { lowerBase } from './declaration.ts'
import { lowerExpression } from './expression.ts'
import { lowerSources } from './sources.ts'

/** The type that was written. @throws Error when it does not exist, for only checked declarations are lowered. */
export function lowerType(type: Type): ValueType {
  const declared = declaredType(type)
  if (declared === undefined) throw new Error(`type "${type.keuze?.$refText ?? type.basis ?? ''}" was lowered without being resolved`)
  return declared
}

export function lowerBron(lowering: Lowering, node: Bron): BronDeclaration {
  return {
    ...lowerBase(lowering, 'bron', node),
    sourceKind: ((node.soort?.replace(/\s+/g, ' ') ?? 'wet') as SourceKind),
    ...defined({ identifier: node.nummer, basis: node.krachtens && target(node.krachtens).name }),
  }
}

export function lowerBestuursorgaan(lowering: Lowering, node: Bestuursorgaan): BestuursorgaanModel {
  return { ...lowerBase(lowering, 'bestuursorgaan', node, { volgens: node.volgens }), ...defined({ onBehalf: node.namens }) }
}

export function lowerKeuze(lowering: Lowering, node: Keuze): KeuzeModel {
  const values = node.waarden.map((value) => ({
    name: value.name,
    label: value.label ?? value.name,
    sources: lowerSources(lowering, value.volgens),
    origin: lowering.originOf(value),
  }))
  return { ...lowerBase(lowering, 'keuze', node, { volgens: node.volgens }), ordered: node.oplopend, values }
}

const readings = { 'de eerste dag': 'firstDay', 'het midden': 'middle', 'de laatste dag': 'lastDay' } as const

export function lowerGegeven(lowering: Lowering, node: Gegeven): GegevenModel {
  const incomplete = node.clausules.find(isOnvolledig)
  return {
    ...lowerBase(lowering, 'gegeven', node, { volgens: node.volgens, parts: node.clausules }),
    type: lowerType(node.type),
    optional: node.optioneel,
    controles: lowerChecks(lowering, `gegeven:${node.name}`, node.clausules.filter(isControle), node.name),
    ...defined({ incomplete: incomplete && readings[incomplete.lezing.replace(/\s+/g, ' ') as keyof typeof readings] }),
  }
}

export function lowerVoorvalsoort(lowering: Lowering, node: Voorvalsoort): RecordDeclaration {
  return {
    ...lowerBase(lowering, node.soort, node, { volgens: node.volgens, parts: node.clausules }),
    attributes: node.attributen.map((attribute) => lowerAttribute(lowering, attribute)),
    controles: lowerChecks(lowering, `${node.soort}:${node.name}`, node.clausules.filter(isControle), 'datum'),
    ...defined({ by: node.door && target(node.door).name, about: lowerAbout(node) }),
  }
}

function lowerAbout(node: Voorvalsoort): DecidedOutcome | undefined {
  if (node.overSoort === undefined) return undefined
  return { of: decidedKind(node.overSoort), names: node.over.map((each) => target<Besluitbaar>(each).name) }
}

export function lowerOordeel(lowering: Lowering, node: Oordeel): OordeelModel {
  return { ...lowerBase(lowering, 'oordeel', node, { volgens: node.volgens }), by: node.door ? target(node.door).name : '' }
}

function lowerAttribute(lowering: Lowering, node: Attribuut): AttribuutModel {
  return { name: node.name, label: node.label ?? node.name, type: lowerType(node.type), optional: node.optioneel, origin: lowering.originOf(node) }
}

function lowerChecks(lowering: Lowering, id: string, nodes: readonly Controle[], place: string): ControleModel[] {
  return nodes.map((node, index) => ({ when: lowerExpression(lowering, node.als, `${id}/controle:${index + 1}`), message: node.melding, at: node.bij ?? place }))
}
