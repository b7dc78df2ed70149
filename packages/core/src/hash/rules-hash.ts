import type { DeclarationKind, Model } from '../model/index.ts'
import { canonicalJson } from './canonical-json.ts'
import { sha256Hex } from './sha256.ts'

const withoutRules: ReadonlySet<DeclarationKind> = new Set(['scenario', 'persoon', 'dekking'])

/**
 * The identity of a body of rules: SHA-256 over the canonical JSON of the model, without places in files, comments,
 * scenarios, personas and lists of what is covered. Two specifications with the same hash give the same timeline for every person.
 */
export function rulesHash(model: Model): string {
  const { base: _base, ...rest } = model
  const rules = model.declarations.filter((declaration) => !withoutRules.has(declaration.kind))
  return sha256Hex(canonicalJson(withoutPlaces({ ...rest, declarations: rules })))
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name]) => name !== 'origin' && name !== 'documentation')
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutPlaces(member)]))
}
