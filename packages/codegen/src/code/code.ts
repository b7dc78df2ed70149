/** What every language of the targets can say. The choice of what to say is made once, above them; a target writes it down. */

/** Functions of the runtime that rules call. */
export type RuntimeFunction =
  | 'fact' | 'parameter' | 'begrip' | 'begripOf' | 'tabel' | 'subjectOf' | 'partOf' | 'today' | 'overtredingOf' | 'besluitOf' | 'beginOf' | 'arisenOn'
  | 'given' | 'triggerOf' | 'named' | 'aboutOf' | 'instance' | 'records' | 'recordsOfThese' | 'fines' | 'extensions' | 'instances'
  | 'isOneOf' | 'isNoneOf' | 'not' | 'turn' | 'denied' | 'plus' | 'min' | 'times' | 'dividedBy' | 'extreme'
  | 'anyOf' | 'noneOf' | 'countOf' | 'sumOf' | 'firstOf' | 'lastOf' | 'lastKnown' | 'anyPart' | 'noPart' | 'countParts'
  | 'isJustBefore' | 'isWithin' | 'isOfToday' | 'seeWholeDay' | 'overWholeDay'
  | 'yearsBetween' | 'monthsBetween' | 'daysBetween' | 'plichtIs' | 'termijnIs' | 'periodeIs' | 'stateOfValue' | 'plichtDay' | 'termijnDay' | 'periodeDay' | 'doneDay'
  | 'level' | 'oordeel' | 'isKnown' | 'truth' | 'rounded' | 'cite' | 'cited' | 'chosen' | 'ofFacts' | 'cellOf' | 'anything' | 'these' | 'range'
  | 'byLength' | 'byPlace' | 'fixed' | 'changing' | 'fixedClauses' | 'changingClauses'
export type Comparison = 'isEqual' | 'isOther' | 'isAtLeast' | 'isAtMost' | 'isAbove' | 'isBelow'

/** What rules are made of in the runtime. */
export type ObjectType =
  | 'Wijziging' | 'Version' | 'Parameter' | 'ParameterVersion' | 'Begrip' | 'Tabel' | 'Row' | 'Alternative' | 'Onderdeel' | 'Groep' | 'Taaleis' | 'Leerroute' | 'Plicht' | 'Bevoegdheid' | 'Beleidsruimte' | 'RoomBound' | 'Termijn' | 'Verlengingsgrond' | 'Boeteregime' | 'Plafond' | 'Vergoeding'
  | 'When' | 'Plain' | 'Requirement' | 'RouteVereist' | 'Alternatief' | 'Ontstaat' | 'Vereist' | 'PlichtSignaal' | 'Eindigt' | 'Exemption' | 'Power' | 'Limit' | 'Begint' | 'Duurt' | 'Combine' | 'Afwijking' | 'NaAfloop' | 'Termijnenwet'
  | 'Reach' | 'Bij' | 'OpAanvraag' | 'Met' | 'MetCap' | 'Times' | 'OvertredingBij' | 'OvertredingNaAfloop' | 'OpgelegdDoor' | 'RechtNaar' | 'Uitzondering' | 'InAfwijking' | 'Bedrag' | 'BijHerhaling' | 'Factor' | 'Verminderd' | 'Amount' | 'Zet' | 'SamenVoor' | 'Cap' | 'Betaling' | 'Betaaldag'
  | 'Rules' | 'Stelsel' | 'AppliesWhen' | 'Decider' | 'PersonShape' | 'FactShape' | 'RecordShape' | 'Field' | 'Shape' | 'Controle'

/** What stands in a list, a map or a constant. */
export type ItemType = ObjectType | 'Value' | 'Truth' | 'Exact' | 'Day' | 'Duration' | 'Order' | 'Unknown' | 'Text' | 'Band' | 'Ask' | 'Slot' | 'Slots'

export type Members = readonly (readonly [name: string, value: Code])[]

export type Code =
  /** Ja or nee as truth. */
  | { readonly kind: 'answer'; readonly value: boolean }
  /** A level, choice, onderdeel or leerroute as a value. */
  | { readonly kind: 'name'; readonly value: string }
  /** Whole numerator and denominator as decimal digits. */
  | { readonly kind: 'exact'; readonly num: string; readonly den: string }
  /** Day number as a value. */
  | { readonly kind: 'day'; readonly value: number }
  | { readonly kind: 'duration'; readonly unit: 'months' | 'days'; readonly count: number }
  | { readonly kind: 'never' }
  /** What tells the runtime something, and is no value of the rules. A number may be infinite. */
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'texts'; readonly values: readonly string[] }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  /** First or last day on which something holds; infinite: always. */
  | { readonly kind: 'limit'; readonly value: number }
  | { readonly kind: 'absent' }
  /** From where is looked, and the policy of that run for days that do not exist. */
  | { readonly kind: 'run' }
  | { readonly kind: 'overflow' }
  /** The element that a `look` looks at, 1 is the outermost. */
  | { readonly kind: 'element'; readonly depth: number }
  | { readonly kind: 'order'; readonly by: 'byNumber' | 'byDay' | 'byName' }
  | { readonly kind: 'call'; readonly name: RuntimeFunction; readonly args: readonly Code[] }
  /** One decisive operand settles it, and the rest is not asked. */
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Code[] }
  /** `rightMayWait`: with a left side that never happened the right side must not be asked. */
  | { readonly kind: 'compare'; readonly test: Comparison; readonly left: Code; readonly right: Code; readonly order: Code; readonly rightMayWait: boolean }
  | { readonly kind: 'missing' | 'notJudged'; readonly name: string }
  /** A function of the run. */
  | { readonly kind: 'ask'; readonly answers: 'value' | 'truth'; readonly body: Code }
  /** A function of one element, within the function around it. */
  | { readonly kind: 'look'; readonly depth: number; readonly answers: 'truth' | 'flag'; readonly body: Code }
  /** Made once. `key`: what it stands for; without a key it is only used here, and stands with its rule. */
  | { readonly kind: 'constant'; readonly key: string | undefined; readonly wanted: string; readonly of: ItemType; readonly isList: boolean; readonly value: Code }
  | { readonly kind: 'list'; readonly of: ItemType; readonly items: readonly Code[] }
  | { readonly kind: 'map'; readonly of: ItemType; readonly entries: readonly (readonly [string, Code])[] }
  | { readonly kind: 'textSet'; readonly values: readonly string[] }
  | { readonly kind: 'daySet'; readonly values: readonly number[] }
  /** `remark`: what stands above it for a reader. */
  | { readonly kind: 'object'; readonly type: ObjectType; readonly members: Members; readonly remark?: string }
  /** Something of the rules that has a name of its own; a wijziging by its index. */
  | { readonly kind: 'rule'; readonly of: string; readonly name: string }

/** One rule, or something that rules ask for by name. */
export interface Declaration {
  readonly of: string
  readonly name: string
  readonly label: string
  readonly sources: readonly string[]
  /** A slot holds the texts of the rule; otherwise it is the thing itself. */
  readonly isSlot: boolean
  readonly type: ObjectType
  readonly value: Code
}
/** Declarations of one subject. */
export interface Part {
  readonly title: string
  readonly declarations: readonly Declaration[]
}

export const absent: Code = { kind: 'absent' }
export const run: Code = { kind: 'run' }
export const text = (value: string): Code => ({ kind: 'text', value })
export const texts = (values: readonly string[]): Code => ({ kind: 'texts', values })
export const flag = (value: boolean): Code => ({ kind: 'flag', value })
export const call = (name: RuntimeFunction, ...args: readonly Code[]): Code => ({ kind: 'call', name, args })
