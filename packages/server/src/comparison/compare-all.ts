import { compareRuns, layerName, rowsOf, titleOf, type ScenarioRow } from '@inburgering/engine'
import { inTurns, nextTurn } from '../playing/turns.ts'
import { lawText } from '../playing/outcome.ts'
import type { AgainstBase, ComparedBasis, ComparedEffect, ComparedPerson, LayerChoice, ScenarioAddress, VergelijkingAnswer, WhatIfOutcome } from '../protocol/index.ts'
import type { Specification } from '../specification/specification.ts'
import type { ServerTexts } from '../texts/texts.ts'
import { labelOf } from '../what-if/form.ts'
import { rulesThatChanged } from './changed-rules.ts'
import { compareRow, toldRow, type ComparedRow, type Desk } from './compare-row.ts'
import { sumsOf } from './told-outcome.ts'
import type { Side } from './side.ts'

/** A comparison that was asked, with everything that it takes. */
export interface Asked extends Desk {
  /** What the reader calls the base. */
  readonly name: string
  /** The base is made of the same texts: only its layers differ. */
  readonly isSameTexts: boolean
  /** What to know about the texts of the base. */
  readonly remarks: readonly string[]
}
type Token = Parameters<typeof inTurns>[1]

/** Every person of the scenarios under both; undefined when it was stopped. */
export async function compareAll(asked: Asked, token: Token): Promise<VergelijkingAnswer | undefined> {
  const { after, texts } = asked
  const { specification } = after
  const { comparison: words } = texts
  const rows = specification.scenarios.flatMap(rowsOf)
  const runs = compareRuns({ list: Infinity })
  const compared: { readonly row: ScenarioRow; readonly found: ComparedRow }[] = []
  const refused: ComparedPerson[] = brokenScenarios(asked)
  const layersOff = new Map<string, number>()
  await nextTurn() // a cancellation that came right behind the question is heard
  const isDone = await inTurns(rows, token, (row) => {
    const found = compareRow(asked, row)
    if (typeof found === 'string') return void refused.push(personOf(asked, row, 'notCompared', '', found))
    runs.add(found.comparison)
    compared.push({ row, found })
    for (const layer of layersOf(specification, found.leftOut)) layersOff.set(layer, (layersOff.get(layer) ?? 0) + 1)
  })
  if (!isDone) return undefined
  const model = specification.revision
  const nothing = rows.length + refused.length === 0 ? words.noPersons : compared.length === 0 && haveNothingInCommon(asked) ? words.nothingInCommon(asked.name) : undefined
  if (nothing !== undefined) return { ...emptyAnswer(model, nothing), titel: specification.model?.stelsel.label ?? '' }
  const summary = runs.summary()
  return {
    model,
    titel: specification.model?.stelsel.label ?? '',
    samenvatting: words.summary(summary.changed, summary.persons, summary.byEffect),
    totalen: totalsOf(summary, after, words),
    opmerkingen: [...asked.remarks, ...remarksOf(asked, [...layersOff], refused.length)],
    basis: basisOf(asked),
    personen: [...inOrder(compared, summary.listed).map(({ row, found: { comparison } }) => personOf(asked, row, comparison.effect === 'same' ? 'different' : comparison.effect, sumsOf(comparison, after.sentences, texts.whatIf).join(' '), comparison.first === undefined ? '' : `${after.sentences.divergence(comparison.first)}.`)), ...refused],
    gelijk: summary.byEffect.same,
    regels: rulesThatChanged(asked, rows),
  }
}

/** One row with both timelines; undefined when the scenario is no longer there, a sentence when it cannot be compared. */
export function comparePerson(asked: Asked, { scenario: id }: ScenarioAddress, place: number): WhatIfOutcome | string | undefined {
  const { specification } = asked.after
  const scenario = specification.scenario(id)
  const row = scenario && rowsOf(scenario)[place]
  return row === undefined ? specification.broken.some((rule) => rule.id === id) ? asked.texts.notPlayed.ownMistake : undefined : toldRow(asked, row)
}

/** The rows of these scenarios as tests: what differs, with both timelines as text. Undefined when it was stopped. */
export async function playAgainst(asked: Asked, scenarios: readonly ScenarioAddress[], token: Token): Promise<readonly AgainstBase[] | undefined> {
  const { specification } = asked.after
  const wanted = scenarios.flatMap(({ scenario }) => specification.scenario(scenario) ?? []).flatMap(rowsOf)
  const found: AgainstBase[] = brokenScenarios(asked)
    .filter((each) => scenarios.some(({ scenario }) => scenario === each.scenario))
    .map((each) => ({ ...each, toestand: 'notCompared', melding: each.eerste, voor: '', na: '' }))
  await nextTurn() // a cancellation that came right behind the question is heard
  const isDone = await inTurns(wanted, token, (row) => void found.push(againstBase(asked, row)))
  return isDone ? found : undefined
}

function againstBase(asked: Asked, row: ScenarioRow): AgainstBase {
  const { titel, uri, scenario, row: place, range } = personOf(asked, row, 'different', '', '')
  const base = { titel, uri, scenario, row: place, range }
  const compared = compareRow(asked, row)
  const told = typeof compared === 'string' || compared.comparison.same ? compared : toldRow(asked, row)
  if (typeof told === 'string') return { ...base, toestand: 'notCompared', melding: told, voor: '', na: '' }
  if ('comparison' in told) return { ...base, toestand: 'same', melding: '', voor: '', na: '' }
  const text = (side: 'before' | 'after'): string => [told[side].verdict, ...told.lines.map((line) => line[side]), ...told[side].missing].filter((line) => line !== '').join('\n')
  return { ...base, toestand: 'different', melding: told.summary, voor: text('before'), na: text('after') }
}

function emptyAnswer(model: number, problem: string): VergelijkingAnswer {
  return { model, titel: '', probleem: problem, samenvatting: '', totalen: [], opmerkingen: [], basis: [], personen: [], gelijk: 0, regels: [] }
}

function personOf({ before, after, texts, isSameTexts }: Asked, row: ScenarioRow, gevolg: ComparedEffect, verschil: string, eerste: string): ComparedPerson {
  const { scenario, origin } = row
  return {
    uri: after.specification.uriOf(scenario.origin.file),
    scenario: scenario.id,
    row: (row.number ?? 1) - 1,
    range: { start: origin.start, end: origin.end },
    titel: titleOf(row),
    gevolg,
    gevolgTekst: texts.comparison.effects[gevolg],
    verschil,
    eerste,
    isNieuw: !isSameTexts && before.specification.scenario(scenario.id) === undefined,
  }
}

/** Scenarios that are not in the model because of a mistake. */
function brokenScenarios({ after: { specification }, texts }: Asked): ComparedPerson[] {
  const { notCompared } = texts.comparison.effects
  return specification.broken
    .filter(({ id, word }) => word === 'scenario' && specification.scenario(id) === undefined)
    .map(({ id, title, origin }) => ({ uri: specification.uriOf(origin.file), scenario: id, row: 0, range: { start: origin.start, end: origin.end }, titel: title, gevolg: 'notCompared', gevolgTekst: notCompared, verschil: '', eerste: texts.notPlayed.ownMistake, isNieuw: false }))
}

/** In the order of the summary: who is worse off first. */
function inOrder<T extends { readonly found: ComparedRow }>(compared: readonly T[], listed: readonly { readonly id: string }[]): readonly T[] {
  const places = new Map(listed.map(({ id }, place) => [id, place]))
  const placeOf = ({ found }: T): number => places.get(found.comparison.id) ?? 0
  return compared.filter(({ found }) => !found.comparison.same).toSorted((one, other) => placeOf(one) - placeOf(other))
}

function totalsOf({ euros, terms, unknownAmounts }: ReturnType<ReturnType<typeof compareRuns>['summary']>, { sentences }: Side, words: ServerTexts['comparison']): readonly string[] {
  const longer = (naam: string, { persons, least, most }: { readonly persons: number; readonly least: number; readonly most: number }, isLonger: boolean): readonly string[] => (persons === 0 ? [] : [words.term(sentences.title(naam), persons, least, most, isLonger)])
  return [
    ...(euros.difference === 0 ? [] : [words.euros(sentences.money(euros.before), sentences.money(euros.after))]),
    ...terms.flatMap(({ naam, longer: more, shorter: less, begun, gone }) => [
      ...longer(naam, more, true),
      ...longer(naam, less, false),
      ...(begun === 0 ? [] : [words.termBegun(sentences.title(naam), begun)]),
      ...(gone === 0 ? [] : [words.termGone(sentences.title(naam), gone)]),
    ]),
    ...(unknownAmounts === 0 ? [] : [words.unknownAmounts(unknownAmounts)]),
  ]
}

function remarksOf({ before, after, texts, isSameTexts }: Asked, layersOff: readonly (readonly [string, number])[], refused: number): readonly string[] {
  const { comparison: words } = texts
  const [old, now] = [before.specification, after.specification]
  const scenariosOnly = (one: Specification, other: Specification): readonly string[] => (isSameTexts ? [] : one.scenarios.filter(({ id }) => other.scenario(id) === undefined).map(({ title }) => title))
  const [added, gone] = [scenariosOnly(now, old), scenariosOnly(old, now)]
  const [oldName, newName] = [old.model?.stelsel.label ?? '', now.model?.stelsel.label ?? '']
  return [
    ...(old.model?.stelsel.name === now.model?.stelsel.name ? [] : [words.otherStelsel(oldName, newName)]),
    ...(refused === 0 ? [] : [words.refused(refused)]),
    ...(added.length === 0 ? [] : [words.added(added)]),
    ...(gone.length === 0 ? [] : [words.gone(gone)]),
    ...layersOff.map(([layer, persons]) => words.layerOff(labelOf(layer, modelsOf(now)), persons)),
  ]
}

function basisOf({ before, after, name, isSameTexts, texts: { basis, comparison: words } }: Asked): readonly ComparedBasis[] {
  const layers = ({ choice, specification }: Side): string => layersText(choice, specification, words)
  const law = ({ specification, sentences }: Side): string => lawText(specification, sentences, basis)
  return [
    { naam: words.rules, voor: isSameTexts ? words.sameTexts : name, na: isSameTexts ? words.sameTexts : words.now },
    { naam: basis.layers, voor: layers(before), na: layers(after) },
    { naam: basis.lawDate, voor: law(before), na: law(after) },
    { naam: basis.known, voor: words.asScenarios, na: words.asScenarios },
  ]
}

function layersText({ eigen, erbij }: LayerChoice, specification: Specification, words: ServerTexts['comparison']): string {
  const labels = erbij.map((layer) => labelOf(layer, modelsOf(specification)))
  if (eigen) return labels.length === 0 ? words.asScenarios : words.andMore(words.asScenarios, labels)
  return labels.length === 0 ? words.actAlone : words.andMore(words.act, labels)
}

function modelsOf({ model, beside }: Specification) {
  return [...beside, ...(model === undefined ? [] : [model])]
}

/** Rules of another subject altogether: no declaration of the one stands in the other. */
function haveNothingInCommon({ before, after }: Asked): boolean {
  const [old, now] = [before.specification.model, after.specification.model]
  if (old === undefined || now === undefined || old.stelsel.name === now.stelsel.name) return false
  const own = (model: typeof old) => model.declarations.filter(({ library, kind }) => library === undefined && kind !== 'bron' && kind !== 'bestuursorgaan').map(({ id }) => id)
  const known = new Set(own(old))
  return own(now).every((id) => !known.has(id))
}

/** The layers of these wijzigingen, each once. */
function layersOf(specification: Specification, names: readonly string[]): ReadonlySet<string> {
  return new Set(modelsOf(specification).flatMap(({ declarations }) => declarations).flatMap((each) => (each.kind === 'wijziging' && names.includes(each.name) ? [layerName(each)] : [])))
}
