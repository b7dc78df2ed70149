import { describe, expect, it } from 'vitest'
import { breaks, declarations, lost, most } from './broken-texts.ts'
import { sampleTexts } from '../sample-texts.ts'

/** A sample of the lines; test-slow takes all. */
const stride = 11

describe.each([...sampleTexts])('%s keeps its declarations', (_name, text) => {
  const whole = declarations(text)
  const lines = text.split('\n').flatMap((line, nr) => (line.trim() === '' || line.trim().startsWith('//') || nr % stride !== 0 ? [] : [nr + 1]))
  it.each(breaks)('when %s', (_what, breaking) => {
    const bad = lines.flatMap((line) => {
      const count = lost(whole, declarations(breaking(text, line)))
      return count > most ? [`line ${line}: ${count} lost`] : []
    })
    expect(bad).toEqual([])
  })
})

describe('a block that is not closed', () => {
  const declared = ['periode ziekte "Ziekte"', 'besluit PIP "Plan" door college', 'gebeurtenis verhuizing', 'gegeven inkomen : bedrag', 'oordeel geen_verwijt', 'groep taal = lezen, spreken', 'plicht inburgeren { vereist lezen }']
  it.each([
    ['keuze', 'keuze Kleur {\n  rood\n  groen'],
    ['gebeurtenis', 'gebeurtenis lesuren {\n  uren : uren'],
    ['parameter', 'parameter toeslag : bedrag {\n  met ingang van 1 januari 2022: € 300'],
    ['termijn', 'termijn korte_termijn {\n  duurt 3 maanden'],
  ])('does not swallow the declarations behind it: %s', (_what, block) => {
    const rest = `\n\n${declared.join('\n')}\n`
    expect(declarations(`${block}${rest}`)).toEqual(declarations(`${block}\n}${rest}`))
  })
})
