import { messageOf, type Diagnostic, type Entry, type Language, type Model, type Scenario, type Timeline } from '@inburgering/core'
import { compareTimelines, createSentences, differingReason, explain, personOfRow, placedInScenario, prepareProgram, readPerson, run, rowsOf, termsOfBodies, type Dossier, type Program, type ReasonLine, type RunOptions, type ScenarioRow, type Sentences, type TimelineComparison } from '@inburgering/engine'
import type { ComparedLine, FormProblem, ReasonStep, WhatIfAnswers, WhatIfOutcome, WhatIfReason, WhatIfSide } from '../protocol.ts'
import type { Specification } from '../specification/specification.ts'
import { serverTexts, type ServerTexts } from '../texts/texts.ts'
import { changedRules, type ChangedRules } from './changed-model.ts'
import { fieldsOf } from './form.ts'
import { readAnswers, type Tried } from './read-answers.ts'
import { resolved } from './resolved.ts'

/** A what-if that was played, with everything that saving it needs. */
export interface Played {
  readonly tried: Tried
  readonly rules: ChangedRules
  readonly comparison: TimelineComparison
  readonly after: Timeline
  readonly outcome: WhatIfOutcome
}
export type TriedOut = { readonly played: Played } | { readonly problems: readonly FormProblem[] }

/** Plays a row as it stands and as somebody filled it in, on the same days, and compares the two as `diff` does. */
export function tryOut(specification: Specification, row: ScenarioRow, answers: WhatIfAnswers, language: Language): TriedOut {
  const texts = serverTexts(language)
  if (specification.player === undefined) return { problems: [{ field: '', message: texts.notPlayed.noStelsel }] }
  const { model, beside } = specification.player
  const { tried, problems } = readAnswers(row, fieldsOf(specification, texts), answers, texts)
  if (problems.length > 0) return { problems }
  const rules = changedRules(model, tried)
  const until = tried.scenario.until?.kind === 'date' ? tried.scenario.until.value : undefined
  const own = resolved(row)
  const before = sideOf(model, beside, own, own.layers, until)
  const after = sideOf(rules.model, beside, tried.scenario, rules.layers, until)
  if ('diagnostics' in after) return { problems: after.diagnostics.map((diagnostic) => problemOf(diagnostic, after.row, language)) }
  if ('diagnostics' in before) return { problems: before.diagnostics.map((diagnostic) => ({ ...problemOf(diagnostic, before.row, language), field: '' })) }
  const comparison = compareTimelines(before.timeline, after.timeline, termsOfBodies(model))
  const sentences = { before: createSentences(model, language, beside), after: createSentences(rules.model, language, beside) }
  return { played: { tried, rules, comparison, after: after.timeline, outcome: outcomeOf(comparison, before, after, sentences, texts) } }
}

interface Side {
  readonly program: Program
  readonly dossier: Dossier
  readonly options: RunOptions
  readonly timeline: Timeline
}

function sideOf(model: Model, beside: readonly Model[], scenario: Scenario, layers: readonly string[], until: string | undefined): Side | { readonly diagnostics: readonly Diagnostic[]; readonly row: ScenarioRow } {
  const { value: program, diagnostics: found } = prepareProgram(model, layers, beside)
  const [row] = rowsOf(scenario)
  if (row === undefined || found.length > 0) return { diagnostics: found, row: { scenario, origin: scenario.origin, columns: new Map() } }
  const { value: dossier, diagnostics } = readPerson(program, personOfRow(row), 0)
  if (dossier === undefined) return { diagnostics, row }
  const known = scenario.knownOn?.kind === 'date' ? scenario.knownOn.value : undefined
  const options: RunOptions = { explain: true, ...(until === undefined ? {} : { until }), ...(known === undefined ? {} : { bekendOp: known }) }
  return { program, dossier, options, timeline: run(program, dossier, options).value }
}

/** At the field that it is about; a finding about something else stands above the form. */
function problemOf(diagnostic: Diagnostic, row: ScenarioRow, language: Language): FormProblem {
  const message = messageOf(placedInScenario(row, diagnostic), language)
  const path = diagnostic.path ?? ''
  const [, fact] = /^\[\d+\]\.gegevens\.(.+)$/.exec(path) ?? []
  if (fact !== undefined) return { field: `gegeven:${fact}`, message }
  const [, record, attribute] = /^\[\d+\]\.gebeurtenissen\[(\d+)\](?:\.(.+))?$/.exec(path) ?? []
  return { field: record === undefined ? '' : `record:${record}:${attribute ?? 'datum'}`, message }
}

type Told = Readonly<Record<'before' | 'after', Sentences>>

function outcomeOf(comparison: TimelineComparison, before: Side, after: Side, sentences: Told, { whatIf }: ServerTexts): WhatIfOutcome {
  const { same, first, euros, days } = comparison
  const money = sentences.after.money
  const sums = [...(euros.difference === 0 ? [] : [whatIf.euros(money(Math.abs(euros.difference)), euros.difference > 0)]), ...(days === 0 ? [] : [whatIf.days(Math.abs(days), days > 0)])]
  return {
    same,
    summary: same ? whatIf.same : [whatIf.different, ...(first === undefined ? [] : [`${sentences.after.divergence(first)}.`]), ...sums].join(' '),
    before: sideText(before.timeline, sentences.before),
    after: sideText(after.timeline, sentences.after),
    lines: linesOf(comparison, before.timeline, after.timeline, sentences),
    ...(first === undefined ? {} : { reason: reasonOf(first.before, first.after, before, after, sentences, whatIf) }),
  }
}

function sideText(timeline: Timeline, sentences: Sentences): WhatIfSide {
  return { verdict: sentences.verdict(timeline), missing: timeline.ontbrekend.map(sentences.missing) }
}

/** Both timelines as one list: what is the same once, what changed with both sides. */
function linesOf({ onlyBefore, onlyAfter, changed }: TimelineComparison, before: Timeline, after: Timeline, sentences: Told): readonly ComparedLine[] {
  const gone = new Set(onlyBefore.map(({ entry }) => entry))
  const added = new Set(onlyAfter.map(({ entry }) => entry))
  const pairs = new Map(changed.map((pair) => [pair.before.entry, pair.after.entry]))
  const replaced = new Set(pairs.values())
  const said = (entry: Entry, side: Sentences): string => {
    const { date, what, consequence } = side.entry(entry)
    return `${date}: ${consequence === '' ? what : `${what}, ${consequence}`}`
  }
  const own = before.tijdlijn.map((entry) => {
    const other = pairs.get(entry)
    const text = said(entry, sentences.before)
    return { date: entry.datum, isDifferent: gone.has(entry) || other !== undefined, before: text, after: gone.has(entry) ? '' : other === undefined ? text : said(other, sentences.after) }
  })
  const others = after.tijdlijn.filter((entry) => added.has(entry) && !replaced.has(entry)).map((entry) => ({ date: entry.datum, isDifferent: true, before: '', after: said(entry, sentences.after) }))
  return [...own, ...others].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0)).map(({ date: _, ...line }) => line)
}

/** Why there is what there is on each side, and the first step in which the two reasons differ. */
function reasonOf(first: Entry | undefined, second: Entry | undefined, before: Side, after: Side, sentences: Told, { nothing }: ServerTexts['whatIf']): WhatIfReason {
  const one = first === undefined ? absent(second, before, sentences.before, nothing) : present(first, sentences.before)
  const other = second === undefined ? absent(first, after, sentences.after, nothing) : present(second, sentences.after)
  const differing = first !== undefined && second !== undefined ? differingReason(one.lines, other.lines) : undefined
  const leaf = (lines: readonly ReasonLine[]): string => lines[0]?.text ?? ''
  return {
    before: { answer: one.answer, steps: one.lines.map(stepOf), decisive: differing === undefined ? leaf(first === undefined ? one.lines : []) : (differing.before?.text ?? '') },
    after: { answer: other.answer, steps: other.lines.map(stepOf), decisive: differing === undefined ? leaf(second === undefined ? other.lines : []) : (differing.after?.text ?? '') },
  }
}

interface Answered {
  readonly answer: string
  readonly lines: readonly ReasonLine[]
}

function present(entry: Entry, sentences: Sentences): Answered {
  return { answer: sentences.answer(entry), lines: sentences.derivation(entry) }
}

/** Why the entry of the other side is not there: what said no, or what never happened. */
function absent(entry: Entry | undefined, { program, dossier, options }: Side, sentences: Sentences, nothing: string): Answered {
  if (entry === undefined) return { answer: nothing, lines: [] }
  const { soort, naam, grond } = entry
  const { notHappened, neverAsked } = explain(program, dossier, options, { naam, soort, ...(grond === undefined ? {} : { grond }) }).value
  const asked = notHappened.find(({ datum }) => datum === entry.datum) ?? notHappened[0]
  const node = asked ?? neverAsked[0]
  if (node === undefined) return { answer: nothing, lines: [] }
  const { text, lines } = sentences.refusal(node, asked !== undefined)
  return { answer: text, lines }
}

function stepOf({ text, cited, lines }: ReasonLine): ReasonStep {
  return { text, cited, steps: lines.map(stepOf) }
}
