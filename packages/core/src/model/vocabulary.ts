import type { DeclarationBase } from './declaration.ts'
import type { Expression } from './expression.ts'
import type { Origin } from './origin.ts'
import type { SourceRef } from './source.ts'
import type { ValueType } from './value-type.ts'

export interface Bestuursorgaan extends DeclarationBase {
  readonly kind: 'bestuursorgaan'
  /** `namens deze DUO` */
  readonly onBehalf?: string
}

export interface Keuze extends DeclarationBase {
  readonly kind: 'keuze'
  readonly ordered: boolean
  readonly values: readonly KeuzeWaarde[]
}
export interface KeuzeWaarde {
  readonly name: string
  readonly label: string
  readonly sources: readonly SourceRef[]
  readonly origin: Origin
}

/** A fact of the person. */
export interface Gegeven extends DeclarationBase {
  readonly kind: 'gegeven'
  readonly type: ValueType
  readonly optional: boolean
  /** `mag zonder dag of maand`: a date of birth as the BRP may hold it. */
  readonly incomplete?: 'firstDay' | 'middle' | 'lastDay'
  readonly controles: readonly Controle[]
}

/** `controle <voorwaarde> "melding"`: a person who does not meet it is refused, with this message at this path. */
export interface Controle {
  readonly when: Expression
  readonly message: string
  /** Attribute or gegeven that the path of the message points at. */
  readonly at: string
}

export interface Attribuut {
  readonly name: string
  readonly label: string
  readonly type: ValueType
  readonly optional: boolean
  readonly origin: Origin
}

/** What may stand in a dossier: an event, a period with a begin and an end, or a decision of a body. */
export interface RecordDeclaration extends DeclarationBase {
  readonly kind: 'gebeurtenis' | 'periode' | 'besluit'
  readonly attributes: readonly Attribuut[]
  /** For a besluit: who takes it. */
  readonly by?: string
  /** For a besluit about what the rules compute: of what kind, and of which boeteregimes, verlengingsgronden, maatregelen or leningen. */
  readonly about?: DecidedOutcome
  readonly controles: readonly Controle[]
}

export interface DecidedOutcome {
  readonly of: 'boete' | 'verlenging' | 'maatregel' | 'lening'
  /** At least one; with more of them each record says which. */
  readonly names: readonly string[]
}

/**
 * What a person must judge: yes, no, or not given. In a dossier it is a record of this name with the attribute
 * `oordeel`; the latest one on or before the peildatum counts.
 */
export interface Oordeel extends DeclarationBase {
  readonly kind: 'oordeel'
  readonly by: string
}
