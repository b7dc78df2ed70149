import { describe, expect, it } from 'vitest'
import { createSentences, explain } from '../../src/index.ts'
import { d, dossierOf, law, person, programOf, x } from '../builder/index.ts'

const plicht = d.plichtDecl('plicht', [
  { kind: 'ontstaat', date: x.gegeven('sinds') },
  { kind: 'vereist', name: 'PVT', requirement: { kind: 'onderdeel', name: 'PVT' } },
  { kind: 'ontheffing', name: 'ontheven', record: 'ontheffing_verleend', sources: d.bron('Wet art. 5') },
  { kind: 'vrijstelling', name: 'jong', when: x.ja() },
])
const uitstel = d.grondDecl('uitstel', [
  { kind: 'verlengt', termijnen: ['termijn'] },
  { kind: 'bij', records: x.records('uitstel_verleend') },
  { kind: 'met', length: x.dagen(10) },
])
const model = d.model([...law.dossier, d.besluit('ontheffing_verleend'), d.besluit('uitstel_verleend'), d.orgaan('minister'), d.orgaan('college'), plicht, law.termijn, uitstel])
const asked = (naam: string, by = 'minister') => {
  const program = programOf(model)
  const given = person([['2024-05-12', 'PIP'], ['2025-03-01', 'ontheffing_verleend', { door: by }], ['2025-04-01', 'uitstel_verleend', { door: by }]])
  const { happened } = explain(program, dossierOf(program, given), { until: '2026-01-01' }, { naam }).value
  const sentences = createSentences(model, 'nl')
  return happened.map((entry) => [sentences.answer(entry), ...sentences.derivation(entry).map(({ text }) => text), ...sentences.basis(entry)])
}

describe('what a decision in the dossier brought about', () => {
  it('names that decision, who took it and when, and the article of that part of the plicht', () => {
    const [answer, cause, taken] = asked('ontheven')[0] ?? []
    expect(answer).toBe('Op 1 maart 2025 geldt de ontheffing "Ontheven" (Wet art. 5).')
    expect(cause).toBe('Ontheffing verleend: 1 maart 2025')
    expect(taken).toBe('Besloten door minister op 1 maart 2025 (ontheffing verleend)')
  })

  it('is told of a termijn that it extended', () => {
    expect(asked('uitstel')[0]).toContain('Besloten door minister op 1 april 2025 (uitstel verleend)')
  })

  it.each(['ontheven', 'uitstel'])('names who took it where it was up to another body: %s', (naam) => {
    expect(asked(naam, 'college')[0]?.join()).toContain('Besloten door college op 1')
  })

  it('is found by the name of the decision', () => {
    expect(asked('ontheffing_verleend')).toEqual(asked('ontheven'))
  })

  it('is not said of what no decision brought about', () => {
    expect(asked('jong')[0]?.join()).not.toContain('Besloten')
  })
})

it('a termijn begins with the event that the rule names', () => {
  expect(asked('termijn')[0]).toContain('Aanleiding voor het begin: datum van de eerste PIP: 12 mei 2024')
})
