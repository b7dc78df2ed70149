import { prepareProgram, readPerson, run } from '@inburgering/engine'
import { compile } from '@inburgering/language'
import { exampleSources } from '../src/examples.ts'
import { population } from '../src/population/random-person.ts'
import type { Figure } from './bench.ts'
import { median, timed } from './timed.ts'

/** One person through the interpreter, without and with reasons. */
export async function running(): Promise<readonly Figure[]> {
  const { value: model } = await compile(exampleSources('wi2021'))
  if (model === undefined) throw new Error('the example does not compile')
  const program = prepareProgram(model, []).value
  const persons = population(500, 7)
  const dossiers = persons.flatMap((person) => readPerson(program, person, 0).value ?? [])
  const perPerson = (work: () => void): number => median(5, () => timed(work)) / dossiers.length
  const play = (explain: boolean) => () => {
    for (const dossier of dossiers) run(program, dossier, { explain })
  }
  play(false)()
  return [
    { name: 'run a person', value: perPerson(play(false)), unit: 'ms' },
    { name: 'run a person with reasons', value: perPerson(play(true)), unit: 'ms' },
    { name: 'read a person', value: perPerson(() => persons.forEach((person) => readPerson(program, person, 0))), unit: 'ms' },
  ]
}
