import { expect, test } from 'vitest'
import { citations } from '../../src/sentences/citations.ts'

const cases: readonly (readonly [sources: readonly string[], shown: string])[] = [
  [[], ''],
  [['Wet art. 11'], 'Wet art. 11'],
  [['Wet art. 24', 'Wet art. 25'], 'Wet art. 24, art. 25'],
  [['Wet', 'Wet art. 54 lid 1'], 'Wet art. 54 lid 1'],
  // Several parts of one article: the article. One part: that part.
  [['Wet art. 11', 'Wet art. 11 lid 2 tot en met 3', 'Wet art. 11 lid 1'], 'Wet art. 11'],
  [['Regeling bijlage 6a tabel 2', 'Regeling bijlage 6a'], 'Regeling bijlage 6a tabel 2'],
  [['Wet art. 24 lid 2 tot en met 4', 'Regeling art. 7.4', 'Wet art. 25'], 'Wet art. 24 lid 2 t/m 4, art. 25; Regeling art. 7.4'],
  [['Wet art. 1', 'Wet art. 10', 'Wet art. 11'], 'Wet art. 1, art. 10, art. 11'],
  [['Raad van State 9 juli 2025', 'Wet art. 25'], 'Raad van State 9 juli 2025; Wet art. 25'],
]

test.for(cases)('%j', ([sources, shown]) => {
  expect(citations(sources)).toBe(shown)
})
