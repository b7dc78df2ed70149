import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepareProgram, run } from '../../src/index.ts'
import { d, dossierOf, law, lines, person, play, programOf, x, type RecordLine } from '../builder/index.ts'

const world = [...law.dossier, law.plicht, law.termijn, law.nieuweTermijn, law.telaat('PVT', 6), law.telaat('MAP', 6)]
const model = d.model(world)
const pip: RecordLine = ['2024-05-12', 'PIP']

describe('the last day of a run', () => {
  it.each([
    [[pip], undefined, '2034-05-12'],
    [[['2024-01-01 -', 'ziekte']], undefined, '2034-01-01'],
    [[['2024-01-01 - 2024-02-29', 'ziekte']], undefined, '2034-02-28'],
  ] as const)('is ten years after the latest date: %j', (records, until, last) => {
    const endless = d.model([...world, d.termijnDecl('elke_dag', [{ kind: 'begint', at: 'on', date: x.datum(last) }, { kind: 'duurt', length: x.weken(1) }]), d.termijnDecl('daarna', [{ kind: 'begint', at: 'dayAfter', date: x.datum(last) }, { kind: 'duurt', length: x.weken(1) }])])
    const told = lines(endless, person(records as readonly RecordLine[]), until === undefined ? {} : { until })
    expect(told.filter((line) => /elke_dag|daarna/.test(line))).toEqual([`${last} termijn_begint elke_dag t/m ${addSix(last)}`])
  })
  it('is ten years after the plicht arises when there are no records', () => {
    const late = d.model([...world, d.termijnDecl('t', [{ kind: 'begint', at: 'on', date: x.datum('2034-01-01') }, { kind: 'duurt', length: x.weken(1) }])])
    expect(lines(late, person([]))).toHaveLength(1)
  })
  it('cuts what is dated after it, also what is missing', () => {
    expect(lines(model, person([pip]), { until: '2027-05-12' })).toEqual(['2024-05-13 termijn_begint termijn t/m 2027-05-12'])
    expect(lines(model, person([pip]), { until: '2020-01-01' })).toEqual([])
  })
  it('that does not exist is reported, and the default counts', () => {
    expect(play(model, person([pip]), { until: '2027-02-30' }).diagnostics).toEqual([{ code: 'INB830', arguments: { name: 'until', value: '2027-02-30' } }])
  })
})

function addSix(iso: string): string {
  return new Date(Date.parse(iso) + 6 * 86_400_000).toISOString().slice(0, 10)
}

it('within a date: expired, fined, begun, then the records, then the last day', () => {
  const ziekte = d.grondDecl('ziekte', [{ kind: 'verlengt', termijnen: ['nieuwe_termijn'] }, { kind: 'bij', records: x.records('ziekte') }, { kind: 'met', length: x.dagen(1) }])
  const avond = d.grondDecl('avond', [{ kind: 'verlengt', termijnen: ['een_dag'] }, { kind: 'op_de_laatste_dag' }, { kind: 'met', length: x.dagen(1) }, { kind: 'ten_hoogste_keer', times: 1 }])
  const eenDag = d.termijnDecl('een_dag', [{ kind: 'begint', at: 'on', date: x.datum('2027-05-13') }, { kind: 'duurt', length: x.dagen(1) }])
  const gedrag = d.boeteDecl('les', [{ kind: 'overtreding_bij', records: x.records('les') }, { kind: 'bedrag', name: 'vast', amount: x.euro('10') }])
  const told = lines(d.model([...world, ziekte, avond, eenDag, gedrag]), person([pip, ['2027-05-13', 'les', { uren: 1 }], ['2027-05-01 - 2027-05-13', 'ziekte']]), { until: '2027-05-13' })
  expect(told.slice(1).map((line) => line.slice(11))).toEqual([
    'termijn_verstreken termijn',
    'boete PVT_te_laat € 340',
    'boete MAP_te_laat € 340',
    'termijn_begint nieuwe_termijn t/m 2027-11-12',
    'termijn_begint een_dag t/m 2027-05-13',
    'boete les € 10',
    'termijn_verlengd nieuwe_termijn (ziekte) t/m 2027-11-13',
    'termijn_verlengd een_dag (avond) t/m 2027-05-14',
  ])
})

it('names a calculation without outcome by the label of its rule, at its own place', () => {
  const place = { ...x.ja().origin, start: { line: 7, character: 3 } }
  const length = { ...x.gedeeldDoor(x.getal('1'), x.getal('0'), { kind: 'number' }), id: 'begrip:deel/rechts', origin: place }
  const deel = d.begripDecl('deel', length, { label: 'Deel van het geheel' })
  const fine = d.boeteDecl('les', [{ kind: 'overtreding_bij', records: x.records('les') }, { kind: 'bedrag', name: 'deel', amount: x.maal(x.euro('10'), x.begrip('deel', 'number')) }])
  const { diagnostics } = play(d.model([...law.dossier, deel, fine]), person([['2024-02-01', 'les', { uren: 1 }]]))
  expect(diagnostics).toEqual([{ code: 'INB801', arguments: { rule: 'Deel van het geheel', date: '2024-02-01' }, origin: place }])
})

it('stops a specification that keeps asking for days, and names the rules', () => {
  const restless = [
    d.termijnDecl('t', [{ kind: 'begint', at: 'on', date: x.datum('2024-01-01') }, { kind: 'duurt', length: x.dagen(1) }]),
    d.grondDecl('nog_een_dag', [{ kind: 'verlengt', termijnen: ['t'] }, { kind: 'op_de_laatste_dag' }, { kind: 'met', length: x.dagen(1) }]),
  ]
  const { timeline, diagnostics } = play(d.model([...law.dossier, ...restless]), person([]), { until: '2100-01-01' })
  expect(diagnostics).toMatchObject([{ code: 'INB807', arguments: { rules: 't' } }])
  expect(timeline.tijdlijn.length).toBeGreaterThan(10)
})

it('reports a division by zero with the rule, and decides nothing on it', () => {
  const zero = d.boeteDecl('les', [{ kind: 'overtreding_bij', records: x.records('les') }, { kind: 'bedrag', name: 'deel', amount: x.gedeeldDoor(x.euro('10'), x.getal('0')) }])
  const { timeline, diagnostics } = play(d.model([...law.dossier, zero]), person([['2024-02-01', 'les', { uren: 1 }]]))
  expect(diagnostics).toMatchObject([{ code: 'INB801', arguments: { date: '2024-02-01' } }])
  expect(timeline.tijdlijn).toEqual([])
})

const anyRecord = fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.constantFrom('PIP', 'PVT_af', 'MAP_af', 'ziekte'), fc.integer({ min: 0, max: 200 }))
const anyPerson = fc.array(anyRecord, { maxLength: 12 }).map((list) =>
  person(
    list.map(([offset, name, length]): RecordLine => {
      const day = (days: number): string => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10)
      return name === 'ziekte' ? [`${day(offset)} - ${day(offset + length)}`, name] : [day(offset), name]
    }),
  ),
)

describe('any person', () => {
  const program = programOf(d.model([...world, d.grondDecl('ziekte', [{ kind: 'verlengt', termijnen: ['termijn', 'nieuwe_termijn'] }, { kind: 'bij', records: x.records('ziekte') }, { kind: 'met', length: x.duurVan('ziekte') }])]))

  it('has one timeline, in the order of dates, the same with and without reasons', () => {
    fc.assert(
      fc.property(anyPerson, (json) => {
        const dossier = dossierOf(program, json)
        const { tijdlijn } = run(program, dossier).value
        const explained = run(program, dossier, { explain: true }).value.tijdlijn.map(({ waarom: _waarom, ...entry }) => entry)
        expect(explained).toEqual(tijdlijn)
        expect(tijdlijn.map(({ datum }) => datum)).toEqual([...tijdlijn.map(({ datum }) => datum)].sort())
        expect(tijdlijn.every(({ bronnen }) => bronnen.length > 0)).toBe(true)
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  it('does not change its past when the run goes on', () => {
    fc.assert(
      fc.property(anyPerson, fc.integer({ min: 2024, max: 2034 }), (json, year) => {
        const dossier = dossierOf(program, json)
        const until = `${year}-06-30`
        const whole = run(program, dossier, { until: '2040-01-01' }).value.tijdlijn.filter(({ datum }) => datum <= until)
        expect(run(program, dossier, { until }).value.tijdlijn).toEqual(whole)
      }),
      { numRuns: 100, seed: 8 },
    )
  })
})

it('takes any date that exists, up to the ends of the calendar', () => {
  const ends = ['0001-01-01', '0001-01-02', '1969-12-31', '2024-02-29', '9990-01-01', '9999-12-30', '9999-12-31']
  const program = programOf(model)
  const extreme = fc.array(fc.tuple(fc.constantFrom(...ends), fc.constantFrom('PIP', 'PVT_af', 'MAP_af')), { maxLength: 5 })
  fc.assert(
    fc.property(extreme, (records) => {
      expect(() => run(program, dossierOf(program, person(records)))).not.toThrow()
    }),
    { numRuns: 60, seed: 9 },
  )
})

it('reports a fact that is missing for the plicht to arise', () => {
  const later = d.plichtDecl('plicht', [{ kind: 'ontstaat', date: x.gegeven('geboren') }])
  expect(lines(d.model([...law.dossier, later]), person([pip]), { all: true })).toEqual(['2024-05-12 ontbrekend geboren voor plicht'])
})

it('refuses a model of another version', () => {
  const { value, diagnostics } = prepareProgram({ ...model, modelVersion: 99 as 1 }, [])
  expect(diagnostics.map(({ code }) => code)).toEqual(['INB824'])
  expect(value.model.declarations).toEqual([])
})
