import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CodeActionRequest, CodeLensRequest, DocumentFormattingRequest, DocumentSymbolRequest, type DocumentSymbol } from 'vscode-languageserver/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handbookScheme, scenariosRequest, speelScenarioRequest, type ScenariosAnswer, type SpeelScenarioAnswer } from '../src/protocol/index.ts'
import { TestClient } from './test-client.ts'

const folder = join(import.meta.dirname, '../../../examples/wi2021')
const rules = file('boetes.inburgering')
const scenarios = file('scenarios/boetes-b1-gezin.inburgering')

function file(path: string) {
  const absolute = join(folder, path)
  return { uri: pathToFileURL(absolute).href, text: readFileSync(absolute, 'utf8') }
}

let client: TestClient
beforeAll(async () => {
  client = await TestClient.open(folder)
  await client.openFile(rules.uri, rules.text)
  await client.openFile(scenarios.uri, scenarios.text)
})
afterAll(async () => void (await client.close()))

const textDocument = (uri: string) => ({ textDocument: { uri } })

describe('diagnostics', () => {
  it('are none for the example, although its names stand in other files', async () => {
    const found = await client.diagnostics(rules.uri, () => true)
    expect(found.filter(({ severity }) => severity === 1)).toEqual([])
  })

  it('follow text that is not saved, with code, Dutch text and a page of the handbook', async () => {
    await client.change(rules.uri, rules.text.replace('opgelegd door college', 'opgelegd door colege'))
    const [found] = await client.diagnostics(rules.uri, (list) => list.some(({ severity }) => severity === 1))
    expect(found).toMatchObject({ source: 'inburgering', severity: 1, range: { start: { line: 9, character: 16 } } })
    expect(found?.code).toMatch(/^INB\d{3}$/)
    expect(found?.message).toContain('college')
    expect(found?.codeDescription?.href).toBe(`${handbookScheme}:/diagnostics/${found?.code}.md`)
    await client.change(rules.uri, rules.text)
    await client.diagnostics(rules.uri, (list) => list.every(({ severity }) => severity !== 1))
  })
})

describe('a finding', () => {
  it('is mended by the edit that is offered', async () => {
    const wrong = rules.text.replace('opgelegd door college', 'opgelegd door colege')
    await client.change(rules.uri, wrong)
    const [found] = await client.diagnostics(rules.uri, (list) => list.some(({ severity }) => severity === 1))
    const range = found?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
    const actions = (await client.connection.sendRequest(CodeActionRequest.type, { ...textDocument(rules.uri), range, context: { diagnostics: [] } })) ?? []
    const [action] = actions.filter((one) => 'edit' in one)
    expect(action?.title).toContain('college')
    expect(action !== undefined && 'edit' in action && action.edit?.changes?.[rules.uri]).toEqual([{ range, newText: 'college' }])
    await client.change(rules.uri, rules.text)
    await client.diagnostics(rules.uri, (list) => list.every(({ severity }) => severity !== 1))
  })
})

describe('the outline', () => {
  it('shows labels, with the keyword and the name beside them', async () => {
    const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, textDocument(rules.uri))) as DocumentSymbol[]
    const regime = symbols.find(({ detail }) => detail === 'boeteregime intake_niet_nagekomen')
    expect(regime?.name).toBe('Niet meegewerkt aan de brede intake')
    expect(regime?.children?.map(({ name, detail }) => [name, detail])).toEqual([
      ['bijstand', 'uitzondering'],
      ['geen_verwijt', 'uitzondering'],
    ])
  })
})

describe('a scenario', () => {
  it('has a lens above it that plays it', async () => {
    const lenses = (await client.connection.sendRequest(CodeLensRequest.type, textDocument(scenarios.uri))) ?? []
    const { scenarios: places } = await client.connection.sendRequest<ScenariosAnswer>(scenariosRequest, { uri: scenarios.uri, version: 1 })
    expect(lenses).toHaveLength(places.length)
    expect(lenses[0]).toMatchObject({ command: { title: '$(play) Speel af', command: 'inburgering.speelAf', arguments: [{ uri: scenarios.uri, scenario: places[0]?.id }] } })
  })

  it('is played as text, with the rules as they are typed', async () => {
    const { scenarios: places } = await client.connection.sendRequest<ScenariosAnswer>(scenariosRequest, { uri: scenarios.uri, version: 1 })
    const params = { uri: scenarios.uri, version: 1, scenario: places[0]?.id ?? '' }
    const before = await client.connection.sendRequest<SpeelScenarioAnswer>(speelScenarioRequest, params)
    expect(before).toMatchObject({ title: places[0]?.title, version: 1, passed: true })
    expect(before.text).toContain('Boete: leerroute niet op tijd, € 1.000,00')
    await client.change(rules.uri, rules.text.replace(/(tabel boete_B1_gezin[^]*?niet_elk +\| )€ 1\.000/, '$1€ 900'))
    const after = await client.connection.sendRequest<SpeelScenarioAnswer>(speelScenarioRequest, params)
    await client.change(rules.uri, rules.text)
    expect(after.passed).toBe(false)
    expect(after.text).toContain('Boete: leerroute niet op tijd, € 900,00')
  })

  it('that does not exist is answered with nothing', async () => {
    const params = { uri: scenarios.uri, version: 1, scenario: 'scenario:bestaat niet' }
    expect(await client.connection.sendRequest(speelScenarioRequest, params)).toBeNull()
  })
})

describe('the formatter', () => {
  it('is the one of the language', async () => {
    await client.change(rules.uri, rules.text.replace('opgelegd door', 'opgelegd   door'))
    const options = { tabSize: 2, insertSpaces: true }
    const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, { ...textDocument(rules.uri), options })
    await client.change(rules.uri, rules.text)
    const onLine = (edits ?? []).filter(({ range }) => range.start.line === 9)
    expect(onLine).toEqual([{ range: { start: { line: 9, character: 2 }, end: { line: 9, character: 17 } }, newText: 'opgelegd door' }])
  })
})
