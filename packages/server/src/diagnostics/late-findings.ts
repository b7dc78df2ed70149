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
      if (!(await this.findInTurns(specification, mine))) return
      this.examineNow(specification)
    }
    this.finished.fire(Specifications.latest)
  }

  /** Looks for one thing a turn, so that a key is heard in between; false when a text changed meanwhile. */
  private async findInTurns(specification: Specification, mine: number): Promise<boolean> {
    const { root, model, beside } = specification
    await nextTurn()
    if (this.change !== mine) return false
    if (model === undefined || this.knownOf(specification) !== undefined) return true
    const found: Diagnostic[] = []
    for (const find of this.finders) {
      const result = examined(model, () => find(model, beside))
      if (result.crashed) {
        found.splice(0, found.length, ...result.found)
        break
      }
      found.push(...result.found)
      await nextTurn()
      if (this.change !== mine) return false
    }
    this.examined.set(root, { rules: rulesAround(model, beside), found })
    return true
  }

  /** The same findings while the rules are the same; scenarios and persons do not count. */
  private findingsOf(specification: Specification): readonly Diagnostic[] {
    const { root, model, beside } = specification
    if (model === undefined) return []
    const known = this.knownOf(specification)
    if (known !== undefined) return known
    const { found } = examined(model, () => this.finders.flatMap((find) => find(model, beside)))
    this.examined.set(root, { rules: rulesAround(model, beside), found })
    return found
  }

  private knownOf({ root, model, beside }: Specification): readonly Diagnostic[] | undefined {
    const known = this.examined.get(root)
    if (known === undefined || model === undefined) return undefined
    const rules = rulesAround(model, beside)
    return known.rules.length === rules.length && known.rules.every((rule, index) => rule === rules[index]) ? known.found : undefined
  }

  private get finders(): readonly ((model: Model, beside: readonly Model[]) => readonly Diagnostic[])[] {
    return [...(this.examination?.modelFinders ?? []), findChoiceOfLaw]
  }
}

/** A crash costs the findings on the whole model, not the server. */
function examined(model: Model, find: () => readonly Diagnostic[]): { readonly found: readonly Diagnostic[]; readonly crashed: boolean } {
  try {
    return { found: find(), crashed: false }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { found: [{ code: 'INB901', arguments: { reason }, origin: model.stelsel.origin }], crashed: true }
  }
}

function rulesAround(model: Model, beside: readonly Model[]): readonly unknown[] {
  return [model, ...beside].flatMap(rulesOf)
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
