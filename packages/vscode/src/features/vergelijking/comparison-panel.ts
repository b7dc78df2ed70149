import { commands, ViewColumn, type Disposable, type Uri } from 'vscode'
import type { Range as TextRange, WatAlsRow } from '@inburgering/server/protocol'
import type { FromComparisonPage, ToComparisonPage } from '@inburgering/webviews/protocol'
import { besideColumn } from '../../infrastructure/beside-column.ts'
import { PagePanel } from '../../infrastructure/page-panel.ts'
import { showInText } from '../../infrastructure/show-in-text.ts'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import type { Comparison } from './comparison.ts'
import { comparisonPage, keyOf } from './page-of.ts'

/** The one page of the comparison; it follows the text and the choice of the base. */
export class ComparisonPanel implements Disposable {
  private readonly werkbank: Werkbank
  private readonly comparison: Comparison
  private readonly listener: Disposable
  private readonly page: PagePanel<ToComparisonPage, FromComparisonPage>
  /** Of whom the page was asked for; without anybody, the whole. */
  private asked: WatAlsRow | undefined
  /** Unfolded as soon as the page listens. */
  private opens: string | undefined

  constructor(extension: Uri, werkbank: Werkbank, comparison: Comparison) {
    this.werkbank = werkbank
    this.comparison = comparison
    this.page = new PagePanel(extension, {
      name: 'vergelijking',
      heading: () => texts().comparison.page.heading,
      heard: (message) => this.heard(message),
      asText: () => commands.executeCommand('inburgering.vergelijkTekst', this.asked),
      restored: () => undefined,
      opened: () => comparison.look('page', true),
      closed: () => comparison.look('page', false),
    })
    this.listener = comparison.onChange(() => this.show())
  }

  /** With this person unfolded. */
  open(person?: WatAlsRow): void {
    this.asked = person
    this.opens = person && keyOf(person)
    this.page.reveal(ViewColumn.Active, false)
    this.show()
  }

  dispose(): void {
    this.listener.dispose()
    this.page.dispose()
  }

  private show(): void {
    if (!this.page.isOpen) return
    const { chosen, answer, failure, isBusy } = this.comparison
    const words = texts().comparison
    const problem = chosen === undefined ? words.noBase : failure !== undefined ? words.failed(failure) : ''
    this.page.title = chosen === undefined ? words.page.heading : `${words.page.heading}: ${chosen.naam}`
    if (chosen === undefined || answer !== undefined || failure !== undefined) this.page.tell({ kind: 'show', page: comparisonPage(chosen?.naam ?? '', answer, problem, chosen, texts()) })
    else this.page.tell({ kind: 'show', page: comparisonPage(chosen.naam, undefined, '', chosen, texts()) })
    if (isBusy && chosen !== undefined) this.page.tell({ kind: 'busy' })
    if (this.opens === undefined || answer === undefined) return
    this.page.tell({ kind: 'open', key: this.opens })
    this.opens = undefined
  }

  private async heard(message: FromComparisonPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        return this.show()
      case 'askPerson':
        return this.givePerson(message.key)
      case 'toScenario':
        return this.reveal(this.personOf(message.key))
      case 'toRule':
        return this.reveal(this.comparison.answer?.regels.find(({ id }) => id === message.id)?.plaats)
      case 'asText':
        return void (await commands.executeCommand('inburgering.vergelijkTekst'))
      case 'chooseBase':
        return void (await commands.executeCommand('inburgering.kiesBasis'))
      case 'again':
        return this.comparison.again()
    }
  }

  private personOf(key: string) {
    return this.comparison.answer?.personen.find((person) => keyOf(person) === key)
  }

  private async givePerson(key: string): Promise<void> {
    const { params } = this.comparison
    const person = this.personOf(key)
    const answer = params && person && (await this.werkbank.vergelijkPersoon({ vergelijking: params, uri: person.uri, scenario: person.scenario, row: person.row }))
    const note = answer?.melding ?? (person === undefined ? texts().comparison.sameNow : texts().timeline.gone)
    this.page.tell({ kind: 'person', key, ...(answer?.uitkomst === undefined ? {} : { outcome: answer.uitkomst }), note })
  }

  /** Beside the page, which stays. */
  private async reveal(place: { readonly uri: string; readonly range: TextRange } | undefined): Promise<void> {
    if (place !== undefined) await showInText(place, besideColumn())
  }
}
