import { prepareProgram, readPerson, run } from '@inburgering/engine'
import { compile } from '@inburgering/language'
import { exampleSources } from '../src/examples.ts'
import { population } from '../src/population/random-person.ts'
import type { Figure } from './bench.ts'
import { median, repeated, timed } from './timed.ts'

/** A person whose events are about so many. */
const events = 15

/** Rounds before the clock starts: by then the JavaScript engine has compiled what is asked often, and a round no longer gets faster. */
const roundsToSettle = 10

/** One person through the interpreter, without and with reasons. */
export async function running(): Promise<readonly Figure[]> {
  const { value: model } = await compile(exampleSources('wi2021'))
  if (model === undefined) throw new Error('the example does not compile')
  const program = prepareProgram(model, []).value
  const persons = population(3000, 7).filter(({ gebeurtenissen = [] }) => Math.abs(gebeurtenissen.length - events) <= 1)
  const dossiers = persons.flatMap((person) => readPerson(program, person, 0).value ?? [])
  const perPerson = (work: () => void) => median(repeated(9, () => timed(work)), dossiers.length)
  const play = (explain: boolean) => () => {
    for (const dossier of dossiers) run(program, dossier, { explain })
  }
  const settled = (explain: boolean) => {
    for (let round = 0; round < roundsToSettle; round += 1) play(explain)()
    return perPerson(play(explain))
  }
  return [
    { name: `run a person with ${events} events, after ${roundsToSettle} rounds`, ...settled(false), unit: 'ms', most: 0.5 },
    { name: `the same, with reasons`, ...settled(true), unit: 'ms', most: 1.5 },
    { name: `read a person with ${events} events`, ...perPerson(() => persons.forEach((person) => readPerson(program, person, 0))), unit: 'ms' },
  ]
}
