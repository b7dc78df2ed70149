import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { uitkomstRequest, type ScenarioOutcome } from '../src/protocol/index.ts'
import { Workbench } from './workbench.ts'

const specifications = join(import.meta.dirname, '../../testing/specifications')
const inburgering = 'samenloop-inburgering/inburgering.inburgering'
const bijstand = 'samenloop-bijstand/bijstand.inburgering'
const texts = Object.fromEntries([inburgering, bijstand].map((path) => [path, readFileSync(join(specifications, path), 'utf8')]))

let workbench: Workbench
beforeAll(async () => {
  workbench = await Workbench.open(texts)
})
afterAll(async () => void (await workbench.close()))

const ask = (title: string) => workbench.client.connection.sendRequest<ScenarioOutcome>(uitkomstRequest, { uri: workbench.uri(bijstand), scenario: `scenario:${title}` })

it('plays the stelsel that is used beside the one that uses it, also when its text changes', async () => {
  const title = 'Voor de boete voor het inburgeren kost wegblijven 100 euro, daarna 50'
  expect(await ask(title)).toMatchObject({ state: 'passed' })
  await workbench.write(inburgering, texts[inburgering]?.replace('€ 340', '€ 330') ?? '')
  expect(await ask(title)).toMatchObject({ state: 'failed' })
})
