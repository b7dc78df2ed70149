import type { CancellationToken, TestController, TestItem, TestRunRequest } from 'vscode'
import type { ScenarioVerdict } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { show } from './play.ts'
import type { ScenarioTree } from './scenario-tree.ts'

/** Shows scenarios again whenever a change of the text, also one that is not saved, makes them come out otherwise. */
export function follow(request: TestRunRequest, controller: TestController, tree: ScenarioTree, werkbank: Werkbank, token: CancellationToken): void {
  const shown = new Map<string, string>()
  const included = () => (request.include === undefined ? tree.all : tree.scenariosIn(request.include, new Set(request.exclude)))
  const listening = werkbank.onUitkomsten(async ({ scenarios }) => {
    const items = new Map(included().map((item) => [keyOf(tree.addressOf(item)), item]))
    const changed = scenarios.flatMap((verdict): readonly (readonly [TestItem, ScenarioVerdict])[] => {
      const item = items.get(keyOf(verdict))
      if (item === undefined || shown.get(keyOf(verdict)) === contentOf(verdict)) return []
      shown.set(keyOf(verdict), contentOf(verdict))
      return [[item, verdict]]
    })
    if (changed.length === 0) return
    const run = controller.createTestRun(request)
    for (const [item, verdict] of changed) await show(run, item, verdict, werkbank)
    run.end()
  })
  void werkbank.volgScenarios(true)
  token.onCancellationRequested(() => {
    listening.dispose()
    void werkbank.volgScenarios(false)
  })
}

const keyOf = (address: { readonly uri: string; readonly scenario: string } | undefined) => `${address?.uri}#${address?.scenario}`

/** What is shown of a verdict; places move while one types. */
function contentOf({ state, message, rows }: ScenarioVerdict): string {
  return JSON.stringify([state, message, rows.map(({ state, expectations, problems }) => [state, problems, expectations.map(({ passed }) => passed)])])
}
