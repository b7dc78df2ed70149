import { tests, TestRunProfileKind, workspace, type CancellationToken, type Disposable, type TestRunRequest } from 'vscode'
import { languageId } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import type { Comparison } from '../vergelijking/comparison.ts'
import { playAgainstBase } from './against-base.ts'
import { follow } from './follow.ts'
import { play } from './play.ts'
import { addRuleCoverage, type CoverageDetails } from './rule-coverage.ts'
import { ScenarioTree } from './scenario-tree.ts'

/** The scenarios in the Test Explorer. */
export function registerScenarios(werkbank: Werkbank, comparison: Comparison): readonly Disposable[] {
  const controller = tests.createTestController('inburgering-scenarios', texts().scenarios.controller)
  const tree = new ScenarioTree(controller)
  const details: CoverageDetails = new WeakMap()
  const refresh = async () => tree.update(await werkbank.alleScenarios())

  async function run(request: TestRunRequest, how: 'plain' | 'coverage' | 'againstBase'): Promise<void> {
    await refresh()
    const items = request.include === undefined ? tree.scenariosIn([...controller.items].map(([, item]) => item), new Set(request.exclude)) : tree.scenariosIn(request.include, new Set(request.exclude))
    const testRun = controller.createTestRun(request)
    try {
      if (how === 'againstBase') await playAgainstBase(testRun, items, tree, werkbank, comparison)
      else await play(testRun, items, tree, werkbank)
      if (how === 'coverage' && !testRun.token.isCancellationRequested) await addRuleCoverage(testRun, items, tree, werkbank, details)
    } finally {
      testRun.end()
    }
  }

  const playing = controller.createRunProfile(
    texts().scenarios.play,
    TestRunProfileKind.Run,
    (request: TestRunRequest, token: CancellationToken) => (request.continuous === true ? follow(request, controller, tree, werkbank, token) : run(request, 'plain')),
    true,
  )
  playing.supportsContinuousRun = true
  const covering = controller.createRunProfile(texts().scenarios.playWithCoverage, TestRunProfileKind.Coverage, (request: TestRunRequest) => run(request, 'coverage'), true)
  const against = controller.createRunProfile(texts().scenarios.playAgainstBase, TestRunProfileKind.Run, (request: TestRunRequest) => run(request, 'againstBase'))
  covering.loadDetailedCoverage = async (_, coverage) => details.get(coverage) ?? []
  controller.refreshHandler = refresh
  // A server that cannot answer yet tells when it can.
  refresh().catch(() => {})

  return [
    controller,
    werkbank.onNagekeken(() => void refresh()),
    workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration(`${languageId}.taal`)) return
      const { controller: name, play: playName, playWithCoverage, playAgainstBase: againstName } = texts().scenarios
      controller.label = name
      playing.label = playName
      covering.label = playWithCoverage
      against.label = againstName
    }),
  ]
}
