import type { Day, Overflow } from './dates.ts'
import type { Mode } from './numbers.ts'
import type { Run } from './run.ts'
import type { Truth, Value } from './values.ts'

/** A part of the rules that is asked from where the run looks. */
export type Ask = (c: Run) => Value
export type Condition = (c: Run) => Truth

/** When a wijziging holds. */
export interface Wijziging {
  /** Place among the wijzigingen, in the order in which they win. */
  readonly index: number
  readonly name: string
  readonly label: string
  readonly layer: string
  /** Name by which `layers` switches it on. */
  readonly switchedBy: string
  /** 0 wet, 1 rechtspraak, 2 uitvoeringspraktijk, 3 beleidsregel, 4 variant */
  readonly rank: number
  /** First day on which it holds, and first day on which it does not any more. */
  readonly from: Day
  readonly until: Day
  /** Since when it is known. */
  readonly published: Day
  /** `naar ...`: the date that decides whether it holds; without it the law date of the rule that asks. */
  readonly by: Ask | undefined
  /** That date is another one at each moment of asking. */
  readonly moves: boolean
  readonly runningTermsKeepOld: boolean
  readonly requestsKeepOld: boolean
  readonly decisionsKeepOld: boolean
  /** While its layer is off, an outcome that it would change gets a signaal. */
  readonly signalsWhenOff: boolean
  readonly sources: readonly string[]
  readonly aannames: readonly string[]
}

/** What an outcome can rest on. */
export interface Grounded {
  readonly sources: readonly string[]
  readonly aannames: readonly string[]
  /** The wijziging that made it. */
  readonly wijziging: Wijziging | undefined
}

/** One text of a rule: the first one, or what a wijziging made of it; undefined: it was struck. */
export interface Version<T> {
  readonly wijziging: Wijziging | undefined
  readonly value: T | undefined
}
/** The texts of one rule, in the order in which they win. */
export interface Slot<T> {
  readonly versions: readonly Version<T>[]
  /** The only text there is: no wijziging touches it. */
  readonly only: T | undefined
}
export function fixed<T>(value: NoInfer<T>): Slot<T> {
  return { versions: [{ wijziging: undefined, value }], only: value }
}
export function changing<T>(...versions: readonly Version<NoInfer<T>>[]): Slot<T> {
  return { versions, only: undefined }
}

/** The clauses of one kind, in the order of the text. */
export interface Clauses<T> {
  readonly slots: readonly Slot<T>[]
  /** All of them, where no wijziging touches one. */
  readonly only: readonly T[] | undefined
}
const noSlots: readonly never[] = []
export const noClauses: Clauses<never> = { slots: noSlots, only: noSlots }
export function fixedClauses<T>(...clauses: readonly NoInfer<T>[]): Clauses<T> {
  return { slots: clauses.map((clause) => fixed<T>(clause)), only: clauses }
}
export function changingClauses<T>(...slots: readonly Slot<NoInfer<T>>[]): Clauses<T> {
  return { slots, only: undefined }
}

export interface Rule extends Grounded {
  /** Address of the declaration in the specification: `termijn:PIP_termijn`. */
  readonly id: string
  readonly name: string
  readonly label: string
}

export interface Begrip extends Grounded {
  readonly value: Ask
}
export interface Parameter extends Grounded {
  readonly on: Ask | undefined
  readonly versions: readonly ParameterVersion[]
}
export interface ParameterVersion {
  readonly from: Day
  readonly until: Day
  readonly value: Ask
  readonly sources: readonly string[]
}
/** The cell that holds; or a factor by which a wijziging multiplies each cell. */
export interface Tabel extends Grounded {
  readonly cell?: Ask
  readonly factor?: Ask
}
export interface Onderdeel extends Grounded {
  readonly done: Condition | undefined
}
export interface Groep extends Grounded {
  readonly members: readonly string[]
}
export interface Taaleis extends Grounded {
  readonly onderdelen: readonly string[]
  readonly level: string
}

export interface When extends Grounded {
  readonly when: Condition
}
export type Requirement =
  | { readonly kind: 'onderdeel' | 'taaleis'; readonly name: string }
  | { readonly kind: 'condition'; readonly when: Condition }
  | { readonly kind: 'leerroute'; readonly value: Ask }

export interface Leerroute extends Rule {
  readonly toelating: Clauses<When>
  readonly vereist: Clauses<Grounded & { readonly requirements: readonly Requirement[]; readonly when: Condition | undefined }>
  readonly of_in_plaats_daarvan: Clauses<Grounded & { readonly requirements: readonly Requirement[] }>
  readonly uitkomst: Clauses<Grounded>
}

export interface Vereist extends Grounded {
  readonly name: string
  readonly requirement: Requirement
  readonly unless: Condition | undefined
}
export interface Ontstaat extends Grounded {
  readonly date: Ask
  readonly readsLaw: boolean
  readonly when: Condition | undefined
  /** Comparisons in that condition that turn on a day of their own, as time passes. */
  readonly turns: readonly Condition[] | undefined
}
export interface Eindigt extends Grounded {
  readonly on: Ask | undefined
  readonly when: Condition | undefined
  readonly turns: readonly Condition[] | undefined
}
export interface Exemption extends Grounded {
  readonly kind: 'vrijstelling' | 'ontheffing'
  readonly name: string
  readonly by: string | undefined
  readonly record: string | undefined
  readonly when: Condition | undefined
  readonly asLongAs: Condition | undefined
  /** Undefined: the whole plicht. */
  readonly parts: readonly string[] | undefined
}
export interface Plicht extends Rule {
  readonly ontstaat: Clauses<Ontstaat>
  readonly vereist: Clauses<Vereist>
  readonly signaal: Clauses<When & { readonly name: string; readonly text: string }>
  readonly eindigt: Clauses<Eindigt>
  readonly vrijstelling: Clauses<Exemption>
  readonly ontheffing: Clauses<Exemption>
}

export interface Power extends Grounded {
  readonly kind: 'verlagen' | 'wijzigen' | 'besluiten'
  readonly by: string
  readonly records: readonly string[]
  /** Of `verlagen`. */
  readonly taaleis?: string
  readonly to?: string
  /** The attributes that name an onderdeel, where it is lowered `per vaardigheid`. */
  readonly perOnderdeel?: readonly string[]
}
export interface Bevoegdheid extends Rule {
  readonly power: Clauses<Power>
  readonly alleen_als: Clauses<When>
  readonly werkt_zolang: Clauses<When>
  readonly alleen_binnen: Clauses<When & { readonly unless: Condition | undefined }>
}

/** Whether the source of a clause sets termijnen under the Algemene termijnenwet; undefined: it sets none. */
export type Authority = 'act' | 'lower' | undefined

export interface Begint extends Grounded {
  readonly at: 'dayAfter' | 'on'
  readonly date: Ask
  readonly readsLaw: boolean
  readonly when: Condition | undefined
  readonly authority: Authority
}
export interface Duurt extends Grounded {
  readonly length: Ask
  readonly authority: Authority
}
export interface Afwijking extends When {
  readonly name: string
  readonly length: Ask
  readonly after: string
}
export interface Termijn extends Rule {
  readonly authority: Authority
  /** `voor elk besluit`: the names of the records for which it begins anew. */
  readonly voor_elk: readonly string[] | undefined
  readonly followsRun: boolean
  /** Something may happen on the last day itself: an extension, or a deviation. */
  readonly lastDayMatters: boolean
  readonly begint: Clauses<Begint>
  readonly duurt: Clauses<Duurt>
  readonly duurt_wat_de_boete_bepaalt: Clauses<Grounded & { readonly combine: 'longest' | 'sum' }>
  readonly voldaan: Clauses<When>
  readonly voldaan_alles_waarvoor_gesteld: Clauses<Grounded>
  readonly afwijking: Clauses<Afwijking>
  readonly na_afloop: Clauses<Grounded & { readonly name: string; readonly text: string; readonly when: Condition | undefined }>
  readonly termijnenwet: Clauses<Grounded & { readonly applies: boolean }>
}

export interface Met extends Grounded {
  readonly length: Ask
  readonly cap: { readonly length: Ask; readonly per: 'keer' | 'totaal' } | undefined
}
export interface Reach extends Grounded {
  readonly termijnen: readonly string[]
}
export interface Verlengingsgrond extends Rule {
  readonly verlengt: Clauses<Reach>
  /** These too: what the ground says of a termijn of `verlengt` is then about this one. */
  readonly van_overeenkomstige_toepassing: Clauses<Reach>
  readonly bij: Clauses<Grounded & { readonly records: readonly string[] }>
  /** It may be asked for so long before the end, and not earlier. */
  readonly op_aanvraag: Clauses<Grounded & { readonly ahead: Ask }>
  readonly op_de_laatste_dag: Clauses<Grounded>
  readonly als: Clauses<When>
  readonly met: Clauses<Met>
  readonly ten_hoogste_keer: Clauses<Grounded & { readonly times: number }>
  /** Who takes the decisions about it. */
  readonly decider: string | undefined
}

export interface OvertredingBij extends Grounded {
  readonly records: readonly string[]
  readonly when: Condition | undefined
}
export interface OvertredingNaAfloop extends Grounded {
  readonly open: string
  readonly termijnen: readonly string[]
  readonly when: Condition | undefined
}
export interface Zet extends Grounded {
  readonly termijn: string
  readonly length: Ask
  readonly when: Condition | undefined
  readonly later: Ask | undefined
}
export interface Uitzondering extends When {
  /** It looks at nothing but the dossier. */
  readonly certain: boolean
}
export interface Boeteregime extends Rule {
  readonly overtreding_bij: Clauses<OvertredingBij>
  readonly overtreding_na_afloop: Clauses<OvertredingNaAfloop>
  readonly opgelegd_door: Clauses<Grounded & { readonly orgaan: string }>
  readonly recht_naar: Clauses<Grounded & { readonly date: Ask; readonly milder: Ask | undefined }>
  readonly uitzondering: Clauses<Uitzondering>
  /** Where this regime applies to a case, these do not. */
  readonly in_afwijking_van: Clauses<Grounded & { readonly regimes: readonly string[] }>
  readonly bedrag: Clauses<Grounded & { readonly amount: Ask; readonly when: Condition | undefined }>
  readonly bij_herhaling: Clauses<Grounded & { readonly within: Ask; readonly steps: readonly Ask[] }>
  readonly maal_de_factor: Clauses<Grounded & { readonly factor: Ask }>
  readonly verminderd: Clauses<Grounded & { readonly step: Ask; readonly per: Ask; readonly maximum: Ask | undefined; readonly when: Condition | undefined }>
  readonly wettelijk_maximum: Clauses<Grounded & { readonly amount: Ask }>
  readonly zet: Clauses<Zet>
}
export interface Cap extends Grounded {
  readonly amount: Ask
  readonly termijn: string
}
export interface Plafond extends Rule {
  readonly samen_voor: Clauses<Grounded & { readonly regimes: readonly string[] }>
  readonly in_totaal_ten_hoogste: Clauses<Cap>
}

export interface Betaaldag extends Grounded {
  readonly date: Ask
  readonly readsLaw: boolean
  /** 0: on the date itself; 1 or 2: on 1 January of that many calendar years later. */
  readonly yearsLater: number
  /** Again on each 1 January after it. */
  readonly everyYear: boolean
}
export interface Vergoeding extends Rule {
  readonly betaling: Clauses<Grounded & { readonly payer: string; readonly payee: string }>
  readonly bij: Clauses<Grounded & { readonly records: readonly string[] }>
  readonly eenmalig_op: Clauses<Betaaldag>
  readonly in_het_jaar: Clauses<Betaaldag>
  readonly elk_jaar_vanaf: Clauses<Betaaldag>
  readonly als: Clauses<When>
  readonly bedrag: Clauses<Grounded & { readonly amount: Ask }>
}

/** The room around a value that a decision may set. */
export interface Beleidsruimte extends Rule {
  readonly by: string
  readonly record: string
  readonly attribute: string
  readonly unit: 'number' | 'hours' | 'money' | 'percentage'
  readonly bounds: readonly {
    readonly from: Day
    readonly until: Day
    readonly lowest: Ask | undefined
    readonly highest: Ask | undefined
    readonly sources: readonly string[]
  }[]
}

interface Decides {
  readonly label: string
  readonly by: string
  readonly sources: readonly string[]
}

/** The rules of one stelsel. The maps are in the order in which the run asks. */
export interface Rules {
  readonly stelsel: {
    readonly name: string
    readonly label: string
    readonly sources: readonly string[]
    readonly aannames: readonly string[]
    readonly from: Day
    readonly overflow: Overflow
    readonly decimals: 0 | 2
    readonly mode: Mode
    /** `recht naar ...`; undefined: the day itself. */
    readonly lawDate: Ask | undefined
    readonly milder: Ask | undefined
    readonly appliesWhen: { readonly when: Condition; readonly sources: readonly string[] } | undefined
  }
  /** On when nobody says otherwise. */
  readonly layers: readonly string[]
  /** Those that a run may switch on. */
  readonly knownLayers: readonly string[]
  readonly wijzigingen: readonly Wijziging[]
  /** Days on which the text of the law may change, ascending. */
  readonly lawChanges: readonly Day[]
  readonly equatedDays: ReadonlySet<Day>
  readonly organen: Readonly<Record<string, string>>
  /** By the name of a besluit, and of an oordeel: who takes it. */
  readonly deciders: Readonly<Record<string, Decides>>
  readonly oordelen: Readonly<Record<string, Decides>>
  readonly onderdelen: ReadonlyMap<string, Slot<Onderdeel>>
  readonly groepen: ReadonlyMap<string, Slot<Groep>>
  readonly taaleisen: ReadonlyMap<string, Slot<Taaleis>>
  readonly leerroutes: ReadonlyMap<string, Slot<Leerroute>>
  readonly plichten: ReadonlyMap<string, Slot<Plicht>>
  readonly bevoegdheden: ReadonlyMap<string, Slot<Bevoegdheid>>
  readonly termijnen: ReadonlyMap<string, Slot<Termijn>>
  readonly plafonds: ReadonlyMap<string, Slot<Plafond>>
  readonly ruimten: ReadonlyMap<string, Slot<Beleidsruimte>>
  readonly groundsByRecord: ReadonlyMap<string, readonly Slot<Verlengingsgrond>[]>
  /** By the name of a termijn. */
  readonly groundsOfLastDay: ReadonlyMap<string, readonly Slot<Verlengingsgrond>[]>
  readonly regimesByRecord: ReadonlyMap<string, readonly Slot<Boeteregime>[]>
  /** By the name of a regime: those that may go before it. */
  readonly setAside: ReadonlyMap<string, readonly Slot<Boeteregime>[]>
  readonly regimesAfterTermijn: readonly Slot<Boeteregime>[]
  readonly powersByRecord: ReadonlyMap<string, readonly Slot<Bevoegdheid>[]>
  readonly conditionalPowers: readonly Slot<Bevoegdheid>[]
  readonly paymentsByRecord: ReadonlyMap<string, readonly Slot<Vergoeding>[]>
  /** Vergoedingen with a day of their own. */
  readonly datedPayments: readonly Slot<Vergoeding>[]
  /** The day of some vergoeding follows from what the run itself decides. */
  readonly paymentsFollowDecisions: boolean
  /** Records after which what the plicht asks may be done; undefined: any moment. */
  readonly doneTriggers: ReadonlySet<string> | undefined
  /** Some rule asks since when an onderdeel or leerroute is done. */
  readonly asksWhenDone: boolean
  /** Some termijn begins after something that the run itself decides. */
  readonly termsFollowDecisions: boolean
}
