import { severityOf, type Diagnostic, type Model, type Outcome, type Scenario } from '@inburgering/core'
import { createScenarioPlayer, type ScenarioPlayer } from '@inburgering/engine'

/** One specification as it stands now, with the text that is not saved yet. */
export class Specification {
  /** Undefined when no file holds a stelsel. */
  readonly model: Model | undefined
  readonly diagnostics: readonly Diagnostic[]
  private readonly root: string
  private prepared: ScenarioPlayer | undefined

  /** @param root address of its folder, without the last slash */
  constructor(root: string, { value, diagnostics }: Outcome<Model | undefined>) {
    this.root = root
    this.model = value
    this.diagnostics = diagnostics
  }

  /** How many findings keep it from being played: a rule with a mistake is left out of the model. */
  get errors(): number {
    return this.diagnostics.filter(({ code }) => severityOf(code) === 'error').length
  }

  /** Programs are prepared when the first scenario is played, not at every keystroke. */
  play(scenario: Scenario): ReturnType<ScenarioPlayer['play']> {
    if (this.model === undefined) return []
    this.prepared ??= createScenarioPlayer(this.model)
    return this.prepared.play(scenario)
  }

  scenario(id: string): Scenario | undefined {
    return this.model?.declarations.find((declaration): declaration is Scenario => declaration.kind === 'scenario' && declaration.id === id)
  }

  /** Findings about a file, by its path in the specification. */
  diagnosticsOf(file: string): readonly Diagnostic[] {
    return this.diagnostics.filter(({ origin }) => origin?.file === file)
  }

  /** The address of a file, from its path in the specification. */
  readonly uriOf = (file: string): string => `${this.root}/${file.split('/').map(encodeURIComponent).join('/')}`
}
