import type { ClauseBase, DeclarationBase } from './declaration.ts'
import type { Declaration, DeclarationKind } from './model.ts'
import type { BoeteregimeClause, PlafondClause } from './boeteregime.ts'
import type { Expression } from './expression.ts'
import type { LeningClause } from './lening.ts'
import type { SelectieClause, VergoedingClause } from './groepen.ts'
import type { MaatregelClause } from './maatregel.ts'
import type { BevoegdheidClause, LeerrouteClause, PlichtClause } from './plicht.ts'
import type { TermijnClause, VerlengingsgrondClause } from './termijn.ts'

export type Laag = 'wet' | 'rechtspraak' | 'uitvoeringspraktijk' | 'beleidsregel' | 'variant'

/** A change of the rules: an amending act, a ruling, a practice, a policy rule or a what-if. */
export interface Wijziging extends DeclarationBase {
  readonly kind: 'wijziging'
  readonly laag: Laag
  /** For a beleidsregel: of whom. */
  readonly of?: string
  /** Stelsels it works on. */
  readonly on: readonly string[]
  /** Name of the wijziging or bron that it rests on: a source, not a switch. */
  readonly restsOn?: string
  /** ISO 8601; absent: always. */
  readonly from?: string
  /** ISO 8601, first day on which it no longer holds. */
  readonly until?: string
  readonly publishedOn?: string
  readonly worksBackTo?: string
  /** `naar de dag van de eerste BRP_inschrijving`; absent: the date of the rule that asks. */
  readonly by?: Expression
  /** What happens to running terms, requests and decisions. */
  readonly transitions: readonly Overgang[]
  readonly steps: readonly WijzigingStep[]
}
export interface Overgang {
  readonly subject: 'lopende termijnen' | 'lopende verzoeken' | 'genomen besluiten'
  readonly rule: 'oude regel' | 'nieuwe regel'
}

export type ClausedKind = 'plicht' | 'leerroute' | 'bevoegdheid' | 'termijn' | 'verlengingsgrond' | 'boeteregime' | 'plafond' | 'lening' | 'vergoeding' | 'selectie' | 'maatregel'
export type Clause =
  | PlichtClause
  | LeerrouteClause
  | BevoegdheidClause
  | TermijnClause
  | VerlengingsgrondClause
  | BoeteregimeClause
  | PlafondClause
  | LeningClause
  | VergoedingClause
  | SelectieClause
  | MaatregelClause

/** One change, in the order of the text. `replace` and `strike` need what is there, `add` needs that it is absent. */
export type WijzigingStep = Pick<ClauseBase, 'sources' | 'origin'> &
  (
    | { readonly kind: 'parameter'; readonly name: string; readonly value: Expression }
    // The whole stelsel enters into force on this day (ISO 8601), with its choice of law and its first versions.
    | { readonly kind: 'entryIntoForce'; readonly date: string }
    | { readonly kind: 'tableTimes'; readonly name: string; readonly factor: Expression }
    | { readonly kind: 'clause'; readonly verb: 'replace' | 'add' | 'strike'; readonly target: { readonly kind: ClausedKind; readonly name: string }; readonly key: string; readonly clause?: Clause }
    | { readonly kind: 'declaration'; readonly verb: 'replace' | 'add' | 'strike'; readonly target: { readonly kind: DeclarationKind; readonly name: string }; readonly declaration?: Declaration }
  )
