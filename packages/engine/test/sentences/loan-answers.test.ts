import type { Language } from '@inburgering/core'
import { describe, expect, it } from 'vitest'
import { createSentences, explain } from '../../src/index.ts'
import { d, dossierOf, person, programOf, x, type RecordLine } from '../builder/index.ts'

const model = d.model([
  d.gegevenDecl('sinds', { kind: 'date' }),
  d.orgaan('minister'),
  d.gebeurtenis('aanvraag'),
  d.gebeurtenis('rekening', { bedrag: { kind: 'money' } }),
  d.gebeurtenis('klaar'),
  d.gebeurtenis('vergeven'),
  d.leningDecl('krediet', [
    { kind: 'aangevraagd_bij', records: x.records('aanvraag') },
    { kind: 'verstrekt_door', orgaan: 'minister' },
    { kind: 'bedraagt', amount: x.euro('1000'), sources: d.bron('Besluit art. 2') },
    { kind: 'opname', record: 'rekening', sources: d.bron('Besluit art. 3') },
    { kind: 'eindigt_zodra', when: x.erIs('klaar') },
    { kind: 'kwijtschelding', name: 'vrij', label: 'Ontheven', when: x.erIs('vergeven'), share: x.euro('1'), sources: d.bron('Besluit art. 4') },
  ]),
])
const records: readonly RecordLine[] = [['2024-02-01', 'aanvraag'], ['2024-03-01', 'rekening', { bedrag: 600 }], ['2024-05-01', 'klaar']]
const asked = (language: Language, naam: string, ...more: readonly RecordLine[]) => {
  const program = programOf(model)
  const { happened, notHappened } = explain(program, dossierOf(program, person([...records, ...more])), { until: '2025-12-31' }, { naam }).value
  const sentences = createSentences(model, language)
  return { told: happened.map((entry) => sentences.answer(entry)), refused: notHappened.map((refused) => sentences.refusal(refused, true).text) }
}

describe('what became of a loan', () => {
  it('is told step by step, each with the article of that step', () => {
    expect(asked('nl', 'krediet', ['2024-06-01', 'vergeven']).told).toEqual([
      'Op 1 februari 2024 is de lening "Krediet" toegekend, ten hoogste € 1.000,00 (Wet art. 20; Besluit art. 2).',
      'Op 1 maart 2024 is uit de lening "Krediet" € 600,00 betaald: Rekening (Wet art. 20; Besluit art. 3).',
      'Op 1 mei 2024 eindigt de lening "Krediet", met een schuld van € 600,00 (Wet art. 20).',
      'Op 1 juni 2024 is van de lening "Krediet" € 600,00 kwijtgescholden: Ontheven (Wet art. 20; Besluit art. 4).',
    ])
  })

  it('is told in English, with the names as they are', () => {
    expect(asked('en', 'krediet', ['2024-06-01', 'vergeven']).told).toEqual([
      'On 1 February 2024 the loan "Krediet" is granted, at most €1,000.00 (Wet art. 20; Besluit art. 2).',
      'On 1 March 2024 €600.00 is paid from the loan "Krediet": Rekening (Wet art. 20; Besluit art. 3).',
      'On 1 May 2024 the loan "Krediet" ends, with a debt of €600.00 (Wet art. 20).',
      'On 1 June 2024 €600.00 of the loan "Krediet" is remitted: Ontheven (Wet art. 20; Besluit art. 4).',
    ])
  })

  it('of a remission that did not come: which one, with its article', () => {
    expect(asked('nl', 'vrij').refused.at(-1)).toMatch(/^Op .* is "Ontheven" nagegaan, en dit is niet gebeurd \(Wet art. 20; Besluit art. 4\)\.$/)
  })
})
