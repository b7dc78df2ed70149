import { prepareProgram, readPerson, run } from '@inburgering/engine'
import { compile } from '@inburgering/language'
import { loadCode } from '../src/code/index.ts'
import { exampleSources } from '../src/examples.ts'
import { population } from '../src/population/random-person.ts'
import type { Figure } from './bench.ts'
import { median, repeated, timed } from './timed.ts'

/** A person whose events are about so many. */
const events = 15

/** One person through the interpreter and through the generated TypeScript with its types stripped: the same persons, one run. */
export async function generating(): Promise<readonly Figure[]> {
  const { value: model } = await compile(exampleSources('wi2021'))
  if (model === undefined) throw new Error('the example does not compile')
  const program = prepareProgram(model, []).value
  const code = await loadCode(model)
  const persons = population(3000, 7).filter(({ gebeurtenissen = [] }) => Math.abs(gebeurtenissen.length - events) <= 1)
  const dossiers = persons.flatMap((person) => readPerson(program, person, 0).value ?? [])
  const read = persons.flatMap((person) => {
    const found = code.readPerson(person)
    return 'problems' in found ? [] : [found.dossier]
  })
  if (read.length !== dossiers.length) throw new Error('the code and the engine refuse other persons')
  // Every outcome is used, so that no work can be left out.
  let entries = 0
  const interpret = (): void => dossiers.forEach((dossier) => (entries += run(program, dossier).value.tijdlijn.length))
  const play = (): void => read.forEach((dossier) => (entries += code.run(dossier).tijdlijn.length))
  const perPerson = (work: () => void) => median(repeated(9, () => timed(work)), dossiers.length)
  for (const work of [interpret, play, interpret, play]) work()
  const [interpreter, generated] = [perPerson(interpret), perPerson(play)]
  const perSecond = ({ value }: Pick<Figure, 'value'>): string => Math.round(1000 / value).toLocaleString('en')
  console.log(`  ${perSecond(interpreter)} and ${perSecond(generated)} persons a second on one core; ${entries} entries`)
  return [
    { name: `run a person with ${events} events: the interpreter`, ...interpreter, unit: 'ms' },
    { name: `run a person with ${events} events: generated TypeScript`, ...generated, unit: 'ms' },
    { name: `read a person with ${events} events: generated TypeScript`, ...perPerson(() => persons.forEach((person) => code.readPerson(person))), unit: 'ms' },
  ]
}
