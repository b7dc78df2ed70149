import type { DeclarationBase, LawDate } from './declaration.ts'
import type { Expression } from './expression.ts'
import type { Origin } from './origin.ts'
import type { SourceRef } from './source.ts'
import type { ValueType } from './value-type.ts'

/** A value with versions: each holds from its date until the next version. */
export interface Parameter extends DeclarationBase {
  readonly kind: 'parameter'
  readonly type: ValueType
  readonly lawDate?: LawDate
  /** Ascending by `from`. */
  readonly versions: readonly ParameterVersie[]
}
export interface ParameterVersie {
  /** ISO 8601. */
  readonly from: string
  /** ISO 8601, first day on which it no longer holds (`vervalt met ingang van`). */
  readonly until?: string
  readonly value: Expression
  readonly sources: readonly SourceRef[]
  readonly origin: Origin
}

/** A derived value: one expression, or a list of rules. */
export interface Begrip extends DeclarationBase {
  readonly kind: 'begrip'
  readonly type: ValueType
  readonly mayBeUnknown: boolean
  /** `van (vak : Onderdeel)` */
  readonly parameter?: { readonly name: string; readonly type: ValueType }
  readonly definition: Expression | RuleList
  /** `als bedoeld in Wi2021.inburgeringsdiploma`: the word of another act whose meaning it takes over, with the articles there. */
  readonly meant?: { readonly stelsel: string; readonly name: string; readonly label: string; readonly articles: readonly string[] }
}
export interface RuleList {
  readonly kind: 'rules'
  readonly policy: 'first' | 'exactlyOne'
  readonly rules: readonly Rule[]
  readonly otherwise?: Expression
}
export interface Rule {
  readonly id: string
  readonly when: Expression
  readonly then: Expression
  readonly sources: readonly SourceRef[]
  readonly origin: Origin
}

/** A cross table (rows, and columns or one value column) or a list of rows over several inputs (beslistabel). */
export interface Tabel extends DeclarationBase {
  readonly kind: 'tabel'
  readonly type: ValueType
  readonly mayBeUnknown: boolean
  readonly inputs: readonly Expression[]
  readonly policy: 'first' | 'exactlyOne'
  /** One row per combination: a cross table is stored cell by cell, with one band per input. */
  readonly rows: readonly TabelRow[]
  /** How it was written, for documents and the formatter. */
  readonly layout: 'kruistabel' | 'beslistabel'
}
export interface TabelRow {
  readonly id: string
  readonly bands: readonly Band[]
  readonly value: Expression
  readonly sources: readonly SourceRef[]
  readonly origin: Origin
}
/** What an input must be for a row: a range (bounds as constants), a set of values, or anything. */
export type Band =
  | { readonly kind: 'range'; readonly from?: Bound; readonly to?: Bound; readonly text: string }
  | { readonly kind: 'values'; readonly values: readonly Expression[]; readonly text: string }
  | { readonly kind: 'any'; readonly text: string }
export interface Bound {
  readonly value: Expression
  readonly inclusive: boolean
}
