import type { Entry, Expression } from '@inburgering/core'
import { describe, expect, it } from 'vitest'
import { evaluateAt } from '../../src/index.ts'
import { d, dossierOf, person, play, programOf, x, type RecordLine } from '../builder/index.ts'

type Clauses = Parameters<typeof d.leningDecl>[1]

const inkomsten = x.kenmerk('hoogte', 'money', x.deze('inkomsten'))
const tested: Clauses = [
  { kind: 'bedraagt', amount: x.min(x.euro('1000'), inkomsten), nothingBelow: x.euro('100') },
  { kind: 'inkomenstoets', record: 'inkomsten', back: x.jaar(2) },
]

/** A loan of € 1.000, unless the test says otherwise. */
const modelOf = (more: Clauses = [{ kind: 'bedraagt', amount: x.euro('1000') }]) =>
  d.model([
    d.gegevenDecl('sinds', { kind: 'date' }),
    d.orgaan('minister'),
    d.gebeurtenis('aanvraag'),
    d.gebeurtenis('inkomsten', { jaar: { kind: 'integer' }, hoogte: { kind: 'money' } }),
    d.gebeurtenis('rekening', { bedrag: { kind: 'money' } }),
    d.gebeurtenis('klaar'),
    d.leningDecl('lening', [
      { kind: 'aangevraagd_bij', records: x.records('aanvraag') },
      { kind: 'verstrekt_door', orgaan: 'minister' },
      { kind: 'opname', record: 'rekening', perQuarter: x.euro('600') },
      { kind: 'eindigt_zodra', when: x.erIs('klaar') },
      ...more,
    ]),
  ])

const lineOf = ({ datum, soort, naam, stap, bedrag }: Entry): string => [datum, stap ?? `${soort} ${naam}`, bedrag].filter((part) => part !== undefined).join(' ')
const told = (model: ReturnType<typeof modelOf>, ...records: readonly RecordLine[]): string[] => play(model, person(records), { until: '2026-12-31' }).timeline.tijdlijn.filter(({ soort }) => soort === 'lening' || soort === 'signaal').map(lineOf)
const messages = (model: ReturnType<typeof modelOf>, ...records: readonly RecordLine[]): string[] => play(model, person(records), { until: '2026-12-31' }).timeline.tijdlijn.flatMap(({ toelichting }) => toelichting ?? [])
const asked = (when: string): RecordLine => [when, 'aanvraag']
const bill = (when: string, bedrag: number): RecordLine => [when, 'rekening', { bedrag }]
const income = (when: string, jaar: number, hoogte: number): RecordLine => [when, 'inkomsten', { jaar, hoogte }]

describe('what stands in the way of a payment', () => {
  it('says so, with what to do, and pays the rest', () => {
    const records = [bill('2024-01-31', 50), asked('2024-02-01'), bill('2024-02-02', 0), bill('2024-02-03', 600), bill('2024-03-31', 0.01), bill('2024-04-01', 500), ['2024-05-01', 'klaar'], bill('2024-05-02', 10)] as const
    expect(told(modelOf(), ...records)).toEqual([
      '2024-01-31 signaal opname_zonder_lening',
      '2024-02-01 toegekend 1000',
      '2024-02-02 signaal opname_zonder_bedrag',
      '2024-02-03 opname 600',
      '2024-03-31 signaal boven_kwartaalmaximum',
      '2024-04-01 opname 400',
      '2024-04-01 signaal boven_de_lening',
      '2024-05-01 einde 1000',
      '2024-05-02 signaal opname_na_het_einde',
    ])
    expect(messages(modelOf(), ...records)).toEqual([
      'De rekening van € 50 wordt niet uit "lening" betaald: op deze dag is er geen lening. Kijk of de aanvraag ontbreekt, of de datum van de rekening klopt.',
      'De rekening van € 0 wordt niet uit "lening" betaald: het bedrag is niet hoger dan € 0. Kijk het bedrag na.',
      'De rekening van € 0,01 wordt niet uit "lening" betaald: in dit kwartaal is al € 600 opgenomen en het maximum is € 600. Betaal de rekening zelf, of vraag om een rekening in een volgend kwartaal.',
      'De rekening is € 500, maar van "lening" is nog € 400 over. Meer wordt niet betaald: de rest betaalt de persoon zelf. Kijk of het bedrag klopt.',
      'De rekening van € 10 wordt niet uit "lening" betaald: van deze lening kan niets meer worden opgenomen. Kijk of de datum van de rekening klopt.',
    ])
  })
})

describe('the income of the tested year', () => {
  it('is missing, not zero', () => {
    const { timeline } = play(modelOf(tested), person([income('2024-01-01', 2023, 10), asked('2024-02-01'), bill('2024-02-02', 50)]), { until: '2026-12-31' })
    expect(timeline.tijdlijn.filter(({ soort }) => soort === 'lening' || soort === 'signaal').map(lineOf)).toEqual(['2024-02-01 signaal inkomen_ontbreekt', '2024-02-01 toegekend', '2024-02-02 opname'])
    expect(timeline.ontbrekend).toEqual([
      { gegeven: 'inkomsten', nodig_voor: 'lening', datum: '2024-02-01' },
      { gegeven: 'inkomsten', nodig_voor: 'lening', datum: '2024-02-02' },
    ])
    expect(timeline.tijdlijn.flatMap(({ toelichting }) => toelichting ?? [])).toEqual(['Voor "lening" telt "inkomsten" over 2022, maar dat staat niet in het dossier. Voeg "inkomsten" toe met jaar 2022.'])
  })

  it('counts whenever it became known, the last one of its year', () => {
    expect(told(modelOf(tested), asked('2024-02-01'), income('2024-03-01', 2022, 10), income('2024-04-01', 2022, 20), income('2024-05-01', 2021, 30))).toEqual(['2024-02-01 toegekend 980'])
  })

  it('is not asked for where the amount does not rest on it', () => {
    expect(told(modelOf([{ kind: 'bedraagt', amount: x.euro('1000') }, { kind: 'inkomenstoets', record: 'inkomsten', back: x.jaar(2) }]), asked('2024-02-01'))).toEqual(['2024-02-01 toegekend 1000'])
  })

  it.each([
    [900, 'toegekend 100'],
    [900.01, 'afgewezen'],
    [2000, 'afgewezen'],
  ])('leaves no loan below the bound: income %d', (hoogte, expected) => {
    expect(told(modelOf(tested), income('2024-01-01', 2022, hoogte), asked('2024-02-01'))).toEqual([`2024-02-01 ${expected}`])
  })
})

describe('what other rules can ask', () => {
  const ask = (date: string, expression: Expression, ...records: readonly RecordLine[]) => {
    const program = programOf(modelOf())
    return evaluateAt(program, dossierOf(program, person(records)), { until: '2026-12-31' }, expression, date).value?.value
  }
  const part = (name: string): Expression => x.kenmerk(name, 'money', { kind: 'lening', name: 'lening' })
  const records: readonly RecordLine[] = [asked('2024-02-01'), bill('2024-02-03', 600), ['2024-05-01', 'klaar']]

  it.each([
    ['opgenomen', '2024-01-31', '0'],
    ['schuld', '2024-01-31', '0'],
    ['opgenomen', '2024-02-02', '0'],
    ['opgenomen', '2024-02-03', '600'],
    ['maximum', '2024-02-03', '1000'],
    ['schuld', '2024-05-01', '600'],
  ])('%s on %s is %s', (name, date, value) => {
    expect(ask(date, part(name), ...records)).toMatchObject({ kind: 'money', value })
  })

  it.each([
    ['loopt', '2024-01-31', false],
    ['loopt', '2024-02-01', true],
    ['loopt', '2024-04-30', true],
    ['loopt', '2024-05-01', false],
    ['geëindigd', '2024-04-30', false],
    ['geëindigd', '2024-05-01', true],
    ['ontstaan', '2024-05-01', true],
  ] as const)('%s on %s: %s', (state, date, value) => {
    expect(ask(date, x.toestand('lening', 'lening', state), ...records)).toEqual({ kind: 'boolean', value })
  })

  it('also the day of it', () => {
    expect(ask('2024-06-01', x.dagWaarop('lening', 'lening', 'geëindigd'), ...records)).toEqual({ kind: 'date', value: '2024-05-01' })
    expect(ask('2024-06-01', x.dagWaarop('lening', 'lening', 'loopt'), ...records)).toEqual({ kind: 'date', value: '2024-02-01' })
  })
})

describe('a second request', () => {
  it('changes nothing while the loan is there, and begins a new one when nothing is left of it', () => {
    expect(told(modelOf(), asked('2024-02-01'), asked('2024-03-01'))).toEqual(['2024-02-01 toegekend 1000', '2024-03-01 signaal lening_bestaat_al'])
    expect(told(modelOf(), asked('2024-02-01'), ['2024-03-01', 'klaar'], asked('2024-04-01')).slice(0, 3)).toEqual(['2024-02-01 toegekend 1000', '2024-03-01 einde 0', '2024-04-01 toegekend 1000'])
  })
})
