import { compile } from '@inburgering/language'
import { exampleSources } from '../src/examples.ts'
import type { Figure } from './bench.ts'
import { fineCases, fineRule } from './peers/fine-rule.ts'
import { modelOfRule, personOf, printedRule, wholePerson } from './peers/generated-rule.ts'
import { peers as peersWith } from './peers/peers.ts'
import { median, timedAsync, type Took } from './timed.ts'

const rounds = 9

/** One fine rule in engines of others and as it is printed: the same cases, and every outcome in a sum that must be the same. */
export async function peers(): Promise<readonly Figure[]> {
  const { value: model } = await compile(exampleSources('wi2021'))
  if (model === undefined) throw new Error('the example does not compile')
  const rule = fineRule(model)
  const cases = fineCases(rule)
  const small = await modelOfRule()
  const printed = await printedRule(small)
  const whole = wholePerson(small)
  const [dossiers, persons] = [cases.map(printed.read), cases.map(personOf)]

  const others = await peersWith(rule)
  const measured = [
    await measure('the printed rule', dossiers, (dossier) => printed.euros(dossier), 200),
    await measure('a whole person through the compiled function', persons, whole, 20),
    ...(await inTurn(others.map((peer) => () => measure(peer.name, cases, peer.play, 1)))),
  ]
  const [own] = measured
  const sums = new Set(measured.map(({ cents }) => cents))
  if (own === undefined || sums.size !== 1) throw new Error(`the outcomes differ: ${measured.map(({ name, cents }) => `${name} ${cents}`).join(', ')}`)
  const times = measured.slice(2).map(({ name, took }) => ({ name, times: took.cpu / own.took.cpu }))
  const fastest = times.reduce<(typeof times)[number] | undefined>((least, each) => (least === undefined || each.times < least.times ? each : least), undefined)
  console.log(`  ${cases.length} cases, together ${(own.cents / 100).toLocaleString('en')} euros in each of ${measured.length}`)
  if (fastest !== undefined) console.log(`  the printed rule is ${Math.round(fastest.times)} times as fast as the fastest of the others, ${fastest.name}`)
  return measured.map(({ name, took: { wall, cpu } }) => ({ name, value: wall * 1000, cpu: cpu * 1000, unit: 'µs' }))
}

interface Measured {
  readonly name: string
  /** Of all cases together. */
  readonly cents: number
  /** Of one case, in ms. */
  readonly took: Took
}

async function measure<T>(name: string, cases: readonly T[], play: (about: T) => number | Promise<number>, times: number): Promise<Measured> {
  let cents = 0
  const once = async (): Promise<void> => {
    for (const about of cases) {
      const euros = play(about)
      cents += Math.round((typeof euros === 'number' ? euros : await euros) * 100)
    }
  }
  for (let round = 0; round < 20; round += 1) await once()
  cents = 0
  await once()
  const sum = cents
  const took: Took[] = []
  for (let round = 0; round < rounds; round += 1) took.push(await timedAsync(async () => {
    for (let time = 0; time < times; time += 1) await once()
  }))
  if (cents !== sum * (1 + rounds * times)) throw new Error(`${name} does not say the same each time`)
  const { value: wall, cpu } = median(took, cases.length * times)
  return { name, cents: sum, took: { wall, cpu } }
}

async function inTurn<T>(works: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  const done: T[] = []
  for (const work of works) done.push(await work())
  return done
}

