import type { ReasonNode } from './reason.ts'

/** What an entry may be, in the order of the life of a plicht. */
export const entryKinds = [
  'stelsel',
  'plicht_ontstaat',
  'plicht_eindigt',
  'leerroute_vastgesteld',
  'leerroute_gewijzigd',
  'termijn_begint',
  'termijn_verlengd',
  'termijn_opgeschort',
  'termijn_voldaan',
  'termijn_verstreken',
  'boete',
  'maatregel',
  'vrijstelling',
  'ontheffing',
  'lening',
  'vergoeding',
  'signaal',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** One line of a timeline, in the exchange format: Dutch keys, ISO 8601 dates, euros with at most two decimals. */
export interface Entry {
  readonly datum: string
  readonly soort: EntryKind
  /** Name of the termijn, boeteregime, leerroute, plicht, stelsel; of a signaal its code word. */
  readonly naam: string
  /** Of an extension: the verlengingsgrond. */
  readonly grond?: string
  /** Last day of the termijn, which still counts. */
  readonly einde?: string
  /** Euros; absent while unknown. */
  readonly bedrag?: number
  /** Of a signaal: what to know, in Dutch. */
  readonly toelichting?: string
  /** At least one. */
  readonly bronnen: readonly string[]
  readonly stelsel: string
  /** The layer that decided; the highest one whose change was used. */
  readonly laag: string
  /** Names of the wijzigingen that were used. */
  readonly wijzigingen?: readonly string[]
  /** Names of oordelen that still have to be given; `evenredigheid` stands at every fine. */
  readonly niet_beoordeeld?: readonly string[]
  /** Ids of the aannames that this outcome rests on. */
  readonly aannames?: readonly string[]
  readonly waarom?: ReasonNode
}

/** A fact that was not given, for which rule and date it was needed. */
export interface Ontbrekend {
  readonly gegeven: string
  readonly nodig_voor: string
  readonly datum: string
}

export interface Timeline {
  readonly id: string
  readonly stelsel: string
  readonly tijdlijn: readonly Entry[]
  readonly ontbrekend: readonly Ontbrekend[]
}
