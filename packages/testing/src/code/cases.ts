import type { Declaration, Model, PersonInput, Scenario } from '@inburgering/core'
import { personOfRow, rowsOf } from '@inburgering/engine'
import { population } from '../population/random-person.ts'
import type { Case } from './compare-with-code.ts'

/** Persons of the scenarios of a model that stand by themselves: without what is known since when. */
export function scenarioCases({ declarations }: Model): readonly Case[] {
  const scenarios = declarations.filter((declaration): declaration is Scenario => declaration.kind === 'scenario' && declaration.knownOn === undefined)
  return scenarios.flatMap((scenario) => rowsOf(scenario).map((row) => ({ person: personOfRow(row) })))
}

/** Whether the code of a model can run a person: without decisions about fines and extensions, their revisions, interruptions of a plicht, and requests for an extension. */
export function isCovered({ declarations }: Model, { gebeurtenissen }: PersonInput): boolean {
  const uncovered = new Set([...revisions, ...declarations.flatMap(notInCode)])
  return gebeurtenissen.every(({ naam, bekend_op }) => !uncovered.has(naam) && bekend_op === undefined)
}

function notInCode(declaration: Declaration): readonly string[] {
  if (declaration.kind === 'besluit') return declaration.about === undefined ? [] : [declaration.name]
  if (declaration.kind === 'verlengingsgrond') return declaration.clauses.some(({ kind }) => kind === 'op_aanvraag') ? declaration.clauses.flatMap((clause) => (clause.kind === 'bij' && 'names' in clause.records ? clause.records.names : [])) : []
  return declaration.kind === 'plicht' ? declaration.clauses.flatMap((clause) => (clause.kind === 'onderbroken' ? [clause.record] : [])) : []
}

const revisions: readonly string[] = ['herziening', 'vernietiging', 'intrekking']

export function randomCases(count: number, seed: number): readonly Case[] {
  return population(count, seed).map((person) => ({ person: person as unknown as PersonInput }))
}
