import { expect, it } from 'vitest'
import { createSentences, explain } from '../../src/index.ts'
import { d, dossierOf, law, person, programOf, x } from '../builder/index.ts'

const begin = (termijn: string) => x.kenmerk('begin', 'date', x.termijnRef(termijn))
const bevalling = d.grondDecl('bevalling', [
  { kind: 'verlengt', termijnen: ['termijn'] },
  { kind: 'van_overeenkomstige_toepassing', termijnen: ['nieuwe_termijn'], sources: d.bron('Regeling art. 4.1 lid 2') },
  { kind: 'bij', records: x.records('les') },
  { kind: 'als', when: x.tenMinste(x.dagVan(x.deze('les')), begin('termijn')) },
  { kind: 'met', length: x.weken(16) },
])
const model = d.model([...law.dossier, law.plicht, law.termijn, law.nieuweTermijn, law.telaat('PVT', 6), bevalling])

it('tells the reasons of a ground that applies correspondingly in the words of that termijn', () => {
  const program = programOf(model)
  // Met PIP op 12 mei 2024 is 12 mei 2027 de laatste dag, en begint de nieuwe termijn op 13 mei 2027.
  const dossier = dossierOf(program, person([['2024-05-12', 'PIP'], ['2025-01-01', 'les', { uren: 1 }], ['2027-09-20', 'les', { uren: 1 }]]))
  const sentences = createSentences(model, 'nl')
  const { happened } = explain(program, dossier, { until: '2027-12-31' }, { naam: 'bevalling' }).value
  const conditions = happened.map((entry) => sentences.derivation(entry).find(({ text }) => text.startsWith('Datum'))?.text)
  expect(happened.map(({ naam }) => naam)).toEqual(['termijn', 'nieuwe_termijn'])
  expect(conditions[0]).toContain('begin van termijn')
  expect(conditions[1]).toContain('begin van nieuwe termijn')
})
