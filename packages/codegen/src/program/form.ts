import type { DeclarationKind, OverflowPolicy, ValueType } from '@inburgering/core'
import type { Expr } from './expression.ts'

/** What an outcome can rest on. */
export interface Grounds {
  /** As readers see them: `Wet art. 11 lid 1`. */
  readonly sources: readonly string[]
  readonly aannames: readonly string[]
  /** Index of the wijziging that made it. */
  readonly change: number | undefined
}

/** The texts of one rule, in the order in which they win: the first one, and what wijzigingen made of it (undefined: struck). */
export interface Slot<T> {
  readonly versions: readonly { readonly change: number | undefined; readonly value: T | undefined }[]
}

/** One part of a clause or rule. */
export type Field =
  | { readonly kind: 'data'; readonly value: string | number | boolean | readonly string[] | undefined }
  /** Asked for its value. */
  | { readonly kind: 'ask'; readonly expr: Expr }
  /** Asked for its truth. */
  | { readonly kind: 'condition'; readonly expr: Expr }
  | { readonly kind: 'list'; readonly items: readonly Field[] }
  | { readonly kind: 'object'; readonly fields: Fields }
export type Fields = Readonly<Record<string, Field>>

export interface Clause extends Grounds {
  readonly fields: Fields
}

/** A declaration with clauses: leerroute, plicht, bevoegdheid, termijn, verlengingsgrond, boeteregime, plafond, vergoeding. */
export interface Rule extends Grounds {
  readonly kind: RuleKind
  /** Address of the declaration in the specification: `termijn:PIP_termijn`. */
  readonly id: string
  readonly name: string
  readonly label: string
  readonly fields: Fields
  /** By their kind, each in the order of the text; every kind of the rule is there. */
  readonly clauses: Readonly<Record<string, readonly Slot<Clause>[]>>
}
export type RuleKind = 'leerroute' | 'plicht' | 'bevoegdheid' | 'termijn' | 'verlengingsgrond' | 'boeteregime' | 'plafond' | 'vergoeding'

/** A value that rules ask for by name: a begrip, a parameter, a table; an onderdeel, a groep, a taaleis. */
export interface Definition extends Grounds {
  readonly name: string
  readonly label: string
  readonly fields: Fields
}

export interface ParameterText extends Grounds {
  readonly name: string
  readonly label: string
  readonly on: Expr | undefined
  readonly versions: readonly { readonly from: number; readonly until: number; readonly value: Expr; readonly sources: readonly string[] }[]
}

/** When a change of the rules holds; in the order in which they win. */
export interface Change {
  readonly index: number
  readonly name: string
  readonly label: string
  readonly layer: string
  /** Name by which a run switches it on. */
  readonly switchedBy: string
  readonly rank: number
  /** Day numbers; -Infinity and Infinity: always. */
  readonly from: number
  readonly until: number
  /** Since when it is known; -Infinity: always. */
  readonly published: number
  readonly by: Expr | undefined
  readonly moves: boolean
  readonly runningTermsKeepOld: boolean
  readonly requestsKeepOld: boolean
  readonly decisionsKeepOld: boolean
  readonly signalsWhenOff: boolean
  readonly sources: readonly string[]
  readonly aannames: readonly string[]
}

export interface Check {
  readonly when: Expr
  readonly message: string
  readonly at: string
}
export interface FactForm {
  readonly name: string
  readonly label: string
  readonly type: ValueType
  readonly optional: boolean
  readonly incomplete: 'firstDay' | 'middle' | 'lastDay' | undefined
  readonly checks: readonly Check[]
}
export interface RecordForm {
  readonly name: string
  readonly label: string
  readonly kind: 'gebeurtenis' | 'periode' | 'besluit' | 'oordeel'
  readonly attributes: readonly { readonly name: string; readonly type: ValueType; readonly optional: boolean }[]
  readonly by: string | undefined
  readonly sources: readonly string[]
  readonly checks: readonly Check[]
  /** Why a person with this record cannot be run by the program. */
  readonly notCovered: string | undefined
}

/** A policy room that a decision may leave. */
export interface RoomForm extends Grounds {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly by: string
  readonly record: string
  readonly attribute: string
  readonly unit: 'number' | 'hours' | 'money' | 'percentage'
  readonly bounds: readonly { readonly from: number; readonly until: number; readonly lowest: Expr | undefined; readonly highest: Expr | undefined; readonly sources: readonly string[] }[]
}

/** A specification as a program: ordered, with names and types worked out, every text of every layer beside its date. */
export interface ProgramForm {
  readonly stelsel: {
    readonly name: string
    readonly label: string
    readonly sources: readonly string[]
    readonly aannames: readonly string[]
    /** Day number of the entry into force. */
    readonly from: number
    readonly checkedUntil: string | undefined
    readonly overflow: OverflowPolicy
    readonly decimals: 0 | 2
    readonly mode: 'down' | 'up' | 'half-up'
    readonly lawDate: Expr | undefined
    readonly milder: Expr | undefined
    readonly appliesWhen: { readonly when: Expr; readonly sources: readonly string[] } | undefined
  }
  /** SHA-256 of the rules, as `rulesHash` of core gives it. */
  readonly rulesHash: string
  /** Layers that are on when nobody says otherwise, `wet` first. */
  readonly layers: readonly string[]
  /** Every layer that a run of the program may switch on. */
  readonly knownLayers: readonly string[]
  readonly changes: readonly Change[]
  readonly lawChanges: readonly number[]
  /** Day numbers that a decree equates with a holiday (Algemene termijnenwet art. 3 lid 3). */
  readonly equatedDays: readonly number[]
  readonly facts: readonly FactForm[]
  readonly records: readonly RecordForm[]
  readonly keuzes: ReadonlyMap<string, readonly string[]>
  readonly organen: ReadonlyMap<string, string>
  /** Names of onderdelen and leerroutes, as values. */
  readonly parameters: ReadonlyMap<string, Slot<ParameterText>>
  readonly tabellen: ReadonlyMap<string, Slot<Definition>>
  /** Each after those that it asks for, as far as they do not ask for each other. */
  readonly begrippen: ReadonlyMap<string, Slot<Definition>>
  readonly onderdelen: ReadonlyMap<string, Slot<Definition>>
  readonly groepen: ReadonlyMap<string, Slot<Definition>>
  readonly taaleisen: ReadonlyMap<string, Slot<Definition>>
  readonly rules: Readonly<Record<RuleKind, ReadonlyMap<string, Slot<Rule>>>>
  readonly rooms: ReadonlyMap<string, Slot<RoomForm>>
  readonly triggers: {
    readonly grounds: ReadonlyMap<string, readonly string[]>
    /** By the name of a termijn. */
    readonly groundsOfLastDay: ReadonlyMap<string, readonly string[]>
    readonly regimes: ReadonlyMap<string, readonly string[]>
    readonly regimesAfterTermijn: readonly string[]
    /** By the name of a regime: those that say `in afwijking van` it, in any text of them. */
    readonly setAside: ReadonlyMap<string, readonly string[]>
    readonly powers: ReadonlyMap<string, readonly string[]>
    readonly conditionalPowers: readonly string[]
    readonly payments: ReadonlyMap<string, readonly string[]>
    /** Vergoedingen with a day of their own. */
    readonly datedPayments: readonly string[]
    readonly done: readonly string[] | undefined
  }
  readonly asksWhenDone: boolean
  readonly termsFollowDecisions: boolean
  readonly paymentsFollowDecisions: boolean
  readonly aannames: readonly { readonly id: string; readonly text: string }[]
  /** Kinds of entry that the program never gives, with the rules that would: `lening lening_Wi2021`. */
  readonly leftOut: readonly LeftOutRule[]
}
export interface LeftOutRule {
  readonly kind: DeclarationKind
  readonly name: string
  readonly label: string
  /** Names of records: about a person without any of them the rule says nothing. Undefined: it may speak about anybody. */
  readonly speaksOf: readonly string[] | undefined
}
