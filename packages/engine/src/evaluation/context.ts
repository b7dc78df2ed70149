import type { DayNumber, DiagnosticCode, Expression } from '@inburgering/core'
import type { Dossier, DossierRecord } from '../dossier/dossier.ts'
import type { Specification } from '../program/specification.ts'
import type { Trace } from '../reasons/trace.ts'
import type { Element, Happenings, TermijnInstance } from './happenings.ts'
import type { Usage } from './usage.ts'
import { Unknown, type Value } from './value.ts'

/** Something that went wrong in a calculation, for a diagnostic that names the rule. */
export interface Problem {
  readonly code: Extract<DiagnosticCode, `INB80${string}`>
  readonly rule: string
  readonly date: DayNumber
}

/** One fine: its regime, and the day of the violation. */
export interface FineAsked {
  readonly regime: string
  readonly overtreding: DayNumber
}

/**
 * Where an expression looks from. One per run, changed in place and set back, because it is read for every node of
 * every expression.
 */
export class Context {
  readonly specification: Specification
  /** By the index of a guard: whether its layer is on; undefined: it is not known yet. */
  on: readonly (boolean | undefined)[]
  dossier: Dossier
  readonly happenings: Happenings
  readonly problems: Problem[] = []
  /** Of the stelsels that run beside this one, by their name. */
  readonly beside = new Map<string, Context>()
  /** Outcomes that rest on nothing but the gegevens, which do not change in a run. */
  readonly ofFacts = new Map<Expression, Value>()

  peildatum: DayNumber = 0
  /** Last day whose facts count: in the night that of yesterday, otherwise the peildatum. */
  asOf: DayNumber = 0
  /** How many records, in acting order, are seen. */
  seen = 0
  lawDate: DayNumber = 0
  /** Last day at which a change is looked for. */
  horizon: DayNumber = 0

  overtreding: DayNumber | undefined = undefined
  /** The fine that is decided on: a judgement may be about it alone. */
  fine: FineAsked | undefined = undefined
  besluit: DayNumber | undefined = undefined
  trigger: DossierRecord | undefined = undefined
  termijn: TermijnInstance | undefined = undefined
  /** Of a termijn that is about to begin: its first day, which decides which text of it holds. */
  beginsOn: DayNumber | undefined = undefined
  /** Names of termijnen in whose place `termijn` stands, because a rule applies to it correspondingly. */
  instead: readonly string[] | undefined = undefined
  /** The record that a rule `voor elk besluit` is asked for, where no termijn is about it. */
  about: DossierRecord | undefined = undefined
  /** Asked is about the effect of a decision of this day, not about a new one. */
  decidedOn: DayNumber | undefined = undefined
  /** A period that still runs, looked at as if it were over on `end`; without `end` its length is not known yet. */
  ongoing: { readonly record: DossierRecord; readonly end: DayNumber | undefined } | undefined = undefined
  /** The element of the enclosing `waarvan`. */
  element: Element | undefined = undefined
  /** `dit onderdeel` */
  part: string | undefined = undefined
  /** The subject of the begrip being computed. */
  subject: Value | undefined = undefined

  /** What a judgement that was not given counts as; undefined: it stays unknown. */
  favour: boolean | undefined = undefined
  use: Usage | undefined = undefined
  trace: Trace | undefined = undefined

  constructor(specification: Specification, on: readonly (boolean | undefined)[], dossier: Dossier, happenings: Happenings) {
    this.specification = specification
    this.on = on
    this.dossier = dossier
    this.happenings = happenings
  }

  /** Looks at a date with all records up to and including it. */
  lookFrom(date: DayNumber, seen: number): void {
    this.peildatum = date
    this.asOf = date
    this.seen = seen
    this.lawDate = date
  }

  /** Notes what went wrong; the value is unknown without a missing fact, so nothing is decided on it. */
  fail(code: Problem['code'], rule: string): Unknown {
    this.problems.push({ code, rule, date: this.peildatum })
    return new Unknown([])
  }
}
