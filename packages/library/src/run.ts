import type { Diagnostic, Language, PersonInput, Timeline } from '@inburgering/core'
import { createSentences, explain as explainIn, prepareProgram, readPerson, run as runIn, type Dossier, type ExplainQuestion, type Explanation, type Program, type RunOptions } from '@inburgering/engine'
import type { Rules } from './compile.ts'
import { findingOf, type Finding } from './finding.ts'

export interface RunSettings extends RunOptions {
  /** Layers that are on besides `wet`: `rechtspraak`, `beleidsregel:voorbeeldstad`, `variant:boete_gehalveerd`. */
  readonly layers?: readonly string[]
  /** Of the messages. Default: `nl`. */
  readonly language?: Language
}

export interface Ran {
  /** Undefined when the person or the settings cannot be used; `diagnostics` says why. */
  readonly timeline: Timeline | undefined
  readonly diagnostics: readonly Finding[]
}

export interface Explained {
  readonly explanation: Explanation | undefined
  /** The answer as lines of text: what happened and why, or why not. */
  readonly text: readonly string[]
  readonly diagnostics: readonly Finding[]
}

/** The timeline of a person: what happens when, with the articles. With `explain: true` each entry has its reason. */
export function run(rules: Rules, person: PersonInput, settings: RunSettings = {}): Ran {
  const { program, dossier, findings } = readied(rules, person, settings)
  if (dossier === undefined) return { timeline: undefined, diagnostics: findings }
  const { value, diagnostics } = runIn(program, dossier, settings)
  return { timeline: value, diagnostics: [...findings, ...inWords(diagnostics, settings)] }
}

/** Why something happened to a person, or why not: `{ naam: 'leerroute_te_laat' }`, or on a day: `{ naam, datum: '2027-05-13' }`. */
export function explain(rules: Rules, person: PersonInput, question: ExplainQuestion, settings: RunSettings = {}): Explained {
  const { program, dossier, findings } = readied(rules, person, settings)
  if (dossier === undefined) return { explanation: undefined, text: [], diagnostics: findings }
  const { value, diagnostics } = explainIn(program, dossier, settings, question)
  const sentences = createSentences(rules.model, settings.language ?? 'nl', rules.beside)
  const linesOf = (text: string, lines: readonly { readonly text: string }[], basis: readonly string[]): readonly string[] => [text, ...lines.map((line) => line.text), ...basis]
  const text = [
    ...value.happened.flatMap((entry) => linesOf(sentences.answer(entry), sentences.derivation(entry), [...sentences.basis(entry), ...sentences.assumptions(entry)])),
    ...[...value.notHappened.map((each) => sentences.refusal(each, true)), ...value.neverAsked.map((each) => sentences.refusal(each, false))].flatMap((each) => linesOf(each.text, each.lines, each.basis)),
  ]
  return { explanation: value, text, diagnostics: [...findings, ...inWords(diagnostics, settings)] }
}

interface Readied {
  readonly program: Program
  readonly dossier: Dossier | undefined
  readonly findings: readonly Finding[]
}

function readied(rules: Rules, person: PersonInput, settings: RunSettings): Readied {
  const { program, diagnostics } = preparedFor(rules, settings.layers ?? [])
  const read = diagnostics.length > 0 ? undefined : readPerson(program, person, 0)
  return { program, dossier: read?.value, findings: inWords([...diagnostics, ...(read?.diagnostics ?? [])], settings) }
}

interface Prepared {
  readonly program: Program
  readonly diagnostics: readonly Diagnostic[]
}

/** Rules are prepared once for each set of layers, not for each person. */
const prepared = new WeakMap<Rules, Map<string, Prepared>>()

function preparedFor(rules: Rules, layers: readonly string[]): Prepared {
  const ofRules = prepared.get(rules) ?? new Map<string, Prepared>()
  prepared.set(rules, ofRules)
  const key = layers.join(',')
  const known = ofRules.get(key)
  if (known !== undefined) return known
  const { value, diagnostics } = prepareProgram(rules.model, layers, rules.beside)
  const found: Prepared = { program: value, diagnostics }
  ofRules.set(key, found)
  return found
}

function inWords(diagnostics: readonly Diagnostic[], { language = 'nl' }: RunSettings): readonly Finding[] {
  return diagnostics.map((each) => findingOf(each, language))
}
