import type { Diagnostic, Language, Model, Outcome, Scenario } from '@inburgering/core'
import { createScenarioPlayer, createSentences, type ScenarioPlayer, type ScenarioResult, type Sentences } from '@inburgering/engine'
import { suppliedFolder, type BrokenRule } from '@inburgering/language'

/** One specification as it stands now, with the text that is not saved yet. */
export class Specification {
  /** Undefined when no file holds a stelsel. */
  readonly model: Model | undefined
  /** What is found in the texts. */
  readonly diagnostics: readonly Diagnostic[]
  /** What is found on the whole model, when there was time; until then what was found before in files that are the same. */
  late: readonly Diagnostic[] = []
  /** Rises with every change of the texts. */
  readonly revision: number
  /** Address of its folder, without the last slash. */
  readonly root: string
  /** The texts that it was made of, by file. */
  readonly versions: ReadonlyMap<string, string>
  private readonly findBroken: () => readonly BrokenRule[]
  private readonly findBeside: () => readonly Specification[]
  private foundBroken: readonly BrokenRule[] | undefined
  private prepared: ScenarioPlayer | undefined
  private readonly told = new Map<Language, Sentences>()
  private readonly played = new Map<string, readonly ScenarioResult[]>()
  private readonly explained = new Map<string, readonly ScenarioResult[]>()

  /**
   * @param findBroken what is left out because of mistakes; looked for when a scenario is played
   * @param findBeside the specifications that this one uses, each before those that use it
   */
  constructor(root: string, revision: number, { value, diagnostics }: Outcome<Model | undefined>, findBroken: () => readonly BrokenRule[], versions: ReadonlyMap<string, string>, findBeside: () => readonly Specification[] = () => []) {
    this.root = root
    this.versions = versions
    this.revision = revision
    this.model = value
    this.diagnostics = diagnostics
    this.findBroken = findBroken
    this.findBeside = findBeside
  }

  /** Models of the stelsels that it uses, each before those that use it. */
  get beside(): readonly Model[] {
    return this.findBeside().flatMap(({ model }) => model ?? [])
  }

  /** What cannot be played: declarations with a mistake, and those that rest on them. */
  get broken(): readonly BrokenRule[] {
    return (this.foundBroken ??= this.findBroken())
  }

  /** Every row of a scenario, by the rules without mistakes; the same answer until a text changes. */
  play(scenario: Scenario): readonly ScenarioResult[] {
    return kept(this.played, scenario.id, () => this.player?.play(scenario, { geschiedenis: true }) ?? [])
  }

  /** The same with the reasons, which take longer. */
  explain(scenario: Scenario): readonly ScenarioResult[] {
    return kept(this.explained, scenario.id, () => this.player?.play(scenario, { geschiedenis: true, explain: true }) ?? [])
  }

  /** By the rules without mistakes; undefined when that leaves no stelsel. */
  get player(): ScenarioPlayer | undefined {
    return (this.prepared ??= this.playable && createScenarioPlayer(this.playable, this.findBeside().flatMap(({ playable }) => playable ?? [])))
  }

  /** The words for what happens; undefined without a model. */
  sentences(language: Language): Sentences | undefined {
    const known = this.told.get(language)
    if (known !== undefined || this.model === undefined) return known
    const made = createSentences(this.model, language, this.findBeside().flatMap(({ playable }) => playable ?? []))
    this.told.set(language, made)
    return made
  }

  scenario(id: string): Scenario | undefined {
    return this.scenarios.find((scenario) => scenario.id === id)
  }

  get scenarios(): readonly Scenario[] {
    return (this.model?.declarations ?? []).filter((declaration): declaration is Scenario => declaration.kind === 'scenario')
  }

  /** Findings about a file, by its path in the specification. */
  diagnosticsOf(file: string): readonly Diagnostic[] {
    return [...this.diagnostics, ...this.late].filter(({ origin }) => origin?.file === file)
  }

  /** What was found late, as far as the files are the same in another state of the texts. */
  lateIn(versions: ReadonlyMap<string, string>): readonly Diagnostic[] {
    return this.late.filter(({ origin }) => origin !== undefined && this.versions.get(origin.file) === versions.get(origin.file))
  }

  /** The address of a file, from its path in the specification. */
  readonly uriOf = (file: string): string => (file.startsWith(`${suppliedFolder}/`) ? file : `${this.root}/${file.split('/').map(encodeURIComponent).join('/')}`)

  /** The model without what is broken; undefined when that is the stelsel itself. */
  private get playable(): Model | undefined {
    const { model, broken } = this
    if (model === undefined || broken.length === 0) return model
    const ids = new Set(broken.map(({ id }) => id))
    return ids.has(`stelsel:${model.stelsel.name}`) ? undefined : { ...model, declarations: model.declarations.filter(({ id }) => !ids.has(id)) }
  }
}

function kept<T>(known: Map<string, T>, id: string, make: () => T): T {
  const found = known.get(id)
  if (found !== undefined) return found
  const made = make()
  known.set(id, made)
  return made
}
