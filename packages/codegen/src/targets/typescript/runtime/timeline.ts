/** One line of a timeline, in the exchange format: ISO 8601 dates, euros with at most two decimals. */
export interface Entry {
  datum: string
  soort: string
  naam: string
  grond?: string
  over?: { naam: string; datum: string; kenmerk?: string }
  /** Last day of the termijn, which still counts. */
  einde?: string
  /** Euros; absent while unknown. */
  bedrag?: number
  toelichting?: string
  door?: string
  /** Who receives a vergoeding. */
  aan?: string
  bronnen: readonly string[]
  stelsel: string
  laag: string
  wijzigingen?: readonly string[]
  niet_beoordeeld?: readonly string[]
  aannames?: readonly string[]
}

/** A fact that was not given, for which rule and date it was needed. */
export interface Missing {
  gegeven: string
  nodig_voor: string
  datum: string
}

export interface Timeline {
  id: string
  stelsel: string
  tijdlijn: readonly Entry[]
  ontbrekend: readonly Missing[]
}
