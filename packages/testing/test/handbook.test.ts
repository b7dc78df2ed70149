import { compile } from '@inburgering/language'
import { messageOf, severityOf } from '@inburgering/core'
import { describe, expect, it } from 'vitest'
import { failuresIn, playScenarios } from '../src/failing-scenarios.ts'
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
    expect(failuresIn(model, playScenarios(model, { isChosen: ({ origin }) => origin.file === own.path }))).toEqual([])
  })
})
