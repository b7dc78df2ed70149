/** The entries of a timeline that two implementations compare, in the exchange format. */
export interface Entry {
  readonly datum: string;
  readonly soort: 'termijn_begint' | 'termijn_verlengd' | 'termijn_voldaan' | 'termijn_verstreken' | 'boete';
  readonly naam: string;
  readonly grond?: string;
  /** The last day of the term, which still counts. */
  readonly einde?: string;
  /** Euros; absent when a fact that decides the amount is not known. */
  readonly bedrag?: number;
}

export interface Missing {
  readonly gegeven: string;
  readonly nodig_voor: string;
  readonly datum: string;
}

export interface Timeline {
  readonly id: string;
  readonly tijdlijn: readonly Entry[];
  readonly ontbrekend: readonly Missing[];
}
