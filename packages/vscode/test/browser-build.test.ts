import { mkdtempSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMessageConnection } from 'vscode-jsonrpc/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundleServer } from '@inburgering/server/build'
import { leesBestandRequest, leesMapRequest, workerReady, type FileParams } from '@inburgering/server/protocol'
import { bundleClient } from '../build.ts'

const folder = mkdtempSync(join(tmpdir(), 'inburgering-browser-'))
const file = join(folder, 'server-browser.js')
let inputs: readonly string[] = []
let texts: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  const [server, client] = [await bundleServer('browser', file), await bundleClient('browser', join(folder, 'client-browser.js'))]
  inputs = [...Object.keys(server.metafile.inputs), ...Object.keys(client.metafile.inputs)]
  texts = { server: readFileSync(file, 'utf8'), client: readFileSync(join(folder, 'client-browser.js'), 'utf8') }
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

describe('the server where no worker may start', () => {
  it('runs beside the extension, reads files through it and says what is wrong', async () => {
    const { port1, port2 } = new MessageChannel()
    const first = new Promise((resolve) => port1.once('message', resolve))
    new Function('self', texts['server'] ?? '')(asInBrowser(port2))
    expect(await first).toBe(workerReady)
    const connection = connect(port1)
    connection.onRequest(leesMapRequest, ({ uri }: FileParams) => Object.keys(files).flatMap((each) => (each.startsWith(`${uri}/`) ? [{ uri: each, isFile: true }] : [])))
    connection.onRequest(leesBestandRequest, ({ uri }: FileParams) => (files[uri] === undefined ? null : { text: files[uri] }))
    const found = new Promise<string>((resolve) => {
      connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: { message: string; severity: number }[] }) => {
        const error = diagnostics.find(({ severity }) => severity === 1)
        if (error !== undefined) resolve(`${uri} ${error.message}`)
      })
    })
    connection.listen()
    const root = 'vscode-vfs://proef/wet'
    await connection.sendRequest('initialize', { processId: null, rootUri: root, capabilities: {}, workspaceFolders: [{ uri: root, name: 'wet' }] })
    await connection.sendNotification('initialized', {})
    expect(await found).toMatch(/^vscode-vfs:\/\/proef\/wet\/regels\.inburgering .*Wett/)
    connection.dispose()
    port1.close()
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
