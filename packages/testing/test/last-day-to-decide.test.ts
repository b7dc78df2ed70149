import { createSentences, explain, prepareProgram, readPerson, run } from '@inburgering/engine'
import { compile } from '@inburgering/language'
import { describe, expect, it } from 'vitest'
import { ownSpecification } from '../src/own-specifications.ts'

const { value: model } = await compile(ownSpecification('awb'))
if (model === undefined) throw new Error('the specification does not compile')
const program = prepareProgram(model, []).value
const sentences = createSentences(model, 'nl')

type Given = readonly Readonly<Record<string, unknown>>[]

const dossierWith = (...gebeurtenissen: Given) => {
  const { value } = readPerson(program, { id: 'noor', gegevens: { geboortedatum: '1994-05-03' }, gebeurtenissen: [{ datum: '2024-03-01', naam: 'zienswijze_gevraagd' }, ...gebeurtenissen] }, 0)
  if (value === undefined) throw new Error('the person is refused')
  return value
}
const fault = (datum: string, hoogte: number) => ({ datum, naam: 'fout', hoogte })
const told = (...records: Given): readonly string[] =>
  explain(program, dossierWith(...records), { until: '2040-01-01' }, { naam: 'proefboete', soort: 'boete' }).value.happened.flatMap((entry) => sentences.basis(entry)).filter((line) => line.startsWith('Laatste dag voor een besluit'))
const aboutTheDay = (datum: string, hoogte: number, besluit: string): boolean =>
  run(program, dossierWith(fault(datum, hoogte), { datum: besluit, naam: 'boetebesluit', bedrag: hoogte })).value.tijdlijn.some(({ soort, naam, grond }) => soort === 'signaal' && naam === 'buiten_bevoegdheid' && grond === 'boete_op_tijd')

describe('a fine on which nobody decided says until when that can be done (Awb art. 5:45)', () => {
  // A day after the last one the decision itself is told to be too late: the same rule, asked in another way.
  it.each([
    ['2024-02-01', 340.01, '1 februari 2029', '2029-02-01', '2029-02-02', 'art. 5:45 lid 1'],
    ['2024-02-29', 1000, '28 februari 2029', '2029-02-28', '2029-03-01', 'art. 5:45 lid 1'],
    ['2024-02-01', 340, '1 februari 2027', '2027-02-01', '2027-02-02', 'art. 5:45 lid 2'],
    ['2024-02-29', 1, '28 februari 2027', '2027-02-28', '2027-03-01', 'art. 5:45 lid 2'],
  ])('a fault of %s, € %d: until %s', (datum, hoogte, day, last, after, article) => {
    expect(told(fault(datum, hoogte)).map((line) => line.split('. Aanname')[0])).toEqual([`Laatste dag voor een besluit binnen de grens "een boete voordat de bevoegdheid vervalt": ${day} (Awb ${article})`])
    expect(aboutTheDay(datum, hoogte, last)).toBe(false)
    expect(aboutTheDay(datum, hoogte, after)).toBe(true)
  })

  it('names the aanname behind it', () => {
    expect(told(fault('2024-02-01', 340))[0]).toContain('Aanname: Het bedrag van het besluit telt.')
  })

  it('says nothing of a fine that was decided on', () => {
    expect(told(fault('2024-02-01', 340), { datum: '2024-03-01', naam: 'boetebesluit', bedrag: 340 })).toEqual([])
  })

  it('also tells the thirteen weeks after a report of before the fine', () => {
    const lines = told({ datum: '2024-02-01', naam: 'boeterapport' }, fault('2024-02-01', 340))
    expect(lines.map((line) => /": (.*?) \(/.exec(line)?.[1])).toEqual(['2 mei 2024', '1 februari 2027'])
  })
})
