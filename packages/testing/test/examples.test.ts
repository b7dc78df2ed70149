import { findGapsAndOverlaps, findUncovered } from '@inburgering/analysis'
import { messageOf, severityOf, type Model } from '@inburgering/core'
import { compile, createInburgeringServices, formatText } from '@inburgering/language'
import { beforeAll, describe, expect, it } from 'vitest'
import { failuresIn, playScenarios } from '../src/failing-scenarios.ts'
import { exampleNames, exampleSources } from '../src/examples.ts'

describe.each(exampleNames())('examples/%s', (name) => {
  let model: Model
  let messages: string[]
  beforeAll(async () => {
    const { value, diagnostics } = await compile(exampleSources(name))
    if (value === undefined) throw new Error('no model')
    model = value
    const found = [...diagnostics, ...findGapsAndOverlaps(value), ...findUncovered(value)].filter(({ code }) => severityOf(code) !== 'info')
    messages = found.map((diagnostic) => `${diagnostic.code} ${diagnostic.origin?.file}:${(diagnostic.origin?.start.line ?? 0) + 1} ${messageOf(diagnostic, 'nl')}`)
  })

  it('has no errors, no warnings, no gaps, no overlaps and no members of the law without a status', () => {
    expect(messages).toEqual([])
  })

  it('gives in every scenario what the law gives', () => {
    const results = playScenarios(model)
    expect(failuresIn(model, results)).toEqual([])
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
