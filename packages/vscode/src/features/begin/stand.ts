import { Disposable, languages, LanguageStatusSeverity, workspace } from 'vscode'
import { languageId } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'

/** Beside the name of the language: whether the texts as they are have been looked at, and which scenario was chosen. */
export function registerStand(werkbank: Werkbank): Disposable {
  const item = languages.createLanguageStatusItem('inburgering-stand', { language: languageId })
  item.name = texts().begin.state
  let scenario: string | undefined
  const show = (isBusy: boolean) => {
    const words = texts().begin
    item.busy = isBusy
    item.severity = LanguageStatusSeverity.Information
    item.text = isBusy ? words.looking : words.looked
    item.detail = scenario === undefined ? words.noScenario : words.scenario(scenario)
    item.command = { command: 'inburgering-regels.focus', title: words.showRules }
  }
  show(true)
  return Disposable.from(
    item,
    werkbank.onNagekeken(() => show(false)),
    werkbank.onServer((what) => {
      show(what === 'back')
      if (what === 'back') return
      item.severity = LanguageStatusSeverity.Error
      item.text = texts().server.stopped
      item.command = { command: 'inburgering.ververs', title: texts().server.start }
    }),
    werkbank.onUitkomst(({ title }) => {
      scenario = title
      show(item.busy)
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId === languageId && contentChanges.length > 0) show(true)
    }),
    workspace.onDidChangeConfiguration((change) => void (change.affectsConfiguration(`${languageId}.taal`) && show(item.busy))),
  )
}
