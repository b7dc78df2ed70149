import type { ConstantValue, EntryKind, Expression, RevisionKind, ValueType } from '@inburgering/core'

/** A name that a value may be, as people see it. */
export interface Choice {
  readonly name: string
  readonly label: string
  /** Articles as readers see them. */
  readonly sources: readonly string[]
}

/** What a value may be, with the names of a choice, level, onderdeel or leerroute worked out. */
export interface DataType {
  readonly kind: ValueType['kind']
  /** Only for the kinds that are a name. */
  readonly choices: readonly Choice[]
}

/** A fact of a person, or an attribute of a record. */
export interface DataField {
  readonly name: string
  readonly label: string
  readonly type: DataType
  readonly required: boolean
  /** A date of birth may lack its day or month. */
  readonly incomplete: boolean
  readonly sources: readonly string[]
  /** What a person is told who does not meet a `controle`. */
  readonly checks: readonly string[]
}

/** What may stand in a dossier under one name. */
export interface DataRecord {
  readonly name: string
  readonly label: string
  readonly kind: 'gebeurtenis' | 'periode' | 'besluit' | 'oordeel'
  readonly attributes: readonly DataField[]
  /** The body that decides or judges. */
  readonly by: string | undefined
  /** For a decision about what the rules compute: the rules that it may be about; of a judgement the fines. */
  readonly about: readonly string[] | undefined
  /** Of a judgement about one fine: who imposes fines, and so may judge. */
  readonly imposers?: readonly string[]
  readonly sources: readonly string[]
  readonly checks: readonly string[]
}

/** What one stelsel reads of a person. */
export interface Dossier {
  readonly stelsel: string
  readonly facts: readonly DataField[]
  readonly records: readonly DataRecord[]
  readonly bodies: readonly Choice[]
  /** The records that every stelsel has, but for those whose name it declares itself. */
  readonly revisions: readonly RevisionKind[]
  /** Another stelsel here may govern in the place of this one: then it does not read the person at all. */
  readonly mayBeLeft: boolean
}

/** Under which layer and on which days of the law something holds. */
export interface Validity {
  /** Name by which a run switches it on; `wet` always is. */
  readonly layer: string
  /** The wijziging that made it. */
  readonly change: Choice | undefined
  /** ISO 8601; undefined: always. */
  readonly from: string | undefined
  /** ISO 8601, first day on which it no longer holds; undefined: no end. */
  readonly until: string | undefined
  /** The wijziging names a date of its own (`naar de datum van het verzoek`): it holds by that date, not by the law date of the rule. */
  readonly byOwnDate: boolean
}

/** A value that is the same for everyone; or one that only a run can tell; or nothing any more. */
export type DataText = { readonly kind: 'value'; readonly value: ConstantValue } | { readonly kind: 'computed' } | { readonly kind: 'struck' }

export interface DataVersion extends Validity {
  readonly text: DataText
  readonly sources: readonly string[]
}
export interface DataParameter {
  readonly name: string
  readonly label: string
  readonly type: DataType
  readonly sources: readonly string[]
  /** Of those that hold on a day the last one wins. */
  readonly versions: readonly DataVersion[]
}

export interface DataInput {
  readonly name: string
  readonly label: string
  readonly type: DataType
}
export interface DataBound {
  readonly value: ConstantValue
  readonly inclusive: boolean
}
/** What an input must be for a row. `whole`: all of it is constant. */
export type DataBand =
  | { readonly kind: 'any'; readonly text: string }
  | { readonly kind: 'values'; readonly text: string; readonly values: readonly ConstantValue[]; readonly whole: boolean }
  | { readonly kind: 'range'; readonly text: string; readonly from: DataBound | undefined; readonly to: DataBound | undefined; readonly whole: boolean }
export interface DataRow {
  readonly bands: readonly DataBand[]
  readonly text: DataText
  readonly sources: readonly string[]
}
/** The rows of a table, or what a wijziging makes of the text before it. */
export type DataTableText = Validity &
  ({ readonly kind: 'rows'; readonly rows: readonly DataRow[] } | { readonly kind: 'factor'; readonly factor: DataText; readonly sources: readonly string[] } | { readonly kind: 'struck' })
export interface DataTable {
  readonly name: string
  readonly label: string
  readonly type: DataType
  readonly policy: 'first' | 'exactlyOne'
  readonly sources: readonly string[]
  readonly inputs: readonly DataInput[]
  readonly texts: readonly DataTableText[]
}

/** Who is meant on a date, and what is shown of them. The expressions are those of the model. */
export interface DataSelection {
  readonly name: string
  readonly label: string
  readonly sources: readonly string[]
  readonly who: Expression
  readonly shown: readonly { readonly name: string; readonly label: string; readonly value: Expression }[]
}

/** The data of a specification: what any other system may take over without running the rules. It exists for each one without errors. */
export interface DataForm {
  readonly stelsel: { readonly name: string; readonly label: string; readonly checkedUntil: string | undefined }
  /** SHA-256 of the rules, as `rulesHash` of core gives it. */
  readonly rulesHash: string
  /** The stelsel itself, then those beside it. */
  readonly dossiers: readonly [Dossier, ...Dossier[]]
  /** Every layer that an entry may name, in their order. */
  readonly knownLayers: readonly string[]
  /** By kind of entry: the names that it may have; a kind that is not here may have any name. */
  readonly entryNames: ReadonlyMap<EntryKind, readonly Choice[]>
  readonly parameters: readonly DataParameter[]
  readonly tables: readonly DataTable[]
  readonly selections: readonly DataSelection[]
  /** A day that a month does not have becomes its last day. */
  readonly clampsMonths: boolean
}
