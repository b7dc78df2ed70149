import type { EntryKind, RevisionKind, ValueType } from '@inburgering/core'

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
  /** For a decision about what the rules compute: the rules that it may be about. */
  readonly about: readonly string[] | undefined
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
}
