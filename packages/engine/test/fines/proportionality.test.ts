import { describe, expect, it } from 'vitest'
import { d, law, lines, person, x, type RecordLine } from '../builder/index.ts'

// The termijn of three years from the PIP of 12 May 2024 runs out on 12 May 2027.
const pip: RecordLine = ['2024-05-12', 'PIP']
const model = d.model([
  ...law.dossier,
  law.plicht,
  law.termijn,
  d.oordeelDecl('evenredigheid'),
  d.besluit('boetebesluit', { bedrag: { kind: 'money' } }, { of: 'boete', names: ['te_laat'] }),
  d.boeteDecl('te_laat', [
    { kind: 'overtreding_na_afloop', open: 'PVT', termijnen: ['termijn'] },
    { kind: 'bedrag', name: 'vast', amount: x.euro('340') },
  ]),
])
const told = (...records: readonly RecordLine[]) => lines(model, person([pip, ...records]), { until: '2028-12-31' }).filter((line) => / (boete|signaal) /.test(line))
const judged = (date: string, yes: boolean, more: Readonly<Record<string, string>> = {}): RecordLine => [date, 'evenredigheid', { oordeel: yes, ...more }]
const fine = '2027-05-13 boete te_laat € 340'

describe('whether a fine is proportionate', () => {
  it('not judged: the fine, and nothing to tell', () => {
    expect(told()).toEqual([fine])
  })

  it('judged proportionate: the fine, and nothing to tell', () => {
    expect(told(judged('2027-05-01', true))).toEqual([fine])
  })

  it('judged disproportionate without a decision: the amount of the rules, and that it is too high', () => {
    for (const judgement of [judged('2027-05-01', false), judged('2027-06-20', false, { over: 'te_laat' })]) {
      const [first, second, ...more] = told(judgement)
      expect(first).toBe(fine)
      expect(second).toContain('2027-05-13 signaal niet_evenredig')
      expect(more).toEqual([])
    }
  })

  it('about the person and after the fine: it says nothing about this fine, and that is told', () => {
    const [first, second, ...more] = told(judged('2027-06-20', false))
    expect(first).toBe(fine)
    expect(second).toContain('2027-06-20 signaal oordeel_na_boete')
    expect(more).toEqual([])
  })

  it('decided upon: the decision says what the fine comes to', () => {
    const found = told(judged('2027-05-01', false), ['2027-07-01', 'boetebesluit', { bedrag: 100 }])
    expect(found.filter((line) => line.includes('niet_evenredig'))).toEqual([])
    expect(found[0]).toBe('2027-05-13 boete te_laat € 340')
  })
})
