import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { CodeActionKind, CodeActionRequest, CodeActionResolveRequest, type CodeAction, type Range } from 'vscode-languageserver/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue, type DiagnosticCode } from '@inburgering/core'
import { uitkomstRequest, type ScenarioOutcome } from '../src/protocol/index.ts'
import { edited, Workbench } from './workbench.ts'

const rules = 'regels.inburgering'
const scenario = 'scenarios/pvt.inburgering'
let workbench: Workbench
beforeAll(async () => {
  workbench = await Workbench.open()
})
afterAll(async () => void (await workbench.close()))

async function actionsAt(path: string, marked: string, only?: CodeActionKind[], on = workbench): Promise<readonly CodeAction[]> {
  const { position } = on.at(path, marked)
  return actionsIn(path, { start: position, end: position }, only, on)
}

async function actionsIn(path: string, range: Range, only: CodeActionKind[] | undefined, on: Workbench): Promise<readonly CodeAction[]> {
  const context = { diagnostics: [], ...(only === undefined ? {} : { only }) }
  return ((await on.client.connection.sendRequest(CodeActionRequest.type, { ...on.document(path), range, context })) ?? []) as CodeAction[]
}

/** The texts after an action that was chosen. */
async function chosen(action: CodeAction | undefined): Promise<Readonly<Record<string, string>>> {
  if (action === undefined) throw new Error('the action is not offered')
  const resolved = action.edit === undefined ? await workbench.client.connection.sendRequest(CodeActionResolveRequest.type, action) : action
  const changes = Object.entries(resolved.edit?.changes ?? {})
  return Object.fromEntries(changes.map(([uri, edits]) => [workbench.pathOf(uri), edited(workbench.text(workbench.pathOf(uri)), edits)]))
}

/** Writes the texts of an action, asks, and puts the old ones back. */
async function tried<T>(texts: Readonly<Record<string, string>>, question: () => Promise<T>): Promise<T> {
  const before = Object.keys(texts).map((path) => [path, workbench.text(path)] as const)
  for (const [path, text] of Object.entries(texts)) await workbench.write(path, text)
  try {
    return await question()
  } finally {
    for (const [path, text] of before) await workbench.write(path, text)
  }
}

const ask = (path: string, title: string) => workbench.client.connection.sendRequest<ScenarioOutcome>(uitkomstRequest, { uri: workbench.uri(path), scenario: `scenario:${title}` })

describe('make a parameter', () => {
  it('gives an amount a name, a type, a source and a first version', async () => {
    const [action] = await actionsAt(rules, 'wettelijk maximum € |350', [CodeActionKind.RefactorExtract])
    expect(action?.title).toBe('Maak van € 350 een parameter')
    const { [rules]: text = '' } = await chosen(action)
    expect(text).toContain('wettelijk maximum bedrag_PVT_te_laat volgens Wet art. 26')
    expect(text).toContain('parameter bedrag_PVT_te_laat "Bedrag van PVT niet op tijd" : bedrag volgens Wet art. 26 lid 1 onder b {\n  met ingang van 1 januari 2022: € 350\n}\nboeteregime PVT_te_laat')
    await tried({ [rules]: text }, async () => expect(await ask(scenario, 'PVT te laat')).toMatchObject({ state: 'passed' }))
  })

  it('is not offered where the law asks for the number itself', async () => {
    const only = [CodeActionKind.RefactorExtract]
    expect(await actionsAt(rules, 'met ingang van 1 januari 2024: € |350', only)).toEqual([])
    expect(await actionsAt(rules, 'vanaf |400 uur', only)).toEqual([])
    expect(await actionsAt(scenario, 'NT2 |300 uur', only)).toEqual([])
  })
})

describe('a scenario for a rule', () => {
  const titles = async (marked: string) => (await actionsAt(rules, marked, [CodeActionKind.RefactorRewrite])).map(({ title }) => title)

  it('is offered on the line that names it', async () => {
    expect(await titles('termijn |inburgeringstermijn')).toEqual(['Voeg een scenario toe voor Inburgeringstermijn', 'Maak grensscenario’s voor Inburgeringstermijn'])
    expect(await titles('|termijn inburgeringstermijn')).toHaveLength(2)
    expect(await titles('termijn inburgeringstermijn "|Inb')).toHaveLength(2)
    expect(await titles('tabel |boete_leerroute')).toEqual(['Maak grensscenario’s voor Boete voor de leerroute'])
    expect(await titles('duurt |3 jaar')).toEqual([])
  })

  it('is shown where it was written, which may be another file', async () => {
    const [action] = await actionsAt(rules, 'boeteregime |PVT_te_laat', [CodeActionKind.RefactorRewrite])
    if (action === undefined) throw new Error('the action is not offered')
    const { command } = await workbench.client.connection.sendRequest(CodeActionResolveRequest.type, action)
    const [uri, { selection }] = command?.arguments as [string, { selection: Range }]
    const text = (await chosen(action))[workbench.pathOf(uri)]
    expect(text?.split('\n')[selection.start.line]).toBe('scenario "PVT niet op tijd" voor Proef {')
  })

  it.each([
    ['termijn |inburgeringstermijn', 'Inburgeringstermijn'],
    ['boeteregime |PVT_te_laat', 'PVT niet op tijd'],
    ['verlengingsgrond |ziek', 'Ziekte'],
  ])('%s: comes true as it is written, and is marked as not checked', async (marked, title) => {
    const personWithPip = workbench.text(scenario).replace('  plichtig_sinds is 1 februari 2024\n', '  plichtig_sinds is 1 februari 2024\n  op 12 mei 2024 PIP_vastgesteld B1_route\n')
    await tried({ [scenario]: personWithPip }, async () => {
      const [action] = await actionsAt(rules, marked, [CodeActionKind.RefactorRewrite])
      const texts = await chosen(action)
      expect(texts[scenario]).toContain(`scenario "${title}" voor Proef {\n  persoon zoals Amina`)
      expect(texts[scenario]).toContain('niet onafhankelijk gecontroleerd')
      await tried(texts, async () => expect(await ask(scenario, title)).toMatchObject({ state: 'passed' }))
    })
  })

  it('about the boundaries of a termijn asks the day before, on and after its first and last day', async () => {
    const personWithPip = workbench.text(scenario).replace('  plichtig_sinds is 1 februari 2024\n', '  plichtig_sinds is 1 februari 2024\n  op 12 mei 2024 PIP_vastgesteld B1_route\n')
    await tried({ [scenario]: personWithPip }, async () => {
      const [, action] = await actionsAt(rules, 'termijn |inburgeringstermijn', [CodeActionKind.RefactorRewrite])
      const texts = await chosen(action)
      // PIP on 12 May 2024: first day 13 May 2024, last day 12 May 2027 (Wet art. 11).
      for (const line of ['12 mei 2024: inburgeringstermijn loopt niet', '13 mei 2024: inburgeringstermijn begint', '11 mei 2027: inburgeringstermijn is niet verstreken', '12 mei 2027: inburgeringstermijn is niet verstreken', '13 mei 2027: inburgeringstermijn is verstreken']) {
        expect(texts[scenario]).toContain(`verwacht op ${line}`)
      }
      await tried(texts, async () => expect(await ask(scenario, 'Grenzen van Inburgeringstermijn')).toMatchObject({ state: 'passed' }))
    })
  })

  it('about the bands of a table asks just before, on and after each boundary', async () => {
    const [action] = await actionsAt(rules, 'tabel |boete_leerroute', [CodeActionKind.RefactorRewrite])
    const texts = await chosen(action)
    // Regeling art. 7.1: under 250 hours, under 400 hours, from 400 hours.
    for (const row of ['249 uur | € 1.000', '250 uur | € 800', '251 uur | € 800', '399 uur | € 800', '400 uur | € 400', '401 uur | € 400']) expect(texts[scenario]).toContain(row)
    await tried(texts, async () => expect(await ask(scenario, 'Grenzen van Boete voor de leerroute')).toMatchObject({ state: 'passed' }))
  })
})

const fixtures = join(import.meta.dirname, '../../language/test/fixtures')
const isMark = (line: string): boolean => /^\/\/\s*\^+\s+INB\d{3}/.test(line)
const codeOf = (file: string): DiagnosticCode => (/INB\d{3}/.exec(basename(file))?.[0] ?? '') as DiagnosticCode

describe('a finding that can be mended', () => {
  const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((file) => /INB\d{3}.*\.inburgering$/.test(file) && catalogue[codeOf(file)].fix).sort()
  const basis = readFileSync(join(fixtures, 'basis.inburgering'), 'utf8')
  const texts = new Map(files.map((file) => [file, readFileSync(join(fixtures, file), 'utf8').split('\n').filter((line) => !isMark(line)).join('\n')]))
  const isWhole = (text: string): boolean => /^\s*stelsel\s/m.test(text) || /^\/\/ zonder stelsel/m.test(text)
  let mending: Workbench
  beforeAll(async () => {
    const own = [...texts.values()].flatMap((text, index) => [[`${index}/tekst.inburgering`, text], ...(isWhole(text) ? [] : [[`${index}/basis.inburgering`, basis]])])
    mending = await Workbench.open(Object.fromEntries(own) as Record<string, string>)
  })
  afterAll(async () => void (await mending.close()))

  it.each(files.map((file, index) => [codeOf(file), file, index] as const))('%s has its light bulb: %s', async (code, _title, index) => {
    const path = `${index}/tekst.inburgering`
    const found = (await mending.client.diagnostics(mending.uri(path), (list) => list.some((each) => each.code === code))).find((each) => each.code === code)
    if (found === undefined) throw new Error('not found')
    const actions = await actionsIn(path, found.range, [CodeActionKind.QuickFix], mending)
    const own = actions.filter(({ diagnostics }) => diagnostics?.some((each) => each.code === code))
    expect(own.length).toBeGreaterThan(0)
    expect(own[0]?.edit?.changes?.[mending.uri(path)]?.length).toBeGreaterThan(0)
  })
})
