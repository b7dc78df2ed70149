import { expect, it } from 'vitest'
import type { Entry } from '@inburgering/core'
import { createSentences } from '../../src/index.ts'
import { d, law } from '../builder/index.ts'

const sentences = createSentences(d.model([...law.dossier, law.plicht, law.termijn, law.nieuweTermijn, law.telaat('PVT', 6)]), 'nl')
const entry = (more: Partial<Entry>): Entry => ({ datum: '2027-05-13', soort: 'boete', naam: 'telaat', bedrag: 500, bronnen: [], stelsel: 'Proef', laag: 'wet', ...more })
const date = '2027-05-13'

it('another amount is told as what it was and what it becomes', () => {
  expect(sentences.divergence({ date, before: entry({}), after: entry({ bedrag: 400 }) })).toMatch(/^13 mei 2027: Boete: .*, € 500,00 wordt € 400,00$/)
})

it('the same consequence with another remark: the remarks differ, not the amount', () => {
  const told = sentences.divergence({ date, before: entry({ herroepen: '2027-08-01' }), after: entry({ herroepen: '2027-09-01' }) })
  expect(told).toContain('€ 500,00')
  expect(told).not.toContain('€ 500,00 wordt € 500,00')
  expect(told).toMatch(/1 augustus 2027.* wordt .*1 september 2027/)
})

it('a remark on one side only comes or goes', () => {
  expect(sentences.divergence({ date, before: entry({}), after: entry({ herroepen: '2027-09-01' }) })).toMatch(/^13 mei 2027: komt erbij: .*1 september 2027/)
  expect(sentences.divergence({ date, before: entry({ herroepen: '2027-09-01' }), after: entry({}) })).toMatch(/^13 mei 2027: vervalt: .*1 september 2027/)
})
