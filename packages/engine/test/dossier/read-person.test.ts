import { messageOf, type Diagnostic } from '@inburgering/core'
import { describe, expect, it } from 'vitest'
import { readPerson } from '../../src/index.ts'
import { d, law, person, programOf, x } from '../builder/index.ts'

const program = programOf(
  d.model([
    ...law.dossier,
    d.gegevenDecl('groep', { kind: 'choice', keuze: 'Groep' }, { optional: true }),
    d.gegevenDecl('getrouwd', { kind: 'boolean' }, { optional: true, controles: [{ when: x.gegeven('getrouwd', 'boolean'), message: 'Alleen wie getrouwd is.', at: 'getrouwd' }] }),
    d.keuzeDecl('Groep', 'asiel', 'gezin'),
    d.oordeelDecl('inspanning'),
    d.gebeurtenis('examen', { onderdeel: { kind: 'onderdeel' }, niveau: { type: { kind: 'level' }, optional: true }, behaald: { kind: 'boolean' } }, [
      { when: x.isGegeven(x.kenmerk('niveau', 'level', x.element())), message: 'Geef een niveau.', at: 'niveau' },
    ]),
  ]),
)
const read = (json: unknown, index = 0) => readPerson(program, json, index)
const refused = (json: unknown) => read(json, 3).diagnostics.map((diagnostic: Diagnostic) => `${diagnostic.code} ${diagnostic.path}`)
const record = (fields: object) => ({ id: 'p', gegevens: { sinds: '2024-01-01' }, gebeurtenissen: [fields] })
const fact = (gegevens: object) => ({ id: 'p', gegevens: { sinds: '2024-01-01', ...gegevens }, gebeurtenissen: [] })

describe('a person is read', () => {
  it('with the records in the order in which they act, those of one day in the order of the input', () => {
    const { value } = read(person([['2024-03-01', 'PIP'], ['2024-01-01 - 2024-04-01', 'ziekte'], ['2024-02-01', 'PVT_af'], ['2024-02-01', 'MAP_af'], ['2024-01-15 -', 'ziekte']]))
    expect(value?.records.map(({ name, acts }) => `${name} ${acts === undefined ? 'loopt' : 'telt'}`)).toEqual(['PVT_af telt', 'MAP_af telt', 'PIP telt', 'ziekte telt', 'ziekte loopt'])
  })
  it('without records, with an incomplete date of birth, and with a judgement', () => {
    expect(read({ id: 'p', gegevens: { sinds: '2024-01-01', geboren: '1994-05' } }).diagnostics).toEqual([])
    expect(read(fact({ geboren: '1994' })).diagnostics).toEqual([])
    expect(read(record({ datum: '2024-02-01', naam: 'inspanning', oordeel: false })).diagnostics).toEqual([])
  })
})

describe('a person is refused, with the path', () => {
  it.each([
    ['no person', 'x', ['INB851 [3]']],
    ['a list', [], ['INB851 [3]']],
    ['no id and no facts', {}, ['INB855 [3].id', 'INB855 [3].gegevens']],
    ['an id that is no text', { ...fact({}), id: 7 }, ['INB851 [3].id']],
    ['a field that is not of a person', { ...fact({}), gebeurtenis: [] }, ['INB853 [3].gebeurtenis']],
    ['facts that are no object', { id: 'p', gegevens: [] }, ['INB851 [3].gegevens']],
    ['records that are no list', { ...fact({}), gebeurtenissen: {} }, ['INB851 [3].gebeurtenissen']],
    ['a record that is none', { ...fact({}), gebeurtenissen: ['PIP'] }, ['INB851 [3].gebeurtenissen[0]']],
    ['an unknown fact', fact({ geslacht: 'v' }), ['INB850 [3].gegevens.geslacht']],
    ['a missing required fact', { id: 'p', gegevens: {} }, ['INB855 [3].gegevens.sinds']],
    ['null for unknown', fact({ uren_in_PIP: null }), ['INB859 [3].gegevens.uren_in_PIP']],
    ['an unknown value', fact({ groep: 'student' }), ['INB854 [3].gegevens.groep']],
    ['text for yes or no', fact({ getrouwd: 'ja' }), ['INB854 [3].gegevens.getrouwd']],
    ['a date that does not exist', fact({ sinds: '2023-02-29' }), ['INB856 [3].gegevens.sinds']],
    ['a date without a day where it needs one', fact({ sinds: '2023-02' }), ['INB856 [3].gegevens.sinds']],
    ['a number for a date', fact({ sinds: 2023 }), ['INB854 [3].gegevens.sinds']],
    ['negative hours', fact({ uren_in_PIP: -1 }), ['INB854 [3].gegevens.uren_in_PIP']],
    ['hours with three decimals', fact({ uren_in_PIP: 1.005 }), ['INB854 [3].gegevens.uren_in_PIP']],
    ['hours without end', fact({ uren_in_PIP: 1e300 }), ['INB854 [3].gegevens.uren_in_PIP']],
    ['a controle that is not met', fact({ getrouwd: false }), ['INB858 [3].gegevens.getrouwd']],
    ['an unknown event', record({ datum: '2024-01-01', naam: 'feest' }), ['INB852 [3].gebeurtenissen[0].naam']],
    ['an event without a name', record({ datum: '2024-01-01' }), ['INB855 [3].gebeurtenissen[0].naam']],
    ['an event without a date', record({ naam: 'PVT_af' }), ['INB855 [3].gebeurtenissen[0].datum']],
    ['an event with an end', record({ datum: '2024-01-01', einde: '2024-01-02', naam: 'PVT_af' }), ['INB853 [3].gebeurtenissen[0].einde']],
    ['an unknown attribute', record({ datum: '2024-01-01', naam: 'les', uren: 1, soort: 'NT2' }), ['INB853 [3].gebeurtenissen[0].soort']],
    ['a missing attribute', record({ datum: '2024-01-01', naam: 'les' }), ['INB855 [3].gebeurtenissen[0].uren']],
    ['an end before the begin', record({ datum: '2024-01-02', einde: '2024-01-01', naam: 'ziekte' }), ['INB857 [3].gebeurtenissen[0].einde']],
    ['a judgement without an answer', record({ datum: '2024-01-02', naam: 'inspanning' }), ['INB855 [3].gebeurtenissen[0].oordeel']],
    ['a level that does not exist', record({ datum: '2024-01-02', naam: 'examen', onderdeel: 'PVT', niveau: 'B3', behaald: true }), ['INB854 [3].gebeurtenissen[0].niveau']],
    ['a controle of an event', record({ datum: '2024-01-02', naam: 'examen', onderdeel: 'PVT', behaald: true }), ['INB858 [3].gebeurtenissen[0].niveau']],
  ])('%s', (_name, json, expected) => {
    expect(refused(json)).toEqual(expected)
    expect(read(json).value).toBeUndefined()
  })
  it('in words: what, where, what to do', () => {
    const [finding] = read(fact({ groep: 'student' }), 3).diagnostics
    expect(finding && messageOf(finding, 'nl')).toBe('[3].gegevens.groep: de waarde "student" kan hier niet. Toegestaan: asiel, gezin.')
    expect(finding && messageOf(finding, 'en')).toBe('[3].gegevens.groep: the value "student" is not possible here. Allowed: asiel, gezin.')
    const [hours] = read(fact({ uren_in_PIP: -1 })).diagnostics
    expect(hours && messageOf(hours, 'nl')).toContain('een getal van 0 of meer, met hoogstens twee decimalen')
  })
  it('with the date as it has to be written, and the name that was probably meant', () => {
    const textOf = (json: object): string => read(json).diagnostics.map((diagnostic) => messageOf(diagnostic, 'nl')).join('\n')
    expect(textOf(fact({ sinds: '1 februari 2024' }))).toContain('Schrijf de datum als "2024-02-01".')
    expect(textOf(fact({ sinds: '1-2-2024' }))).toContain('Schrijf de datum als "2024-02-01".')
    expect(textOf(record({ datum: '2024-01-01', naam: 'PVT_fa' }))).toContain('bestaat niet. Bedoelde u "PVT_af"?')
  })
  it('never by throwing, whatever the input is', () => {
    for (const json of [undefined, null, 1, true, [[]], { gegevens: null }, { gebeurtenissen: [null, 1, [], {}] }, JSON.parse('{"__proto__": {"id": 1}}')]) {
      expect(read(json).value).toBeUndefined()
    }
  })
})
