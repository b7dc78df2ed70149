import { DocumentState } from 'langium'
import { Emitter, type Event } from 'vscode-languageserver'
import { findChoiceOfLaw } from '@inburgering/analysis'
import type { Declaration, Diagnostic, Model } from '@inburgering/core'
import { nextTurn } from '../playing/turns.ts'
import type { ServerServices } from '../services.ts'
import type { Specification } from '../specification/specification.ts'
import { publish } from './publish.ts'

type Examination = Awaited<ReturnType<ServerServices['parts']['onderzoek']>>

/** Pause after a change before the whole model is examined, in milliseconds: it takes long and changes seldom. */
const pause = 300

/** Adds what can only be seen on the whole model (cases for which no row holds, or more than one) when there is time. */
export class LateFindings {
  private readonly services: ServerServices
  private readonly finished = new Emitter<number>()
  private readonly examined = new Map<string, { readonly rules: readonly unknown[]; readonly found: readonly Diagnostic[] }>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private change = 0
  private examination: Examination | undefined

  /** Everything is told about the texts as they are; with the revision of the last specification. */
  readonly onFinished: Event<number> = this.finished.event

  constructor(services: ServerServices) {
    this.services = services
    const { DocumentBuilder } = services.shared.workspace
    DocumentBuilder.onUpdate(() => this.stop())
    DocumentBuilder.onBuildPhase(DocumentState.Validated, () => this.start())
  }

  /** Examines a specification at once, for who cannot wait for the pause. */
  async complete(specification: Specification): Promise<void> {
    await this.prepare()
    this.examineNow(specification)
  }

  /** In a browser what examines is a part that is read when it is first needed; without it the rest is still found. */
  private async prepare(): Promise<void> {
    try {
      this.examination ??= await this.services.parts.onderzoek()
    } catch (error) {
      console.error(error)
    }
  }

  private examineNow(specification: Specification): void {
    const before = new Map(filesOf(specification.late).map((file) => [file, textOf(specification.late, file)]))
    const found = this.findingsOf(specification)
    specification.late = this.examination?.reliableCoverage(found, specification.diagnostics) ?? found
    const { Folders } = this.services.scoping
    for (const document of Folders.documentsOf(specification.root)) {
      const file = Folders.fileOf(document)
      if ((before.get(file) ?? '[]') !== textOf(specification.late, file)) publish(document, this.services)
    }
  }

  private stop(): void {
    this.change++
    clearTimeout(this.timer)
  }

  private start(): void {
    this.stop()
    this.timer = setTimeout(() => void this.examine(), pause)
  }

  private async examine(): Promise<void> {
    const mine = this.change
    await this.prepare()
    const { Specifications } = this.services.specification
    for (const specification of Specifications.current) {
      await nextTurn()
      if (this.change !== mine) return
      this.examineNow(specification)
    }
    this.finished.fire(Specifications.latest)
  }

  /** The same findings while the rules are the same; scenarios and persons do not count. */
  private findingsOf({ root, model, beside }: Specification): readonly Diagnostic[] {
    if (model === undefined) return []
    const rules = [model, ...beside].flatMap(rulesOf)
    const known = this.examined.get(root)
    if (known !== undefined && known.rules.length === rules.length && known.rules.every((rule, index) => rule === rules[index])) return known.found
    const found = examined(model, beside, this.examination)
    this.examined.set(root, { rules, found })
    return found
  }
}

function examined(model: Model, beside: readonly Model[], examination: Examination | undefined): readonly Diagnostic[] {
  try {
    return [...(examination?.findOnModel(model) ?? []), ...findChoiceOfLaw(model, beside)]
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [{ code: 'INB901', arguments: { reason }, origin: model.stelsel.origin }]
  }
}

function rulesOf({ stelsel, declarations }: Model): readonly unknown[] {
  return [stelsel, ...declarations.filter(({ kind }: Declaration) => kind !== 'scenario' && kind !== 'persoon')]
}

function filesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return [...new Set(diagnostics.flatMap(({ origin }) => origin?.file ?? []))]
}

function textOf(diagnostics: readonly Diagnostic[], file: string): string {
  return JSON.stringify(diagnostics.filter(({ origin }) => origin?.file === file))
}
