import type { Declaration, Expression, Model } from '@inburgering/core'
import { describe, expect, it } from 'vitest'
import { governing, prepareProgram, readPerson, run } from '../../src/index.ts'
import { bron } from '../builder/declaration.ts'
import { d, x } from '../builder/index.ts'

const turn = x.datum('2022-01-01')

/** An act that takes who is bound before or from 2022, and refuses a name of a course that it does not know. */
function act(name: string, other: string, from: string, when: Expression, courses: readonly string[], more: readonly Declaration[] = []): Model {
  return named(
    name,
    d.model(
    [
      d.gegevenDecl('sinds', { kind: 'date' }),
      d.keuzeDecl('Cursus', ...courses),
      d.gebeurtenis('les', { cursus: { kind: 'choice', keuze: 'Cursus' } }),
      d.plichtDecl('plicht', [{ kind: 'ontstaat', key: 'ontstaat', date: x.gegeven('sinds') }]),
      ...more,
    ],
      { from, insteadOf: [other], appliesWhen: { when, sources: bron('Wet art. 54') } },
    ),
  )
}
function named(name: string, model: Model): Model {
  return { ...model, stelsel: { ...model.stelsel, name, id: `stelsel:${name}` } }
}
const old = act('Oud', 'Nieuw', '2013-01-01', x.minderDan(x.gegeven('sinds'), turn), ['ONA'])
const young = act('Nieuw', 'Oud', '2022-01-01', x.tenMinste(x.gegeven('sinds'), turn), ['MAP'])

const inOld: Expression = { ...x.nee(), kind: 'elsewhere', stelsel: 'Oud', operand: x.toestand('plicht', 'plicht', 'ontstaan') }
const inYoung: Expression = { ...x.nee(), kind: 'elsewhere', stelsel: 'Nieuw', operand: x.niet(x.toestand('plicht', 'plicht', 'ontstaan')) }
const asking = named('Beide', d.model([d.gebeurtenis('vraag', {}), d.vergoedingDecl('oud', [{ kind: 'bij', key: 'bij', records: x.records('vraag') }, { kind: 'als', key: 'als', when: x.en(inOld, inYoung) }, { kind: 'bedrag', key: 'bedrag', amount: x.euro('1') }])], { from: '2013-01-01' }))
const program = prepareProgram(asking, [], [old, young]).value

const person = (sinds: string, cursus: string) => ({ id: 'p', gegevens: { sinds }, gebeurtenissen: [{ datum: '2023-01-01', naam: 'les', cursus }, { datum: '2023-02-01', naam: 'vraag' }] })

describe('of two stelsels that name each other', () => {
  it.each([
    ['2021-12-31', ['Oud']],
    ['2022-01-01', ['Nieuw']],
  ])('who is bound on %s is governed by %s', (sinds, expected) => {
    expect(governing(program, { ...person(sinds, ''), gebeurtenissen: [] })).toEqual(expected)
  })

  it('the one that governs reads the dossier; what the other refuses is none of its business', () => {
    expect(readPerson(program, person('2021-12-31', 'ONA'), 0).diagnostics).toEqual([])
    expect(readPerson(program, person('2022-01-01', 'MAP'), 0).diagnostics).toEqual([])
  })

  it('a mistake for the one that governs is told, also when the other could read it', () => {
    expect(readPerson(program, person('2022-01-01', 'ONA'), 0).diagnostics.map(({ code }) => code)).toEqual(['INB854'])
    expect(readPerson(program, person('2021-12-31', 'MAP'), 0).diagnostics.map(({ code }) => code)).toEqual(['INB854'])
  })

  it('nothing has happened in the one that does not run', () => {
    const { value } = readPerson(program, person('2021-12-31', 'ONA'), 0)
    if (value === undefined) throw new Error('refused')
    const timeline = run(program, value, { until: '2024-01-01' }).value.tijdlijn
    expect(timeline.map(({ soort, naam, stelsel }) => `${soort} ${naam} ${stelsel}`)).toEqual(['stelsel Oud Oud', 'plicht_ontstaat plicht Oud', 'vergoeding oud Beide'])
  })
})
