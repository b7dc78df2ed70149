import { describe, expect, test } from 'vitest'
import { compareWithCode, describeCodeDifference, isCovered, loadCode, scenarioCases, shrunk } from '@inburgering/testing/code'
import { exampleOf } from './examples.ts'

describe.each(['wi2013', 'wi2007'])('the code of %s', async (name) => {
  const { model } = await exampleOf(name)
  const code = await loadCode(model)

  test('gives what the engine gives for the persons of the scenarios', () => {
    const covered = scenarioCases(model).filter(({ person }) => isCovered(model, person))
    console.log(covered.length)
    const { differences } = compareWithCode(model, code, covered, ['wet'])
    console.log(differences.length)
    expect(differences.slice(0, 1).map((difference) => describeCodeDifference(shrunk(model, code, difference)))).toEqual([])
  })
})
