import type { BoeteregimeClause } from '@inburgering/core'
import { expect, it } from 'vitest'
import { createSentences, explain } from '../../src/index.ts'
import { d, dossierOf, law, person, programOf, x } from '../builder/index.ts'

const higher = d.wijzigingDecl(
  'hoger',
  'wet',
  [{ kind: 'clause', verb: 'replace', target: { kind: 'boeteregime', name: 'PVT_te_laat' }, key: 'bedrag:vast', clause: d.clause<BoeteregimeClause>({ kind: 'bedrag', name: 'vast', amount: x.euro('250') }) }],
  { label: 'Hogere boetes', sources: d.bron('Stb 2023, 7'), from: '2023-01-01', kanttekeningen: [{ id: 'wijziging:hoger/aanname:1', kind: 'aanname', text: 'De nieuwe boete geldt ook voor termijnen die al liepen.', sources: [], origin: law.plicht.origin }] },
)
const model = d.model([...law.dossier, law.plicht, law.termijn, law.telaat('PVT', 6), higher])

it('rests what changed the act on the article and the assumptions of that change, and names them', () => {
  const dossier = dossierOf(programOf(model), person([['2024-05-12', 'PIP']]))
  const { happened: [fine] } = explain(programOf(model), dossier, { until: '2027-12-31' }, { naam: 'PVT_te_laat' }).value
  if (fine === undefined) throw new Error('no fine')
  const sentences = createSentences(model, 'nl')
  expect(fine.bedrag).toBe(250)
  // The article of the plicht, of the fine and of its termijn first; then that of the change.
  expect(fine.bronnen.at(-1)).toBe('Stb 2023, 7')
  expect(fine.aannames).toContain('wijziging:hoger/aanname:1')
  expect(sentences.basis(fine)).toContain('Laag: wet, gewijzigd door: hogere boetes (Stb 2023, 7)')
  expect(sentences.assumptions(fine)).toContain('De nieuwe boete geldt ook voor termijnen die al liepen.')
})
