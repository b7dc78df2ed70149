import { expect, it } from 'vitest'
import { createSentences, explain } from '../../src/index.ts'
import { d, dossierOf, law, person, programOf, x } from '../builder/index.ts'

// The exam is asked at B1; the college may decide on A2 for who tried hard enough.
const model = d.model([
  ...law.dossier.filter(({ name }) => name !== 'PVT'),
  d.orgaan('college'),
  d.oordeelDecl('inspanning'),
  d.gebeurtenis('poging', { niveau: { kind: 'level' } }),
  { ...d.besluit('afgeschaald'), by: 'college', sources: d.bron('Wet art. 17 lid 3') },
  d.taaleisDecl('taal', 'B1', 'PVT'),
  d.onderdeelDecl('PVT', x.erIs('poging', { where: x.tenMinste(x.kenmerk('niveau', 'level', x.element()), x.niveauVan('taal')) })),
  d.bevoegdheidDecl('afschalen', [
    { kind: 'verlagen', by: 'college', taaleis: 'taal', to: 'A2', record: 'afgeschaald', perOnderdeel: false },
    { kind: 'alleen_als', when: x.oordeel('inspanning') },
  ]),
  d.plichtDecl('plicht', [
    { kind: 'ontstaat', date: x.gegeven('sinds') },
    { kind: 'vereist', name: 'PVT', requirement: { kind: 'onderdeel', name: 'PVT' } },
  ]),
  law.termijn,
])
const basis = (naam: string, niveau: string) => {
  const program = programOf(model)
  const dossier = dossierOf(program, person([['2024-05-12', 'PIP'], ['2025-01-01', 'afgeschaald'], ['2025-06-01', 'poging', { niveau }]]))
  const { happened } = explain(program, dossier, { until: '2026-01-01' }, { naam, soort: 'termijn_voldaan' }).value
  return happened.map((entry) => createSentences(model, 'nl').basis(entry))
}
const lowered = 'Steunt op een besluit van 1 januari 2025: afgeschaald (Wet art. 17 lid 3); dat is aan: college'

it('a plicht that is met at a lowered level rests on that decision, and on what was not judged', () => {
  const [told] = basis('termijn', 'A2')
  expect(told).toContain(lowered)
  expect(told).toContain('Nog te beoordelen: inspanning')
  expect(told?.join()).not.toContain('Volgt rechtstreeks')
})

it('is found by the name of that decision', () => {
  expect(basis('afgeschaald', 'A2')).toEqual(basis('termijn', 'A2'))
})
