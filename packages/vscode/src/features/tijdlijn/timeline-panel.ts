import { commands, ViewColumn, workspace, type Disposable, type Uri } from 'vscode'
import { languageId, speelAfCommand, type ScenarioAddress, type ScenarioOutcome, type WatAlsRow } from '@inburgering/server/protocol'
import type { FromTimelinePage, TimelinePageState, ToTimelinePage } from '@inburgering/webviews/protocol'
import { besideColumn } from '../../infrastructure/beside-column.ts'
import { PagePanel } from '../../infrastructure/page-panel.ts'
import { showInText } from '../../infrastructure/show-in-text.ts'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import type { WhatIfDocuments } from '../wat-als/documents.ts'
import { whatIfText } from '../wat-als/outcome-text.ts'
import { previewEdit } from '../wat-als/save.ts'
import { pageOf } from './page-of.ts'
import { isAddress } from './timeline-address.ts'

/** The one page with the timeline of the chosen scenario; it follows the text and the choice. */
export class TimelinePanel implements Disposable {
  private readonly werkbank: Werkbank
  private readonly whatIfs: WhatIfDocuments
  private readonly listeners: readonly Disposable[]
  private readonly page: PagePanel<ToTimelinePage, FromTimelinePage>
  private address: ScenarioAddress | undefined
  private outcome: ScenarioOutcome | undefined
  private isBusy = false
  /** The form opens as soon as the page listens. */
  private opensWhatIf = false
  /** Rises with every what-if that is asked, so that an answer that comes late is left out. */
  private tries = 0

  constructor(extension: Uri, werkbank: Werkbank, whatIfs: WhatIfDocuments) {
    this.werkbank = werkbank
    this.whatIfs = whatIfs
    this.page = new PagePanel(extension, {
      name: 'tijdlijn',
      heading: () => texts().timeline.page.heading,
      heard: (message) => this.heard(message),
      asText: () => this.asText(),
      restored: async (state) => {
        const { address } = (state ?? {}) as Partial<TimelinePageState>
        if (isAddress(address)) await this.choose(address)
      },
    })
    this.listeners = [
      werkbank.onUitkomst((outcome) => this.show(outcome)),
      // A server that begins counts its models from one again.
      werkbank.onServer((what) => {
        if (what !== 'back' || this.outcome === undefined) return
        this.outcome = { ...this.outcome, model: 0 }
        void this.refresh()
      }),
      // A scenario that was taken out of the text has no outcome any more.
      werkbank.onNagekeken(() => void (this.isBusy && this.refresh())),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document.languageId !== languageId || contentChanges.length === 0 || this.outcome === undefined) return
        this.isBusy = true
        this.page.tell({ kind: 'busy' })
      }),
      workspace.onDidChangeConfiguration((change) => void (change.affectsConfiguration(`${languageId}.taal`) && this.refresh())),
    ]
  }

  /** The scenario that the page is about. */
  get shown(): ScenarioAddress | undefined {
    return this.page.isOpen ? this.address : undefined
  }

  async open(address: ScenarioAddress): Promise<void> {
    this.address = address
    this.page.reveal(besideColumn(), false)
    await this.choose(address)
  }

  /** The same with the form of the what-if. */
  async openWhatIf(address: ScenarioAddress): Promise<void> {
    this.opensWhatIf = true
    await this.open(address)
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose()
    this.page.dispose()
  }

  private async choose(address: ScenarioAddress): Promise<void> {
    this.address = address
    this.outcome = undefined
    await this.werkbank.kiesScenario(address)
    await this.refresh()
  }

  private async refresh(): Promise<void> {
    if (!this.page.isOpen || this.address === undefined) return
    const outcome = await this.werkbank.uitkomst(this.address)
    if (outcome !== undefined) return this.show(outcome)
    this.isBusy = false
    this.outcome = undefined
    this.page.tell({ kind: 'empty', text: texts().timeline.gone, language: texts().timeline.page.language })
  }

  private show(outcome: ScenarioOutcome): void {
    const isOlder = this.outcome !== undefined && outcome.uri === this.outcome.uri && outcome.scenario === this.outcome.scenario && outcome.model < this.outcome.model
    if (!this.page.isOpen || isOlder) return
    this.isBusy = false
    this.address = outcome
    this.outcome = outcome
    this.page.title = `${texts().timeline.page.heading}: ${outcome.title}`
    this.page.tell({ kind: 'show', page: pageOf(outcome, texts()) })
    if (this.opensWhatIf) this.page.tell({ kind: 'openWhatIf' })
  }

  private async heard(message: FromTimelinePage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        return this.outcome === undefined ? this.refresh() : this.show(this.outcome)
      case 'askReason':
        return this.giveReason(message)
      case 'askForm':
        return this.giveForm(message.row)
      case 'try':
        return this.giveTried(message)
      case 'save':
        return this.save(message)
      case 'whatIfAsText':
        return this.showAsText(message)
      case 'select':
        return this.reveal(message)
      case 'asText':
        await this.asText()
    }
  }

  /** The timeline as text, or the questions of the what-if where those were asked for. */
  private async asText(): Promise<void> {
    if (this.address === undefined) return
    const { uri, scenario } = this.address
    await commands.executeCommand(this.opensWhatIf ? 'inburgering.watAlsStapVoorStap' : speelAfCommand, { uri, scenario })
    this.opensWhatIf = false
  }

  private async giveReason({ model, row, line }: Extract<FromTimelinePage, { kind: 'askReason' }>): Promise<void> {
    if (this.address === undefined) return
    const { uri, scenario } = this.address
    const answer = await this.werkbank.waarom({ uri, scenario, row, of: { line } })
    this.page.tell({ kind: 'reason', model: answer?.model ?? model, row, line, answer: answer?.answer ?? '', steps: answer?.steps ?? [] })
  }

  private async giveForm(row: number): Promise<void> {
    this.opensWhatIf = false
    const form = this.address && (await this.werkbank.watAlsFormulier(asked(this.address, row)))
    if (form !== undefined) this.page.tell({ kind: 'form', form })
  }

  private async giveTried({ row, answers }: Filled): Promise<void> {
    const mine = ++this.tries
    const answer = this.address && (await this.werkbank.watAls({ ...asked(this.address, row), answers }))
    if (answer !== undefined && this.tries === mine) this.page.tell({ kind: 'tried', answer })
  }

  private async save({ row, answers }: Filled): Promise<void> {
    const { problems = [], edit } = (this.address && (await this.werkbank.watAlsBewaar({ ...asked(this.address, row), answers }))) ?? {}
    if (edit === undefined) return this.page.tell({ kind: 'note', text: problems[0]?.message ?? texts().timeline.gone })
    const { saved, notSaved, page } = texts().whatIf
    this.page.tell({ kind: 'note', text: texts().whatIf.preview })
    this.page.tell({ kind: 'note', text: (await previewEdit(edit, page.save)) ? saved : notSaved })
  }

  private async showAsText({ row, answers }: Filled): Promise<void> {
    const answer = this.address && (await this.werkbank.watAls({ ...asked(this.address, row), answers }))
    if (answer?.outcome === undefined || this.outcome === undefined) return
    const { title } = this.outcome
    await this.whatIfs.show(`${texts().whatIf.page.heading}: ${title}`, whatIfText(title, answer.outcome, texts()))
  }

  /** Shows the rule behind a line in the text, and leaves the focus on the page. */
  private async reveal({ row, line }: Extract<FromTimelinePage, { kind: 'select' }>): Promise<void> {
    const rule = this.outcome?.rows[row]?.timeline[line]?.rule
    if (rule !== undefined) await showInText(rule, ViewColumn.One, true)
  }
}

type Filled = Extract<FromTimelinePage, { kind: 'try' | 'save' | 'whatIfAsText' }>

function asked({ uri, scenario }: ScenarioAddress, row: number): WatAlsRow {
  return { uri, scenario, row }
}
