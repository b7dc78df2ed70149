import { compile } from '@inburgering/language'
import { messageOf, severityOf, type Scenario } from '@inburgering/core'
import { createScenarioPlayer } from '@inburgering/engine'
import { describe, expect, it } from 'vitest'
import { exampleSources } from '../src/examples.ts'
import { handbookPages } from '../src/handbook-pages.ts'

describe.each(handbookPages().map((page) => [page.name, page] as const))('handbook %s', (_name, page) => {
  it('shows text without errors, and scenarios that pass', async () => {
    const own = { path: 'handboek.inburgering', text: page.text }
    const sources = page.beside === undefined ? [own] : [...exampleSources(page.beside), own]
    const { value: model, diagnostics } = await compile(sources)
    const here = diagnostics.filter((diagnostic) => severityOf(diagnostic.code) === 'error')
    expect(here.map((diagnostic) => `${diagnostic.origin?.start.line ?? 0}: ${messageOf(diagnostic, 'nl')}`)).toEqual([])
    if (model === undefined) throw new Error('no model')
    const player = createScenarioPlayer(model)
    const scenarios = model.declarations.filter((declaration): declaration is Scenario => declaration.kind === 'scenario' && declaration.origin.file === own.path)
    const failed = scenarios.flatMap((scenario) => player.play(scenario)).filter((result) => result.status !== 'passed')
    expect(failed.map((result) => [result.row.scenario.title, result.expectations.filter((one) => !one.passed).map((one) => `${one.expected} <> ${one.actual}`), result.diagnostics])).toEqual([])
  })
})
