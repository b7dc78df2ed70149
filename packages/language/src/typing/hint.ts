import type { ValueType } from '@inburgering/core'
import type { AstNode } from 'langium'
import { isEenVan, isNaamverwijzing, isTabel, isVak, isVergelijking, type Tabel, type Uitdrukking, type Vak } from '../generated/ast.ts'
import type { Names } from '../scoping/names.ts'
import { passesThrough, requiredType } from './required-type.ts'
import { declaredType } from './value-types.ts'

type TypeOf = (expression: Uitdrukking) => ValueType | undefined

/**
 * The type that a bare name at this place probably has: what the place requires, else the type of what it is compared
 * with. It decides which namespace a name is looked up in, so it may not depend on that name itself.
 */
export function hintFor(node: Uitdrukking, typeOf: TypeOf, names: Names): ValueType | undefined {
  const container: AstNode | undefined = node.$container
  if (!container) return undefined
  if (passesThrough(container)) return hintFor(container, typeOf, names)
  if (isVergelijking(container)) {
    const other = node.$containerProperty === 'links' ? container.rechts : container.links
    return node.$containerProperty === 'rechts' || !dependsOnHint(other) ? other && typeOf(other) : undefined
  }
  if (isEenVan(container) && node.$containerProperty === 'opties') return container.links && typeOf(container.links)
  if (isVak(container)) return bandType(container, typeOf)
  if (isNaamverwijzing(container) && node.$containerProperty === 'van') {
    return declaredType(names.find(node, container.naam.$refText, 'Begrip')?.onderwerp?.type)
  }
  return requiredType(node)
}

/** Whether resolving this expression may itself ask for a hint. */
function dependsOnHint(node: Uitdrukking | undefined): boolean {
  if (node === undefined) return true
  if (passesThrough(node)) return true
  return isNaamverwijzing(node) && node.van === undefined
}

/** The type of the input that a cell of a table speaks of. */
export function bandType(band: Vak, typeOf: TypeOf): ValueType | undefined {
  const input = inputOf(band)
  return input && typeOf(input)
}

/** The input of the table that a cell speaks of: rows name the first, the header the second, a decision table each its own. */
export function inputOf(band: Vak): Uitdrukking | undefined {
  const container: AstNode | undefined = band.$container
  if (isTabel(container)) return container.ingangen[1] ?? container.ingangen[0]
  const table: AstNode | undefined = container?.$container
  if (!isTabel(table)) return undefined
  return (table as Tabel).beslistabel ? table.ingangen[band.$containerIndex ?? 0] : table.ingangen[0]
}
