import type { ClauseBase, DeclarationBase } from './declaration.ts'
import type { Expression, RecordSet } from './expression.ts'

export interface Termijn extends DeclarationBase {
  readonly kind: 'termijn'
  readonly clauses: readonly TermijnClause[]
}
export type TermijnClause = ClauseBase &
  (
    | { readonly kind: 'geldt_voor'; readonly bearer: string }
    /** `voor elk besluit`, `voor elke bezwaar`: it begins anew for each of these records, and each time is about that record. */
    | { readonly kind: 'voor_elk'; readonly records: RecordSet }
    /**
     * `begint de dag na E` / `begint op E`. The date is computed over the whole dossier (also records still to come);
     * `when` is asked at the start of the first day, on what is dated before it.
     */
    | { readonly kind: 'begint'; readonly at: 'dayAfter' | 'on'; readonly date: Expression; readonly when?: Expression }
    | { readonly kind: 'begint_bij_boete' }
    | { readonly kind: 'duurt'; readonly length: Expression }
    | { readonly kind: 'duurt_wat_de_boete_bepaalt'; readonly combine: 'longest' | 'sum' }
    /** Latched at the first true moment in the term. */
    | { readonly kind: 'voldaan'; readonly when: Expression }
    /** Met when everything it was set for (by the fines that set it) is done or no longer required. */
    | { readonly kind: 'voldaan_alles_waarvoor_gesteld' }
    /**
     * `in afwijking hiervan 2 weken na informatie_ontvangen als gewacht_op_derden`: on the last day, while `when` holds,
     * the term stays open until the record, and then ends `length` after it; never earlier than without.
     */
    | { readonly kind: 'afwijking'; readonly name: string; readonly length: Expression; readonly after: string; readonly when: Expression }
    /** `na afloop signaal X "..."`: told when it has run out unmet. */
    | { readonly kind: 'na_afloop'; readonly name: string; readonly text: string; readonly when?: Expression }
    /** Overrules what the kind of source says about the Algemene termijnenwet. */
    | { readonly kind: 'termijnenwet'; readonly applies: boolean }
  )

export interface Verlengingsgrond extends DeclarationBase {
  readonly kind: 'verlengingsgrond'
  readonly clauses: readonly VerlengingsgrondClause[]
}
export type VerlengingsgrondClause = ClauseBase &
  (
    | { readonly kind: 'verlengt' | 'schort_op'; readonly termijnen: readonly string[] }
    /** Extends these too, by the same rule read for them: what it says of a termijn of `verlengt` is then about this one. */
    | { readonly kind: 'van_overeenkomstige_toepassing'; readonly termijnen: readonly string[] }
    /** Decided on the day of an event or the last day of a period. */
    | { readonly kind: 'bij'; readonly records: RecordSet }
    /** `ambtshalve op de laatste dag van de termijn`: in the evening, only where today still is the last day. */
    | { readonly kind: 'op_de_laatste_dag' }
    /** On one last day this ground is asked before these; where it extends, that day is no last day any more. */
    | { readonly kind: 'in_afwijking_van'; readonly gronden: readonly string[] }
    /** The record of `bij` asks for it: one that comes earlier than this before the last day has no effect, and is told. */
    | { readonly kind: 'op_aanvraag'; readonly from: Expression }
    | { readonly kind: 'als'; readonly when: Expression }
    | {
        readonly kind: 'met'
        readonly length: Expression
        /** `maar ten hoogste 6 maanden per keer` (anchored at the current last day) or `in totaal`. */
        readonly cap?: { readonly length: Expression; readonly per: 'keer' | 'totaal' }
      }
    /** `eenmalig` is 1; per termijn instance. */
    | { readonly kind: 'ten_hoogste_keer'; readonly times: number }
  )
