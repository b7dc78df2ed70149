import type { ValueType } from '@inburgering/core'
import { isGetalLiteraal, isNaamverwijzing, isVoorvalsoort, type Uitdrukking, type Voorvalsoort } from '../generated/ast.ts'
import { spellLiteral } from '../formatting/literals.ts'
import { writtenWords } from '../tree/words.ts'
import { declaredType, typeInSentence } from './value-types.ts'

/** How a value is most likely meant where another type is asked; undefined when that is a guess. */
export function meantInstead(node: Uitdrukking, required: ValueType): string | undefined {
  if (isGetalLiteraal(node)) return withSign(node.tekst, required)
  if (required.kind === 'boolean') return asCondition(node)
  const record = recordOf(node)
  return record === undefined ? undefined : asValue(record, required)
}

function withSign(number: string, required: ValueType): string | undefined {
  if (required.kind === 'money') return spellLiteral('BEDRAG', `€ ${number}`)
  if (required.kind === 'hours') return `${number} uur`
  if (required.kind === 'percentage') return `${number}%`
  return undefined
}

/** A bare name as the question that can be asked of what it names. */
function asCondition(node: Uitdrukking): string | undefined {
  if (!isNaamverwijzing(node) || node.van !== undefined) return undefined
  const { ref } = node.naam
  if (isVoorvalsoort(ref)) return ref.soort === 'periode' ? `${ref.name} loopt` : `er is een ${ref.name}`
  if (ref?.$type === 'Termijn') return `${ref.name} loopt`
  if (ref?.$type === 'Onderdeel') return `${ref.name} is behaald`
  return undefined
}

/** A record as the value of this type that it has. */
function asValue(record: Voorvalsoort, required: ValueType): string | undefined {
  if (required.kind === 'duration' && record.soort === 'periode') return `duur van ${record.name}`
  if (required.kind === 'integer') return `aantal ${record.name}`
  const attributes = record.attributen.filter((attribute) => declaredType(attribute.type)?.kind === required.kind)
  const only = attributes.length === 1 ? attributes[0] : undefined
  const isSum = required.kind === 'hours' || required.kind === 'money'
  return only === undefined ? undefined : `${isSum ? 'som van' : 'laatst bekende'} ${only.name} van ${record.name}`
}

/** A comparison of a record with a value of another type, with the value that it has of that type. */
export function meantComparison(left: Uitdrukking, operator: string, right: Uitdrukking, leftType: ValueType, rightType: ValueType): string | undefined {
  const mended = isNumber(right) ? undefined : meantInstead(left, rightType)
  if (mended !== undefined) return `${mended} ${operator} ${wordsOf(right)}`
  const other = isNumber(left) ? undefined : meantInstead(right, leftType)
  return other === undefined ? undefined : `${wordsOf(left)} ${operator} ${other}`
}

const isNumber = isGetalLiteraal
const wordsOf = (node: Uitdrukking): string => writtenWords(node).join(' ')

function recordOf(node: Uitdrukking): Voorvalsoort | undefined {
  return isNaamverwijzing(node) && node.van === undefined && isVoorvalsoort(node.naam.ref) ? node.naam.ref : undefined
}

/** What an expression is in a sentence: a record by itself is not called the date that it stands for. */
export function kindInSentence(node: Uitdrukking, type: ValueType): string {
  const record = recordOf(node)
  return record === undefined ? typeInSentence(type) : `een ${record.soort}`
}
