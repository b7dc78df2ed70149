import { prepareProgram, readPerson, run } from '@inburgering/engine'
import { describe, expect, it } from 'vitest'
import { personCalendar, plainText, templates, uitlegbrief } from '../../src/index.ts'
import { inputForExample } from '../example-book.ts'

const { model, made } = await inputForExample('wi2021')
const program = prepareProgram(model, []).value
const person = { id: 'p', gegevens: { geboortedatum: '1994-05-03', doelgroep: 'gezinsmigrant', inburgeringsplichtig_sinds: '2024-02-01' }, gebeurtenissen: [{ datum: '2024-05-12', naam: 'PIP_vastgesteld', leerroute: 'B1_route' }, { datum: '2026-01-01', naam: 'ontheffing_verleend', grond: 'medisch' }] }
const dossier = readPerson(program, person, 0).value
if (dossier === undefined) throw new Error('refused')
const timeline = run(program, dossier, {}).value
const letter = (asOf: string, about?: string): string => {
  const document = uitlegbrief({ model, made, templates: templates.nl, language: 'nl', timeline, asOf, ...(about === undefined ? {} : { about }) })
  return document === undefined ? '' : plainText([{ kind: 'paragraph', content: document.summary }, ...document.blocks])
}

it('a calendar has no last day for somebody for whom the plicht does not hold, and says so', () => {
  const { document, ics } = personCalendar({ model, made, diagnostics: [], timeline, asOf: '2026-02-01' })
  const text = plainText(document.blocks)
  expect(text).toContain('De plicht geldt vanaf deze dag niet.')
  expect(text).not.toContain('Laatste dag: Inburgeringstermijn')
  expect(ics).not.toContain('20270512')
})

describe('the letter to somebody for whom the plicht does not hold', () => {
  it('is about that, and asks no exam of him', () => {
    const text = letter('2026-02-01')
    expect(text).toContain('Vanaf 1 januari 2026 hoeft u niet aan de plicht te voldoen. De reden is: ontheffing (verleend door de minister) (Wet art. 5).')
    expect(text).toContain('Sinds 1 januari 2026 geldt de plicht niet voor u')
    expect(text).not.toContain('is nog op tijd')
  })

  it('is about the term on a day before it, and when the term is asked for', () => {
    expect(letter('2025-12-31')).toContain('loopt tot en met 12 mei 2027')
    expect(letter('2026-02-01', 'inburgeringstermijn')).not.toContain('hoeft u niet aan de plicht te voldoen')
  })
})
