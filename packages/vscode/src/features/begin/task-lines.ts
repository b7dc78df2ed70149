import type { FileScenarios, ScenarioVerdict } from '@inburgering/server/protocol'
import type { Texts } from '../../texts/texts.ts'

/** What the task writes: a line for each scenario that does not come out, in the form that the problem matcher reads, and the count. */
export function taskLines(verdicts: readonly ScenarioVerdict[], files: readonly FileScenarios[], pathOf: (uri: string) => string, words: Texts['begin']): { readonly lines: readonly string[]; readonly failed: number } {
  const wrong = verdicts.filter(({ state }) => state === 'failed' || state === 'refused' || state === 'notPlayed')
  const passed = verdicts.filter(({ state }) => state === 'passed').length
  const lines = wrong.map(({ uri, scenario, title, message }) => {
    const start = files.find((file) => file.uri === uri)?.scenarios.find(({ id }) => id === scenario)?.range.start
    return `${pathOf(uri)}(${(start?.line ?? 0) + 1},${(start?.character ?? 0) + 1}): ${title}: ${message}`
  })
  return { lines: [...lines, words.counted(passed, wrong.length, verdicts.length - passed - wrong.length)], failed: wrong.length }
}
