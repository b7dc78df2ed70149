import { mkdtempSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compile, run } from '@inburgering/library'
import { exampleSources } from '@inburgering/testing/examples'
import { bundleLibrary } from '../build.ts'
import { serviceFor } from '../examples/service.ts'

const { rules } = await compile(exampleSources('wi2021'))
if (rules === undefined) throw new Error('the example does not compile')
const bilal = { id: 'bilal', gegevens: { geboortedatum: '1994-05-03', doelgroep: 'asielstatushouder', inburgeringsplichtig_sinds: '2024-02-01' }, gebeurtenissen: [{ datum: '2024-05-12', naam: 'PIP_vastgesteld', leerroute: 'B1_route', cursusuren: 500 }] }

describe('the service', () => {
  const server = serviceFor(rules)
  let address = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))
  const post = (path: string, body: string) => fetch(`${address}${path}`, { method: 'POST', body })

  it('gives the timeline of a person, under the layers that are asked for', async () => {
    const asked = await post('/tijdlijn?lagen=wet,rechtspraak,uitvoeringspraktijk&tot=2028-12-31', JSON.stringify(bilal))
    expect([asked.status, await asked.json()]).toEqual([200, run(rules, bilal, { layers: ['wet', 'rechtspraak', 'uitvoeringspraktijk'], until: '2028-12-31' }).timeline])
  })

  it.each([
    ['/tijdlijn', '{', 400, 'geen JSON'],
    ['/tijdlijn', '{"id":"x"}', 422, 'gegevens'],
    ['/tijdlijn', 'null', 422, 'INB851'],
    ['/tijdlijn?lagen=zomaar', JSON.stringify(bilal), 422, 'zomaar'],
    ['/tijdlijn?bekend_op=2027-02-30', JSON.stringify(bilal), 422, '2027-02-30'],
    ['/anders', '{}', 404, 'POST'],
    ['/tijdlijn', ' '.repeat(1_000_001), 413, 'te groot'],
  ])('%s with %.20s: %i', async (path, body, status, message) => {
    const answer = await post(path, body)
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(message)])
  })
})

describe('the page', () => {
  const page = readFileSync(join(import.meta.dirname, '../examples/page.html'), 'utf8')
  const text = /<textarea[^>]*>([^<]*)<\/textarea>/.exec(page)?.[1] ?? ''

  it('has rules without a mistake, that fine who is late', async () => {
    const { rules: own, diagnostics } = await compile([{ path: 'proef.inburgering', text }])
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const timeline = own && run(own, { id: 'iemand', gegevens: { begonnen_op: '2024-05-12' }, gebeurtenissen: [] }).timeline
    expect(timeline?.tijdlijn.flatMap(({ datum, soort, bedrag }) => (soort === 'boete' ? [`${datum} ${bedrag}`] : []))).toEqual(['2027-05-13 250'])
  })

  it('needs one file that asks nothing of Node', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'inburgering-library-')), 'inburgering.js')
    const { metafile } = await bundleLibrary(file)
    expect(Object.keys(metafile.inputs).filter((input) => /^node:|\/lib\/node\/|langium\/.*\/node\//.test(input))).toEqual([])
    const bundled = (await import(file)) as { readonly compile: typeof compile; readonly run: typeof run }
    const { rules: own } = await bundled.compile([{ path: 'proef.inburgering', text }])
    expect(own && bundled.run(own, { id: 'iemand', gegevens: { begonnen_op: '2024-05-12' }, gebeurtenissen: [] }).timeline?.tijdlijn.length).toBeGreaterThan(2)
  })
})
