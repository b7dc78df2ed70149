import { describe, expect, it } from 'vitest'
import { breaks, declarations, lost, most } from './broken-texts.ts'
import { sampleTexts } from '../sample-texts.ts'

/** A sample of the lines; test-slow takes all. */
const stride = 11

describe.each([...sampleTexts])('%s keeps its declarations', (_name, text) => {
  const whole = declarations(text)
  const lines = text.split('\n').flatMap((line, nr) => (line.trim() === '' || line.trim().startsWith('//') || nr % stride !== 0 ? [] : [nr + 1]))
  it.each(breaks)('when %s', (_what, breaking) => {
    const bad = lines.flatMap((line) => {
      const count = lost(whole, declarations(breaking(text, line)))
      return count > most ? [`line ${line}: ${count} lost`] : []
    })
    expect(bad).toEqual([])
  })
})
