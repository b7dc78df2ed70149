import { describe, expect, test } from 'vitest'
import { compareWithCode, describeCodeDifference, isCovered, knownCases, loadCode, partlyKnownCases, randomCases, scenarioCases, shrunk } from '@inburgering/testing/code'
import { modelWithSupposedPolicy } from './supposed-policy.ts'

const model = await modelWithSupposedPolicy()
const code = await loadCode(model)

const layerSets = [['wet'], ['wet', 'rechtspraak', 'uitvoeringspraktijk'], ['wet', 'uitvoeringspraktijk', 'variant:boete_gehalveerd', 'variant:lagere_boetes_2027', 'variant:een_boete_PVT_MAP', 'variant:MAP_zestig_uur', 'variant:PVT_zestien_uur', 'variant:vier_jaar_naar_begin']]

describe('the code of Wi2021 gives what the engine gives', () => {
  test.for(layerSets)('for random persons, layers %j', (layers) => {
    const { entries, differences } = compareWithCode(model, code, randomCases(250, 11), layers)
    expect(differences.slice(0, 1).map((difference) => describeCodeDifference(shrunk(model, code, difference)))).toEqual([])
    expect(entries.size).toBeGreaterThan(40)
  })
  test.for(layerSets)('for the persons of the scenarios, layers %j', (layers) => {
    const cases = scenarioCases(model)
    const covered = cases.filter(({ person }) => isCovered(model, person))
    expect(covered.length).toBeGreaterThan(300)
    const { differences } = compareWithCode(model, code, covered, layers)
    expect(differences.slice(0, 1).map((difference) => describeCodeDifference(shrunk(model, code, difference)))).toEqual([])
  })
  test('until any day', () => {
    const cases = randomCases(60, 5).map((each, index) => ({ ...each, until: `20${24 + (index % 8)}-0${1 + (index % 9)}-15` }))
    expect(compareWithCode(model, code, cases, ['wet']).differences.map(describeCodeDifference)).toEqual([])
  })
  test('when records say since when they are known', () => {
    expect(compareWithCode(model, code, knownCases(randomCases(100, 17)), ['wet', 'rechtspraak', 'uitvoeringspraktijk']).differences.slice(0, 1).map(describeCodeDifference)).toEqual([])
  })
  test('as known on any day', () => {
    const cases = knownCases(randomCases(150, 23))
    const layers = ['wet', 'rechtspraak', 'uitvoeringspraktijk']
    const { differences, entries } = compareWithCode(model, code, partlyKnownCases(randomCases(150, 23)), layers)
    expect(differences.slice(0, 1).map(describeCodeDifference)).toEqual([])
    expect(countOf(entries)).toBeLessThan(0.9 * countOf(compareWithCode(model, code, cases, layers).entries))
  })
  test('and refuses whom it cannot run', () => {
    const refused = scenarioCases(model).filter(({ person }) => !isCovered(model, person) && person.gebeurtenissen.every(({ bekend_op }) => bekend_op === undefined))
    expect(refused.length).toBeGreaterThan(10)
    for (const { person } of refused) {
      const read = code.readPerson(person)
      expect('problems' in read ? read.problems.map(({ code: found }) => found) : []).toContain('niet_in_de_code')
    }
  })
})

describe('bad persons are refused at the same path', () => {
  const good = { id: 'p', gegevens: { geboortedatum: '1994-05', doelgroep: 'gezinsmigrant', inburgeringsplichtig_sinds: '2024-02-01' } }
  const record = (naam: string, more: object = {}): object => ({ ...good, gebeurtenissen: [{ datum: '2024-05-12', naam, ...more }] })
  const bad: readonly unknown[] = [
    null, 'p', [], {}, { ...good, id: '' }, { ...good, naam: 'x' }, { ...good, gegevens: [] }, { ...good, gebeurtenissen: {} }, { ...good, gebeurtenissen: [1] },
    { ...good, gegevens: { ...good.gegevens, doelgroep: 'ander' } }, { ...good, gegevens: { ...good.gegevens, doelgroep: null } }, { ...good, gegevens: { ...good.gegevens, kleur: 'rood' } },
    { ...good, gegevens: { ...good.gegevens, geboortedatum: '1994-13' } }, { ...good, gegevens: { ...good.gegevens, inburgeringsplichtig_sinds: '2021-12-31' } }, { ...good, gegevens: { ...good.gegevens, inburgeringsplichtig_sinds: '2024-02' } },
    record('feest'), record('PIP_vastgesteld'), record('PIP_vastgesteld', { leerroute: 'A_route' }), record('PIP_vastgesteld', { leerroute: 'B1_route', cursusuren: 0 }), record('PIP_vastgesteld', { leerroute: 'B1_route', door: 'koning' }),
    record('PIP_vastgesteld', { leerroute: 'B1_route', dagtekening: '2024-05-13', bekendgemaakt_op: '2024-05-12' }), record('lesuren', { soort: 'NT2', uren: -1 }), record('lesuren', { soort: 'NT2', uren: 1.234 }), record('lesuren', { soort: 'NT2', uren: '4' }),
    record('examenpoging', { onderdeel: 'PVT', behaald: true }), record('examenpoging', { onderdeel: 'lezen', behaald: true }), record('examenpoging', { onderdeel: 'KNM', niveau: 'B1', behaald: true }), record('ziekte', { einde: '2024-05-11' }), record('ziekte', { einde: '2024-02-30' }),
    record('voldoende_inspanning', { oordeel: true, door: 'minister' }), { ...good, gebeurtenissen: [{ naam: 'bevalling' }] }, { ...good, gebeurtenissen: [{ datum: '2024-05-12' }] },
  ]
  test.for(bad.map((person, index) => [index, person] as const))('%i', ([, person]) => {
    const { differences, refused } = compareWithCode(model, code, [{ person: person as never }], ['wet'])
    expect(refused).toBe(1)
    expect(differences.map(({ engine, code: lines }) => ({ engine, lines }))).toEqual([])
  })
})

function countOf(entries: ReadonlyMap<string, number>): number {
  return [...entries.values()].reduce((sum, count) => sum + count, 0)
}
