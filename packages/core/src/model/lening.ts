import type { ClauseBase, DeclarationBase } from './declaration.ts'
import type { Expression, RecordSet, Rounding } from './expression.ts'

/**
 * Money that a body lends: who gets it, up to what amount, what is paid out, with what interest, how it is paid back
 * and when it is remitted. What was drawn and the interest added are always what was repaid, remitted and is still owed.
 */
export interface Lening extends DeclarationBase {
  readonly kind: 'lening'
  readonly clauses: readonly LeningClause[]
}
export type LeningClause = ClauseBase &
  (
    /** A request: on its day the loan is granted or refused. */
    | { readonly kind: 'aangevraagd_bij'; readonly records: RecordSet }
    | { readonly kind: 'verstrekt_door'; readonly orgaan: string }
    | { readonly kind: 'toegekend_als'; readonly when: Expression }
    /** The highest amount that may be drawn in all; one below `nothingBelow` is no loan. */
    | { readonly kind: 'bedraagt'; readonly amount: Expression; readonly nothingBelow?: Expression }
    /**
     * The income that counts is the record of this name whose attribute `jaar` is the year of the day
     * `back` (whole years) before the one that is asked; or the year that `otherwise` gives. In `bedraagt` and `naar_draagkracht` the name of
     * the record stands for it.
     */
    | { readonly kind: 'inkomenstoets'; readonly record: string; readonly back: Expression; readonly otherwise?: OtherYear }
    /**
     * A record with the attribute `bedrag` is paid out when the condition holds and the draws of its calendar quarter
     * stay within `perQuarter`: as a whole or not at all. Of what passes the loan only the part that is left is paid.
     */
    | { readonly kind: 'opname'; readonly record: string; readonly when?: Expression; readonly perQuarter?: Expression }
    /** From the end on nothing is drawn; latched. */
    | { readonly kind: 'eindigt_zodra'; readonly when: Expression }
    /**
     * A share a year of what is owed, over months of 30 and years of 360 days, added to the debt on the last day of each
     * month and rounded there. With `fixedFor` the rate of the end stays until so long after the repayment began, and is
     * set again each time as long later.
     */
    | { readonly kind: 'rente'; readonly rate: Expression; readonly fixedFor?: Expression; readonly rounding?: Rounding }
    /**
     * From the first day of the month on or after the end plus `after`, on the last day of each month, for at most
     * `within`: equal amounts that pay off the debt with its interest, and at least `atLeast`.
     */
    | { readonly kind: 'aflossing'; readonly after: Expression; readonly within: Expression; readonly atLeast: Expression; readonly rounding?: Rounding }
    /** A month costs at most a twelfth of this amount a year; one below `nothingBelow` counts as nothing. */
    | { readonly kind: 'naar_draagkracht'; readonly amount: Expression; readonly nothingBelow?: Expression; readonly when?: Expression }
    /** What is owed after the last month is remitted; without this clause the last month takes it all. */
    | { readonly kind: 'restant_vervalt' }
    /** Once, at the first moment at which the condition holds and something is owed: this share of the debt. */
    | { readonly kind: 'kwijtschelding'; readonly name: string; readonly share?: Expression; readonly rounding?: Rounding; readonly when: Expression }
  )

export interface OtherYear {
  readonly year: Expression
  readonly when: Expression
}
