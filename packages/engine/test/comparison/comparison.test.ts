import { describe, expect, test } from 'vitest'
import { compareRuns, compareTimelines } from '../../src/index.ts'
import { timeline } from './timelines.ts'

const base = `
  2024-05-13 termijn_begint inburgeringstermijn t/m 2027-05-12
  2026-03-15 termijn_verlengd inburgeringstermijn door ziekte t/m 2027-09-24
  2027-09-25 boete leerroute_te_laat €320
  2027-09-25 boete PVT_te_laat €340.10
  2027-09-25 termijn_begint nieuwe_termijn t/m 2029-03-24`
const summary = (before: string, after: string) => {
  const { onlyBefore, onlyAfter, changed, moved, ...rest } = compareTimelines(timeline(before), timeline(after))
  const names = (list: readonly { entry: { naam: string; datum: string } }[]) => list.map(({ entry }) => `${entry.datum} ${entry.naam}`)
  return {
    ...rest,
    onlyBefore: names(onlyBefore),
    onlyAfter: names(onlyAfter),
    changed: changed.map(({ before: { entry }, fields }) => `${entry.datum} ${entry.naam}: ${fields.join(', ')}`),
    moved: moved.map(({ after: { entry } }) => entry.naam),
  }
}

describe('compareTimelines', () => {
  test('equal timelines', () => {
    expect(summary(base, base)).toMatchObject({ same: true, effect: 'same', changed: [], onlyBefore: [], onlyAfter: [], moved: [], euros: { before: 660.1, after: 660.1, difference: 0 }, terms: [], days: 0 })
    expect(summary(base, base).first).toBeUndefined()
  })
  test('a lower fine is better', () => {
    const found = summary(base, base.replace('€320', '€160'))
    expect(found).toMatchObject({ same: false, effect: 'better', changed: ['2027-09-25 leerroute_te_laat: bedrag'], euros: { difference: -160 }, first: { date: '2027-09-25', before: { bedrag: 320 }, after: { bedrag: 160 } } })
  })
  test('an extension less: later dates change with it, and the first difference is the extension', () => {
    const after = `
      2024-05-13 termijn_begint inburgeringstermijn t/m 2027-05-12
      2027-05-13 boete leerroute_te_laat €320
      2027-05-13 boete PVT_te_laat €340.10
      2027-05-13 termijn_begint nieuwe_termijn t/m 2028-11-12`
    const found = summary(base, after)
    // 24 September 2027 back to 12 May 2027 is 135 days; eighteen months stay eighteen months, from another day.
    expect(found).toMatchObject({ effect: 'worse', onlyBefore: ['2026-03-15 inburgeringstermijn'], days: -135 })
    expect(found.terms).toEqual([
      { naam: 'inburgeringstermijn', instance: 1, before: { begin: '2024-05-13', end: '2027-09-24' }, after: { begin: '2024-05-13', end: '2027-05-12' }, days: -135 },
      { naam: 'nieuwe_termijn', instance: 1, before: { begin: '2027-09-25', end: '2029-03-24' }, after: { begin: '2027-05-13', end: '2028-11-12' }, days: 0 },
    ])
    expect(found.changed).toHaveLength(3)
    expect(found.first).toMatchObject({ date: '2026-03-15', before: { grond: 'ziekte' } })
    expect(found.first?.after).toBeUndefined()
  })
  test('a longer first termijn is more time, also when a later one never begins', () => {
    const after = '2024-05-13 termijn_begint inburgeringstermijn t/m 2028-05-12\n2028-05-13 termijn_voldaan inburgeringstermijn t/m 2028-05-12'
    const found = summary(base.replace(/.*ziekte.*\n/, ''), after)
    expect(found).toMatchObject({ effect: 'better', days: 366 })
    expect(found.terms.at(-1)).toEqual({ naam: 'nieuwe_termijn', instance: 1, before: { begin: '2027-09-25', end: '2029-03-24' } })
  })
  test('each termijn of a name is held against the one in the same place', () => {
    const one = '2027-05-13 termijn_begint nieuwe_termijn t/m 2028-05-12\n2028-05-13 termijn_begint nieuwe_termijn t/m 2030-05-12'
    const other = '2027-05-13 termijn_begint nieuwe_termijn t/m 2027-11-12\n2027-11-13 termijn_begint nieuwe_termijn t/m 2029-11-12'
    expect(summary(one, other).terms.map(({ instance, days }) => [instance, days])).toEqual([
      [1, -182],
      [2, 0],
    ])
  })
  test('a longer termijn of a body is told, and is no time for the person', () => {
    const [one, other] = ['2024-08-02', '2024-08-16'].map((end) => timeline(`2024-05-13 termijn_begint PIP_termijn t/m ${end}`))
    if (one === undefined || other === undefined) throw new Error('two timelines')
    expect(compareTimelines(one, other, new Set(['PIP_termijn']))).toMatchObject({ effect: 'different', days: 0, terms: [{ days: 14 }] })
    expect(compareTimelines(one, other)).toMatchObject({ effect: 'better', days: 14 })
  })
  test('what disappears in the middle of a day is the first difference, not what moves up into its place', () => {
    const found = summary(base.replace('termijn_begint nieuwe', 'boete MAP_te_laat €340\n  2027-09-25 termijn_begint nieuwe'), base.replace(/.*PVT_te_laat.*\n/, '').replace('termijn_begint nieuwe', 'boete MAP_te_laat €340\n  2027-09-25 termijn_begint nieuwe'))
    expect(found.first).toMatchObject({ before: { naam: 'PVT_te_laat' } })
    expect(found.first?.after).toBeUndefined()
  })
  test('a fine in the place of another, on the same day, is told together', () => {
    expect(summary(base, base.replace('PVT_te_laat', 'PVT_en_MAP')).first).toMatchObject({ before: { naam: 'PVT_te_laat' }, after: { naam: 'PVT_en_MAP' } })
  })
  test('a signal does not hide what happens on its day', () => {
    const found = summary(base, base.replace('2027-09-25 boete leerroute_te_laat €320', '2027-09-25 signaal let_op\n  2027-09-25 boete leerroute_te_laat €300'))
    expect(found.first).toMatchObject({ before: { naam: 'leerroute_te_laat' }, after: { bedrag: 300 } })
  })
  test('the same name twice: one more in front does not shift the rest', () => {
    const later = `2025-01-01 boete onvoldoende_meewerken €50\n2025-09-01 boete onvoldoende_meewerken €100`
    const found = summary(later, `2024-12-01 boete onvoldoende_meewerken €25\n${later}`)
    expect(found).toMatchObject({ onlyAfter: ['2024-12-01 onvoldoende_meewerken'], changed: [], effect: 'worse' })
  })
  test('the order within a day is kept, and said', () => {
    const lines = base.trim().split('\n')
    const swapped = [lines[0], lines[1], lines[3], lines[2], lines[4]].join('\n')
    expect(summary(base, swapped)).toMatchObject({ same: false, effect: 'different', moved: ['PVT_te_laat'], changed: [] })
  })
  test('less to pay in less time is mixed', () => {
    expect(summary(base, base.replace('€320', '€160').replace('2029-03-24', '2028-09-24'))).toMatchObject({ effect: 'mixed' })
  })
  test('an amount that is not known is counted apart', () => {
    expect(summary(base, base.replace(' €320', ''))).toMatchObject({ euros: { after: 340.1, unknownAfter: 1, unknownBefore: 0 } })
  })
  test('a missing fact on one side makes a difference', () => {
    const one = timeline(base)
    const other = { ...one, ontbrekend: [{ gegeven: 'cursusuren', nodig_voor: 'leerroute_te_laat', datum: '2027-09-25' }] }
    expect(compareTimelines(one, other)).toMatchObject({ same: false, effect: 'different', missingOnlyAfter: other.ontbrekend })
  })
  test('a timeline that ends earlier parts where it ends', () => {
    expect(summary(base, base.split('\n').slice(0, -1).join('\n')).first).toMatchObject({ date: '2027-09-25', before: { naam: 'nieuwe_termijn' } })
  })
})

describe('compareRuns', () => {
  test('who is worse off comes first, however little, and everyone is listed on request', () => {
    const runs = compareRuns({ list: Infinity })
    const changes: readonly (readonly [string, string])[] = [
      ['better', base.replace('€320', '€20')],
      ['worse', base.replace('€320', '€330')],
      ['mixed', base.replace('€320', '€160').replace('2029-03-24', '2028-09-24')],
      ['different', base.replace('2027-09-25 boete leerroute', '2027-09-25 signaal let_op\n  2027-09-25 boete leerroute')],
    ]
    for (const [id, after] of changes) runs.add(compareTimelines(timeline(base, id), timeline(after, id)))
    expect(runs.summary().listed.map(({ id, effect }) => `${id} ${effect}`)).toEqual(['worse worse', 'mixed mixed', 'better better', 'different different'])
    expect(runs.summary().terms).toEqual([{ naam: 'nieuwe_termijn', longer: { persons: 0, least: 0, most: 0 }, shorter: { persons: 1, least: 181, most: 181 }, begun: 0, gone: 0 }])
  })
  test('counts for whom a termijn begins that was not there, and for whom one begins no more', () => {
    const [one, other] = [timeline(base), timeline(base.replace(/.*termijn_begint nieuwe_termijn.*/, ''))]
    const begun = compareRuns()
    begun.add(compareTimelines(other, one))
    begun.add(compareTimelines(one, one))
    expect(begun.summary().terms).toMatchObject([{ naam: 'nieuwe_termijn', longer: { persons: 0 }, begun: 1, gone: 0 }])
    const gone = compareRuns()
    gone.add(compareTimelines(one, other))
    expect(gone.summary().terms).toMatchObject([{ naam: 'nieuwe_termijn', begun: 0, gone: 1 }])
  })
  test('sums, counts, and keeps only those for whom most changes', () => {
    const runs = compareRuns({ list: 2 })
    for (let nth = 0; nth < 100; nth++) {
      const after = nth % 2 === 0 ? base : base.replace('€320', `€${320 + nth}`)
      runs.add(compareTimelines(timeline(base, `p${nth}`), timeline(after, `p${nth}`)))
    }
    runs.refuse('after')
    const found = runs.summary()
    expect(found).toMatchObject({ persons: 100, changed: 50, byEffect: { same: 50, worse: 50 }, refused: { after: 1 }, firstDivergences: [{ topic: 'boete|leerroute_te_laat|', persons: 50 }] })
    expect(found.euros).toEqual({ before: 66010, after: 68510, difference: 2500 })
    expect(found.listed.map(({ id }) => id)).toEqual(['p99', 'p97'])
  })
})
