import { commands, window, workspace, type Disposable } from 'vscode'
import { languageId } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { ruleNodes, wordNodes } from './rule-nodes.ts'
import { RuleTree } from './rule-tree.ts'

/** Why there are no rules to show; each has a welcome text in the manifest. */
type Emptiness = 'geenMap' | 'geenBestanden' | 'geenStelsel' | 'geenAntwoord' | 'bezig' | 'niet'

/** The rules and the words of the workspace as trees. */
export function registerRegels(werkbank: Werkbank): readonly Disposable[] {
  const [rules, words] = [new RuleTree(), new RuleTree()]
  const views = [window.createTreeView('inburgering-regels', { treeDataProvider: rules, showCollapseAll: true }), window.createTreeView('inburgering-begrippen', { treeDataProvider: words, showCollapseAll: true })]
  const tell = (emptiness: Emptiness) => commands.executeCommand('setContext', 'inburgering:regelsLeeg', emptiness)

  async function refresh(): Promise<void> {
    if ((workspace.workspaceFolders ?? []).length === 0) return void tell('geenMap')
    try {
      await werkbank.herstart()
      const answer = await werkbank.regels()
      rules.show(ruleNodes(answer, texts()))
      words.show(wordNodes(answer))
      await tell(answer.bestanden === 0 ? 'geenBestanden' : answer.stelsels.length === 0 ? 'geenStelsel' : 'niet')
    } catch {
      // What was there stays; the next change asks again.
      if (rules.isEmpty) await tell('geenAntwoord')
    }
  }

  void tell('bezig')
  // A server that starts tells when it has read everything.
  void refresh()
  return [
    ...views,
    werkbank.onNagekeken(() => void refresh()),
    commands.registerCommand('inburgering.ververs', refresh),
    workspace.onDidChangeWorkspaceFolders(() => void refresh()),
    workspace.onDidChangeConfiguration((change) => void (change.affectsConfiguration(`${languageId}.taal`) && refresh())),
  ]
}
