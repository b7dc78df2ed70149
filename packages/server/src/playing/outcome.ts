import { messageOf, type Declaration, type Entry, type Language, type Scenario } from '@inburgering/core'
import type { ScenarioResult, Sentences } from '@inburgering/engine'
import type { BrokenRule } from '@inburgering/language'
import type { BasisLine, OtherLayer, OutcomeState, Range, RowOutcome, ScenarioAddress, ScenarioOutcome, ScenarioVerdict, TimelineLine } from '../protocol/index.ts'
import type { Specification } from '../specification/specification.ts'
import { serverTexts, type ServerTexts } from '../texts/texts.ts'
import { layersOff, otherLayersOf } from './other-layers.ts'
import { brokenText } from './missed-text.ts'
import { missedRules } from './reach.ts'

export interface ScenarioText extends ScenarioAddress {
  readonly title: string
  readonly version: number
  /** Of the whole scenario. */
  readonly range: Range
}

/**
 * How a scenario comes out by the rules as they stand, or why it cannot be said.
 * @param known what is told of layers that are off, by row, where playing each row once more with each of them must wait
 */
export function outcomeOf(specification: Specification, text: ScenarioText, language: Language, known?: readonly (readonly OtherLayer[])[]): ScenarioOutcome {
  const sentences = specification.sentences(language)
  const otherLayers = (result: ScenarioResult, index: number): readonly OtherLayer[] => (known === undefined && sentences !== undefined ? otherLayersOf(specification, result, sentences, serverTexts(language)) : (known?.[index] ?? []))
  return outcomeWith(specification, text, language, sentences, otherLayers)
}

/** Only whether it comes out, without the words of its timelines. */
export function verdictOf(specification: Specification, text: ScenarioText, language: Language): ScenarioVerdict {
  const { rows, basis: _basis, ...outcome } = outcomeWith(specification, text, language, undefined, () => [])
  return { ...outcome, rows: rows.map(({ timeline: _, missing: __, verdict: ___, basis: ____, otherLayers: _____, ...row }) => row) }
}

function outcomeWith(specification: Specification, text: ScenarioText, language: Language, sentences: Sentences | undefined, otherLayers: (result: ScenarioResult, index: number) => readonly OtherLayer[]): ScenarioOutcome {
  const { uri, scenario: id, title, version } = text
  const texts = serverTexts(language)
  const base = { uri, scenario: id, title, version, model: specification.revision }
  const played = playedOrNot(specification, id, texts)
  if (typeof played === 'string') return { ...base, state: 'notPlayed', message: played, rows: [], basis: [] }
  const { scenario, results } = played
  const rows = results.map((result, index) => rowOutcome(result, sentences, specification, language, otherLayers(result, index)))
  const state = stateOf(rows)
  return { ...base, state, message: rows.length === 1 ? (rows[0]?.message ?? '') : verdict(scenario, results, state, texts), rows, basis: sentences === undefined ? [] : basisOf(scenario, specification, sentences, texts) }
}

/** The bar above a result: the layers that are on and off, and by which day the law is taken. */
function basisOf({ layers }: Scenario, specification: Specification, sentences: Sentences, { basis }: ServerTexts): readonly BasisLine[] {
  const law = lawText(specification, sentences, basis)
  return [[basis.layers, basis.on(layers, layersOff(specification, layers))], ...(law === '' ? [] : [[basis.lawDate, law] as const])]
}

/** By which day the law is taken, and until when somebody looked; empty when neither is said. */
export function lawText({ model }: Specification, sentences: Sentences, basis: ServerTexts['basis']): string {
  const { lawDate, checkedUntil } = model?.stelsel ?? {}
  const day = lawDate === undefined ? [] : [basis.lawBy(lawDate.date.kind === 'peildatum' ? basis.eachDay : sentences.expression(lawDate.date))]
  return [...day, ...(checkedUntil === undefined ? [] : [basis.checkedUntil(sentences.date(checkedUntil))])].join('; ')
}

/** A scenario with the results of its rows, or the sentence that says why it was not played. */
export function playedOrNot(specification: Specification, id: string, texts: ServerTexts): { readonly scenario: Scenario; readonly results: readonly ScenarioResult[] } | string {
  const { model, broken } = specification
  const scenario = specification.scenario(id)
  if (model === undefined) {
    const stelsel = broken.find(({ word }) => word === 'stelsel')
    return stelsel === undefined ? texts.notPlayed.noStelsel : brokenText(stelsel, 0, texts)
  }
  if (scenario === undefined) {
    const own = causeOf(specification, id) ?? broken.find((rule) => rule.id === id)
    return own === undefined || own.word === 'scenario' ? texts.notPlayed.ownMistake : brokenText(own, 0, texts)
  }
  // What it names is left out: then there is nothing to play.
  const isBroken = broken.some((rule) => rule.id === id)
  const results = isBroken ? [] : specification.play(scenario)
  const [first, ...others] = missedRules(broken, scenario, results)
  if (first === undefined) return { scenario, results }
  return brokenText(isBroken ? causeOf(specification, id) ?? first : first, others.length, texts)
}

/** The rule behind the mistake for which a scenario is left out. */
function causeOf({ broken }: Specification, id: string): BrokenRule | undefined {
  const own = broken.find((rule) => rule.id === id)
  return broken.find((rule) => rule.word !== 'scenario' && rule.origin.file === own?.origin.file && rule.origin.start.line === own.origin.start.line)
}

function rowOutcome(result: ScenarioResult, sentences: Sentences | undefined, specification: Specification, language: Language, otherLayers: readonly OtherLayer[]): RowOutcome {
  const texts = serverTexts(language)
  const { row, status, expectations, timeline, diagnostics } = result
  const kept = expectations.filter(({ passed }) => passed).length
  return {
    ...(row.number === undefined ? {} : { number: row.number }),
    range: { start: row.origin.start, end: row.origin.end },
    state: status,
    message: verdictText(status, kept, expectations.length, texts),
    expectations: expectations.map((each) => ({ range: { start: each.origin.start, end: each.origin.end }, passed: each.passed, expected: sentences?.expectation(each).expected ?? '', actual: sentences?.expectation(each).actual ?? '' })),
    timeline: sentences === undefined ? [] : (timeline?.tijdlijn ?? []).map((entry) => timelineLine(entry, sentences, specification)),
    verdict: timeline === undefined ? '' : (sentences?.verdict(timeline) ?? ''),
    basis: sentences === undefined ? [] : [knownOn(row, sentences, texts)],
    otherLayers,
    missing: (timeline?.ontbrekend ?? []).map((missing) => sentences?.missing(missing) ?? missing.gegeven),
    problems: diagnostics.map((diagnostic) => messageOf(diagnostic, language)),
  }
}

function knownOn({ scenario, columns }: ScenarioResult['row'], sentences: Sentences, { basis }: ServerTexts): BasisLine {
  const known = scenario.knownOn?.kind === 'column' ? columns.get(scenario.knownOn.name) : scenario.knownOn
  return [basis.known, known?.kind === 'date' ? basis.knownOn(sentences.date(known.value)) : basis.everything]
}

const kindsOfEntries: Readonly<Record<string, readonly string[]>> = {
  termijn: ['termijn'],
  boete: ['boeteregime'],
  maatregel: ['maatregel'],
  plicht: ['plicht'],
  leerroute: ['leerroute'],
}

function timelineLine(entry: Entry, sentences: Sentences, specification: Specification): TimelineLine {
  const { date: dateText, what, consequence, cited, remarks } = sentences.entry(entry)
  const rule = ruleOf(entry, specification)
  return { date: entry.datum, dateText, kind: entry.soort, name: entry.naam, what, consequence, sources: entry.bronnen, cited, remarks, layer: entry.laag, ...(entry.einde === undefined ? {} : { end: entry.einde }), ...(rule === undefined ? {} : { rule: { uri: specification.uriOf(rule.origin.file), range: { start: rule.origin.start, end: rule.origin.end } } }) }
}

/** The rule behind an entry: of an extension its ground. */
export function ruleOf({ soort, naam, grond }: Entry, { model }: Specification): Declaration | undefined {
  const kinds = kindsOfEntries[soort.split('_')[0] ?? ''] ?? []
  const wanted = grond === undefined ? kinds.map((kind) => `${kind}:${naam}`) : [`verlengingsgrond:${grond}`]
  return model?.declarations.find(({ id }) => wanted.includes(id))
}

function verdict({ expectations }: Scenario, results: readonly ScenarioResult[], state: OutcomeState, texts: ServerTexts): string {
  const asked = expectations.length * results.length
  const kept = results.reduce((sum, result) => sum + result.expectations.filter(({ passed }) => passed).length, 0)
  return verdictText(state, kept, asked, texts)
}

function verdictText(state: OutcomeState, kept: number, asked: number, { verdict: words }: ServerTexts): string {
  switch (state) {
    case 'passed':
      return words.passed(asked)
    case 'failed':
      return words.failed(kept, asked)
    case 'skipped':
      return words.skipped
    default:
      return words.refused
  }
}

/** The worst of the rows. */
function stateOf(rows: readonly RowOutcome[]): OutcomeState {
  const order: readonly OutcomeState[] = ['refused', 'failed', 'skipped', 'passed']
  return order.find((state) => rows.some((row) => row.state === state)) ?? 'skipped'
}
