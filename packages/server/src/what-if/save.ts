import type { Entry, Model, Persoon, Scenario, ScenarioFact, ScenarioRecord } from '@inburgering/core'
import { personaOfScenario } from '@inburgering/language'
import type { LangiumDocument } from 'langium'
import { URI } from 'langium'
import type { WorkspaceEdit } from 'vscode-languageserver'
import { expectationsOf } from '../new-scenarios/rule-scenario.ts'
import { recordLine } from '../new-scenarios/record-line.ts'
import { dateWords, valueWords } from '../new-scenarios/scenario-words.ts'
import type { ServerServices } from '../services.ts'
import type { Specification } from '../specification/specification.ts'
import type { Played } from './try-out.ts'

/** Writes a what-if behind the scenario that it began with: a variant for its parameters, and a scenario that expects what came out. */
export function savingEdit(played: Played, original: Scenario, number: number | undefined, specification: Specification, services: ServerServices): WorkspaceEdit | undefined {
  const { model } = specification
  const uri = specification.uriOf(original.origin.file)
  const document = services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))
  if (model === undefined || document === undefined) return undefined
  const texts = [...variantText(played, model), scenarioText(played, original, number, model, document, specification, services)]
  const { end } = original.origin
  return { changes: { [uri]: [{ range: { start: end, end }, newText: `\n\n${texts.join('\n')}` }] } }
}

function variantText({ rules: { variant } }: Played, { stelsel }: Model): readonly string[] {
  if (variant === undefined) return []
  const steps = variant.steps.flatMap((step) => (step.kind === 'parameter' && step.value.kind === 'constant' ? [`  in parameter ${step.name} wordt ${valueWords(step.value.constant)}`] : []))
  return [`wijziging ${variant.name} "${plain(variant.label)}" {`, '  laag variant', `  op ${stelsel.name}`, ...steps, '}']
}

function scenarioText(played: Played, original: Scenario, number: number | undefined, model: Model, document: LangiumDocument, specification: Specification, services: ServerServices): string {
  const { tried, rules } = played
  const { scenario } = tried
  const title = freeTitle(`Wat als: ${original.title}${number === undefined ? '' : `, rij ${number}`}`, specification)
  const layers = rules.layers.length === 0 ? '' : ` met lagen ${['wet', ...rules.layers.filter((layer) => layer !== 'wet').map((layer) => layerWords(layer, model))].join(', ')}`
  const persona = personaFor(scenario, personaOfScenario(document, original.title), model)
  const records = persona === undefined ? scenario.records : scenario.records.slice(persona.records.length)
  const lines = [
    ...personLines(scenario.gegevens, persona),
    ...records.map((record) => writtenAs(record, specification, services) ?? recordLine(record, model)),
    ...(scenario.knownOn === undefined ? [] : [`zoals bekend op ${valueWords(scenario.knownOn)}`]),
    ...(scenario.until === undefined ? [] : [`speel tot en met ${valueWords(scenario.until)}`]),
    ...expectations(played, model),
  ]
  return [`scenario "${title}" voor ${scenario.stelsel}${layers} {`, ...lines.map((line) => `  ${line}`), '}'].join('\n')
}

/** The persona of the original, when everything that happened to her still stands first; otherwise all is written out. */
function personaFor({ gegevens, records }: Scenario, name: string | undefined, { declarations }: Model): Persoon | undefined {
  const persona = declarations.find((each): each is Persoon => each.kind === 'persoon' && each.name === name)
  if (persona === undefined || persona.records.some((record, place) => !isSame(record, records[place]))) return undefined
  return persona.gegevens.every((fact) => gegevens.some((each) => each.name === fact.name)) ? persona : undefined
}

function personLines(facts: readonly ScenarioFact[], persona: Persoon | undefined): readonly string[] {
  const written = facts.filter(({ name, value }) => !persona?.gegevens.some((fact) => fact.name === name && JSON.stringify(fact.value) === JSON.stringify(value))).map(({ name, value }) => `  ${name} is ${valueWords(value)}`)
  const opening = persona === undefined ? 'persoon' : `persoon zoals ${persona.name}`
  return written.length === 0 && persona !== undefined ? [opening] : [`${opening} {`, ...written, '}']
}

function isSame(one: ScenarioRecord, other: ScenarioRecord | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** The words of the author, for a record that was not touched and has no column in it. */
function writtenAs(record: ScenarioRecord, specification: Specification, { shared: { workspace } }: ServerServices): string | undefined {
  const { scenarios, model } = specification
  const persons = model?.declarations.filter((each): each is Persoon => each.kind === 'persoon') ?? []
  const isWritten = [...scenarios, ...persons].some(({ records }) => records.some((each) => isSame(each, record)))
  const text = isWritten ? workspace.LangiumDocuments.getDocument(URI.parse(specification.uriOf(record.origin.file)))?.textDocument.getText({ start: record.origin.start, end: record.origin.end }) : undefined
  return text?.replace(/\s*\n\s*/g, '\n    ')
}

/** What came out otherwise than in the original, or else what came out at all. */
function expectations({ comparison, after }: Played, { stelsel }: Model): readonly string[] {
  const isExpected = (entry: Entry): boolean => entry.stelsel === stelsel.name && entry.over === undefined && entry.soort !== 'signaal'
  const otherwise = [...comparison.onlyAfter.map(({ entry }) => entry), ...comparison.changed.map((pair) => pair.after.entry)].filter(isExpected)
  const gone = comparison.onlyBefore.map(({ entry }) => entry).filter((entry) => isExpected(entry) && entry.soort === 'boete' && !after.tijdlijn.some(({ soort, naam, datum }) => soort === entry.soort && naam === entry.naam && datum === entry.datum))
  const shown = otherwise.length + gone.length > 0 ? otherwise : after.tijdlijn.filter((entry) => isExpected(entry) && (entry.soort === 'boete' || entry.soort === 'termijn_verstreken' || entry.soort === 'termijn_voldaan'))
  const ordered = [...shown].sort((one, other) => (one.datum < other.datum ? -1 : one.datum > other.datum ? 1 : 0))
  return [...new Set([...gone.map(({ datum, naam }) => `verwacht op ${dateWords(datum)}: geen boete ${naam} niet onafhankelijk gecontroleerd`), ...ordered.flatMap(expectationsOf)])]
}

/** A layer as the text names it. */
function layerWords(layer: string, { declarations }: Model): string {
  const [kind = '', name] = layer.split(':')
  if (name === undefined) return kind
  if (kind === 'variant') return `variant ${name}`
  const slug = (text: string): string => text.toLowerCase().replace(/^gemeente\s+/, '').replace(/[^a-z0-9]+/g, '-')
  const of = declarations.flatMap((each) => (each.kind === 'wijziging' && each.of !== undefined && slug(each.of) === slug(name) ? [each.of] : []))[0]
  return `beleidsregel van "${of ?? name}"`
}

function freeTitle(wanted: string, { scenarios }: Specification): string {
  const taken = new Set(scenarios.map(({ title }) => title))
  const base = plain(wanted)
  let title = base
  for (let count = 2; taken.has(title); count++) title = `${base} (${count})`
  return title
}

function plain(text: string): string {
  return text.replace(/["“”\n]/g, '')
}
