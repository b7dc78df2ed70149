import { parseArgs } from 'node:util'
import { mutants, observeScenarios, rowsWithoutBoundary, ruleCoverage, runMutants } from '@inburgering/analysis'
import { messageOf } from '@inburgering/core'
import { createScenarioPlayer } from '@inburgering/engine'
import { compile } from '@inburgering/language'
import { exampleSources } from '../examples.ts'
import { mutationReport } from './report.ts'

/**
 * Prints what the scenarios of an example leave unguarded:
 * `node --conditions=source packages/testing/src/mutation/run.ts [wi2021] [--rows 120] [--declaration begrip:pogingen] [--idle]`.
 * `--rows 0` tries every row that came near a change; `--idle` also looks which rows can be missed. Both take longer.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string', default: '120' }, declaration: { type: 'string' }, idle: { type: 'boolean', default: false } },
})
const start = performance.now()
const seconds = (): string => ((performance.now() - start) / 1000).toFixed(1)

const { value: model, diagnostics } = await compile(exampleSources(positionals[0] ?? 'wi2021'))
if (model === undefined) {
  for (const diagnostic of diagnostics) console.error(diagnostic.code, diagnostic.origin?.file, messageOf(diagnostic, 'nl'))
  process.exit(2)
}
const observations = observeScenarios(createScenarioPlayer(model))
console.error(`${seconds()} s: ${observations.length} rows played, ${observations.filter(({ passed }) => passed).length} passed`)

const list = mutants(model).filter(({ declaration }) => values.declaration === undefined || declaration === values.declaration)
const report = runMutants(model, list, observations, createScenarioPlayer, {
  ...(values.rows === '0' ? {} : { mostRows: Number(values.rows) }),
  progress: (done, total) => {
    if (done % 100 === 0 || done === total) console.error(`${seconds()} s: ${done} of ${total} changes`)
  },
})
const idle = new Set([...observations.keys()].filter((index) => !report.onlyBy.has(index)))
const needless = values.idle ? rowsWithoutBoundary(model, list, observations, idle, createScenarioPlayer) : undefined
console.error(`${seconds()} s: done`)
console.log(mutationReport({ observations, report, coverage: ruleCoverage(model, observations), needless }))
