import { describe, expect, test } from 'vitest'
import { compile } from '@inburgering/language'
import { compareWithCode, describeCodeDifference, isCovered, loadCode, mixedCases, scenarioCases, shrunk } from '@inburgering/testing/code'
import { ownSpecification, ownSpecifications } from '@inburgering/testing/own-specifications'
import { formOfModel } from '../src/program/index.ts'

/** What code cannot say yet, by the small act that asks it. */
const unsaid: Readonly<Record<string, readonly string[]>> = {
  beslistermijn: ['schort op'],
  'door-de-tijd': ['een onderdeel die verandert door het verloop van de tijd', 'een vrijstelling die verandert door het verloop van de tijd', 'een termijn die is voldaan die verandert door het verloop van de tijd'],
  lagen: ['beleidsruimte met een keuze uit waarden'],
  maatregelen: ['maatregel verlaging', 'niets dat een tijdlijn geeft'],
}

describe.each(ownSpecifications())('the small act %s', async (name) => {
  const { value: model } = await compile(ownSpecification(name))
  if (model === undefined) throw new Error('it does not compile')
  const { form, refusals } = formOfModel(model, [])

  test.runIf(form === undefined)('is refused as a whole, for what code cannot say', () => {
    expect([...new Set(refusals.map(({ construct }) => construct))]).toEqual(unsaid[name])
  })
  test.skipIf(form === undefined)('gives in code what it gives in the engine', async () => {
    expect(unsaid[name]).toBeUndefined()
    const code = await loadCode(model)
    const covered = scenarioCases(model).filter(({ person }) => isCovered(model, person))
    const cases = covered.length === 0 ? [] : [...covered, ...mixedCases(model, 300, 3)]
    expect(compareWithCode(model, code, cases, ['wet']).differences.slice(0, 1).map((difference) => describeCodeDifference(shrunk(model, code, difference)))).toEqual([])
  })
})

test('a plicht that stands while an age is one number turns twice, and is refused', async () => {
  const texts = ownSpecification('wachttijd').map(({ path, text }) => ({ path, text: text.replace('peildatum ten minste pensioenleeftijd', 'peildatum is pensioenleeftijd') }))
  const { value: model } = await compile(texts)
  expect(model && formOfModel(model, []).refusals.map(({ construct }) => construct)).toEqual(['een plicht die eindigt die verandert door het verloop van de tijd'])
})
