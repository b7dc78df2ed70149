import { DocumentState, URI, type LangiumDocument } from 'langium'
import { Emitter, type CancellationToken, type Event } from 'vscode-languageserver'
import { isBuiltInText } from '@inburgering/language'
import type { OtherLayer, ScenarioAddress, ScenarioOutcome, ScenarioVerdict, UitkomstenParams } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import { serverTexts } from '../texts/texts.ts'
import { otherLayersOf } from './other-layers.ts'
import { outcomeOf, playedOrNot, verdictOf, type ScenarioText } from './outcome.ts'
import { scenarioText, scenarioTexts } from './scenario-texts.ts'
import { inTurns } from './turns.ts'

/** Pause after the last key before the chosen scenario is played with the layers that are off as well, in milliseconds: that is once more for each row and layer. */
const rest = 200

/** Plays scenarios again after every change: the chosen one at once, the others in the time that is left. */
export class ScenariosPlayer {
  private readonly services: ServerServices
  private readonly outcomes = new Emitter<ScenarioOutcome>()
  private readonly verdicts = new Emitter<UitkomstenParams>()
  private current: ScenarioAddress | undefined
  private isFollowing = false
  /** Rises with every change, so that work for an older text stops. */
  private change = 0
  private resting: ReturnType<typeof setTimeout> | undefined
  /** What was told of the chosen scenario. */
  private told: ScenarioOutcome | undefined

  /** The chosen scenario by the rules as they stand now. */
  readonly onOutcome: Event<ScenarioOutcome> = this.outcomes.event
  readonly onVerdicts: Event<UitkomstenParams> = this.verdicts.event

  constructor(services: ServerServices) {
    this.services = services
    const { DocumentBuilder } = services.shared.workspace
    DocumentBuilder.onUpdate(() => {
      this.change++
      clearTimeout(this.resting)
    })
    DocumentBuilder.onBuildPhase(DocumentState.Validated, () => this.playSoon())
    services.settings.Settings.onLanguageChange(() => this.whenRead(() => this.playAgain()))
  }

  /** The scenario that everything is about, until another one is chosen. */
  get chosen(): ScenarioAddress | undefined {
    return this.current
  }

  /** Takes effect at once; the outcome follows when all changes before it are read. */
  choose(address: ScenarioAddress | undefined): void {
    this.current = address
    this.whenRead(() => this.playChosen())
  }

  /** Whether all verdicts are told after every change. */
  follow(isFollowing: boolean): void {
    this.isFollowing = isFollowing
    this.whenRead(() => this.playAgain())
  }

  /** Undefined when the scenario no longer exists. */
  outcome(address: ScenarioAddress): ScenarioOutcome | undefined {
    const text = scenarioText(address, this.services)
    return text && this.outcomeOf(text)
  }

  /** The verdicts of these scenarios, a turn at a time; undefined when it was stopped. */
  async playAll(texts: readonly ScenarioText[], token: Pick<CancellationToken, 'isCancellationRequested'>, onStep: (done: number, all: number) => void = () => {}): Promise<readonly ScenarioVerdict[] | undefined> {
    const verdicts: ScenarioVerdict[] = []
    const isDone = await inTurns(texts, token, (text, index) => {
      verdicts.push(verdictOf(this.services.specification.Specifications.of(URI.parse(text.uri)), text, this.services.settings.Settings.language))
      onStep(index + 1, texts.length)
    })
    return isDone ? verdicts : undefined
  }

  /** Those at these addresses that still exist. */
  textsAt(addresses: readonly ScenarioAddress[]): readonly ScenarioText[] {
    return addresses.flatMap((address) => scenarioText(address, this.services) ?? [])
  }

  /** All scenarios of the specification around a file, or of the whole workspace. */
  textsFor(uri: string | undefined): readonly ScenarioText[] {
    return this.documentsFor(uri).flatMap(scenarioTexts)
  }

  /** The files of the specification around a file, or of the whole workspace, by their address: in which order they were read is chance. */
  documentsFor(uri: string | undefined): readonly LangiumDocument[] {
    const { Folders } = this.services.scoping
    const documents = uri === undefined ? this.services.shared.workspace.LangiumDocuments.all.filter((document) => !isBuiltInText(document)).toArray() : Folders.documentsOf(Folders.rootOf(URI.parse(uri)))
    const addressed = documents.map((document) => ({ document, address: document.uri.toString() }))
    return addressed.sort((one, other) => (one.address < other.address ? -1 : 1)).map(({ document }) => document)
  }

  private outcomeOf(text: ScenarioText, otherLayers?: readonly (readonly OtherLayer[])[]): ScenarioOutcome {
    return outcomeOf(this.services.specification.Specifications.of(URI.parse(text.uri)), text, this.services.settings.Settings.language, otherLayers)
  }

  private whenRead(work: () => void): void {
    const { WorkspaceManager, WorkspaceLock } = this.services.shared.workspace
    void WorkspaceManager.ready.then(() => WorkspaceLock.read(work))
  }

  /** After the questions that wait for this build, and not any more when the next key was pressed. */
  private playSoon(): void {
    const mine = ++this.change
    setTimeout(() => {
      if (this.change === mine) this.playAgain()
    }, 0)
  }

  private playAgain(): void {
    this.playChosen()
    if (this.isFollowing) void this.tellAll()
  }

  private playChosen(): void {
    clearTimeout(this.resting)
    const text = this.current && scenarioText(this.current, this.services)
    if (text === undefined) return
    const before = this.told?.uri === text.uri && this.told.scenario === text.scenario ? this.told : undefined
    const outcome = this.outcomeOf(text, before?.rows.map(({ otherLayers }) => otherLayers) ?? [])
    this.tell(outcome)
    this.resting = setTimeout(() => void this.playOtherLayers(text, outcome), rest)
  }

  /** Tells the same outcome with what the layers that are off would change, when that is other than was told. */
  private async playOtherLayers(text: ScenarioText, outcome: ScenarioOutcome): Promise<void> {
    const { Settings } = this.services.settings
    const specification = this.services.specification.Specifications.of(URI.parse(text.uri))
    const texts = serverTexts(Settings.language)
    const sentences = specification.sentences(Settings.language)
    const played = playedOrNot(specification, text.scenario, texts)
    if (sentences === undefined || typeof played === 'string') return
    const found: (readonly OtherLayer[])[] = []
    const mine = this.change
    const isStale = () => this.change !== mine || this.told !== outcome
    const isDone = await inTurns(played.results, { get isCancellationRequested() { return isStale() } }, (result) => void found.push(otherLayersOf(specification, result, sentences, texts)))
    if (!isDone || JSON.stringify(found) === JSON.stringify(outcome.rows.map(({ otherLayers }) => otherLayers))) return
    this.tell({ ...outcome, rows: outcome.rows.map((row, index) => ({ ...row, otherLayers: found[index] ?? [] })) })
  }

  private tell(outcome: ScenarioOutcome): void {
    this.told = outcome
    this.outcomes.fire(outcome)
  }

  private async tellAll(): Promise<void> {
    const mine = ++this.change
    const isStale = () => this.change !== mine
    const verdicts = await this.playAll(this.textsFor(undefined), { get isCancellationRequested() { return isStale() } })
    if (verdicts !== undefined) this.verdicts.fire({ model: Math.max(0, ...verdicts.map(({ model }) => model)), scenarios: verdicts })
  }
}
