import type { Band, Expr } from './expression.ts'
import type { Definition, Slot } from './form.ts'

/**
 * Whether a calculation (`geboortedatum plus AOW_leeftijd`) rests on nothing but gegevens and the text of the rules: it has
 * one outcome in a whole run. What looks at no gegeven is not meant.
 */
export function isOfFacts(expr: Expr, tabellen: ReadonlyMap<string, Slot<Definition>>): boolean {
  return (expr.kind === 'arithmetic' || expr.kind === 'table') && asks(expr, tabellen) === 'facts'
}

type Asks = 'nothing' | 'facts' | 'more'

/** A table that looks at itself asks more: it is never worked out. */
function asks(expr: Expr, tabellen: ReadonlyMap<string, Slot<Definition>>, within: readonly string[] = []): Asks {
  switch (expr.kind) {
    case 'literal':
      return 'nothing'
    case 'fact':
      return 'facts'
    case 'arithmetic':
      return most([expr.left, expr.right].map((operand) => asks(operand, tabellen, within)))
    case 'table': {
      const versions = tabellen.get(expr.name)?.versions ?? []
      const cell = versions.length === 1 ? versions[0]?.value?.fields['cell'] : undefined
      return cell?.kind === 'ask' && !within.includes(expr.name) ? asks(cell.expr, tabellen, [...within, expr.name]) : 'more'
    }
    case 'rows': {
      const parts = [...expr.inputs.map(({ value }) => value), ...expr.rows.flatMap(({ bands, cell }) => [cell, ...bands.flatMap(boundsOf)])]
      return most(parts.map((part) => asks(part, tabellen, within)))
    }
    default:
      return 'more'
  }
}

function most(of: readonly Asks[]): Asks {
  return of.includes('more') ? 'more' : of.includes('facts') ? 'facts' : 'nothing'
}

function boundsOf(band: Band): readonly Expr[] {
  if (band.kind === 'any') return []
  return band.kind === 'values' ? band.values : [band.from?.value ?? [], band.to?.value ?? []].flat()
}
