import { describe, expect, it } from 'vitest'
import { breaks, declarations, lost, most } from '../../test/grammar/broken-texts.ts'
import { sampleTexts } from '../../test/sample-texts.ts'

describe.each([...sampleTexts])('%s keeps its declarations', (_name, text) => {
  const whole = declarations(text)
  const lines = text.split('\n').flatMap((line, nr) => (line.trim() === '' || line.trim().startsWith('//') ? [] : [nr + 1]))
  // Each line is broken once, the ways in turn: the whole file is read again for each.
  it.each(breaks.map(([what, breaking], nth) => [what, breaking, lines.filter((_, index) => index % breaks.length === nth)] as const))('when %s', (_what, breaking, own) => {
    const bad = own.flatMap((line) => {
      const count = lost(whole, declarations(breaking(text, line)))
      return count > most ? [`line ${line}: ${count} lost`] : []
    })
    expect(bad).toEqual([])
  })
})
