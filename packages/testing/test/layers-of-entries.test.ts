import { prepareProgram, readPerson, run } from '@inburgering/engine'
import { describe, expect, it } from 'vitest'
import { compileExample } from '../src/examples.ts'

const { model, beside } = (await compileExample('invoeringsdatum')).value
if (model === undefined) throw new Error('examples/invoeringsdatum gives no model')
const { value: program } = prepareProgram(model, ['wet', 'variant:invoering_juli_2021'], beside)

/** The stelsel that takes a person who got the plicht on this day, and the layers under which its entries stand. */
function layersOf(since: string): string {
  const { value: dossier } = readPerson(program, { id: since, gegevens: { geboortedatum: '1994-05-03', doelgroep: 'gezinsmigrant', inburgeringsplichtig_sinds: since }, gebeurtenissen: [] }, 0)
  if (dossier === undefined) throw new Error('refused')
  const { tijdlijn } = run(program, dossier, { until: '2026-12-31' }).value
  return `${[...new Set(tijdlijn.map(({ stelsel }) => stelsel))].join()}: ${[...new Set(tijdlijn.map(({ laag }) => laag))].join()}`
}

/**
 * Wet inburgering 2021 art. 54 lid 1: who got the plicht before the entry into force stays under the act of 2013. The act
 * entered into force on 1 January 2022; the variant says 1 July 2021. It decides for who got the plicht in between.
 */
describe('a variant that moves the entry into force of an act', () => {
  it.each([
    ['2018-02-01', 'Wi2013: wet'],
    ['2021-06-30', 'Wi2013: wet'],
    ['2021-07-01', 'Wi2021: variant'],
    ['2021-12-31', 'Wi2021: variant'],
    ['2022-01-01', 'Wi2021: wet'],
    ['2023-02-01', 'Wi2021: wet'],
  ])('plicht since %s', (since, expected) => {
    expect(layersOf(since)).toBe(expected)
  })
})
