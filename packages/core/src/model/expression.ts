import type { Origin } from './origin.ts'
import type { SourceRef } from './source.ts'
import type { ConstantValue, ValueType } from './value-type.ts'

/** What every expression node carries. */
export interface ExpressionBase {
  /** Stable address within the model: `boeteregime:leerroute_te_laat/uitzondering:verblijf/als/1`. */
  readonly id: string
  readonly type: ValueType
  /** Static unknownness: false means that a run never yields an unknown here. */
  readonly mayBeUnknown: boolean
  readonly origin: Origin
  /** `volgens` written at this very condition or cell. */
  readonly sources: readonly SourceRef[]
}

export type Expression =
  | ConstantExpression
  | GegevenExpression
  | ParameterExpression
  | BegripExpression
  | ArgumentExpression
  | TabelExpression
  | PeildatumExpression
  | MomentExpression
  | AttributeExpression
  | LastKnownExpression
  | CompareExpression
  | OneOfExpression
  | LogicExpression
  | NotExpression
  | ArithmeticExpression
  | ExtremeExpression
  | AggregateExpression
  | BetweenExpression
  | StateExpression
  | StateDateExpression
  | LevelExpression
  | OordeelExpression
  | WholeDayExpression
  | KnownExpression
  | RoundExpression
  | ElsewhereExpression

export interface ConstantExpression extends ExpressionBase {
  readonly kind: 'constant'
  readonly constant: ConstantValue
}
/** A fact of the person; unknown when optional and not given. */
export interface GegevenExpression extends ExpressionBase {
  readonly kind: 'gegeven'
  readonly name: string
}
/** A parameter, read on the law date of the rule, or `geldend op` a date of its own. */
export interface ParameterExpression extends ExpressionBase {
  readonly kind: 'parameter'
  readonly name: string
  readonly on?: Expression
}
export interface BegripExpression extends ExpressionBase {
  readonly kind: 'begrip'
  readonly name: string
  /** Only for a begrip `van (vak : Onderdeel)`. */
  readonly argument?: Expression
}
/** The subject of the begrip being computed (`vak`), or the element of an enclosing set of onderdelen (`dit onderdeel`). */
export interface ArgumentExpression extends ExpressionBase {
  readonly kind: 'argument'
  readonly name: string
}
export interface TabelExpression extends ExpressionBase {
  readonly kind: 'tabel'
  readonly name: string
}
/** The date at which the run looks. */
export interface PeildatumExpression extends ExpressionBase {
  readonly kind: 'peildatum'
}
/**
 * A date that only a rule in its context has: the day of the violation (the last day of the expired termijn, or the
 * date of the record), the day of the decision, the first day of the termijn, the day on which the plicht arose.
 */
export interface MomentExpression extends ExpressionBase {
  readonly kind: 'moment'
  readonly moment: 'overtreding' | 'besluit' | 'begin_van_de_termijn' | 'ontstaan_van_de_plicht'
}
/**
 * An attribute of a record or termijn. Built in: `datum` for all; `begin`, `einde`, `duur` for periods and termijnen;
 * `oorspronkelijke_duur` for termijnen; `maximum`, `opgenomen`, `bijgeschreven_rente`, `afgelost`, `kwijtgescholden`, `schuld` for leningen. `duur` of a period is anchored to its begin: compared with months it is
 * (begin - 1) + months <= einde; added to a date it is its calendar days, begin and end included.
 */
export interface AttributeExpression extends ExpressionBase {
  readonly kind: 'attribute'
  readonly attribute: string
  readonly of: RecordRef
}
/** `laatst bekende cursusuren van (PIP_vastgesteld of leerroute_gewijzigd)`: unknown when no record gives it. */
export interface LastKnownExpression extends ExpressionBase {
  readonly kind: 'lastKnown'
  readonly attribute: string
  readonly from: RecordSet
  readonly where?: Expression
}
export interface CompareExpression extends ExpressionBase {
  readonly kind: 'compare'
  readonly operator: 'eq' | 'ne' | 'ge' | 'le' | 'gt' | 'lt'
  readonly left: Expression
  readonly right: Expression
}
export interface OneOfExpression extends ExpressionBase {
  readonly kind: 'oneOf'
  readonly negated: boolean
  readonly value: Expression
  readonly options: readonly Expression[]
}
/** `en` / `of`, and the lettered list of the law (then each operand has its letter). */
export interface LogicExpression extends ExpressionBase {
  readonly kind: 'logic'
  readonly operator: 'and' | 'or'
  readonly operands: readonly Expression[]
  readonly letters?: readonly string[]
}
export interface NotExpression extends ExpressionBase {
  readonly kind: 'not'
  readonly operand: Expression
}
export interface ArithmeticExpression extends ExpressionBase {
  readonly kind: 'arithmetic'
  readonly operator: 'plus' | 'min' | 'maal' | 'gedeeld door'
  readonly left: Expression
  readonly right: Expression
}
/** `laatste van (a, b)`: dates that never come are skipped; all never: never. Also of amounts, hours and durations. */
export interface ExtremeExpression extends ExpressionBase {
  readonly kind: 'extreme'
  readonly which: 'largest' | 'smallest'
  readonly operands: readonly Expression[]
}
/**
 * Over records, decisions or onderdelen, with a condition and a window. `first` and `last` stand only inside a
 * RecordRef; what never happened gives count 0, sum 0, exists nee.
 */
export interface AggregateExpression extends ExpressionBase {
  readonly kind: 'aggregate'
  readonly operator: 'exists' | 'none' | 'count' | 'sum'
  readonly from: RecordSet
  /** For sum. */
  readonly attribute?: string
  readonly where?: Expression
  readonly window?: Window
}
export interface BetweenExpression extends ExpressionBase {
  readonly kind: 'between'
  readonly unit: 'years' | 'months' | 'days'
  readonly start: Expression
  readonly end: Expression
}
export type State = 'behaald' | 'voltooid' | 'voldaan' | 'openstaat' | 'loopt' | 'verstreken' | 'geëindigd' | 'ontstaan'
/** `PVT is voltooid`, `ziekte loopt`, `MAP openstaat`, `inburgeringsplicht is voldaan`. */
export interface StateExpression extends ExpressionBase {
  readonly kind: 'state'
  readonly state: State
  readonly negated: boolean
  readonly subject: StateSubject
}
/** `de dag waarop inburgeringsplicht is voldaan`: never, while it did not happen. */
export interface StateDateExpression extends ExpressionBase {
  readonly kind: 'stateDate'
  readonly state: State
  readonly subject: StateSubject
}
export type StateSubject =
  | { readonly kind: 'onderdeel' | 'plicht' | 'termijn' | 'periode' | 'leerroute' | 'lening' | 'maatregel'; readonly name: string }
  /** An expression of type Onderdeel (`dit onderdeel`) or Leerroute (the begrip `leerroute`). */
  | { readonly kind: 'value'; readonly value: Expression }
/** `niveau van taal_B1`: the level that this taaleis asks now, after scaling down. */
export interface LevelExpression extends ExpressionBase {
  readonly kind: 'level'
  readonly taaleis: string
}
/** A judgement: yes, no, or not given (see `niet_beoordeeld` in taal and timeline). */
export interface OordeelExpression extends ExpressionBase {
  readonly kind: 'oordeel'
  readonly name: string
}
/** `... over de hele dag`: also records of today that come later in the order of the day. */
export interface WholeDayExpression extends ExpressionBase {
  readonly kind: 'wholeDay'
  readonly operand: Expression
}
/** `X is gegeven` / `X is niet gegeven`. */
export interface KnownExpression extends ExpressionBase {
  readonly kind: 'known'
  readonly negated: boolean
  readonly operand: Expression
}
export interface RoundExpression extends ExpressionBase {
  readonly kind: 'round'
  readonly rounding: Rounding
  readonly operand: Expression
}
/** Of another stelsel, asked in the run of that stelsel beside this one, at the same moment: `Wi2021.plicht is voldaan`. */
export interface ElsewhereExpression extends ExpressionBase {
  readonly kind: 'elsewhere'
  readonly stelsel: string
  readonly operand: Expression
}
export interface Rounding {
  readonly to: 'cents' | 'euros' | 'whole'
  readonly mode: 'down' | 'up' | 'half-up'
}

/** One record or one termijn. */
export type RecordRef =
  /** The element of the enclosing `waarvan`. */
  | { readonly kind: 'element' }
  /** A record name: the record that triggers this rule if it has that name, otherwise the last one so far. */
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'first' | 'last'; readonly from: RecordSet; readonly where?: Expression; readonly window?: Window }
  /** `dit besluit`: the record that a rule `voor elk besluit` is asked for. */
  | { readonly kind: 'besluit' }
  /** The termijn of the rule in its context if it has that name, then the one about the same record, otherwise the latest instance. */
  | { readonly kind: 'termijn'; readonly name: string }
  /** The loan of this name; before it is granted nothing was drawn and nothing is owed. */
  | { readonly kind: 'lening'; readonly name: string }

export type RecordSet =
  /** Records of the dossier by the names of gebeurtenis, periode and besluit. */
  | { readonly kind: 'records'; readonly names: readonly string[] }
  /** Earlier entries of the run: fines of a boeteregime, extensions by a grond, instances of a termijn or maatregel; of another stelsel when named. */
  | { readonly kind: 'decisions'; readonly of: 'boete' | 'verlenging' | 'termijn' | 'maatregel'; readonly names: readonly string[]; readonly stelsel?: string }
  /** Every besluit of the specification, or those about a kind of outcome, but not those of `except`. */
  | { readonly kind: 'besluiten'; readonly about?: 'boete' | 'verlenging' | 'maatregel' | 'lening'; readonly except: readonly string[] }
  | { readonly kind: 'onderdelen'; readonly groep: string }

export type Window =
  /** `in de 12 maanden ervoor`: date < peildatum and peildatum < date + duration. */
  | { readonly kind: 'preceding'; readonly duration: Expression }
  | { readonly kind: 'sameDay' }
  /** `in inburgeringstermijn`: within the latest instance, first and last day included. */
  | { readonly kind: 'termijn'; readonly name: string }
