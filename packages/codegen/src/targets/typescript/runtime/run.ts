import type { Agenda } from './agenda.ts'
import type { Day, Duration, Overflow } from './dates.ts'
import { seenThrough, type Dossier, type DossierRecord } from './dossier.ts'
import type { Duty, Extension, Fine, FineToJudge, Instance, Lowering, SetFor } from './happenings.ts'
import type { Exact } from './numbers.ts'
import type { Betaaldag, Condition, Rules, Slot, Termijn, Vergoeding, Wijziging } from './rules.ts'
import type { Entry, Missing } from './timeline.ts'
import { Usage } from './usage.ts'
import { Unknown, type Truth, type Value } from './values.ts'

/** What was spent of a plafond in one instance of a termijn. */
export interface Room {
  /** Undefined: before the first termijn. */
  readonly termijn: Instance | undefined
  spent: Exact
}

/** A termijn `voor elk besluit` that has not begun for a record. */
export interface StartOfOne {
  readonly slot: Slot<Termijn>
  readonly name: string
  readonly record: DossierRecord
  readonly followsRun: boolean
  first: Day | undefined
}

/** A termijn that a fine sets, before it is combined with the others of this moment. */
export interface TermijnSet {
  readonly termijn: string
  readonly length: Duration
  readonly setFor: SetFor
  readonly by: string | undefined
  readonly use: Usage
}

/** A vergoeding that is still to come. */
export interface PlannedPayment {
  readonly slot: Slot<Vergoeding>
  readonly day: Day
}

/** A wijziging of an off layer that would have held when something was decided. */
export interface LeftOut {
  readonly wijziging: Wijziging
  readonly date: Day
  /** It would have prevented what was decided; otherwise a second run has to tell. */
  readonly certain: boolean
}

/** One run of one person: where it looks from, what has happened, and what is still to come. */
export class Run {
  readonly rules: Rules
  /** By the index of a wijziging: whether its layer is on. */
  on: readonly boolean[]
  dossier: Dossier
  readonly overflow: Overflow
  readonly until: Day
  /** What was published later is not there. */
  readonly knownOn: Day
  readonly agenda: Agenda

  peildatum: Day = 0
  /** Last day whose facts count: in the night that of yesterday, otherwise the peildatum. */
  asOf: Day = 0
  /** How many records, in acting order, are seen. */
  seen = 0
  lawDate: Day = 0
  overtreding: Day | undefined = undefined
  besluit: Day | undefined = undefined
  trigger: DossierRecord | undefined = undefined
  termijn: Instance | undefined = undefined
  /** Of a termijn that is about to begin: its first day, which decides which text of it holds. */
  beginsOn: Day | undefined = undefined
  /** Names of termijnen in whose place `termijn` stands, because a rule applies to it correspondingly. */
  instead: readonly string[] | undefined = undefined
  /** The record that a rule `voor elk besluit` is asked for, where no termijn is about it. */
  about: DossierRecord | undefined = undefined
  /** Asked is about the effect of a decision of this day, not about a new one. */
  decidedOn: Day | undefined = undefined
  /** `dit onderdeel` */
  part: string | undefined = undefined
  /** The subject of the begrip being computed. */
  subject: Value | undefined = undefined
  /** What a judgement that was not given counts as; undefined: it stays unknown. */
  favour: boolean | undefined = undefined
  use: Usage | undefined = undefined

  readonly instances = new Map<string, Instance[]>()
  readonly boetes: Fine[] = []
  readonly finesToJudge: FineToJudge[] = []
  readonly verlengingen: Extension[] = []
  readonly lowerings: Lowering[] = []
  readonly duties: readonly Duty[]
  exemptParts: ReadonlyMap<string, Truth> = new Map()
  readonly doneSince = new Map<string, Day>()
  /** Begun, not met, not expired; in the order in which they began. */
  running: Instance[] = []
  /** Termijnen that begin by themselves: the first day of each that has not begun. */
  readonly planned = new Map<string, Day>()
  /** Those that would begin by an event from before the entry into force: the day of that event. */
  readonly tooEarly = new Map<string, Day>()
  toBegin: StartOfOne[] = []
  replan = false
  readonly settled = new Set<string>()
  /** By the clause that says when. */
  readonly payments = new Map<Betaaldag, PlannedPayment>()
  readonly paid = new Set<Betaaldag>()
  readonly rooms = new Map<string, Room>()
  readonly powersTold = new Set<string>()
  begun = false

  /** What was worked out once from the gegevens alone, by its place. */
  readonly ofFacts: Value[] = []

  readonly entries: Entry[] = []
  readonly missing = new Map<string, Missing>()
  readonly leftOut: LeftOut[] = []

  constructor(rules: Rules, on: readonly boolean[], dossier: Dossier, until: Day, knownOn: Day, agenda: Agenda) {
    this.rules = rules
    this.on = on
    this.dossier = dossier
    this.overflow = rules.stelsel.overflow
    this.until = until
    this.knownOn = knownOn
    this.agenda = agenda
    this.duties = [...rules.plichten.keys()].map((name) => ({ name, arisenOn: undefined, metOn: undefined, metBy: undefined, endedOn: undefined, exemptions: new Map(), exempt: false, exemptParts: new Map(), barred: false, route: undefined }))
  }

  /** The night looks with what is dated before the day; the day before its records; the evening after them. */
  lookFrom(day: Day, phase: 'night' | 'day' | 'evening'): void {
    this.peildatum = day
    this.seen = seenThrough(this.dossier, phase === 'evening' ? day : day - 1)
    this.asOf = phase === 'night' ? day - 1 : day
    this.besluit = day
    this.overtreding = undefined
    this.trigger = undefined
    this.termijn = undefined
    this.about = undefined
    this.lawDate = day
    const { lawDate } = this.rules.stelsel
    const date = lawDate?.(this)
    if (typeof date === 'number') this.lawDate = date
  }

  /** A condition (`als`, `zodra`); a judgement that was not given counts in favour of it and is noted. Absent: it holds. */
  isMet(condition: Condition | undefined): Truth {
    return condition === undefined || this.weigh(condition, true)
  }

  /** An exception (`tenzij`); a judgement that was not given counts against it. Absent: there is none. */
  isExcepted(exception: Condition | undefined): Truth {
    return exception !== undefined && this.weigh(exception, false)
  }

  /** Where a condition has the same answer without the variants that it read, the outcome does not rest on them. */
  private weigh(condition: Condition, favour: boolean): Truth {
    const { use, on } = this
    if (use === undefined) return this.settle(condition, favour)
    const from = use.wijzigingen.length
    const answer = this.settle(condition, favour)
    if (use.wijzigingen.length === from || typeof answer !== 'boolean') return answer
    const variants = use.wijzigingen.slice(from).filter(({ layer }) => layer === 'variant')
    if (variants.length === 0) return answer
    this.on = on.map((isOn, index) => isOn && !variants.some((variant) => variant.index === index))
    this.use = new Usage()
    const without = this.settle(condition, favour)
    this.on = on
    this.use = use
    if (without === answer) use.wijzigingen.push(...use.wijzigingen.splice(from).filter((wijziging) => !variants.includes(wijziging)))
    return answer
  }

  settle(condition: Condition, favour: boolean): Truth {
    const answer = condition(this)
    if (!(answer instanceof Unknown) || answer.oordelen.length === 0) return answer
    this.use?.notJudged(answer.oordelen)
    if (answer.missing.length === 0) return favour
    const outer = this.favour
    this.favour = favour
    const settled = condition(this)
    this.favour = outer
    return settled instanceof Unknown ? new Unknown(settled.missing) : settled
  }
}
