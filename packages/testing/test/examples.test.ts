import { findGapsAndOverlaps } from '@inburgering/analysis'
import { messageOf, severityOf, type Model, type Scenario } from '@inburgering/core'
import { createScenarioPlayer, titleOf } from '@inburgering/engine'
import { compile, createInburgeringServices, formatText } from '@inburgering/language'
import { beforeAll, describe, expect, it } from 'vitest'
import { exampleNames, exampleSources } from '../src/examples.ts'

describe.each(exampleNames())('examples/%s', (name) => {
  let model: Model
  let messages: string[]
  beforeAll(async () => {
    const { value, diagnostics } = await compile(exampleSources(name))
    if (value === undefined) throw new Error('no model')
    model = value
    const found = [...diagnostics, ...findGapsAndOverlaps(value)].filter(({ code }) => severityOf(code) !== 'info')
    messages = found.map((diagnostic) => `${diagnostic.code} ${diagnostic.origin?.file}:${(diagnostic.origin?.start.line ?? 0) + 1} ${messageOf(diagnostic, 'nl')}`)
  })

  it('has no errors, no warnings, no gaps and no overlaps', () => {
    expect(messages).toEqual([])
  })

  it('gives in every scenario what the law gives', () => {
    const player = createScenarioPlayer(model)
    const scenarios = model.declarations.filter((declaration): declaration is Scenario => declaration.kind === 'scenario')
    const results = scenarios.flatMap((scenario) => player.play(scenario))
    const failed = results.filter(({ status }) => status !== 'passed')
    expect(failed.map(({ row, expectations }) => [titleOf(row), expectations.filter(({ passed }) => !passed).map(({ expected, actual }) => `${expected} <> ${actual}`)])).toEqual([])
    expect(results.length).toBeGreaterThanOrEqual(150)
  })

  it('stands in the standard layout', () => {
    const { inburgering } = createInburgeringServices()
    const untidy = exampleSources(name).filter(({ text }) => {
      const result = formatText(inburgering, text)
      return result.refused || result.changed
    })
    expect(untidy.map(({ path }) => path)).toEqual([])
  })
})
