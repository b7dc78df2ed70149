import { mkdtempSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileFunction, constants } from 'node:vm'
import { createMessageConnection } from 'vscode-jsonrpc/node'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { bundleParts, bundleServer } from '@inburgering/server/build'
import { leesBestandRequest, leesBasisRequest, leesDeelRequest, leesMapRequest, partNames, regelboekNotification, vergelijkingRequest, volgRegelboekNotification, workerReady, type FileParams, type LeesDeelParams, type RegelboekParams, type VergelijkingAnswer, type VergelijkingParams } from '@inburgering/server/protocol'
import { bundleClient } from '../build.ts'

const folder = mkdtempSync(join(tmpdir(), 'inburgering-browser-'))
const file = join(folder, 'server-browser.js')
let inputs: readonly string[] = []
let texts: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  const [server, client, parts] = [await bundleServer('browser', file), await bundleClient('browser', join(folder, 'client-browser.js')), await bundleParts(file)]
  inputs = [server, client, ...parts.values()].flatMap(({ metafile }) => Object.keys(metafile.inputs))
  const partTexts = partNames.map((name) => [name, readFileSync(file.replace(/\.js$/, `-${name}.mjs`), 'utf8')])
  texts = { server: readFileSync(file, 'utf8'), client: readFileSync(join(folder, 'client-browser.js'), 'utf8'), ...Object.fromEntries(partTexts) }
})

describe('what runs in a browser', () => {
  it('asks nothing of Node', () => {
    expect(inputs.filter((input) => /^node:|\/lib\/node\/|langium\/.*\/node\//.test(input))).toEqual([])
    // A library may ask whether it is in Node; nothing may need it.
    const builtins = builtinModules.map((name) => name.replace('/', '\\/')).join('|')
    for (const [name, text] of Object.entries(texts)) {
      expect([...text.matchAll(new RegExp(`(?<![.\\w])require\\("(?:node:)?(?:${builtins})"\\)`, 'g'))].map(([found]) => found), name).toEqual([])
    }
  })

  it('fetches nothing and opens no socket', () => {
    for (const [name, text] of Object.entries(texts)) expect(text, name).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/)
  })

  it('is small enough', () => {
    expect(Buffer.byteLength(texts['client'] ?? '') / 1000).toBeLessThan(650)
    expect(Buffer.byteLength(texts['server'] ?? '') / 1000).toBeLessThan(1300)
  })
})

/** The files of a folder that is not on a disk. */
const files: Readonly<Record<string, string>> = {
  'vscode-vfs://proef/wet/stelsel.inburgering': 'stelsel Proef "Proef" { in werking met ingang van 1 januari 2022 }\nbron Wet = BWBR0044770 "Wet" wet\n',
  'vscode-vfs://proef/wet/regels.inburgering': 'bij stelsel Proef\nparameter hoog "Hoog" : bedrag volgens Wett art. 1 { met ingang van 1 januari 2022: € 1 }\n',
}

/** What the server says of a wrong name, and what else it was asked to read of itself. */
interface Heard {
  readonly message: string
  readonly readParts: readonly string[]
  /** When what examines the whole model was asked. */
  readonly examined: Promise<void>
}

/** Starts the server beside the extension, in a language, with its parts or without. */
async function heard(taal: 'nl' | 'en', withParts: boolean): Promise<Heard & { readonly connection: ReturnType<typeof connect>; readonly end: () => void }> {
  // Node runs no module from the address of a text; a browser does.
  let reading = ''
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => `data:text/javascript;base64,${Buffer.from(reading).toString('base64')}`)
  const { port1, port2 } = new MessageChannel()
  const first = new Promise((resolve) => port1.once('message', resolve))
  compileFunction(texts['server'] ?? '', ['self'], { importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER })(asInBrowser(port2))
  expect(await first).toBe(workerReady)
  const connection = connect(port1)
  const readParts: string[] = []
  const examined = Promise.withResolvers<void>()
  connection.onRequest(leesMapRequest, ({ uri }: FileParams) => Object.keys(files).flatMap((each) => (each.startsWith(`${uri}/`) ? [{ uri: each, isFile: true }] : [])))
  connection.onRequest(leesBestandRequest, ({ uri }: FileParams) => (files[uri] === undefined ? null : { text: files[uri] }))
  connection.onRequest(leesDeelRequest, ({ naam }: LeesDeelParams) => {
    // What examines the whole model is read when there is time, whatever is asked.
    if (naam === 'onderzoek') examined.resolve()
    else readParts.push(naam)
    reading = texts[naam] ?? ''
    return withParts ? { text: reading } : null
  })
  let problem = ''
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    problem = message
  })
  const found = new Promise<string>((resolve) => {
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: { message: string; severity: number }[] }) => {
      const error = diagnostics.find(({ severity }) => severity === 1)
      // Said first in Dutch: the part is not waited for.
      if (error !== undefined && (!withParts || taal === 'nl' || /known/.test(error.message))) resolve(`${uri} ${error.message}${problem === '' ? '' : ` (${problem})`}`)
    })
  })
  connection.listen()
  const root = 'vscode-vfs://proef/wet'
  await connection.sendRequest('initialize', { processId: null, rootUri: root, capabilities: {}, workspaceFolders: [{ uri: root, name: 'wet' }], initializationOptions: { taal } })
  await connection.sendNotification('initialized', {})
  return { message: await found, readParts, examined: examined.promise, connection, end: () => (connection.dispose(), port1.close()) }
}

describe('the server where no worker may start', () => {
  afterEach(() => vi.restoreAllMocks())

  it('runs beside the extension, reads files through it and says what is wrong', async () => {
    const { message, readParts, examined, end } = await heard('nl', true)
    expect(message).toMatch(/^vscode-vfs:\/\/proef\/wet\/regels\.inburgering .*"Wett" is hier niet bekend/)
    expect(readParts).toEqual([])
    await examined
    end()
  })

  it('reads English when it is asked, and says everything again', async () => {
    expect(texts['server']).not.toContain('is not known here')
    const { message, readParts, end } = await heard('en', true)
    expect(message).toMatch(/^vscode-vfs:\/\/proef\/wet\/regels\.inburgering .*"Wett" is not known here/)
    expect(readParts).toEqual(['engels'])
    end()
  })

  it('reads what makes documents when it is asked, and shows the regelboek', async () => {
    const { connection, readParts, end } = await heard('nl', true)
    const told = new Promise<RegelboekParams>((resolve) => connection.onNotification(regelboekNotification, resolve))
    await connection.sendNotification(volgRegelboekNotification, { uri: 'vscode-vfs://proef/wet/stelsel.inburgering' })
    const { title, changed } = await told
    expect(title).toBe('Regelboek Proef')
    expect(JSON.stringify(changed)).toContain('Dit boek is niet volledig')
    expect(JSON.stringify(changed)).toContain('is hier niet bekend')
    expect(readParts).toEqual(['documenten'])
    end()
  })

  it('reads what compares when it is asked, and compares with a folder that the client reads', async () => {
    const { connection, readParts, end } = await heard('nl', true)
    connection.onRequest(leesBasisRequest, () => ({ bestanden: [{ pad: 'stelsel.inburgering', tekst: 'stelsel Proef "Proef" { in werking met ingang van 1 januari 2022 }\ngegeven kleur "Kleur" : tekst\n' }] }))
    const own = { eigen: true, erbij: [] }
    const compare = (basis: VergelijkingParams['basis']) => connection.sendRequest<VergelijkingAnswer>(vergelijkingRequest, { map: 'vscode-vfs://proef/wet', basis, naam: 'elders', lagenVoor: own, lagenNa: own, lezing: 1 } satisfies VergelijkingParams)
    // Without scenarios there is nobody to compare, which is said after both sides were opened.
    expect((await compare({ kind: 'lagen' })).probleem).toMatch(/^Er is niemand om te vergelijken/)
    expect((await compare({ kind: 'map', map: 'vscode-vfs://elders/wet' })).probleem).toMatch(/^Er is niemand om te vergelijken/)
    expect(readParts).toEqual(['vergelijking'])
    end()
  })

  it('stays Dutch and says why when English cannot be read', async () => {
    const { message, end } = await heard('en', false)
    expect(message).toMatch(/"Wett" is hier niet bekend.*\(Error: The part "engels" of the server cannot be read\.\)/)
    end()
  })
})

type NodePort = InstanceType<typeof MessageChannel>['port1']

/** A port of Node with the one handler that a port of a browser has. */
function asInBrowser(port: NodePort) {
  const browser = { onmessage: null as ((event: { data: unknown }) => void) | null, postMessage: (message: unknown) => port.postMessage(message), addEventListener: () => {} }
  port.on('message', (data: unknown) => browser.onmessage?.({ data }))
  return browser
}

function connect(port: NodePort) {
  const nothing = () => ({ dispose: () => {} })
  const reader = { onError: nothing, onClose: nothing, onPartialMessage: nothing, dispose: () => {}, listen: (heard: (message: never) => void) => (port.on('message', (message: unknown) => heard(message as never)), { dispose: () => {} }) }
  const writer = { onError: nothing, onClose: nothing, dispose: () => {}, end: () => {}, write: async (message: unknown) => port.postMessage(message) }
  return createMessageConnection(reader, writer)
}
