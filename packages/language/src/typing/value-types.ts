import type { ValueType } from '@inburgering/core'
import type { Type } from '../generated/ast.ts'

const basisTypes: Readonly<Record<string, ValueType>> = {
  'ja of nee': { kind: 'boolean' },
  'geheel getal': { kind: 'integer' },
  getal: { kind: 'number' },
  bedrag: { kind: 'money' },
  percentage: { kind: 'percentage' },
  datum: { kind: 'date' },
  duur: { kind: 'duration' },
  uren: { kind: 'hours' },
  taalniveau: { kind: 'level' },
  tekst: { kind: 'text' },
  Onderdeel: { kind: 'onderdeel' },
  Leerroute: { kind: 'leerroute' },
}

/** The type that an author wrote; undefined when its name does not exist. */
export function declaredType(type: Type | undefined): ValueType | undefined {
  if (type?.basis !== undefined) return basisTypes[type.basis.replace(/\s+/g, ' ')]
  const keuze = type?.keuze?.ref
  return keuze && { kind: 'choice', keuze: keuze.name }
}

/** The type as an author writes it. */
export function typeName(type: ValueType): string {
  if (type.kind === 'choice') return type.keuze
  return Object.entries(basisTypes).find(([, basis]) => basis.kind === type.kind)?.[0] ?? type.kind
}

const articles: Readonly<Record<string, string>> = {
  boolean: 'ja of nee',
  integer: 'een geheel getal',
  number: 'een getal',
  money: 'een bedrag',
  percentage: 'een percentage',
  date: 'een datum',
  duration: 'een duur',
  hours: 'een aantal uren',
  level: 'een taalniveau',
  text: 'een tekst',
  onderdeel: 'een onderdeel',
  leerroute: 'een leerroute',
}

/** The type in a sentence: `een bedrag`, `een keuze uit Doelgroep`. */
export function typeInSentence(type: ValueType): string {
  return type.kind === 'choice' ? `een keuze uit ${type.keuze}` : (articles[type.kind] ?? type.kind)
}

export function sameType(left: ValueType, right: ValueType): boolean {
  if (left.kind !== right.kind) return false
  return left.kind !== 'choice' || right.kind !== 'choice' || left.keuze === right.keuze
}

/** Whether a value of one type may stand where the other is asked: the same, or a whole number as a number. */
export function fits(actual: ValueType, required: ValueType): boolean {
  return sameType(actual, required) || (actual.kind === 'integer' && required.kind === 'number')
}
