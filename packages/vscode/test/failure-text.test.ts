import { expect, it } from 'vitest'
import { failureText, reasonText } from '../src/features/scenarios/failure-text.ts'
import { dutch } from '../src/texts/dutch.ts'
import { english } from '../src/texts/english.ts'

const steps = [{ text: 'Bedrag: € 350,00', cited: 'Regeling art. 7.1', steps: [{ text: 'Parameter: € 350,00', cited: '', steps: [] }] }]

it('says both sides', () => {
  expect(failureText({ expected: 'Boete: € 340,00', actual: 'Boete: € 350,00' }, english.scenarios)).toBe('Expected: Boete: € 340,00\nOutcome: Boete: € 350,00')
})

it('says the reasons, each below what it explains and with its article', () => {
  expect(reasonText({ model: 1, answer: 'Op 13 mei 2027 volgt een boete van € 350,00.', steps }, dutch.scenarios)).toBe(
    ['Waarom: Op 13 mei 2027 volgt een boete van € 350,00.', '  Bedrag: € 350,00 (Regeling art. 7.1)', '    Parameter: € 350,00'].join('\n'),
  )
})

it('says the steps alone where there is no answer in one sentence', () => {
  expect(reasonText({ model: 1, answer: '', steps: [] }, dutch.scenarios)).toBe('Waarom:')
})
