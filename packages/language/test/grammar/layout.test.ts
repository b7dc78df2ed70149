import { describe, expect, it, vi } from 'vitest'
import { createInburgeringServices } from '../../src/module.ts'
import { sampleTexts, treeOf, wordsOf } from '../sample-texts.ts'

describe.each([...sampleTexts])('the layout of %s', (_name, text) => {
  const words = wordsOf(text, 'without comments')
  it('carries no meaning', () => {
    const tree = treeOf(text)
    expect(treeOf(words.join(' '))).toEqual(tree)
    expect(treeOf(words.join('\n'))).toEqual(tree)
    expect(treeOf(words.flatMap((word) => (word.startsWith('"') ? [word] : word.split(/\s/))).join('\r\n'))).toEqual(tree)
  })
})

describe('reading', () => {
  it('meets no text that can be read in two ways', () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    const { inburgering } = createInburgeringServices()
    for (const text of sampleTexts.values()) inburgering.parser.LangiumParser.parse(text)
    const ambiguities = log.mock.calls.flat()
    log.mockRestore()
    expect(ambiguities).toEqual([])
  })
})
