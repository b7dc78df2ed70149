import type { PersonInput, Timeline } from '@inburgering/core'
import { personOfRow, readPerson, rowsOf, run, titleOf, lastDayPlayed, type Program, type RunOptions } from '@inburgering/engine'
import type { Case } from '@inburgering/docgen'
import type { Runnable } from '../specification/load.ts'
import { scenariosOf } from '../specification/scenarios.ts'

export interface Named {
  readonly title: string
  readonly person: PersonInput
  /** Last day that the scenario speaks of, ISO 8601. */
  readonly until?: string
}

/** The persons of the scenarios, by their titles. */
export function personsOfScenarios(specification: Runnable): readonly Named[] {
  return scenariosOf(specification).flatMap((scenario) => rowsOf(scenario).map((row): Named => {
    const until = lastDayPlayed(row)
    return { title: titleOf(row), person: personOfRow(row), ...(until === undefined ? {} : { until }) }
  }))
}

/** Each person under both sets of rules; who one of them refuses is counted. */
export function casesOf(persons: readonly Named[], before: Program, after: Program): { readonly cases: readonly Case[]; readonly refused: number } {
  const cases = persons.flatMap(({ title, person, until }): readonly Case[] => {
    const options = until === undefined ? {} : { until }
    const [left, right] = [timelineOf(before, person, options), timelineOf(after, person, options)]
    return left === undefined || right === undefined ? [] : [{ title, person, before: left, after: right }]
  })
  return { cases, refused: persons.length - cases.length }
}

/** With the ids of what it rests on, but without reasons. */
function timelineOf(program: Program, person: PersonInput, options: RunOptions): Timeline | undefined {
  const dossier = readPerson(program, person, 0).value
  return dossier === undefined ? undefined : run(program, dossier, options).value
}
