import type { DayNumber } from '@inburgering/core'
import type { Value } from '../evaluation/value.ts'
import type { Specification } from '../program/specification.ts'
import { shown, unknownName, type Findings } from './findings.ts'
import { readValue } from './read-value.ts'
import type { Shape } from './shape.ts'

/** A record of the file, before it is read. */
export interface Given {
  readonly path: string
  readonly json: Readonly<Record<string, unknown>>
}

export function readDay(json: Readonly<Record<string, unknown>>, name: string, path: string, specification: Specification, findings: Findings): DayNumber | undefined {
  if (!(name in json)) return undefined
  const day = readValue(json[name], { kind: 'date' }, `${path}.${name}`, specification, findings)
  return typeof day === 'number' ? day : undefined
}

/** The declared attributes of a record; `fixed` are the names that it has besides. */
export function readAttributes(
  json: Readonly<Record<string, unknown>>,
  attributes: Shape['attributes'],
  owner: string,
  fixed: readonly string[],
  path: string,
  specification: Specification,
  findings: Findings,
): Map<string, Value> {
  const values = new Map<string, Value>()
  for (const [name, given] of Object.entries(json)) {
    const attribute = attributes.find((declared) => declared.name === name)
    if (attribute === undefined) {
      if (fixed.includes(name)) continue
      findings.report('INB853', `${path}.${name}`, { ...unknownName(given, name, [...fixed, ...attributes.map((declared) => declared.name)]), owner })
      continue
    }
    const value = readValue(given, attribute.type, `${path}.${name}`, specification, findings)
    if (value !== undefined) values.set(name, value)
  }
  for (const { name, optional } of attributes) {
    if (!optional && !Object.hasOwn(json, name)) findings.report('INB855', `${path}.${name}`, { name, owner })
  }
  return values
}

export function readText({ json, path }: Given, name: string, findings: Findings): string | undefined {
  const given = json[name]
  if (given === undefined || (typeof given === 'string' && given !== '')) return given
  findings.report('INB851', `${path}.${name}`, { value: shown(given), expected: 'text' })
  return undefined
}
