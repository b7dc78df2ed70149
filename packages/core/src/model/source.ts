/** What kind of text a source is; it ranks sources and decides whether the Algemene termijnenwet applies by itself. */
export type SourceKind =
  | 'wet'
  | 'AMvB'
  | 'ministeriële regeling'
  | 'beleidsregel'
  | 'verordening'
  | 'uitspraak'
  | 'besluit'
  | 'uitleg'

/** A declared source of law: `bron Besluit = BWBR0045555 "Besluit inburgering 2021" AMvB krachtens Wet`. */
export interface Bron {
  readonly name: string
  readonly label: string
  /** BWB number, ECLI, or nothing when the source has only a title. */
  readonly identifier?: string
  readonly sourceKind: SourceKind
  /** Name of the source that gives this one its power. */
  readonly basis?: string
}

/** One step inside a source: `art. 26`, `lid 1`, `onder d`, `bijlage 6a`, `tabel 2`. */
export interface SourcePlace {
  readonly kind: 'art.' | 'lid' | 'onder' | 'aanhef' | 'bijlage' | 'tabel' | 'hoofdstuk' | 'overweging'
  readonly value: string
  /** Last of a range: `lid 2 tot en met 4`. */
  readonly until?: string
}

/** A reference into the law, as it stands behind every rule and every outcome. */
export interface SourceRef {
  readonly bron: string
  readonly places: readonly SourcePlace[]
  /** What readers see: `Regeling art. 4.1 lid 1 onder a`. */
  readonly text: string
  /** Date of the consolidation that was read, ISO 8601. */
  readonly readIn?: string
}

/** Words of the law kept beside a rule. */
export interface Citaat {
  readonly text: string
  readonly sources: readonly SourceRef[]
}
