import type { DayNumber, Diagnostic, Entry, EntryKind, Ontbrekend } from '@inburgering/core'
import type { Claim } from '../decided/claim.ts'
import type { Dossier, DossierRecord, Held } from '../dossier/dossier.ts'
import { Context } from '../evaluation/context.ts'
import { nothingHappened, type Duty, type Happenings, type TermijnInstance } from '../evaluation/happenings.ts'
import { seenThrough } from '../evaluation/records.ts'
import type { Truth } from '../evaluation/value.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Program } from '../program/program.ts'
import type { Guard } from '../program/guard.ts'
import type { Specification } from '../program/specification.ts'
import type { Room } from '../fines/room.ts'
import type { DatedClause, PlannedPayment } from '../payments/plan.ts'
import type { TermijnSet } from '../fines/new-term.ts'
import type { OpenReason } from '../reasons/trace.ts'
import type { StartOfOne } from '../terms/one-for-each.ts'
import { Agenda } from './agenda.ts'
import type { Grounds } from './entry.ts'

/** What a decision gives, or would have given. */
export interface About {
  readonly soort: EntryKind
  readonly naam: string
  readonly grond?: string
}

/** A rule that was asked and gave no outcome. */
export interface Refusal extends About {
  readonly date: DayNumber
  /** Who would have decided. */
  readonly door: string | undefined
  readonly grounds: Grounds
  readonly reason: OpenReason
}

/** A wijziging of an off layer that would have held when something was decided. */
export interface LeftOut {
  readonly guard: Guard
  readonly date: DayNumber
  /** It would have prevented what was decided; otherwise a second run has to tell. */
  readonly certain: boolean
}

/** One run of one person: what has happened and what is still to come. */
export interface Run {
  readonly program: Program
  readonly specification: Specification
  /** As far as it still holds: a decision that ended is taken out. */
  dossier: Dossier
  readonly context: Context
  readonly happenings: Happenings
  readonly explain: boolean
  /** The variant without which the stelsel would not take this person: every outcome rests on it. */
  broughtUnderBy: Guard | undefined
  /** Last day of the timeline. */
  readonly until: DayNumber
  readonly agenda: Agenda
  readonly entries: Entry[]
  readonly missing: Map<string, Ontbrekend>
  readonly refusals: Refusal[]
  readonly leftOut: LeftOut[]
  readonly diagnostics: Diagnostic[]
  readonly duties: RunDuty[]
  /** Begun, not met, not expired; in the order in which they began. */
  running: TermijnInstance[]
  /** Termijnen that begin by themselves: the first day of each that has not begun. */
  readonly planned: Map<string, DayNumber>
  /** Those that would begin by an event from before the entry into force: the day of that event. */
  readonly tooEarly: Map<string, DayNumber>
  /** Termijnen `voor elk besluit` that have not begun. */
  toBegin: StartOfOne[]
  /** A termijn about a record got its last day since they were planned. */
  replan: boolean
  /** Names of those that have begun, or whose condition did not hold on their day. */
  readonly settled: Set<string>
  /** By their clause: the vergoedingen with a date of their own that are still to come, and the clauses whose day has come. */
  readonly payments: Map<DatedClause, PlannedPayment>
  readonly paid: Set<DatedClause>
  readonly rooms: Map<string, Room>
  /** Termijnen that fines set for a later day: that of the decision about them. */
  setLater: { readonly first: DayNumber; readonly sets: readonly TermijnSet[] }[]
  /** Termijnen that ran out while plichten were interrupted that are deemed to have gone on: they are fined the next night. */
  late: { readonly expired: readonly TermijnInstance[]; readonly duties: readonly RunDuty[] } | undefined
  /** The decisions about computed outcomes that were dealt with. */
  readonly claims: Map<DossierRecord, Claim>
  /** What revisions change in the middle of a run. */
  readonly changes: Change[]
  /** By `index`: the records of the whole dossier, also those that a revision took away. */
  readonly revisable: ReadonlyMap<number, DossierRecord>
  /** What counts as known; undefined: everything. */
  readonly knowledge: Knowledge | undefined
  /** The first moment has passed. */
  begun: boolean
  /** Loans and years whose income is missing, as far as that was told. */
  readonly incomesAsked: Set<string>
  /** Bevoegdheden that were used, or whose possibility was told. */
  readonly powersTold: Set<string>
}

/** From a day on something else holds of a decision. */
export interface Change {
  readonly from: DayNumber
  readonly held: Held
  readonly claim: Claim
}

export interface RunDuty extends Duty {
  /** The vrijstellingen and ontheffingen in force: since when. */
  exemptions: ReadonlyMap<string, DayNumber>
  /** One of them is of the whole plicht. */
  exempt: Truth
  /** Onderdelen that they free from, or may. */
  exemptParts: ReadonlyMap<string, Truth>
  /** The stelsel does not apply: the plicht never arises. */
  barred: boolean
  route: string | undefined
  /** The period that ended it, as long as the law may still deem it not to have ended. */
  interruptedBy: DossierRecord | undefined
}

/** What runs of several stelsels on one person have in common: one time line. */
export type Shared = Pick<Run, 'agenda' | 'entries' | 'missing' | 'refusals' | 'leftOut' | 'diagnostics'>

/** Where a run looks at only a part of what there is. */
export interface View {
  /** The dossier with everything in it. */
  readonly whole: Dossier
  readonly knowledge: Knowledge | undefined
}

export function startRun(program: Program, dossier: Dossier, explain: boolean, until: DayNumber, horizon: DayNumber, view: View = { whole: dossier, knowledge: undefined }, shared: Shared = startShared(horizon)): Run {
  const happenings = nothingHappened()
  const { specification } = program
  const duties = [...specification.plichten.keys()].map((name): RunDuty => ({ name, arisenOn: undefined, metOn: undefined, metBy: undefined, endedOn: undefined, exemptions: new Map(), exempt: false, exemptParts: new Map(), barred: false, route: undefined, interruptedBy: undefined }))
  for (const duty of duties) happenings.plichten.set(duty.name, duty)
  const context = new Context(specification, program.on, dossier, happenings)
  context.horizon = horizon
  return {
    program,
    specification,
    dossier,
    context,
    happenings,
    explain,
    broughtUnderBy: undefined,
    until,
    ...shared,
    duties,
    running: [],
    planned: new Map(),
    tooEarly: new Map(),
    toBegin: [],
    replan: false,
    settled: new Set(),
    payments: new Map(),
    paid: new Set(),
    rooms: new Map(),
    setLater: [],
    late: undefined,
    claims: new Map(),
    changes: [],
    revisable: new Map(dossier.revisions.length === 0 ? [] : view.whole.records.map((record) => [record.index, record])),
    knowledge: view.knowledge,
    begun: false,
    incomesAsked: new Set(),
    powersTold: new Set(),
  }
}

export function startShared(horizon: DayNumber): Shared {
  return { agenda: new Agenda(horizon), entries: [], missing: new Map(), refusals: [], leftOut: [], diagnostics: [] }
}

export type Phase = 'night' | 'day' | 'evening'

/** Night looks with what is dated before the day; day before its records; evening after them. */
export function lookFrom(run: Run, day: DayNumber, phase: Phase): void {
  const { context, dossier } = run
  context.lookFrom(day, seenThrough(dossier, phase === 'evening' ? day : day - 1))
  if (phase === 'night') context.asOf = day - 1
  context.besluit = day
  context.overtreding = undefined
  context.trigger = undefined
  context.termijn = undefined
  context.about = undefined
  context.lawDate = defaultLawDate(run, day)
}

/** Looks as on the day of the decision of the dossier: for what is read `naar het besluit` that day counts, not the computed one. */
export function asDecidedOn<T>(run: Run, decision: DossierRecord | undefined, look: () => T): T {
  if (decision === undefined) return look()
  const { context } = run
  const { besluit, lawDate } = context
  context.besluit = decision.begin
  context.lawDate = defaultLawDate(run, context.peildatum)
  const result = look()
  context.besluit = besluit
  context.lawDate = lawDate
  return result
}

/** `recht naar ...` of the stelsel; without it the day itself. */
function defaultLawDate({ specification, context }: Run, day: DayNumber): DayNumber {
  const { lawDate } = specification.stelsel
  if (lawDate === undefined || lawDate.expression.kind === 'peildatum') return day
  const date = lawDate.evaluate(context)
  return typeof date === 'number' ? date : day
}
