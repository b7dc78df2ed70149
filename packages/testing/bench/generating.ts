import { compileToFunction } from '@inburgering/codegen'
import { prepareProgram, readPerson, run } from '@inburgering/engine'
import { compile } from '@inburgering/language'
import { loadCode } from '../src/code/index.ts'
import { exampleSources } from '../src/examples.ts'
import { referenceTimeline } from '../src/reference/timeline.ts'
import type { Figure } from './bench.ts'
import { personsWith } from './persons.ts'
import { median, repeated, timed } from './timed.ts'

/** A person whose events are about so many. */
const events = 15

/** One person through the interpreter and through the generated TypeScript with its types stripped: the same persons, one run. */
export async function generating(): Promise<readonly Figure[]> {
  const { value: model } = await compile(exampleSources('wi2021'))
  if (model === undefined) throw new Error('the example does not compile')
  const program = prepareProgram(model, []).value
  const code = await loadCode(model)
  const persons = personsWith(events)
  const { value: compiled } = compileToFunction(model, [])
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
  const asFunction = (): void => persons.forEach((person) => (entries += compiled(person).value?.tijdlijn.length ?? 0))
  const byHand = (): void => persons.forEach((person) => (entries += referenceTimeline(person, { layers: [] }).tijdlijn.length))
  const perPerson = (work: () => void) => median(repeated(9, () => timed(work)), dossiers.length)
  for (const work of [interpret, play, asFunction, byHand, interpret, play, asFunction, byHand]) work()
  const [interpreter, generated, whole, hand] = [perPerson(interpret), perPerson(play), perPerson(asFunction), perPerson(byHand)]
  const perSecond = ({ value }: Pick<Figure, 'value'>): string => Math.round(1000 / value).toLocaleString('en')
  console.log(`  ${perSecond(interpreter)} and ${perSecond(generated)} persons a second on one core; ${entries} entries`)
  console.log(`  the compiled function has ${(hand.cpu / whole.cpu).toFixed(2)} of the speed of terms and fines written by hand, which are a part of what it gives`)
  return [
    { name: `run a person with ${events} events: the interpreter`, ...interpreter, unit: 'ms' },
    { name: `run a person with ${events} events: generated TypeScript`, ...generated, unit: 'ms' },
    { name: `read a person with ${events} events: generated TypeScript`, ...perPerson(() => persons.forEach((person) => code.readPerson(person))), unit: 'ms' },
    { name: `read and run a person with ${events} events: compiled to a function`, ...whole, unit: 'ms' },
    { name: `the terms and fines of a person with ${events} events: written by hand from the law`, ...hand, unit: 'ms' },
  ]
}
