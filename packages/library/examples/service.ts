// A service that plays persons under the rules of a folder, on this machine only:
//   node --conditions=source packages/library/examples/service.ts examples/wi2021
// POST /tijdlijn?lagen=wet,uitvoeringspraktijk&bekend_op=2027-01-01 with a person as JSON gives the timeline.
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { join, relative } from 'node:path'
import { compile, run, type PersonInput, type Rules, type SourceText } from '@inburgering/library'

const largestBody = 1_000_000

/** Answers persons under these rules; it listens on nothing yet. */
export function serviceFor(rules: Rules): Server {
  return createServer(async (request, response) => {
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
    }
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (request.method !== 'POST' || pathname !== '/tijdlijn') return answer(404, { melding: 'Stuur een persoon met POST naar /tijdlijn.' })
    const text = await bodyOf(request)
    if (text === undefined) return answer(413, { melding: 'De persoon is te groot.' })
    const person = personIn(text)
    if (person === undefined) return answer(400, { melding: 'De inhoud is geen JSON.' })
    const [lagen, bekendOp, until] = [searchParams.get('lagen'), searchParams.get('bekend_op'), searchParams.get('tot')]
    const { timeline, diagnostics } = run(rules, person, {
      ...(lagen === null ? {} : { layers: lagen.split(',') }),
      ...(bekendOp === null ? {} : { bekendOp }),
      ...(until === null ? {} : { until }),
      explain: searchParams.get('uitleg') === 'ja',
    })
    const isUsable = timeline !== undefined && diagnostics.every(({ severity }) => severity !== 'error')
    answer(isUsable ? 200 : 422, isUsable ? timeline : { problemen: diagnostics })
  })
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += (part as Buffer).length
    if (size <= largestBody) parts.push(part as Buffer)
  }
  return size > largestBody ? undefined : Buffer.concat(parts).toString('utf8')
}

function personIn(text: string): PersonInput | undefined {
  try {
    return JSON.parse(text) as PersonInput
  } catch {
    return undefined
  }
}

/** The texts of a folder, with their paths from it. */
export function textsOf(folder: string): readonly SourceText[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.inburgering')).sort()
  return paths.map((path) => ({ path: relative('.', path).replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8') }))
}

if (import.meta.main) {
  const folder = process.argv[2] ?? 'examples/wi2021'
  const { rules, diagnostics } = await compile(textsOf(folder), { folder: (used) => textsOf(join(folder, used)) })
  for (const { severity, message, place } of diagnostics) if (severity === 'error') console.error(`${place?.file ?? folder}:${place?.line ?? 1}  ${message}`)
  if (rules === undefined) process.exit(2)
  const server = serviceFor(rules).listen(Number(process.argv[3] ?? 0), '127.0.0.1', () => {
    const address = server.address()
    console.log(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : ''}/tijdlijn`)
  })
}
