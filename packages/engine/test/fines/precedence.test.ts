import { describe, expect, it } from 'vitest'
import { explain } from '../../src/index.ts'
import { d, dossierOf, law, lines, person, programOf, x, type RecordLine } from '../builder/index.ts'

type Clauses = Parameters<typeof d.boeteDecl>[1]

const regime = (name: string, amount: string, more: Clauses = []) =>
  d.boeteDecl(name, [{ kind: 'overtreding_bij', records: x.records('gedrag') }, { kind: 'bedrag', name: 'vast', amount: x.euro(amount) }, ...more])

const before = (...regimes: string[]): Clauses => [{ kind: 'in_afwijking_van', regimes }]
const excused: Clauses = [{ kind: 'uitzondering', name: 'excuus', when: x.erIs('excuus', { window: x.zelfdeDag }) }]

const model = (...regimes: ReturnType<typeof regime>[]) => d.model([...law.dossier, law.plicht, d.gebeurtenis('gedrag'), d.gebeurtenis('excuus'), ...regimes])
const told = (rules: ReturnType<typeof model>, ...more: readonly RecordLine[]) => lines(rules, person([['2024-07-01', 'gedrag'], ...more]), { until: '2026-12-31' })

describe('in afwijking van', () => {
  it('takes the place of the general fine, whatever the order of the declarations', () => {
    expect(told(model(regime('algemeen', '50'), regime('bijzonder', '80', before('algemeen'))))).toEqual(['2024-07-01 boete bijzonder € 80'])
    expect(told(model(regime('bijzonder', '80', before('algemeen')), regime('algemeen', '50')))).toEqual(['2024-07-01 boete bijzonder € 80'])
  })

  it('leaves the general fine where the special one has an exception', () => {
    const rules = model(regime('algemeen', '50'), regime('bijzonder', '80', [...before('algemeen'), ...excused]))
    expect(told(rules, ['2024-07-01', 'excuus'])).toEqual(['2024-07-01 boete algemeen € 50'])
  })

  it('stands in the place of the general fine with an amount of nothing too', () => {
    expect(told(model(regime('algemeen', '50'), regime('bijzonder', '0', before('algemeen'))))).toEqual([])
  })

  it('does not bring the general fine back when it gives way itself', () => {
    const chain = [regime('a', '50'), regime('b', '60', before('a')), regime('c', '70', before('b'))]
    expect(told(model(...chain))).toEqual(['2024-07-01 boete c € 70'])
  })

  it('is the reason why the general fine did not fall, with its own source', () => {
    const [algemeen, bijzonder] = [regime('algemeen', '50'), regime('bijzonder', '80', before('algemeen'))]
    const program = programOf(model(algemeen, bijzonder))
    const { value } = explain(program, dossierOf(program, person([['2024-07-01', 'gedrag']])), { until: '2026-12-31' }, { naam: 'algemeen' })
    expect(value.happened).toEqual([])
    const [refused] = value.notHappened
    expect(refused?.waarom.children.map(({ rule, value: held }) => [rule, held])).toEqual([['boeteregime:bijzonder/in_afwijking_van', { kind: 'boolean', value: true }]])
  })
})
