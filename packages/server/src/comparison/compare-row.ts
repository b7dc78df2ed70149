import type { Diagnostic, Entry } from '@inburgering/core'
import { compareTimelines, constantIn, lastDayPlayed, personOfRow, placedInScenario, termsOfBodies, type ScenarioPlayer, type ScenarioRow, type TimelineComparison } from '@inburgering/engine'
import { missedText } from '../playing/missed-text.ts'
import type { WhatIfOutcome } from '../protocol/index.ts'
import type { ServerTexts } from '../texts/texts.ts'
import { playedSide, type PlayedSide } from './played-side.ts'
import { layersFor, programFor, type Side } from './side.ts'
import { toldOutcome } from './told-outcome.ts'

/** Two sides, and the words to tell of them. */
export interface Desk {
  readonly before: Side
  readonly after: Side
  readonly texts: ServerTexts
  /** A finding in words. */
  readonly say: (diagnostic: Diagnostic) => string
}

/** A person on both sides. */
export interface ComparedRow {
  readonly before: PlayedSide
  readonly after: PlayedSide
  readonly comparison: TimelineComparison
  /** Names of the wijzigingen that are off now and would change the outcome. */
  readonly leftOut: readonly string[]
}

/** A sentence when one of the sides cannot play the person. */
export function compareRow(desk: Desk, row: ScenarioRow, withReasons = false): ComparedRow | string {
  const { before, after, texts, say } = desk
  const until = lastDayPlayed(row)
  const play = (side: Side): PlayedSide | string => {
    const played = playedSide(programFor(side, layersFor(side.choice, row)), row, until, withReasons)
    if ('diagnostics' in played) return played.diagnostics.map((diagnostic) => say(placedInScenario(row, diagnostic)))[0] ?? texts.verdict.refused
    return missedText(side.specification, row.scenario, [played], texts) ?? played
  }
  const now = play(after)
  if (typeof now === 'string') return texts.comparison.notNow(now)
  const old = withReasons ? play(before) : keptOnBase(before, row, until, () => play(before))
  if (typeof old === 'string') return texts.comparison.notOnBase(old)
  const [left, right] = [withoutLayerSignals(old), withoutLayerSignals(now)]
  const leftOut = now.timeline.tijdlijn.filter(isLayerSignal).flatMap(({ wijzigingen = [] }) => wijzigingen)
  return { before: left, after: right, leftOut: [...new Set(leftOut)], comparison: compareTimelines(left.timeline, right.timeline, ofBodies(desk)) }
}

/** The base stays while one types: who is the same person plays the same there. */
function keptOnBase(side: Side, row: ScenarioRow, until: string | undefined, play: () => PlayedSide | string): PlayedSide | string {
  const known = row.scenario.knownOn && constantIn(row, row.scenario.knownOn)
  const key = JSON.stringify([personOfRow(row), layersFor(side.choice, row), until, known])
  const kept = onBase.get(side.player) ?? new Map<string, PlayedSide>()
  onBase.set(side.player, kept)
  const found = kept.get(key) ?? play()
  // A sentence is in the language of who asked.
  if (typeof found !== 'string') kept.set(key, found)
  return found
}

const onBase = new WeakMap<ScenarioPlayer, Map<string, PlayedSide>>()

/** Both timelines of a person, and the first reason that differs. */
export function toldRow(desk: Desk, row: ScenarioRow): WhatIfOutcome | string {
  const compared = compareRow(desk, row, true)
  if (typeof compared === 'string') return compared
  return toldOutcome(compared.comparison, compared.before, compared.after, { before: desk.before.sentences, after: desk.after.sentences }, desk.texts)
}

function ofBodies({ before, after }: Desk): ReadonlySet<string> {
  return new Set([...termsOfBodies(before.player.model), ...termsOfBodies(after.player.model)])
}

/** That a layer is off is said above the comparison, and is no outcome. */
function withoutLayerSignals(side: PlayedSide): PlayedSide {
  return { ...side, timeline: { ...side.timeline, tijdlijn: side.timeline.tijdlijn.filter((entry) => !isLayerSignal(entry)) } }
}

function isLayerSignal({ soort, naam }: Entry): boolean {
  return soort === 'signaal' && naam === 'laag_uit'
}
