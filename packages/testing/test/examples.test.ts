import { findOnModel } from '@inburgering/analysis'
import { messageOf, severityOf, type Model } from '@inburgering/core'
import { createInburgeringServices, formatText } from '@inburgering/language'
import { beforeAll, describe, expect, it } from 'vitest'
import { failuresIn, playScenarios } from '../src/failing-scenarios.ts'
import { compileExample, exampleNames, exampleSources } from '../src/examples.ts'

/** An act as a whole has many rows; what adds a few rules to it needs few. */
const leastRows: Readonly<Record<string, number>> = { wi2013: 150, wi2021: 150 }

describe.each(exampleNames())('examples/%s', (name) => {
  let model: Model
  let beside: readonly Model[]
  let messages: string[]
  beforeAll(async () => {
    const { value, diagnostics } = await compileExample(name)
    if (value.model === undefined) throw new Error('no model')
    model = value.model
    beside = value.beside
    const found = [...diagnostics, ...findOnModel(model)].filter(({ code }) => severityOf(code) !== 'info')
    messages = found.map((diagnostic) => `${diagnostic.code} ${diagnostic.origin?.file}:${(diagnostic.origin?.start.line ?? 0) + 1} ${messageOf(diagnostic, 'nl')}`)
  })

  it('has no errors, no warnings, no gaps, no overlaps and no members of the law without a status', () => {
    expect(messages).toEqual([])
  })

  it('gives in every scenario what the law gives', () => {
    const results = playScenarios(model, { beside })
    expect(failuresIn(model, results)).toEqual([])
    expect(results.length).toBeGreaterThanOrEqual(leastRows[name] ?? 1)
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
