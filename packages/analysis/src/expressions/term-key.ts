import { canonicalJson, type Expression } from '@inburgering/core'

const placing: ReadonlySet<string> = new Set(['id', 'origin', 'sources', 'mayBeUnknown', 'type', 'letters'])
const known = new WeakMap<Expression, string>()

/** The same text for two expressions that ask the same, wherever they stand. */
export function termKey(expression: Expression): string {
  const earlier = known.get(expression)
  if (earlier !== undefined) return earlier
  const key = canonicalJson(withoutPlaces(expression))
  known.set(expression, key)
  return key
}

function withoutPlaces(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutPlaces)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).flatMap(([field, value]) => (placing.has(field) ? [] : [[field, withoutPlaces(value)]])),
  )
}
