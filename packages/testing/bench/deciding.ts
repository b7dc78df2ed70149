import { prepareProgram, readPerson, run, type Dossier } from '@inburgering/engine'
import { compile } from '@inburgering/language'
import { exampleSources } from '../src/examples.ts'
import { population } from '../src/population/random-person.ts'
import type { Figure } from './bench.ts'
import { withDecisions } from './decided-persons.ts'
import { median, repeated, timed } from './timed.ts'

/** What decisions, revisions and two knowledge dates add to the plain run of the same persons: at most three times. */
export async function deciding(): Promise<readonly Figure[]> {
  const { value: model } = await compile(exampleSources('wi2021'))
  if (model === undefined) throw new Error('the example does not compile')
  const program = prepareProgram(model, []).value
  const persons = population(500, 7)
  const plain = persons.flatMap((person) => readPerson(program, person, 0).value ?? [])
  const decided = withDecisions(program, persons).flatMap((person) => readPerson(program, person, 0).value ?? [])
  if (decided.length < plain.length) throw new Error('a decision was refused')
  const perPerson = (work: () => void) => median(repeated(9, () => timed(work)), plain.length)
  const playPlain = (): void => plain.forEach((dossier) => run(program, dossier))
  const playDecided = (): void => decided.forEach((dossier) => playTwice(dossier))
  const playTwice = (dossier: Dossier): void => knowledgeDates.forEach((bekendOp) => run(program, dossier, { bekendOp }))
  playPlain()
  playDecided()
  const first = perPerson(playPlain)
  return [
    { name: 'run a person', ...first, unit: 'ms' },
    { name: 'run with decisions and revisions, as known on two days', ...perPerson(playDecided), unit: 'ms', most: Math.round(first.value * 300) / 100 },
  ]
}

/** Before most decisions are taken, and after the annulments of most. */
const knowledgeDates = ['2026-01-01', '2034-01-01'] as const
