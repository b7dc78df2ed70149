import type { Declaration, Model, PersonInput, Scenario } from '@inburgering/core'
import { personOfRow, rowsOf } from '@inburgering/engine'
import { population } from '../population/random-person.ts'
import type { Case } from './compare-with-code.ts'

/** Persons of the scenarios of a model that stand by themselves: without what is known since when. */
export function scenarioCases({ declarations }: Model): readonly Case[] {
  const scenarios = declarations.filter((declaration): declaration is Scenario => declaration.kind === 'scenario' && declaration.knownOn === undefined)
  return scenarios.flatMap((scenario) => rowsOf(scenario).map((row) => ({ person: personOfRow(row) })))
}

/** Whether the code of a model can run a person: without decisions about fines and extensions, their revisions, judgements about one fine, and interruptions of a plicht. */
export function isCovered({ declarations }: Model, { gebeurtenissen }: PersonInput): boolean {
  const uncovered = new Set([...revisions, ...declarations.flatMap(notInCode)])
  return gebeurtenissen.every(({ naam, over }) => !uncovered.has(naam) && over === undefined)
}

function notInCode(declaration: Declaration): readonly string[] {
  if (declaration.kind === 'besluit') return declaration.about === undefined ? [] : [declaration.name]
  return declaration.kind === 'plicht' ? declaration.clauses.flatMap((clause) => (clause.kind === 'onderbroken' ? [clause.record] : [])) : []
}

const revisions: readonly string[] = ['herziening', 'vernietiging', 'intrekking']

/** The same persons, with for each record a day since when it is known: its own day, or one or two years later. */
export function knownCases(cases: readonly Case[]): readonly Case[] {
  const year = (date: string, more: number): string => `${Number(date.slice(0, 4)) + more}-${date.slice(5, 7)}-01`
  return cases.map(({ person, ...rest }) => ({ ...rest, person: { ...person, gebeurtenissen: person.gebeurtenissen.map((record, index) => ({ ...record, bekend_op: index % 3 === 0 ? record.datum : year(record.datum, index % 3) })) } }))
}

/** The same, each as it was known on some day: of most persons a part is not known yet. */
export function partlyKnownCases(cases: readonly Case[]): readonly Case[] {
  return knownCases(cases).map((each, index) => ({ ...each, bekendOp: `20${24 + (index % 6)}-0${1 + (index % 9)}-15` }))
}

export function randomCases(count: number, seed: number): readonly Case[] {
  return population(count, seed).map((person) => ({ person: person as unknown as PersonInput }))
}
