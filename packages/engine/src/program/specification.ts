import type {
  Begrip,
  Bestuursorgaan,
  BevoegdheidClause,
  BoeteregimeClause,
  DayNumber,
  DeclarationBase,
  Expression,
  Gegeven,
  Groep,
  Keuze,
  LeerrouteClause,
  LeningClause,
  MaatregelClause,
  Model,
  Onderdeel,
  Oordeel,
  OverflowPolicy,
  Parameter,
  PlafondClause,
  PlichtClause,
  RecordDeclaration,
  SelectieClause,
  SourceKind,
  SourceRef,
  Taaleis,
  Tabel,
  TermijnClause,
  VergoedingClause,
  VerlengingsgrondClause,
} from '@inburgering/core'
import type { Compiled, Evaluate, Timing } from '../evaluation/compiled.ts'
import type { Grounded } from '../evaluation/usage.ts'
import type { PreparedRuimte } from '../duty/policy-room.ts'
import type { FixedClauses } from './fixed-clauses.ts'
import type { Guard } from './guard.ts'
import type { Slot } from './slot.ts'
import type { Triggers } from './triggers.ts'
import type { SetAside } from '../fines/precedence.ts'

/** A model node with every expression in it compiled. */
export type Prepared<T> = T extends DeclarationBase
  ? { readonly [Key in keyof T]: Prepared<T[Key]> }
  : T extends Expression
  ? Compiled
  : T extends readonly (infer Item)[]
    ? readonly Prepared<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Prepared<T[Key]> }
      : T

export type AnyClause = { readonly kind: string; readonly key: string; readonly sources: readonly SourceRef[] }

/** A clause as a run reads it. `id` is its address in reasons. */
export type PreparedClause<C> = C extends AnyClause ? Prepared<C> & Grounded & { readonly id: string } : never
/** Of one kind; a clause type that stands for two kinds (`verlengt`, `schort_op`) belongs to both. */
export type ClauseOf<C extends AnyClause, K extends C['kind']> = PreparedClause<C extends unknown ? ([K & C['kind']] extends [never] ? never : C) : never>

/** A declaration that consists of clauses. */
export interface Claused<C extends AnyClause> extends Grounded {
  readonly declaration: DeclarationBase
  readonly slots: readonly Slot<PreparedClause<C>>[]
  /** The slots that hold a clause of this kind in one of their versions, in the order of the text. */
  readonly byKind: ReadonlyMap<string, readonly Slot<PreparedClause<C>>[]>
  /** The clauses of the kinds that no wijziging touches. */
  readonly fixed: FixedClauses<C>
}

export interface PreparedBegrip extends Grounded {
  readonly declaration: Begrip
  readonly evaluate: Evaluate
  readonly timing: () => Timing
}
/** A parameter with its versions, or the one value that a wijziging gave it. */
export interface PreparedParameter extends Grounded {
  readonly declaration: Parameter
  readonly lawDate: Compiled | undefined
  readonly versions: readonly PreparedVersie[]
}
export interface PreparedVersie {
  readonly from: DayNumber
  readonly until: DayNumber
  readonly value: Compiled
  readonly sources: readonly SourceRef[]
}
/** A table, or the factor by which a wijziging multiplies each cell of the one before it. */
export type PreparedTabel = Grounded & ({ readonly kind: 'tabel'; readonly tabel: Prepared<Tabel> } | { readonly kind: 'times'; readonly factor: Compiled })
export interface PreparedOnderdeel extends Grounded {
  readonly declaration: Onderdeel
  readonly doneWhen: Compiled | undefined
}
export interface PreparedGroep extends Grounded {
  readonly declaration: Groep
}
export interface PreparedTaaleis extends Grounded {
  readonly declaration: Taaleis
}

export type Slots<T> = Map<string, Slot<T>>

/** A termijn that begins anew for each of these records. */
export interface PerRecord {
  readonly records: readonly string[]
  /** Its begin looks at what the run itself decides. */
  readonly followsRun: boolean
}

/** A model compiled once for all choices of layers. */
export interface Specification {
  readonly model: Model
  readonly overflow: OverflowPolicy
  readonly inForceFrom: DayNumber
  readonly guards: readonly Guard[]
  /** Ascending days on which what `lawDate` reads may change. */
  lawChanges: readonly DayNumber[]
  /** Those of them on which something may change for a person without anything else happening. */
  readonly feltChanges: readonly DayNumber[]
  readonly sourceKinds: ReadonlyMap<string, SourceKind>
  readonly gegevens: ReadonlyMap<string, Gegeven>
  readonly keuzes: ReadonlyMap<string, Keuze>
  readonly records: ReadonlyMap<string, RecordDeclaration>
  readonly oordelen: ReadonlyMap<string, Oordeel>
  readonly organen: ReadonlyMap<string, Bestuursorgaan>
  /** By `outcomeKey`: who takes the decisions about it, as the declarations of besluiten say. */
  readonly deciders: ReadonlyMap<string, string>
  readonly begrippen: Slots<PreparedBegrip>
  readonly parameters: Slots<PreparedParameter>
  readonly tabellen: Slots<PreparedTabel>
  readonly onderdelen: Slots<PreparedOnderdeel>
  readonly groepen: Slots<PreparedGroep>
  readonly taaleisen: Slots<PreparedTaaleis>
  readonly leerroutes: Slots<Claused<LeerrouteClause>>
  readonly plichten: Slots<Claused<PlichtClause>>
  readonly bevoegdheden: Slots<Claused<BevoegdheidClause>>
  readonly termijnen: Slots<Claused<TermijnClause>>
  readonly gronden: Slots<Claused<VerlengingsgrondClause>>
  readonly regimes: Slots<Claused<BoeteregimeClause>>
  readonly plafonds: Slots<Claused<PlafondClause>>
  readonly leningen: Slots<Claused<LeningClause>>
  readonly ruimten: Slots<PreparedRuimte>
  readonly vergoedingen: Slots<Claused<VergoedingClause>>
  readonly selecties: Slots<Claused<SelectieClause>>
  readonly maatregelen: Slots<Claused<MaatregelClause>>
  /** Which declarations a record can set in motion, and which a last day or an expired termijn. */
  triggers: {
    /** By a period that interrupts them. */
    readonly plichten: Triggers<PlichtClause>
    readonly gronden: Triggers<VerlengingsgrondClause>
    readonly regimes: Triggers<BoeteregimeClause>
    readonly bevoegdheden: Triggers<BevoegdheidClause>
    readonly leningen: Triggers<LeningClause>
    readonly vergoedingen: Triggers<VergoedingClause>
    /** Vergoedingen on a date of their own. */
    readonly dated: readonly Slot<Claused<VergoedingClause>>[]
    readonly maatregelen: Triggers<MaatregelClause>
    /** Grounds `op de laatste dag` by the termijnen that any text of them reaches. */
    readonly onLastDay: Triggers<VerlengingsgrondClause>
    readonly suspending: readonly Slot<Claused<VerlengingsgrondClause>>[]
    readonly afterTermijn: readonly Slot<Claused<BoeteregimeClause>>[]
    readonly setAside: SetAside
    /** With conditions that may come true. */
    readonly conditional: readonly Slot<Claused<BevoegdheidClause>>[]
    /** Names of termijnen with rules of their last day. */
    readonly lastDayMatters: ReadonlySet<string>
  }
  /** `recht naar ...` and `van toepassing als` of the stelsel. */
  stelsel: PreparedStelsel
  /** Records after which what is done may change; undefined: any moment. */
  readonly doneTriggers: ReadonlySet<string> | undefined
  /** Some rule asks `de dag waarop` an onderdeel or leerroute is done. */
  asksWhenDone: boolean
  /** The termijnen `voor elk besluit` by name: for which records. */
  readonly perRecord: ReadonlyMap<string, PerRecord>
  /** Some other termijn begins after something that the run itself decides. */
  termsFollowDecisions: boolean
  /** The date of some vergoeding is one that the run itself decides. */
  paymentsFollowDecisions: boolean
  /** Specifications of the stelsels that it looks at, by their name. */
  readonly beside: ReadonlyMap<string, Specification>
  /** Expressions that were asked from outside, compiled once. */
  readonly asked: WeakMap<Expression, Compiled>
}
export interface PreparedStelsel extends Grounded {
  readonly lawDate: Compiled | undefined
  readonly milder: Compiled | undefined
  readonly appliesWhen: Compiled | undefined
}
