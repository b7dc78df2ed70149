import type { ClauseBase, DeclarationBase } from './declaration.ts'
import type { Expression, RecordSet } from './expression.ts'

/** A part of the duty or exam; done when its condition holds (not latched: the level asked may change). */
export interface Onderdeel extends DeclarationBase {
  readonly kind: 'onderdeel'
  /** Word of the state: `behaald` for exam parts, `voltooid` for the rest. */
  readonly state: 'behaald' | 'voltooid'
  readonly doneWhen?: Expression
  /** `ten minste 12 uur` */
  readonly extent?: Expression
}
export interface Groep extends DeclarationBase {
  readonly kind: 'groep'
  readonly members: readonly string[]
}
/** `taaleis taal_B1 { lezen, luisteren, schrijven, spreken ten minste B1 }` */
export interface Taaleis extends DeclarationBase {
  readonly kind: 'taaleis'
  readonly onderdelen: readonly string[]
  readonly level: string
}

/** A requirement: parts that must be done, or a condition (800 uur van ...). */
export type Requirement =
  | { readonly kind: 'onderdeel'; readonly name: string }
  | { readonly kind: 'taaleis'; readonly name: string }
  | { readonly kind: 'condition'; readonly when: Expression }
  /** The leerroute that an expression names, with all its requirements. */
  | { readonly kind: 'leerroute'; readonly value: Expression }

export interface Leerroute extends DeclarationBase {
  readonly kind: 'leerroute'
  readonly clauses: readonly LeerrouteClause[]
}
export type LeerrouteClause = ClauseBase &
  (
    | { readonly kind: 'toelating'; readonly when: Expression }
    | { readonly kind: 'vereist'; readonly requirements: readonly Requirement[]; readonly when?: Expression }
    /** An alternative that counts as meeting all `vereist` clauses. */
    | { readonly kind: 'of_in_plaats_daarvan'; readonly requirements: readonly Requirement[] }
    | { readonly kind: 'uitkomst'; readonly value: string }
  )

export interface Plicht extends DeclarationBase {
  readonly kind: 'plicht'
  readonly clauses: readonly PlichtClause[]
}
export type PlichtClause = ClauseBase &
  (
    | { readonly kind: 'ontstaat'; readonly date: Expression; readonly when?: Expression }
    /** In the order of the text: fines for what is open fall in this order. `name` is what `openstaat` and fines name. */
    | { readonly kind: 'vereist'; readonly name: string; readonly requirement: Requirement; readonly unless?: Expression }
    /** Asked in the evening of the day on which the plicht arises, over the whole dossier: something to look at. */
    | { readonly kind: 'signaal'; readonly name: string; readonly text: string; readonly when: Expression }
    | { readonly kind: 'eindigt'; readonly on?: Expression; readonly when?: Expression }
    /** Ends on the first day of this period; when it is over and the condition holds, the plicht is deemed never to have ended. */
    | { readonly kind: 'onderbroken'; readonly record: string; readonly when: Expression }
    | {
        readonly kind: 'vrijstelling' | 'ontheffing'
        readonly name: string
        readonly by?: string
        /** Granted by this record (a besluit or gebeurtenis) ... */
        readonly record?: string
        /** ... for good, or as long as this holds (a period that runs). */
        readonly when?: Expression
        readonly asLongAs?: Expression
        /** Parts it frees from; absent: the whole plicht. */
        readonly parts?: readonly string[]
      }
  )

/** What a body may decide (kan). Without `alleen als` met, the record that uses it has no effect. */
export interface Bevoegdheid extends DeclarationBase {
  readonly kind: 'bevoegdheid'
  readonly clauses: readonly BevoegdheidClause[]
}
export type BevoegdheidClause = ClauseBase &
  (
    | {
        readonly kind: 'verlagen'
        readonly by: string
        readonly taaleis: string
        readonly to: string
        readonly record: string
        readonly perOnderdeel: boolean
      }
    | { readonly kind: 'wijzigen'; readonly by: string; readonly records: RecordSet }
    /** `college kan besluiten tot X`: a decision without effects of its own; what it changes, other rules say. */
    | { readonly kind: 'besluiten'; readonly by: string; readonly records: RecordSet }
    /** `voor elk besluit over boete`: bounds of every decision of this kind, whoever takes it. */
    | { readonly kind: 'voor_elk'; readonly records: RecordSet }
    | { readonly kind: 'alleen_als'; readonly when: Expression }
    /** The effect holds only as long as this does. */
    | { readonly kind: 'werkt_zolang'; readonly when: Expression }
    /** A decision outside this is followed, and reported. */
    | { readonly kind: 'alleen_binnen'; readonly when: Expression; readonly unless?: Expression }
  )
