import { messageOf, type Diagnostic, type Language, type Scenario, type Timeline } from '@inburgering/core'
import { compareTimelines, createSentences, placedInScenario, prepareProgram, termsOfBodies, type ScenarioRow, type TimelineComparison } from '@inburgering/engine'
import { playedSide } from '../comparison/played-side.ts'
import { toldOutcome } from '../comparison/told-outcome.ts'
import type { FormProblem, WhatIfAnswers, WhatIfOutcome } from '../protocol/index.ts'
import type { Specification } from '../specification/specification.ts'
import { serverTexts } from '../texts/texts.ts'
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
  const before = playedSide(prepareProgram(model, own.layers, beside), rowOf(own), until, true)
  const after = playedSide(prepareProgram(rules.model, rules.layers, beside), rowOf(tried.scenario), until, true)
  if ('diagnostics' in after) return { problems: after.diagnostics.map((diagnostic) => problemOf(diagnostic, after.row, language)) }
  if ('diagnostics' in before) return { problems: before.diagnostics.map((diagnostic) => ({ ...problemOf(diagnostic, before.row, language), field: '' })) }
  const comparison = compareTimelines(before.timeline, after.timeline, termsOfBodies(model))
  const sentences = { before: createSentences(model, language, beside), after: createSentences(rules.model, language, beside) }
  return { played: { tried, rules, comparison, after: after.timeline, outcome: toldOutcome(comparison, before, after, sentences, texts) } }
}

/** A scenario whose columns are filled in. */
function rowOf(scenario: Scenario): ScenarioRow {
  return { scenario, origin: scenario.origin, columns: new Map() }
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
