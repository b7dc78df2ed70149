import { formatIsoDate, type Entry, type EntryKind, type NotHappened, type Outcome, type ReasonNode } from '@inburgering/core'
import type { Dossier } from '../dossier/dossier.ts'
import { history } from '../knowledge/history.ts'
import { knowledgeMoments } from '../knowledge/moments.ts'
import type { Program } from '../program/program.ts'
import { finishReason } from '../reasons/finish.ts'
import type { RunOptions } from '../run/options.ts'
import { play } from '../run/play.ts'
import { timelineOf } from '../run/timeline.ts'
import type { Refusal } from '../run/state.ts'
import { neverAsked } from './never-asked.ts'

/** What to explain: the name of an entry, of a record that it rests on or of a wijziging that was used, narrowed by date, kind and ground. */
export interface ExplainQuestion {
  readonly naam: string
  readonly datum?: string
  readonly soort?: EntryKind
  readonly grond?: string
}

export interface Explanation {
  /** The entries that answer the question, each with its reason. */
  readonly happened: readonly Entry[]
  /** Every time a rule of this name was asked and gave no outcome. */
  readonly notHappened: readonly NotHappened[]
  /** When it neither happened nor was asked: which record, termijn or date never came, on the day that matters. */
  readonly neverAsked: readonly NotHappened[]
}

/** Why, and why not. */
export function explain(program: Program, dossier: Dossier, options: RunOptions, question: ExplainQuestion): Outcome<Explanation> {
  const explained = { ...options, explain: true }
  const played = play(program, dossier, explained)
  const { tijdlijn } = knowledgeMoments(program, dossier).length > 0 ? history(program, dossier, explained).value : timelineOf(program, dossier, explained, played)
  const named = tijdlijn.filter((entry) => answers(entry, question))
  const happened = named.length > 0 ? named : tijdlijn.filter((entry) => [...recordsOf(entry), ...(entry.wijzigingen ?? [])].includes(question.naam) && isMeant(entry, question))
  const last = formatIsoDate(played.until)
  const refused = played.refusals.filter((refusal) => formatIsoDate(refusal.date) <= last && answers(withDate(refusal), question))
  const notHappened = refused.map((refusal) => toldOf(refusal, tijdlijn))
  const isAnswered = happened.length > 0 || notHappened.length > 0
  return { value: { happened, notHappened, neverAsked: isAnswered ? [] : neverAsked(played, question) }, diagnostics: played.diagnostics }
}

/** As an entry would have told it; since when it is known, where a history had the opposite before. */
function toldOf({ date, soort, naam, grond, door, grounds: { over, ...grounds }, reason }: Refusal, history: readonly Entry[]): NotHappened {
  const datum = formatIsoDate(date)
  const revoked = history.findLast((entry) => entry.herroepen !== undefined && entry.datum === datum && entry.soort === soort && entry.naam === naam && entry.grond === grond)
  return {
    datum,
    soort,
    naam,
    ...(grond === undefined ? {} : { grond }),
    ...(over === undefined ? {} : { over }),
    ...(door === undefined ? {} : { door }),
    ...grounds,
    ...(revoked?.herroepen === undefined ? {} : { bekend_sinds: revoked.herroepen }),
    waarom: finishReason(reason),
  }
}

function withDate(refusal: Refusal): Omit<Refusal, 'date'> & { readonly datum: string } {
  return { ...refusal, datum: formatIsoDate(refusal.date) }
}

/** The name may be that of the entry or of the ground that decides on it. */
function answers(about: About, question: ExplainQuestion): boolean {
  return (about.naam === question.naam || about.grond === question.naam) && isMeant(about, question)
}

function isMeant(about: About, { datum, soort, grond }: ExplainQuestion): boolean {
  return (datum === undefined || about.datum === datum) && (soort === undefined || about.soort === soort) && (grond === undefined || about.grond === grond)
}

type About = Pick<Entry, 'naam' | 'datum' | 'soort' | 'grond'>

/** The records of the dossier that an entry is about or that brought it about. */
function recordsOf({ over, besloten, waarom }: Entry): readonly (string | undefined)[] {
  return [over?.naam, besloten?.naam, ...(waarom === undefined ? [] : recordsIn(waarom))]
}

/** Also what only a condition rests on, such as the decision that lowered a level. */
function recordsIn({ kind, rule, value, children }: ReasonNode): readonly string[] {
  return [...(kind === 'record' && value.kind === 'date' ? [rule] : []), ...children.flatMap(recordsIn)]
}
