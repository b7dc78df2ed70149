// Writes persons with about 15 events as NDJSON: node --conditions=source packages/testing/bench/write-persons.ts <count> > persons.ndjson
import { once } from 'node:events'
import { stdout } from 'node:process'
import { personsWith } from './persons.ts'

const texts = personsWith(15).map((person) => JSON.stringify({ ...person, id: '' }).replace('"id":""', ''))
const count = Number(process.argv[2] ?? 1000)
const atOnce = 500
for (let from = 0; from < count; from += atOnce) {
  const lines = Array.from({ length: Math.min(atOnce, count - from) }, (_, nth) => `{"id":"p${from + nth}"${texts[(from + nth) % texts.length]?.slice(1)}\n`)
  if (!stdout.write(lines.join(''))) await once(stdout, 'drain')
}
