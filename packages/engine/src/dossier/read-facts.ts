import type { Value } from '../evaluation/value.ts'
import type { Specification } from '../program/specification.ts'
import { isRecord, shown, unknownName, type Findings } from './findings.ts'
import { readValue } from './read-value.ts'

/** `gegevens`: every name is declared, every required fact is given. */
export function readFacts(json: unknown, path: string, specification: Specification, findings: Findings): ReadonlyMap<string, Value> {
  const facts = new Map<string, Value>()
  if (!isRecord(json)) {
    if (json === undefined) findings.report('INB855', path, { name: 'gegevens', owner: 'een persoon' })
    else findings.report('INB851', path, { value: shown(json), expected: 'facts' })
    return facts
  }
  for (const [name, given] of Object.entries(json)) {
    const gegeven = specification.gegevens.get(name)
    if (gegeven === undefined) {
      if (findings.isFactElsewhere(name)) continue
      findings.report('INB850', `${path}.${name}`, unknownName(given, name, [...specification.gegevens.keys()]))
      continue
    }
    const value = readValue(given, gegeven.type, `${path}.${name}`, specification, findings, gegeven.incomplete)
    if (value !== undefined) facts.set(name, value)
  }
  for (const { name, optional } of specification.gegevens.values()) {
    if (!optional && !Object.hasOwn(json, name)) findings.report('INB855', `${path}.${name}`, { name, owner: 'een persoon' })
  }
  return facts
}
