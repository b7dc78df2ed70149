import type { Band, Expression } from '@inburgering/core'
import { isFixed } from '../program/slot.ts'
import type { Prepared, Specification } from '../program/specification.ts'
import type { Compiled, Evaluate } from './compiled.ts'
import { Unknown } from './value.ts'

/**
 * A calculation on nothing but gegevens and constants (`geboortedatum plus AOW_leeftijd`) has one outcome in a whole run.
 * It is worked out once where nobody notes what it rests on; what has no outcome yet is worked out again.
 */
export function onceOfFacts(expression: Expression, evaluate: Evaluate, specification: Specification): Evaluate {
  if (expression.kind !== 'arithmetic' && expression.kind !== 'tabel') return evaluate
  // Asked when all declarations are prepared, because tables may be declared later.
  let isOfFacts: boolean | undefined
  return (context) => {
    if (context.use !== undefined || context.trace !== undefined) return evaluate(context)
    isOfFacts ??= restsOnFacts(expression, specification)
    if (!isOfFacts) return evaluate(context)
    const known = context.ofFacts.get(expression)
    if (known !== undefined) return known
    const value = evaluate(context)
    if (!(value instanceof Unknown)) context.ofFacts.set(expression, value)
    return value
  }
}

function restsOnFacts(expression: Expression, specification: Specification): boolean {
  switch (expression.kind) {
    case 'constant':
    case 'gegeven':
      return true
    case 'arithmetic':
      return restsOnFacts(expression.left, specification) && restsOnFacts(expression.right, specification)
    case 'tabel':
      return isTableOfFacts(expression.name, specification)
    default:
      return false
  }
}

/** A table that no wijziging touches, with cells and bands that always say the same. */
function isTableOfFacts(name: string, specification: Specification): boolean {
  const slot = specification.tabellen.get(name)
  const table = slot !== undefined && isFixed(slot) ? slot.versions[0]?.value : undefined
  if (table?.kind !== 'tabel') return false
  const { inputs, rows } = table.tabel
  const parts = [...inputs, ...rows.map(({ value }) => value), ...rows.flatMap(({ bands }) => bands.flatMap(boundsOf))]
  return parts.every(({ expression }) => restsOnFacts(expression, specification))
}

function boundsOf(band: Prepared<Band>): readonly Compiled[] {
  switch (band.kind) {
    case 'any':
      return []
    case 'values':
      return band.values
    case 'range':
      return [band.from?.value ?? [], band.to?.value ?? []].flat()
  }
}
