import {
  DefinitionRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  TextDocumentContentRequest,
  WorkspaceSymbolRequest,
  type LocationLink,
  type TextEdit,
} from 'vscode-languageserver/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { edited, Workbench } from './workbench.ts'

let workbench: Workbench
beforeAll(async () => {
  workbench = await Workbench.open(undefined, { capabilities: { textDocument: { definition: { linkSupport: true } } } })
})
afterAll(async () => void (await workbench.close()))

const rules = 'regels.inburgering'
const scenario = 'scenarios/pvt.inburgering'

async function definition(path: string, marked: string): Promise<string | undefined> {
  const [link] = ((await workbench.client.connection.sendRequest(DefinitionRequest.type, workbench.at(path, marked))) ?? []) as LocationLink[]
  return link && `${workbench.pathOf(link.targetUri)} ${workbench.textIn(workbench.pathOf(link.targetUri), link.targetSelectionRange)}`
}

describe('a name leads to its declaration', () => {
  const places: readonly (readonly [string, string, string])[] = [
    [rules, 'bedrag |boete_PVT', `${rules} boete_PVT`],
    [rules, 'openstaat na afloop van |inburgeringstermijn\n  opgelegd door minister\n  recht naar de overtreding\n  uitz', `${rules} inburgeringstermijn`],
    [rules, 'som van |uren van lesuren', 'stelsel.inburgering uren'],
    [rules, 'som van uren van |lesuren', 'stelsel.inburgering lesuren'],
    [rules, 'waarvan (|soort is NT2', 'stelsel.inburgering soort'],
    [rules, 'waarvan (soort is |NT2', 'stelsel.inburgering NT2'],
    [rules, 'overtreding als |PVT openstaat', `${rules} PVT`],
    [rules, 'in boeteregime |PVT_te_laat', `${rules} PVT_te_laat`],
    [scenario, 'persoon zoals |Amina', `${scenario} Amina`],
    [scenario, 'PIP_vastgesteld |B1_route', `${rules} B1_route`],
    [scenario, 'doelgroep is |gezinsmigrant', 'stelsel.inburgering gezinsmigrant'],
    [scenario, 'lezen B1 |behaald', 'stelsel.inburgering behaald'],
    [scenario, 'lesuren |NT2 300', 'stelsel.inburgering NT2'],
    [scenario, 'bij stelsel |Proef', 'stelsel.inburgering Proef'],
    [rules, 'volgens |Wet art. 11 lid 1', 'stelsel.inburgering Wet'],
  ]
  it.each(places)('%s: %s', async (path, marked, wanted) => {
    expect(await definition(path, marked)).toBe(wanted)
  })

  it('also to what the language has by itself, whose text the server gives', async () => {
    const [link] = (await workbench.client.connection.sendRequest(DefinitionRequest.type, workbench.at(rules, '|duur van ziekte ten minste'))) as LocationLink[]
    const content = await workbench.client.connection.sendRequest(TextDocumentContentRequest.type, { uri: link?.targetUri ?? '' })
    expect(content?.text).toContain('elke_periode')
  })

  it('also into rules that are supplied, as read-only text; nothing of them is renamed', async () => {
    const texts = { 'stelsel.inburgering': 'stelsel Klein "Klein" { in werking met ingang van 1 januari 2020  recht naar peildatum  kalender laatste dag van de maand }\ngebruikt awb\ngegeven sinds "Sinds" : datum\nbesluit toekenning "Toekenning"\nscenario "Bezwaar" voor Klein {\n  persoon Sam { sinds is 1 mei 2023 }\n  op 1 mei 2023 toekenning bekendgemaakt op 2 mei 2023\n  verwacht op 3 mei 2023: bezwaartermijn van toekenning begint\n}\n' }
    const small = await Workbench.open(texts, { capabilities: { textDocument: { definition: { linkSupport: true } } } })
    const at = small.at('stelsel.inburgering', '|bezwaartermijn van')
    const [link] = (await small.client.connection.sendRequest(DefinitionRequest.type, at)) as LocationLink[]
    expect(link?.targetUri).toBe('inburgering:/ingebouwd/awb/bezwaar-en-beroep.inburgering')
    const content = await small.client.connection.sendRequest(TextDocumentContentRequest.type, { uri: link?.targetUri ?? '' })
    expect(content?.text).toContain('termijn bezwaartermijn')
    expect(await small.client.connection.sendRequest(PrepareRenameRequest.type, at).catch(() => null)).toBeNull()
    await small.close()
  })
})

describe('the places of a name', () => {
  it('are found in all files, with and without the declaration', async () => {
    const ask = async (includeDeclaration: boolean) => {
      const found = (await workbench.client.connection.sendRequest(ReferencesRequest.type, { ...workbench.at(rules, 'termijn |inburgeringstermijn'), context: { includeDeclaration } })) ?? []
      return found.map(({ uri }) => workbench.pathOf(uri))
    }
    expect(await ask(false)).toEqual([rules, rules, rules, scenario, scenario])
    expect(await ask(true)).toHaveLength(6)
  })

  it('tell a part from a kind of lesson with the same name', async () => {
    const found = await workbench.client.connection.sendRequest(ReferencesRequest.type, { ...workbench.at(rules, 'waarvan (soort is |NT2'), context: { includeDeclaration: true } })
    expect(found?.map(({ uri, range }) => workbench.textIn(workbench.pathOf(uri), range))).toEqual(['NT2', 'NT2', 'NT2'])
  })

  it('in the file itself are marked as read and written', async () => {
    const found = (await workbench.client.connection.sendRequest(DocumentHighlightRequest.type, workbench.at(rules, 'bedrag |boete_PVT'))) ?? []
    expect(found.map(({ kind }) => kind)).toEqual([DocumentHighlightKind.Write, DocumentHighlightKind.Read])
  })
})

describe('a new name', () => {
  const rename = (path: string, marked: string, newName: string) => workbench.client.connection.sendRequest(RenameRequest.type, { ...workbench.at(path, marked), newName })

  it('is written in every file', async () => {
    const edit = await rename(scenario, 'inburgeringstermijn| begint', 'inburgertijd')
    const changes: Readonly<Record<string, TextEdit[]>> = edit?.changes ?? {}
    for (const [uri, edits] of Object.entries(changes)) {
      const path = workbench.pathOf(uri)
      const made = edited(workbench.text(path), edits)
      expect(made).not.toContain('inburgeringstermijn')
      expect(made).toContain('inburgertijd')
    }
    expect(Object.keys(changes).map((uri) => workbench.pathOf(uri)).sort()).toEqual([rules, scenario])
  })

  it('of an attribute follows it through sums, conditions and scenarios', async () => {
    const edit = await rename('stelsel.inburgering', '|soort : Lessoort', 'lestype')
    const edits = edit?.changes?.[workbench.uri(rules)] ?? []
    expect(edited(workbench.text(rules), edits)).toContain('waarvan (lestype is NT2)')
  })

  it('is refused, with the reason, when it cannot be one', async () => {
    await expect(rename(rules, 'bedrag |boete_PVT', 'boete voor PVT')).rejects.toThrow('"boete voor PVT" kan geen naam zijn')
    await expect(rename(rules, 'bedrag |boete_PVT', '1e_boete')).rejects.toThrow('kan geen naam zijn')
    await expect(rename(rules, 'bedrag |boete_PVT', 'volgens')).rejects.toThrow('"volgens" is een vast woord van de taal')
    await expect(rename(rules, 'bedrag |boete_PVT', 'lesuren_totaal')).rejects.toThrow('Er is al een begrip met de naam "lesuren_totaal"')
    await expect(rename('stelsel.inburgering', '|asielstatushouder', 'gezinsmigrant')).rejects.toThrow('Er is al een waarde')
  })

  it('cannot be given to what belongs to the language', async () => {
    await expect(workbench.client.connection.sendRequest(PrepareRenameRequest.type, workbench.at(rules, 'als |duur van ziekte'))).rejects.toThrow('"duur" hoort bij de taal zelf')
  })

  it('can be asked for a name and not for a fixed word', async () => {
    const range = await workbench.client.connection.sendRequest(PrepareRenameRequest.type, workbench.at(rules, 'bedrag boete|_PVT'))
    expect(range).toMatchObject({ start: { character: 9 }, end: { character: 18 } })
    expect(await workbench.client.connection.sendRequest(PrepareRenameRequest.type, workbench.at(rules, 'ov|ertreding als PVT'))).toBeNull()
  })
})

describe('the symbols of the workspace', () => {
  const find = async (query: string) => ((await workbench.client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []).map(({ name, containerName }) => `${containerName}: ${name}`)

  it('are found by name and by label', async () => {
    expect(await find('leerroute_te_laat')).toEqual(['boeteregime leerroute_te_laat: Leerroute niet op tijd'])
    expect(await find('PVT niet')).toEqual(['boeteregime PVT_te_laat: PVT niet op tijd'])
    expect(await find('geen_verwijt')).toEqual(['uitzondering geen_verwijt, PVT niet op tijd: Geen verwijt'])
  })
})
