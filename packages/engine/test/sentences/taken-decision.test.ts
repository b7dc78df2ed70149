import { describe, expect, it } from 'vitest'
import { createSentences, explain } from '../../src/index.ts'
import { d, dossierOf, law, person, programOf, x } from '../builder/index.ts'

const plicht = d.plichtDecl('plicht', [
  { kind: 'ontstaat', date: x.gegeven('sinds') },
  { kind: 'vereist', name: 'PVT', requirement: { kind: 'onderdeel', name: 'PVT' } },
  { kind: 'ontheffing', name: 'ontheven', record: 'ontheffing_verleend', sources: d.bron('Wet art. 5') },
  { kind: 'vrijstelling', name: 'jong', when: x.ja() },
])
const model = d.model([...law.dossier, d.besluit('ontheffing_verleend'), d.orgaan('minister'), plicht, law.termijn])
const asked = (naam: string) => {
  const program = programOf(model)
  const { happened } = explain(program, dossierOf(program, person([['2024-05-12', 'PIP'], ['2025-03-01', 'ontheffing_verleend', { door: 'minister' }]])), { until: '2026-01-01' }, { naam }).value
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

  it('is found by the name of the decision', () => {
    expect(asked('ontheffing_verleend')).toEqual(asked('ontheven'))
  })

  it('is not said of what no decision brought about', () => {
    expect(asked('jong')[0]?.join()).not.toContain('Besloten')
  })
})
