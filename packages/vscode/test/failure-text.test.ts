import { expect, it } from 'vitest'
import { failureText } from '../src/features/scenarios/failure-text.ts'
import { dutch } from '../src/texts/dutch.ts'
import { english } from '../src/texts/english.ts'

const sides = { expected: 'Boete: € 340,00', actual: 'Boete: € 350,00' }

it('says both sides and the reasons below them, each with its article', () => {
  const steps = [{ text: 'Bedrag: € 350,00', cited: 'Regeling art. 7.1', steps: [{ text: 'Parameter: € 350,00', cited: '', steps: [] }] }]
  expect(failureText(sides, { model: 1, answer: 'Op 13 mei 2027 volgt een boete van € 350,00.', steps }, dutch.scenarios)).toBe(
    ['Verwacht: Boete: € 340,00', 'Uitkomst: Boete: € 350,00', '', 'Waarom: Op 13 mei 2027 volgt een boete van € 350,00.', '  Bedrag: € 350,00 (Regeling art. 7.1)', '    Parameter: € 350,00'].join('\n'),
  )
})

it('says only both sides where the rules give no reason', () => {
  expect(failureText(sides, undefined, english.scenarios)).toBe('Expected: Boete: € 340,00\nOutcome: Boete: € 350,00')
})
