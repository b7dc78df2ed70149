import type { Expression, ExpressionBase } from '@inburgering/core'
import { isBegrip, isLening, isNaamverwijzing, isParameter, isTaaleis, isTabel, isTermijn, type Attribuut, type Begrip, type Naamverwijzing } from '../generated/ast.ts'
import { withoutBrackets } from '../typing/state.ts'
import { defined, target, type Lowering } from './context.ts'
import { lowerExpression } from './expression.ts'
import { isTaaleisOwner, lowerRecordRef } from './record-ref.ts'

/** What a name stands for: a fact, a derived value, an attribute, a constant of its type; a rule of another stelsel is asked there. */
export function lowerName(lowering: Lowering, node: Naamverwijzing, path: string, base: ExpressionBase): Expression {
  const stelsel = elsewhereOf(lowering, node)
  if (stelsel === undefined) return lowerNameHere(lowering, node, path, base)
  return { ...base, kind: 'elsewhere', stelsel, operand: lowerNameHere(lowering, node, `${path}/elders`, { ...base, id: `${path}/elders` }) }
}

/** The other stelsel that a name of a rule belongs to; `begin van Wi2021.termijn` belongs to where the termijn stands. */
function elsewhereOf(lowering: Lowering, node: Naamverwijzing): string | undefined {
  const named = target(node.naam)
  if (isBegrip(named) || isParameter(named) || isTabel(named)) return lowering.stelselElsewhere(node, named)
  const owner = node.van === undefined ? undefined : withoutBrackets(node.van)
  const of = isNaamverwijzing(owner) ? owner.naam.ref : undefined
  return isTermijn(of) || isLening(of) || isTaaleis(of) ? lowering.stelselElsewhere(node, of) : undefined
}

function lowerNameHere(lowering: Lowering, node: Naamverwijzing, path: string, base: ExpressionBase): Expression {
  const named = target(node.naam)
  switch (named.$type) {
    case 'Attribuut':
      return lowerAttribute(lowering, node, named, path, base)
    case 'Begrip':
      return lowerBegripName(lowering, node, named, path, base)
    case 'Gegeven':
      return { ...base, kind: 'gegeven', name: named.name }
    case 'Parameter':
      return { ...base, kind: 'parameter', name: named.name, ...defined({ on: node.peil && lowerExpression(lowering, node.peil, `${path}/1`) }) }
    case 'BegripOnderwerp':
    case 'Kolom':
      return { ...base, kind: 'argument', name: named.name }
    case 'Tabel':
      return { ...base, kind: 'tabel', name: named.name }
    case 'Oordeel':
      return { ...base, kind: 'oordeel', name: named.name }
    case 'KeuzeWaarde':
      return { ...base, kind: 'constant', constant: { kind: 'choice', value: named.name } }
    case 'Onderdeel':
      return { ...base, kind: 'constant', constant: { kind: 'onderdeel', value: named.name } }
    case 'Leerroute':
      return { ...base, kind: 'constant', constant: { kind: 'leerroute', value: named.name } }
    case 'Voorvalsoort':
      return { ...base, kind: 'attribute', attribute: 'datum', of: { kind: 'named', name: named.name } }
    case 'Plicht':
    case 'Maatregel':
    case 'Termijn':
    case 'Lening':
    case 'Taaleis':
    case 'Groep':
      throw new Error(`"${named.name}" was lowered as a value without being checked`)
  }
}

function lowerAttribute(lowering: Lowering, node: Naamverwijzing, attribute: Attribuut, path: string, base: ExpressionBase): Expression {
  if (node.van === undefined) return { ...base, kind: 'attribute', attribute: attribute.name, of: { kind: 'element' } }
  const taaleis = isTaaleisOwner(node.van)
  if (taaleis !== undefined) return { ...base, kind: 'level', taaleis }
  return { ...base, kind: 'attribute', attribute: attribute.name, of: lowerRecordRef(lowering, node.van, `${path}/1`) }
}

function lowerBegripName(lowering: Lowering, node: Naamverwijzing, begrip: Begrip, path: string, base: ExpressionBase): Expression {
  const hasArgument = isBegrip(begrip) && begrip.onderwerp !== undefined && node.van !== undefined
  return { ...base, kind: 'begrip', name: begrip.name, ...defined({ argument: hasArgument && node.van ? lowerExpression(lowering, node.van, `${path}/1`) : undefined }) }
}
