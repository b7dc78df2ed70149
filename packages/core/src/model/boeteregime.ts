import type { ClauseBase, DeclarationBase, LawDate } from './declaration.ts'
import type { Expression, RecordSet } from './expression.ts'

export interface Boeteregime extends DeclarationBase {
  readonly kind: 'boeteregime'
  readonly clauses: readonly BoeteregimeClause[]
}
/**
 * The order of computing is fixed: exactly one `bedrag` that holds, or the step of the ladder; factor; reduction
 * (additive: 100% - n x step, of the amount so far); rounding once; plafond. An amount of 0 is no fine.
 */
export type BoeteregimeClause = ClauseBase &
  (
    /** `overtreding bij niet_meegewerkt als ...`: on the day of the record. */
    | { readonly kind: 'overtreding_bij'; readonly records: RecordSet; readonly when?: Expression }
    /**
     * `overtreding als leerroute openstaat na afloop van inburgeringstermijn of nieuwe_termijn`: the day after the last
     * day of the termijn, for a requirement of the plicht that is asked and not done. `open` is the requirement's name.
     */
    | { readonly kind: 'overtreding_na_afloop'; readonly open: string; readonly termijnen: readonly string[]; readonly when?: Expression }
    | { readonly kind: 'opgelegd_door'; readonly orgaan: string }
    | { readonly kind: 'recht_naar'; readonly lawDate: LawDate }
    | { readonly kind: 'uitzondering'; readonly name: string; readonly when: Expression }
    /** Where this regime applies to a case, these do not: lex specialis. A case is one record, or one termijn that ran out. */
    | { readonly kind: 'in_afwijking_van'; readonly regimes: readonly string[] }
    /** These fall as well, for the same case (Awb art. 5:8: each rule that was broken may be fined by itself). */
    | { readonly kind: 'onverminderd'; readonly regimes: readonly string[] }
    | { readonly kind: 'bedrag'; readonly name: string; readonly amount: Expression; readonly when?: Expression }
    /** A step up when the latest counted violation is less than `within` earlier, otherwise the first step. */
    | { readonly kind: 'bij_herhaling'; readonly within: Expression; readonly steps: readonly Expression[] }
    | { readonly kind: 'maal_de_factor'; readonly factor: Expression }
    | { readonly kind: 'verminderd'; readonly step: Expression; readonly per: Expression; readonly maximum?: Expression; readonly when?: Expression }
    /** A check, never a silent clamp. */
    | { readonly kind: 'wettelijk_maximum'; readonly amount: Expression }
    /** Sets a new termijn of this length; `later` is the length of every one after the first. */
    | { readonly kind: 'zet'; readonly name: string; readonly termijn: string; readonly length: Expression; readonly when?: Expression; readonly later?: Expression }
  )

/** A cap over several boeteregimes. */
export interface Plafond extends DeclarationBase {
  readonly kind: 'plafond'
  readonly clauses: readonly PlafondClause[]
}
export type PlafondClause = ClauseBase &
  (
    | { readonly kind: 'samen_voor'; readonly regimes: readonly string[] }
    /**
     * Room in each instance of this termijn, fresh at its first day. Before the first termijn the room of the first
     * clause counts (and goes on in it); after a termijn its room goes on until another begins.
     */
    | { readonly kind: 'in_totaal_ten_hoogste'; readonly amount: Expression; readonly termijn: string }
  )
