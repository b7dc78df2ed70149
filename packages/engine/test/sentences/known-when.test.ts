import type { BoeteregimeClause } from '@inburgering/core'
import { expect, it } from 'vitest'
import { createSentences, explain, type ExplainQuestion } from '../../src/index.ts'
import { d, dossierOf, law, person, programOf, x, type RecordLine } from '../builder/index.ts'

// The PIP of 12 May 2024 lets the term run to 12 May 2027; the fine falls on 13 May 2027, and the minister decides on 1 July.
const boetebesluit = d.besluit('boetebesluit', { bedrag: { kind: 'money' } }, { of: 'boete', names: ['PVT_te_laat'] })
const practice = d.wijzigingDecl(
  'geen_boete',
  'uitvoeringspraktijk',
  [{ kind: 'clause', verb: 'add', target: { kind: 'boeteregime', name: 'PVT_te_laat' }, key: 'uitzondering:praktijk', clause: d.clause<BoeteregimeClause>({ kind: 'uitzondering', name: 'praktijk', when: x.ja() }) }],
  { from: '2027-01-01' },
)
const model = d.model([...law.dossier, law.plicht, law.termijn, law.nieuweTermijn, d.orgaan('minister'), boetebesluit, law.telaat('PVT', 12), practice])
const records: readonly RecordLine[] = [['2024-05-12', 'PIP'], ['2027-01-01', 'MAP_af'], ['2027-07-01', 'boetebesluit', { bedrag: 340 }]]
const basis = (question: ExplainQuestion, ...more: readonly RecordLine[]) => {
  const program = programOf(model)
  const { happened } = explain(program, dossierOf(program, person([...records, ...more])), { until: '2028-01-01' }, question).value
  return happened.map((entry) => createSentences(model, 'nl').basis(entry))
}

it('what was revoked was known on its own day too, and the decision on its own', () => {
  const [revoked] = basis({ naam: 'PVT_te_laat', datum: '2027-05-13' }, ['2027-04-01', 'PVT_af', { bekend_op: '2027-09-15' }])
  expect(revoked).toContain('Herroepen: sinds 15 september 2027 is bekend dat dit anders is')
  expect(revoked).toContain('Wat de regels geven, was bekend op de dag zelf')
})

it('a termijn that a decision sets was set by that decision, and is not still to be decided on', () => {
  const [told] = basis({ naam: 'nieuwe_termijn' })
  expect(told).toContain('Besloten op 1 juli 2027 (boetebesluit)')
  expect(told?.join()).not.toContain('is aan')
})

it('a signaal about a decision that was taken says whose it is', () => {
  const [told] = basis({ naam: 'PVT_te_laat', soort: 'signaal' }, ['2027-04-01', 'PVT_af'])
  expect(told).toContain('Het besluit is van: minister')
})

it('a warning about a layer that is off names that layer, and is found by the name of the change', () => {
  const [told] = basis({ naam: 'geen_boete' })
  expect(told).toContain('Een waarschuwing, geen uitkomst')
  expect(told).toContain('Laag die uit staat: uitvoeringspraktijk (geen boete)')
  expect(told?.join()).not.toContain('Laag: wet')
})
