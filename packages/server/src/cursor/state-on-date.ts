import type { Declaration, Entry, Expression, Language, Origin, Scenario, ValueType } from '@inburgering/core'
import { evaluateAt, explain, lastDayPlayed, personOfRow, prepareProgram, readPerson, rowsOf, type ReasonLine, type Sentences } from '@inburgering/engine'
import type { ReasonStep } from '../protocol/index.ts'
import type { Specification } from '../specification/specification.ts'
import type { ServerTexts } from '../texts/texts.ts'

/** What the state is asked of: a declaration, or the scenario itself. */
export type Subject = Declaration

export interface StateQuestion {
  readonly specification: Specification
  readonly scenario: Scenario
  readonly subject: Subject
  /** ISO 8601; absent: the last day that is played. */
  readonly date?: string
  readonly language: Language
  readonly texts: ServerTexts
}

export interface StateOnDate {
  /** ISO 8601 */
  readonly date: string
  readonly dateText: string
  readonly lines: readonly ReasonStep[]
}

/** How a rule or a value stands in a scenario in the evening of a date, and why; of examples the first row. Undefined when it cannot be played. */
export function stateOnDate(question: StateQuestion): StateOnDate | undefined {
  const { specification, scenario, subject, texts, language } = question
  const { player } = specification
  const sentences = specification.sentences(language)
  const [row] = rowsOf(scenario)
  if (player === undefined || sentences === undefined || row === undefined) return undefined
  const { value: program } = prepareProgram(player.model, scenario.layers, player.beside)
  const { value: dossier } = readPerson(program, personOfRow(row), 0)
  const last = lastDayPlayed(row)
  const date = question.date ?? last
  if (dossier === undefined || date === undefined) return undefined
  const options = { until: last !== undefined && last > date ? last : date, explain: true }
  const told = (lines: readonly ReasonStep[]): StateOnDate => ({ date, dateText: sentences.date(date), lines })
  const asked = questionAbout(subject)
  if (asked !== undefined) {
    const { value } = evaluateAt(program, dossier, options, asked, date)
    if (value === undefined) return undefined
    const reason = stepOf(sentences.reason(value.reason))
    // Our own question has no name in the rules, and says only the answer again.
    const steps = value.reason.rule === asked.id ? reason.steps : [reason]
    return told([{ text: `${subject.label}: ${sentences.shown(value.value)}`, cited: '', steps }])
  }
  if (subject.kind === 'scenario') {
    const entries = specification.explain(scenario)[0]?.timeline?.tijdlijn ?? []
    return told(linesOf(entries, date, sentences, texts))
  }
  const { happened, notHappened, neverAsked } = explain(program, dossier, options, { naam: subject.name }).value
  if (happened.length > 0) return told(linesOf(happened, date, sentences, texts))
  const refusals = [...notHappened.map((node) => sentences.refusal(node, true)), ...neverAsked.map((node) => sentences.refusal(node, false))]
  const lines = refusals.map(({ text, lines: below }) => ({ text, cited: '', steps: below.map(stepOf) }))
  return told(lines.length > 0 ? lines : [{ text: texts.nothingYet, cited: '', steps: [] }])
}

/** What happened until the date, the latest first, each with its steps; and what is still to come. */
function linesOf(entries: readonly Entry[], date: string, sentences: Sentences, texts: ServerTexts): readonly ReasonStep[] {
  const [until, later] = [entries.filter(({ datum }) => datum <= date).toReversed(), entries.filter(({ datum }) => datum > date)]
  const lineOf = (entry: Entry): ReasonStep => ({ text: sentences.answer(entry), cited: '', steps: sentences.derivation(entry).map(stepOf) })
  const now = until.length === 0 ? [{ text: texts.nothingYet, cited: '', steps: [] }] : until.map(lineOf)
  return later.length === 0 ? now : [...now, { text: texts.later, cited: '', steps: later.map(lineOf) }]
}

/** The value of a declaration that has one; undefined for what happens. */
function questionAbout(subject: Subject): Expression | undefined {
  const made = (kind: 'gegeven' | 'parameter' | 'begrip' | 'tabel' | 'oordeel', type: ValueType, origin: Origin): Expression => ({ kind, name: subject.name, id: `cursor/${subject.id}`, type, mayBeUnknown: true, origin, sources: [] })
  switch (subject.kind) {
    case 'begrip':
      // Of a begrip about an onderdeel there is no one value.
      return subject.parameter === undefined ? made('begrip', subject.type, subject.origin) : undefined
    case 'gegeven':
    case 'parameter':
    case 'tabel':
      return made(subject.kind, subject.type, subject.origin)
    case 'oordeel':
      return made('oordeel', { kind: 'boolean' }, subject.origin)
    default:
      return undefined
  }
}

function stepOf({ text, cited, lines }: ReasonLine): ReasonStep {
  return { text, cited, steps: lines.map(stepOf) }
}
