import { DocumentState, URI } from 'langium'
import { Emitter, type Event } from 'vscode-languageserver'
import type { ScenarioResult } from '@inburgering/engine'
import { inTurns } from '../playing/turns.ts'
import type { RegelboekParams } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import type { Specification } from '../specification/specification.ts'
import { serverTexts } from '../texts/texts.ts'
import type { Shown } from './shown-regelboek.ts'

/** Pause after a change before the scenarios are played again for their examples, in milliseconds. */
const pause = 300

/** The regelboek that the client shows: told again after every change, at once as far as the text says it, and with the examples when there was time to play them. */
export class RegelboekPreview {
  private readonly services: ServerServices
  private readonly told = new Emitter<RegelboekParams>()
  private uri: string | undefined
  /** What the client has; undefined until it has something. */
  private shown: Shown | undefined
  /** Results of the scenarios as they were played last. */
  private played: readonly ScenarioResult[] | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  /** Rises with every change, so that work for an older text stops. */
  private change = 0

  readonly onRegelboek: Event<RegelboekParams> = this.told.event

  constructor(services: ServerServices) {
    this.services = services
    const { DocumentBuilder } = services.shared.workspace
    DocumentBuilder.onUpdate(() => this.stop())
    DocumentBuilder.onBuildPhase(DocumentState.Validated, () => this.showSoon())
    services.settings.Settings.onLanguageChange(() => this.showSoon())
  }

  /** From now on this regelboek is told; undefined for none. */
  follow(uri: string | undefined): void {
    this.uri = uri
    this.shown = undefined
    this.played = undefined
    this.showSoon()
  }

  private stop(): void {
    this.change++
    clearTimeout(this.timer)
  }

  /** After the questions that wait for this build, and not any more when the next key was pressed. */
  private showSoon(): void {
    this.stop()
    if (this.uri === undefined) return
    const mine = this.change
    this.timer = setTimeout(() => void this.show(mine), 0)
  }

  private async show(mine: number): Promise<void> {
    const isStale = () => this.change !== mine
    const { WorkspaceLock, WorkspaceManager } = this.services.shared.workspace
    await WorkspaceManager.ready
    const { shownRegelboek } = await this.services.parts.documenten()
    const specification = await WorkspaceLock.read(() => (isStale() || this.uri === undefined ? undefined : this.services.specification.Specifications.of(URI.parse(this.uri))))
    if (specification === undefined || isStale()) return
    if (specification.model === undefined) return this.tellNothing(specification)
    const tell = (isComplete: boolean): void => {
      const { shown, params } = shownRegelboek(specification, this.played, this.shown, isComplete)
      this.shown = shown
      this.told.fire(params)
    }
    tell(false)
    this.timer = setTimeout(() => void this.play(specification, isStale).then((isDone) => isDone && tell(true)), pause)
  }

  private async play(specification: Specification, isStale: () => boolean): Promise<boolean> {
    const results: ScenarioResult[] = []
    const isDone = await inTurns(specification.scenarios, { get isCancellationRequested() { return isStale() } }, (scenario) => results.push(...specification.explain(scenario)))
    if (isDone) this.played = results
    return isDone
  }

  private tellNothing({ root, revision }: Specification): void {
    this.shown = undefined
    this.told.fire({ map: root, model: revision, title: '', message: serverTexts(this.services.settings.Settings.language).noRegelboek, order: [], changed: [], places: [], isComplete: true })
  }
}
