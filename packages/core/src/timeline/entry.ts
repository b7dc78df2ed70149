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

/** What happens to a loan, in the order of its life. */
export const loanSteps = ['toegekend', 'afgewezen', 'opname', 'rente', 'einde', 'aflossing_begint', 'termijnbedrag', 'kwijtgescholden', 'afgelost'] as const
export type LoanStep = (typeof loanSteps)[number]

/** One line of a timeline, in the exchange format: Dutch keys, ISO 8601 dates, euros with at most two decimals. */
export interface Entry {
  readonly datum: string
  readonly soort: EntryKind
  /** Name of the termijn, boeteregime, maatregel, leerroute, plicht, stelsel; of a signaal its code word. */
  readonly naam: string
  /** Of a lening. */
  readonly stap?: LoanStep
  /** Of an extension: the verlengingsgrond; of a lening: the record that was paid or the kwijtschelding; of a signaal: the rule that it is about. */
  readonly grond?: string
  /** The record of the dossier that a rule `voor elk besluit` speaks of. */
  readonly over?: OverRecord
  /** Last day of the termijn or of the step of a maatregel, which still counts. */
  readonly einde?: string
  /**
   * Euros; absent while unknown. Of a maatregel: a month. Of a lening: the highest amount (toegekend), what was paid out (opname), the interest
   * added since the entry before it (rente), what is owed (aflossing_begint), a month (termijnbedrag), what was remitted
   * (kwijtgescholden), what was repaid in all (afgelost).
   */
  readonly bedrag?: number
  /** Of a step of a maatregel: the share by which is lowered, 20 is 20 %. */
  readonly percentage?: number
  /** Of a step of a maatregel: the first is 1. An entry of soort `maatregel` without it says the last day of the whole; the day before its first day: it is taken as never begun. */
  readonly volgnummer?: number
  /** The bestuursorgaan that decided, or has to decide; absent for what the law itself brings about. Of a vergoeding: who pays. */
  readonly door?: string
  /** Of a vergoeding: who receives it. Here and in `door` the person of the dossier is `persoon`. */
  readonly aan?: string
  /** What the dossier says was decided about this; `bedrag` and `einde` above stay what the rules give. */
  readonly besloten?: Besloten
  /** What the rules give, where the decision differs from it. A decision without ground stands beside a `bedrag` of 0. */
  readonly volgens_regels?: VolgensRegels
  /** Of a signaal, and of a maatregel that is taken as never begun: what to know, in Dutch. */
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
  /** In a history: the day from which this was known to be otherwise, ISO 8601. */
  readonly herroepen?: string
  /** In a history: the day since which this is known, where that is after its own date, ISO 8601. */
  readonly bekend_sinds?: string
}

/** What did not happen: what would stand in the timeline, which layer decided, what that rests on, and why there is nothing. */
export interface NotHappened
  extends Pick<Entry, 'datum' | 'soort' | 'naam' | 'grond' | 'over' | 'door' | 'bronnen' | 'stelsel' | 'laag' | 'wijzigingen' | 'niet_beoordeeld' | 'aannames' | 'bekend_sinds'> {
  readonly waarom: ReasonNode
}

/** A record of the dossier: its name, its date (ISO 8601), and the reference of a decision. */
export interface OverRecord {
  readonly naam: string
  readonly datum: string
  readonly kenmerk?: string
}

/** A decision of the dossier about an outcome, as it stands after its revisions. */
export interface Besloten {
  /** Name of the besluit. */
  readonly naam: string
  readonly datum: string
  readonly door?: string
  /** Of a fine, a loan, or a month of a maatregel, in euros; 0: it was decided that there is none. */
  readonly bedrag?: number
  /** Of a step of a maatregel: 20 is 20 %. */
  readonly percentage?: number
  /** Of a step of a maatregel: its first day, where that was decided. */
  readonly ingang?: string
  /** Of an extension: the last day after the decision; when refused, the last day as it was. Of a step of a maatregel: its last day. */
  readonly einde?: string
  readonly toegekend?: boolean
  readonly kenmerk?: string
  readonly dagtekening?: string
  readonly bekendgemaakt_op?: string
  readonly onherroepelijk_op?: string
  /** By date: what became of the decision. */
  readonly herzien?: readonly Herzien[]
}
export interface Herzien {
  readonly soort: RevisionKind
  readonly datum: string
  /** The earlier revision of this decision that it is about; absent: the decision itself. */
  readonly van?: EerdereHerziening
  /** Name of the decision in which it stands, such as one on objection. */
  readonly bij?: string
  /** It was itself annulled or withdrawn, or the decision in which it stands was. */
  readonly vervallen?: true
  readonly door?: string
  readonly werkt_terug_tot: string
  /** What was decided before it. */
  readonly bedrag?: number
  readonly einde?: string
}
export interface EerdereHerziening {
  readonly soort: RevisionKind
  readonly datum: string
}
/** Another decision in its place, annulled by a court or a higher body, withdrawn. */
export type RevisionKind = 'herziening' | 'vernietiging' | 'intrekking'

export interface VolgensRegels {
  readonly bedrag?: number
  readonly percentage?: number
  readonly ingang?: string
  readonly einde?: string
}

/** A decision whose basis changed after it was taken. */
export interface TeHerzien {
  readonly besluit: string
  readonly datum: string
  /** With the name of the boeteregime, verlengingsgrond, maatregel or lening. */
  readonly soort: 'boete' | 'verlenging' | 'maatregel' | 'lening'
  readonly over: string
  readonly kenmerk?: string
  /** What was decided, as it stands. */
  readonly besloten: VolgensRegels
  /** What the rules gave on the facts of its day; empty: nothing. */
  readonly volgens_regels_toen: VolgensRegels
  readonly volgens_regels_nu: VolgensRegels
  readonly oorzaken: readonly Oorzaak[]
}
/** A record or wijziging that became known after a decision and changed its basis. */
export interface Oorzaak {
  readonly soort: 'record' | 'wijziging'
  readonly naam: string
  /** The day on which the record acts, or from which the wijziging holds; absent for one that always has. */
  readonly datum?: string
  readonly bekend_op: string
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
  /** In a history: the decisions whose basis changed after they were taken. */
  readonly te_herzien?: readonly TeHerzien[]
}
