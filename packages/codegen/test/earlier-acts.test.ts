import { describe, expect, test } from 'vitest'
import { compareWithCode, compareWithJava, compareWithPython, describeCodeDifference, hasJava, isCovered, javaFolder, loadCode, mixedCases, pythonFolder, scenarioCases, shrunk, type Case, type CodeComparison } from '@inburgering/testing/code'
import { exampleOf } from './examples.ts'

/** By example: the kinds of entry that its scenarios give at least, and the layers that are on. */
const acts = [
  { name: 'wi2013', scenarios: 250, layers: [['wet'], ['wet', 'rechtspraak', 'uitvoeringspraktijk'], ['wet', 'variant:vermindering_naar_verhouding']] },
  { name: 'wi2007', scenarios: 50, layers: [['wet']] },
] as const

describe.each(acts)('the code of $name gives what the engine gives', async ({ name, scenarios, layers }) => {
  const { model } = await exampleOf(name)
  const code = await loadCode(model)
  const python = await pythonFolder(model)
  const java = hasJava() ? await javaFolder(model) : undefined
  const covered = scenarioCases(model).filter(({ person }) => isCovered(model, person))
  const told = ({ differences }: CodeComparison): readonly string[] => differences.slice(0, 1).map(describeCodeDifference)
  const inTypeScript = (cases: readonly Case[], on: readonly string[]): CodeComparison => compareWithCode(model, code, cases, on)

  test('and most persons of its scenarios are run by it', () => {
    expect(covered.length).toBeGreaterThan(scenarios)
  })
  test.for(layers)('for the persons of its scenarios, layers %j', (on) => {
    expect(inTypeScript(covered, on).differences.slice(0, 1).map((difference) => describeCodeDifference(shrunk(model, code, difference)))).toEqual([])
  })
  test.for(layers)('for persons mixed from them, layers %j', (on) => {
    const { differences, refused } = inTypeScript(mixedCases(model, 1500, 3), on)
    expect(differences.slice(0, 1).map((difference) => describeCodeDifference(shrunk(model, code, difference)))).toEqual([])
    expect(refused).toBeLessThan(750)
  })
  test('until any day', () => {
    const cases = mixedCases(model, 300, 5).map((each, index) => ({ ...each, until: `20${14 + (index % 12)}-0${1 + (index % 9)}-15` }))
    expect(told(inTypeScript(cases, ['wet']))).toEqual([])
  })
  test('in Python', () => {
    expect(told(compareWithPython(model, python, covered, ['wet']))).toEqual([])
    expect(told(compareWithPython(model, python, mixedCases(model, 300, 7), layers.at(-1) ?? []))).toEqual([])
  })
  test.skipIf(java === undefined)('in Java', () => {
    expect(told(compareWithJava(model, java ?? '', covered, ['wet']))).toEqual([])
    expect(told(compareWithJava(model, java ?? '', mixedCases(model, 600, 11), layers.at(-1) ?? []))).toEqual([])
  })
})
