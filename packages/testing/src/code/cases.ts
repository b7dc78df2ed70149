import type { Model, PersonInput, Scenario } from '@inburgering/core'
import { personOfRow, rowsOf } from '@inburgering/engine'
import { population } from '../population/random-person.ts'
import type { Case } from './compare-with-code.ts'

/** Persons of the scenarios of a model that stand by themselves: without what is known since when. */
export function scenarioCases({ declarations }: Model): readonly Case[] {
  const scenarios = declarations.filter((declaration): declaration is Scenario => declaration.kind === 'scenario' && declaration.knownOn === undefined)
  return scenarios.flatMap((scenario) => rowsOf(scenario).map((row) => ({ person: personOfRow(row) })))
}

/** Whether the code of Wi2021 can run a person: without decisions about fines and extensions, and their revisions. */
export function isCovered({ gebeurtenissen }: PersonInput): boolean {
  return gebeurtenissen.every(({ naam, bekend_op }) => !uncovered.has(naam) && bekend_op === undefined)
}

const uncovered: ReadonlySet<string> = new Set(['boete_minister', 'boete_college', 'verlenging_besloten', 'herziening', 'vernietiging', 'intrekking'])

export function randomCases(count: number, seed: number): readonly Case[] {
  return population(count, seed).map((person) => ({ person: person as unknown as PersonInput }))
}
