import { describe, expect, it } from 'vitest'
import type { ComparedEffect, ComparedPerson, VergelijkingAnswer } from '@inburgering/server/protocol'
import { comparisonNodes, type ComparisonNode } from '../src/features/vergelijking/comparison-nodes.ts'
import { dutch } from '../src/texts/dutch.ts'

const range = { start: { line: 3, character: 0 }, end: { line: 5, character: 1 } }
const person = (titel: string, gevolg: ComparedEffect, more: Partial<ComparedPerson> = {}): ComparedPerson => ({ uri: 'file:///wet/s.inburgering', scenario: `scenario:${titel}`, row: 0, range, titel, gevolg, gevolgTekst: { worse: 'slechter af', mixed: 'deels', better: 'beter af', different: 'anders', notCompared: 'niet vergeleken' }[gevolg], verschil: '', eerste: '', isNieuw: false, ...more })
const answer: VergelijkingAnswer = {
  model: 1,
  titel: 'Proefwet',
  samenvatting: 'Voor 2 van de 9 personen is de uitkomst anders.',
  totalen: ['Alle boetes samen: € 1 wordt € 2.'],
  opmerkingen: ['De laag "rechtspraak" staat uit.'],
  basis: [{ naam: 'Lagen', voor: 'alleen de wet', na: 'alleen de wet' }, { naam: 'Regels', voor: 'versie main', na: 'nu' }],
  personen: [person('A', 'worse', { verschil: 'Samen € 1,00 meer boete.', eerste: '1 mei 2025: Boete.' }), person('B', 'notCompared', { eerste: 'Op de basis niet te spelen.', isNieuw: true })],
  gelijk: 7,
  regels: [{ id: 'termijn:t', titel: 'Termijn', verandering: 'changed', veranderingTekst: 'veranderd', artikelen: 'Wet art. 11', delen: [{ naam: 'Duurt', voor: '3 jaar', na: '4 jaar' }], plaats: { uri: 'file:///wet/r.inburgering', range } }],
}
const drawn = (nodes: readonly ComparisonNode[], depth = 0): readonly string[] => nodes.flatMap(({ label, description, children }) => [`${'  '.repeat(depth)}${label}${description === '' ? '' : ` | ${description}`}`, ...drawn(children, depth + 1)])

describe('the comparison as a tree', () => {
  it('begins with the base and what it comes to; then who is worse off, why not, and the rules', () => {
    expect(drawn(comparisonNodes('versie main', answer, dutch))).toEqual([
      'Basis: versie main | Proefwet',
      '  Lagen | alleen de wet',
      '  Regels | versie main → nu',
      'Voor 2 van de 9 personen is de uitkomst anders.',
      '  Alle boetes samen: € 1 wordt € 2.',
      'De laag "rechtspraak" staat uit.',
      'Slechter af | 1',
      '  A | Samen € 1,00 meer boete.',
      '    1 mei 2025: Boete.',
      'Niet vergeleken | 1',
      '  B | staat niet in de basis',
      '    Op de basis niet te spelen.',
      'Veranderde regels | 1',
      '  Termijn | veranderd · Wet art. 11',
      '    3 jaar → 4 jaar | Duurt',
    ])
  })

  it('says what is the matter with the base, and nothing else', () => {
    expect(drawn(comparisonNodes('versie weg', { ...answer, probleem: 'De versie "weg" bestaat niet in git.' }, dutch))).toEqual(['Basis: versie weg | Proefwet', '  De versie "weg" bestaat niet in git.'])
  })

  it('leads to the scenario and to the rule', () => {
    const nodes = comparisonNodes('x', answer, dutch)
    expect(nodes.find(({ id }) => id === 'worse')?.children[0]?.place).toEqual({ uri: 'file:///wet/s.inburgering', range })
    expect(nodes.find(({ id }) => id === 'regels')?.children[0]?.place?.uri).toBe('file:///wet/r.inburgering')
  })

  it('has ids that are unique', () => {
    const ids = (nodes: readonly ComparisonNode[]): readonly string[] => nodes.flatMap(({ id, children }) => [id, ...ids(children)])
    const all = ids(comparisonNodes('x', answer, dutch))
    expect(new Set(all).size).toBe(all.length)
  })
})
