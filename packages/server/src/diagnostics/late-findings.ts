import { DocumentState } from 'langium'
import { Emitter, type Event } from 'vscode-languageserver'
import { findChoiceOfLaw, findGapsAndOverlaps, findUncovered, reliableCoverage } from '@inburgering/analysis'
import type { Declaration, Diagnostic, Model } from '@inburgering/core'
import { nextTurn } from '../playing/turns.ts'
import type { ServerServices } from '../services.ts'
import type { Specification } from '../specification/specification.ts'
import { publish } from './publish.ts'

/** Pause after a change before the whole model is examined, in milliseconds: it takes long and changes seldom. */
const pause = 300

/** Adds what can only be seen on the whole model (cases for which no row holds, or more than one) when there is time. */
export class LateFindings {
  private readonly services: ServerServices
  private readonly finished = new Emitter<number>()
  private readonly examined = new Map<string, { readonly rules: readonly unknown[]; readonly found: readonly Diagnostic[] }>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private change = 0

  /** Everything is told about the texts as they are; with the revision of the last specification. */
  readonly onFinished: Event<number> = this.finished.event

  constructor(services: ServerServices) {
    this.services = services
    const { DocumentBuilder } = services.shared.workspace
    DocumentBuilder.onUpdate(() => this.stop())
    DocumentBuilder.onBuildPhase(DocumentState.Validated, () => this.start())
  }

  /** Examines a specification at once, for who cannot wait for the pause. */
  complete(specification: Specification): void {
    const before = new Map(filesOf(specification.late).map((file) => [file, textOf(specification.late, file)]))
    specification.late = reliableCoverage(this.findingsOf(specification), specification.diagnostics)
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
    const { Specifications } = this.services.specification
    for (const specification of Specifications.current) {
      await nextTurn()
      if (this.change !== mine) return
      this.complete(specification)
    }
    this.finished.fire(Specifications.latest)
  }

  /** The same findings while the rules are the same; scenarios and persons do not count. */
  private findingsOf({ root, model, beside }: Specification): readonly Diagnostic[] {
    if (model === undefined) return []
    const rules = [model, ...beside].flatMap(rulesOf)
    const known = this.examined.get(root)
    if (known !== undefined && known.rules.length === rules.length && known.rules.every((rule, index) => rule === rules[index])) return known.found
    const found = examined(model, beside)
    this.examined.set(root, { rules, found })
    return found
  }
}

function examined(model: Model, beside: readonly Model[]): readonly Diagnostic[] {
  try {
    return [...findGapsAndOverlaps(model), ...findUncovered(model), ...findChoiceOfLaw(model, beside)]
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
