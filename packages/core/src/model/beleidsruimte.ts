import type { DeclarationBase } from './declaration.ts'
import type { Expression } from './expression.ts'
import type { Origin } from './origin.ts'
import type { SourceRef } from './source.ts'

/**
 * The room that the rules leave to a body around a value (Awb art. 4:81): without a policy rule the value itself holds.
 * A wijziging of the layer beleidsregel may set the value within these bounds only.
 */
export interface Beleidsruimte extends DeclarationBase {
  readonly kind: 'beleidsruimte'
  /** The bestuursorgaan whose room it is. */
  readonly by: string
  /** What it is about: a parameter, or each cell of a table. */
  readonly about: { readonly kind: 'parameter' | 'tabel'; readonly name: string }
  /** The attribute of a besluit that sets the same value in one case: outside the bounds it is followed, and told. */
  readonly decision?: { readonly record: string; readonly attribute: string }
  /** Ascending by `from`; the one without `from` always holds. */
  readonly bounds: readonly Ruimtegrens[]
}
export interface Ruimtegrens {
  /** `beleidsruimte:<name>/<from>` */
  readonly id: string
  /** ISO 8601. */
  readonly from?: string
  /** ISO 8601, first day on which it no longer holds. */
  readonly until?: string
  /** Both bounds are within the room. */
  readonly lowest?: Expression
  readonly highest?: Expression
  /** Instead of bounds: the values to choose from. */
  readonly choices?: readonly Expression[]
  readonly sources: readonly SourceRef[]
  readonly origin: Origin
}
