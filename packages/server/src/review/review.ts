import { rulesHash, type Declaration, type Entry, type Kanttekening, type Language, type Model } from '@inburgering/core'
import { compareTimelines, termsOfBodies, type ScenarioResult, type Sentences } from '@inburgering/engine'
import { URI } from 'langium'
import type { ReviewAnswer, ReviewAssumption, ReviewOutcome, ReviewRule, ScenarioOutcome } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import type { Specification } from '../specification/specification.ts'
import type { ServerTexts } from '../texts/texts.ts'
import { ruleOf } from '../playing/outcome.ts'

/** A row of a scenario that was played, and in which words it is told. */
export interface Reviewed {
  readonly specification: Specification
  readonly outcome: ScenarioOutcome
  readonly result: ScenarioResult
  /** Of the row among those of the scenario. */
  readonly place: number
  readonly services: ServerServices
  readonly language: Language
  readonly texts: ServerTexts
}

/** Everything on which a reviewer judges one outcome: what decided it, what a person must decide, and on which readings it rests. */
export function reviewOf({ specification, outcome, result, place, services, language, texts }: Reviewed): ReviewAnswer | undefined {
  const { model } = specification
  const sentences = specification.sentences(language)
  const row = outcome.rows[place]
  if (model === undefined || sentences === undefined || row === undefined) return undefined
  const entries = result.timeline?.tijdlijn ?? []
  return {
    title: outcome.title,
    hash: rulesHash(model),
    folder: specification.root,
    verdict: row.verdict,
    basis: [...outcome.basis, ...row.basis],
    warnings: row.otherLayers.map(({ warning }) => warning),
    outcomes: entries.map((entry) => outcomeText(entry, sentences, texts)),
    assumptions: assumptionsOf(specification, model, entries, result, sentences, texts),
    rules: rulesBehind(entries, specification, services),
  }
}

function outcomeText(entry: Entry, sentences: Sentences, { review }: ServerTexts): ReviewOutcome {
  const { date, what, consequence, cited, decides, remarks } = sentences.entry(entry)
  return {
    text: `${date}: ${consequence === '' ? what : `${what}, ${consequence}`}${cited === '' ? '' : ` (${cited})`}`,
    decides,
    toJudge: (entry.niet_beoordeeld ?? []).map((name) => (name === 'evenredigheid' ? review.proportionality : sentences.title(name))),
    remarks,
  }
}

/** Each reading once, with what the other reading comes to for this person. */
function assumptionsOf(specification: Specification, model: Model, entries: readonly Entry[], result: ScenarioResult, sentences: Sentences, { review }: ServerTexts): readonly ReviewAssumption[] {
  const ids = new Set(entries.flatMap(({ aannames = [] }) => aannames))
  const known = assumptionsIn([model, ...specification.beside])
  return [...ids].flatMap((id): ReviewAssumption[] => {
    const assumption = known.get(id)
    if (assumption === undefined) return []
    const { text, otherwiseVariant, sources } = assumption
    const otherwise = otherwiseVariant === undefined ? review.noOtherReading : effectOf(specification, model, otherwiseVariant, result, sentences, review)
    return [{ text, cited: sources.map((source) => source.text).join(', '), otherwise }]
  })
}

function effectOf({ player }: Specification, model: Model, variant: string, { row, timeline }: ScenarioResult, sentences: Sentences, review: ServerTexts['review']): string {
  const label = model.declarations.find(({ kind, name }) => kind === 'wijziging' && name === variant)?.label ?? variant
  const [other] = player?.playRows([row], { layers: [...row.scenario.layers, `variant:${variant}`], geschiedenis: true }) ?? []
  if (timeline === undefined || other?.timeline === undefined) return review.notPlayed(label)
  const { same, euros, days, first } = compareTimelines(timeline, other.timeline, termsOfBodies(model))
  if (same) return review.sameReading(label)
  return review.otherReading(label, sentences.money(Math.abs(euros.difference)), Math.sign(euros.difference), days, first === undefined ? '' : sentences.divergence(first))
}

/** By its id; they stand at declarations and at clauses in them. */
function assumptionsIn(models: readonly Model[]): ReadonlyMap<string, Kanttekening> {
  const found = new Map<string, Kanttekening>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value !== 'object' || value === null) return
    const { kanttekeningen } = value as { readonly kanttekeningen?: readonly Kanttekening[] }
    for (const each of kanttekeningen ?? []) if (each.kind === 'aanname') found.set(each.id, each)
    for (const [name, member] of Object.entries(value)) if (name !== 'kanttekeningen' && name !== 'origin' && name !== 'sources') visit(member)
  }
  for (const { declarations } of models) visit(declarations.filter(({ kind }) => kind !== 'scenario' && kind !== 'persoon'))
  return found
}

/** The rules behind the entries, each once, as they are written and with the words of the law. */
function rulesBehind(entries: readonly Entry[], specification: Specification, { shared: { workspace } }: ServerServices): readonly ReviewRule[] {
  const rules = new Map<string, Declaration>()
  for (const entry of entries) {
    const rule = ruleOf(entry, specification)
    if (rule !== undefined) rules.set(rule.id, rule)
  }
  return [...rules.values()].map(({ id, kind, label, sources, citaten, origin }) => {
    const uri = specification.uriOf(origin.file)
    const range = { start: origin.start, end: origin.end }
    return {
      id,
      name: `${kind} "${label}"`,
      uri,
      range,
      cited: sources.map(({ text }) => text).join(', '),
      quotes: citaten.map((citaat) => citaat.text),
      text: workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument.getText(range) ?? '',
    }
  })
}
