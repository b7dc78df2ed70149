import { describe, expect, test } from 'vitest'
import { compileExample } from '@inburgering/testing/examples'
import { compareWithCode, describeCodeDifference, loadCode, mixedCases, randomCases, shrunk } from '@inburgering/testing/code'

const { value } = await compileExample('wi2021')
if (value.model === undefined) throw new Error('examples/wi2021 gives no model')
const { model } = value
const code = await loadCode(model)

/** Each of them is met this often in 20,000 persons, or the proof is about too few cases. */
const least = 100
const met = [
  'plicht_ontstaat inburgeringsplicht', 'plicht_eindigt inburgeringsplicht', 'leerroute_vastgesteld B1_route', 'leerroute_gewijzigd Z_route', 'termijn_begint PIP_termijn', 'termijn_voldaan PIP_termijn',
  'termijn_verstreken PIP_termijn', 'termijn_begint inburgeringstermijn', 'termijn_verstreken inburgeringstermijn', 'termijn_begint nieuwe_termijn', 'termijn_verstreken nieuwe_termijn',
  ...['ziekte', 'vrouwenopvang', 'dakloos', 'alfabetisering_gevolgd', 'overige_verhindering', 'bevalling', 'overlijden_naaste', 'bijna_klaar'].map((grond) => `termijn_verlengd inburgeringstermijn ${grond}`),
  'boete leerroute_te_laat', 'boete PVT_te_laat', 'boete MAP_te_laat', 'boete onvoldoende_meewerken', 'boete intake_niet_nagekomen', 'signaal zonder_gevolg afschalen', 'signaal buiten_bevoegdheid overstappen',
]

describe('20,000 persons', () => {
  test.for([[['wet']], [['wet', 'rechtspraak', 'uitvoeringspraktijk']]])('layers %j', ([layers = []]) => {
    const { entries, differences } = compareWithCode(model, code, randomCases(20_000, 2026), layers)
    expect(differences.slice(0, 1).map((difference) => describeCodeDifference(shrunk(model, code, difference)))).toEqual([])
    console.log([...entries].sort(([left], [right]) => (left < right ? -1 : 1)).map(([name, count]) => `${String(count).padStart(7)} ${name}`).join('\n'))
    expect(met.filter((name) => (entries.get(name) ?? 0) < least)).toEqual([])
  })
})

/** What the random persons have no records for. */
const paid = model.declarations.flatMap(({ kind, name }) => (kind === 'vergoeding' ? [`vergoeding ${name}`] : []))

test('10,000 persons mixed from those of the scenarios, with every vergoeding', () => {
  const { entries, differences } = compareWithCode(model, code, mixedCases(model, 10_000, 2026), ['wet'])
  expect(differences.slice(0, 1).map((difference) => describeCodeDifference(shrunk(model, code, difference)))).toEqual([])
  expect(paid.length).toBeGreaterThan(4)
  expect(paid.filter((name) => (entries.get(name) ?? 0) < least)).toEqual([])
})
