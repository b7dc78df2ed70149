import type { ClauseBase, DeclarationBase } from './declaration.ts'
import type { Expression, RecordSet } from './expression.ts'
import type { ValueType } from './value-type.ts'

/** Asked of many persons in the evening of one date: who is meant, and what is shown of them. */
export interface Selectie extends DeclarationBase {
  readonly kind: 'selectie'
  readonly clauses: readonly SelectieClause[]
}
export type SelectieClause = ClauseBase &
  (
    | { readonly kind: 'wie'; readonly when: Expression }
    | { readonly kind: 'toont'; readonly name: string; readonly value: Expression }
  )

/** Money that goes from one party to another because of a person: to a municipality, or by the person. */
export interface Vergoeding extends DeclarationBase {
  readonly kind: 'vergoeding'
  readonly clauses: readonly VergoedingClause[]
}
/** One of `bij`, `eenmalig_op`, `in_het_jaar` and `elk_jaar_vanaf` says when. An amount of 0 is no vergoeding. */
export type VergoedingClause = ClauseBase &
  (
    /** Names of bestuursorganen; `persoon` is the person of the dossier. */
    | { readonly kind: 'betaling'; readonly from: string; readonly to: string }
    /** On the day of each record (of a period: its last day). */
    | { readonly kind: 'bij'; readonly records: RecordSet }
    /** The date is computed over the whole dossier, as the begin of a termijn is. */
    | { readonly kind: 'eenmalig_op'; readonly date: Expression }
    /** `later` 0: on the date itself; 1 or 2: on 1 January of that many calendar years later. */
    | { readonly kind: 'in_het_jaar'; readonly date: Expression; readonly later: number }
    /** On the date and on each 1 January after it, in the years in which `als` holds. */
    | { readonly kind: 'elk_jaar_vanaf'; readonly date: Expression }
    | { readonly kind: 'als'; readonly when: Expression }
    | { readonly kind: 'bedrag'; readonly amount: Expression }
  )

/** Bodies with their numbers: what a budget is divided over. */
export interface Lijst extends DeclarationBase {
  readonly kind: 'lijst'
  readonly columns: readonly LijstColumn[]
  readonly rows: readonly LijstRow[]
}
export interface LijstColumn {
  readonly name: string
  readonly label: string
  readonly type: ValueType
}
export interface LijstRow {
  /** `lijst:gemeenten/rij:1` */
  readonly id: string
  /** As readers know the body. */
  readonly name: string
  /** One constant for each column. */
  readonly values: readonly Expression[]
}

/** One budget over a list by a key: shares in whole cents that together are the budget. */
export interface Verdeling extends DeclarationBase {
  readonly kind: 'verdeling'
  /** A constant. */
  readonly amount: Expression
  readonly lijst: string
  /** Column of the list whose numbers are the key. */
  readonly column: string
}
