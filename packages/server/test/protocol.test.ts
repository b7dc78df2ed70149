import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  CancellationTokenSource,
  CompletionRequest,
  DidChangeWatchedFilesNotification,
  DocumentSymbolRequest,
  FileChangeType,
  HoverRequest,
  ReferencesRequest,
  type DocumentSymbol,
} from 'vscode-languageserver/node'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { alleScenariosRequest, regelboekTekstRequest, regeldekkingRequest, regelsRequest, scenariosRequest, speelAllesRequest, speelScenarioRequest, uitkomstRequest } from '../src/protocol/index.ts'
import { TestClient } from './test-client.ts'
import { smallAct, Workbench, writtenFolder } from './workbench.ts'

const rules = 'regels.inburgering'
let open: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const each of open) await each.close()
  open = []
})
async function opened(files = smallAct): Promise<Workbench> {
  const workbench = await Workbench.open(files)
  open.push(workbench)
  return workbench
}
const scenarioFile = 'scenarios/pvt.inburgering'
let kept: Promise<Workbench> | undefined
/** One server for what leaves it as it was. */
const shared = (): Promise<Workbench> => (kept ??= Workbench.open())
afterAll(async () => void (await (await kept)?.close()))
const positions = () => ({ position: { line: 4, character: 3 }, positions: [{ line: 4, character: 3 }] })
const errorsIn = (workbench: Workbench, path: string, isWanted: (codes: readonly string[]) => boolean) =>
  workbench.client.diagnostics(workbench.uri(path), (list) => isWanted(list.filter(({ severity }) => severity === 1).map(({ code }) => String(code))))

describe('the server', () => {
  it('names what it can', async () => {
    const { capabilities, serverInfo } = (await opened()).client.initialized
    expect(serverInfo).toEqual({ name: 'inburgering' })
    for (const provider of ['completion', 'hover', 'signatureHelp', 'definition', 'references', 'documentHighlight', 'documentSymbol', 'workspaceSymbol', 'codeAction', 'codeLens', 'documentLink', 'documentFormatting', 'documentRangeFormatting', 'documentOnTypeFormatting', 'rename', 'foldingRange', 'selectionRange', 'callHierarchy', 'semanticTokens', 'inlayHint']) {
      expect(capabilities, provider).toHaveProperty(`${provider}Provider`)
    }
  })

  it('stops with code 0 when it is asked to', async () => {
    const workbench = await Workbench.open()
    expect(await workbench.close()).toBe(0)
    expect(workbench.client.errors).toBe('')
  })

  it('lets a question be taken back, and answers the next one', async () => {
    const workbench = await opened()
    await workbench.write(rules, `${workbench.text(rules)}\n`)
    const source = new CancellationTokenSource()
    const question = workbench.client.connection.sendRequest(ReferencesRequest.type, { ...workbench.at(rules, 'termijn |inburgeringstermijn'), context: { includeDeclaration: true } }, source.token)
    source.cancel()
    await question.catch((error: { code: number }) => expect(error.code).toBe(-32800))
    expect(await workbench.client.connection.sendRequest(HoverRequest.type, workbench.at(rules, 'termijn |inburgeringstermijn'))).not.toBeNull()
  })

  const places = { ...positions(), range: { start: { line: 3, character: 0 }, end: { line: 5, character: 0 } }, context: { diagnostics: [], includeDeclaration: true }, options: { tabSize: 2, insertSpaces: true }, newName: 'anders', ch: '|', query: 'termijn' }
  const own = { scenario: 'scenario:PVT te laat', version: 1 }
  it.each([
    ...['completion', 'hover', 'signatureHelp', 'definition', 'references', 'documentHighlight', 'documentSymbol', 'codeAction', 'codeLens', 'documentLink', 'formatting', 'rangeFormatting', 'onTypeFormatting', 'rename', 'prepareRename', 'foldingRange', 'selectionRange', 'prepareCallHierarchy', 'semanticTokens/full', 'inlayHint'].map((name) => `textDocument/${name}`),
    'workspace/symbol',
    scenariosRequest,
    alleScenariosRequest,
    speelScenarioRequest,
    speelAllesRequest,
    uitkomstRequest,
    regelsRequest,
    regeldekkingRequest,
    regelboekTekstRequest,
  ])('%s may be taken back while somebody types, and the server goes on', async (method) => {
    const workbench = await shared()
    const path = scenarioFile
    for (let turn = 0; turn < 3; turn++) {
      await workbench.write(rules, `${workbench.text(rules)}\n`)
      const source = new CancellationTokenSource()
      const asked = workbench.client.connection.sendRequest(method, { ...workbench.document(path), uri: workbench.uri(path), ...places, ...own, scenarios: [{ uri: workbench.uri(path), scenario: own.scenario }] }, source.token)
      const answer = asked.then(
        () => 'answered',
        ({ code }: { code: number }) => code,
      )
      if (turn > 0) await new Promise((resolve) => setTimeout(resolve, turn * 4))
      source.cancel()
      // Too late to take it back: an answer, or a refusal with a sentence (-32803). Else cancelled, also by the change (-32801, -32802).
      expect(['answered', -32800, -32801, -32802, -32803]).toContain(await answer)
    }
    expect(await workbench.client.connection.sendRequest(HoverRequest.type, workbench.at(rules, 'termijn |inburgeringstermijn'))).not.toBeNull()
  })

  it('answers questions about files that it does not know', async () => {
    const workbench = await opened()
    const nowhere = { textDocument: { uri: workbench.uri('bestaat-niet.inburgering') }, position: { line: 0, character: 0 } }
    await workbench.client.connection.sendRequest(HoverRequest.type, nowhere).catch(() => undefined)
    expect(await workbench.client.connection.sendRequest(HoverRequest.type, workbench.at(rules, 'termijn |inburgeringstermijn'))).not.toBeNull()
  })
})

describe('files', () => {
  it('that are opened and closed by turns keep the text of the disk', async () => {
    const workbench = await opened()
    for (let turn = 0; turn < 5; turn++) {
      await workbench.write(rules, workbench.text(rules).replace('duurt 3 jaar', 'duurt 3 jar'))
      await errorsIn(workbench, rules, (codes) => codes.length > 0)
      await workbench.client.closeFile(workbench.uri(rules))
      await workbench.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: workbench.uri(rules), type: FileChangeType.Changed }] })
      await errorsIn(workbench, rules, (codes) => codes.length === 0)
      await workbench.openFile(rules, smallAct[rules] ?? '')
    }
  })

  it('that are deleted take their names and findings along, and bring them back', async () => {
    const workbench = await opened()
    const path = 'stelsel.inburgering'
    const told = (type: FileChangeType) => workbench.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: workbench.uri(path), type }] })
    await errorsIn(workbench, rules, (codes) => codes.length === 0)
    await workbench.client.closeFile(workbench.uri(path))
    rmSync(join(workbench.folder, path))
    await told(FileChangeType.Deleted)
    await errorsIn(workbench, rules, (codes) => codes.includes('INB110'))
    writeFileSync(join(workbench.folder, path), smallAct[path] ?? '')
    await told(FileChangeType.Created)
    await errorsIn(workbench, rules, (codes) => codes.length === 0)
  })

  it('that get another name are the same specification', async () => {
    const workbench = await opened()
    const [from, to] = ['stelsel.inburgering', 'wet.inburgering']
    await errorsIn(workbench, rules, (codes) => codes.length === 0)
    await workbench.client.closeFile(workbench.uri(from))
    renameSync(join(workbench.folder, from), join(workbench.folder, to))
    await workbench.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [
        { uri: workbench.uri(from), type: FileChangeType.Deleted },
        { uri: workbench.uri(to), type: FileChangeType.Created },
      ],
    })
    await errorsIn(workbench, to, () => true)
    const symbols = (await workbench.client.connection.sendRequest(DocumentSymbolRequest.type, workbench.document(to))) as DocumentSymbol[]
    expect(symbols[0]?.detail).toBe('stelsel Proef')
    await errorsIn(workbench, rules, (codes) => codes.length === 0)
  })

  it('of several folders are specifications of their own', async () => {
    const other = Object.fromEntries(Object.entries(smallAct).map(([path, text]) => [path, text.replaceAll('Proef', 'Ander').replace('duurt 3 jaar', 'duurt 4 jaar')]))
    const [one, two] = [writtenFolder(smallAct), writtenFolder(other)]
    const client = await TestClient.open([one, two])
    open.push(client)
    const uriIn = (folder: string) => pathToFileURL(join(folder, rules)).href
    await client.openFile(uriIn(one), smallAct[rules] ?? '')
    await client.openFile(uriIn(two), other[rules] ?? '')
    const offset = (smallAct[rules] ?? '').indexOf('termijn inburgeringstermijn')
    const line = (smallAct[rules] ?? '').slice(0, offset).split('\n').length - 1
    const found = (await client.connection.sendRequest(ReferencesRequest.type, { textDocument: { uri: uriIn(two) }, position: { line, character: 10 }, context: { includeDeclaration: true } })) ?? []
    expect(found.length).toBe(6)
    expect(found.filter(({ uri }) => !uri.startsWith(pathToFileURL(two).href))).toEqual([])
  })

  it('that are not text in UTF-8 are told about and leave the others alone', async () => {
    const workbench = await opened()
    const bytes = Uint8Array.from([...Buffer.from('bij stelsel Proef\nbegrip caf'), 0xe9, 0xff, 0xfe, ...Buffer.from(' : ja of nee = ja\n'), 0, 1, 2, 255])
    writeFileSync(join(workbench.folder, 'kapot.inburgering'), bytes)
    await workbench.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: workbench.uri('kapot.inburgering'), type: FileChangeType.Created }] })
    const found = await workbench.client.diagnostics(workbench.uri('kapot.inburgering'), (list) => list.length > 0)
    expect(found.some(({ severity }) => severity === 1)).toBe(true)
    await errorsIn(workbench, rules, (codes) => codes.length === 0)
  })
})

describe('a file of 5 MB', () => {
  it('does not stop the server, and other files go on', { timeout: 240_000 }, async () => {
    const workbench = await opened()
    const line = '// Een regel met uitleg die niemand leest, van ongeveer honderd tekens lang, en dat vijftigduizend keer.\n'
    await workbench.openFile('groot.inburgering', `bij stelsel Proef\n${line.repeat(Math.ceil(5_000_000 / line.length))}begrip laatste "Laatste" : ja of nee = jaa\n`)
    const found = await workbench.client.diagnostics(workbench.uri('groot.inburgering'), (list) => list.some(({ severity }) => severity === 1))
    expect(found.some(({ message }) => String(message).includes('jaa'))).toBe(true)
    const list = await workbench.client.connection.sendRequest(CompletionRequest.type, workbench.at(rules, 'opgelegd door |minister'))
    expect(list).not.toBeNull()
  })
})
