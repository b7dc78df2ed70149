import { nearestName, type ConstantValue, type ScenarioValue, type ValueType } from '@inburgering/core'
import type { AstNode } from 'langium'
import { finding } from '../findings/finding.ts'
import { isWaardeNaam, type Kolom, type Literaal, type ScenarioWaarde, type Tijdstip } from '../generated/ast.ts'
import { isProblem, readLiteral, readDate } from '../typing/literal.ts'
import { meantInstead } from '../typing/remedy.ts'
import { fits, typeInSentence } from '../typing/value-types.ts'
import type { Lowering } from './context.ts'

/** A value where this type is asked: a constant or a column. Undefined after saying what is wrong. */
export function lowerScenarioValue(lowering: Lowering, node: ScenarioWaarde, required: ValueType | undefined, columns: readonly Kolom[]): ScenarioValue | undefined {
  if (!isWaardeNaam(node)) return lowerConstant(lowering, node.literaal, required)
  if (columns.some((column) => column.name === node.naam)) return { kind: 'column', name: node.naam }
  return lowerNamedValue(lowering, node, node.naam, required)
}

/** A literal where this type is asked. */
export function lowerConstant(lowering: Lowering, node: Literaal, required: ValueType | undefined): ConstantValue | undefined {
  const value = readLiteral(node)
  // What is wrong in the literal itself is said by the type rules.
  if (isProblem(value)) return undefined
  const year = required?.kind === 'date' && value.kind === 'integer' && /^\d{4}$/.test(value.value)
  if (year) return { kind: 'date', value: value.value }
  const actual = { kind: value.kind } as ValueType
  if (required === undefined || fits(actual, required)) return required?.kind === 'number' && value.kind === 'integer' ? { kind: 'number', value: value.value } : value
  lowering.report(finding(node, 'INB201', { expected: typeInSentence(required), actual: typeInSentence(actual), suggestion: meantInstead(node, required) }))
  return undefined
}

/** A name where this type is asked: a value of a keuze, an onderdeel, a leerroute. */
export function lowerNamedValue(lowering: Lowering, node: AstNode, name: string, required: ValueType | undefined): ConstantValue | undefined {
  const values = required === undefined ? [] : valuesOf(lowering, node, required)
  const constant = required && namedConstant(lowering, node, name, required)
  if (constant) return constant
  lowering.report(finding(node, 'INB110', { name, expected: required ? typeInSentence(required) : 'waarde', suggestion: nearestName(name, values) }))
  return undefined
}

export function namedConstant(lowering: Lowering, node: AstNode, name: string, type: ValueType): ConstantValue | undefined {
  const isKnown = valuesOf(lowering, node, type).includes(name)
  if (!isKnown || (type.kind !== 'choice' && type.kind !== 'onderdeel' && type.kind !== 'leerroute')) return undefined
  return { kind: type.kind, value: name }
}

function valuesOf(lowering: Lowering, node: AstNode, type: ValueType): string[] {
  if (type.kind === 'onderdeel') return lowering.names.namesOf(node, 'Onderdeel')
  if (type.kind === 'leerroute') return lowering.names.namesOf(node, 'Leerroute')
  if (type.kind !== 'choice') return []
  return lowering.names.find(node, type.keuze, 'Keuze')?.waarden.map((value) => value.name) ?? []
}

/** A date in a scenario: written, or a column. */
export function lowerMoment(lowering: Lowering, node: Tijdstip, columns: readonly Kolom[]): ScenarioValue | undefined {
  if (node.datum !== undefined) {
    const date = readDate(node.datum)
    if (date === undefined) lowering.report(finding(node, 'INB115', { text: node.datum }))
    return date === undefined ? undefined : { kind: 'date', value: date }
  }
  const name = node.kolom ?? ''
  if (columns.some((column) => column.name === name)) return { kind: 'column', name }
  lowering.report(finding(node, 'INB110', { name, expected: 'kolom van de voorbeelden', suggestion: nearestName(name, columns.map((column) => column.name)) }))
  return undefined
}
