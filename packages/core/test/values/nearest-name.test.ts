import { expect, it } from 'vitest'
import { nearestName } from '../../src/index.ts'

const names = ['PIP_vastgesteld', 'PVT_afgerond', 'MAP_afgerond', 'ziekte', 'alfabetisering_gevolgd', 'variant:vier_jaar', 'variant:boete_gehalveerd', 'rechtspraak']

const cases: readonly (readonly [given: string, meant: string | undefined])[] = [
  ['PVT_afgernod', 'PVT_afgerond'],
  ['pvt_afgerond', 'PVT_afgerond'],
  ['zeikte', 'ziekte'],
  ['rechtspaak', 'rechtspraak'],
  ['vier_jaar', 'variant:vier_jaar'],
  ['vier_jar', 'variant:vier_jaar'],
  ['alfabetisering', 'alfabetisering_gevolgd'],
  ['feest', undefined],
  ['een', undefined],
]
it.each(cases)('%s means %s', (given, meant) => expect(nearestName(given, names)).toBe(meant))
it('has nothing to offer without names', () => expect(nearestName('ziekte', [])).toBeUndefined())
