import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  DocumentLinkRequest,
  FoldingRangeRequest,
  HoverRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRequest,
  type MarkupContent,
  type SelectionRange,
} from 'vscode-languageserver/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smallAct, Workbench } from './workbench.ts'

const rules = 'regels.inburgering'
const scenario = 'scenarios/pvt.inburgering'
const corresponding = `bij stelsel Proef
termijn tweede_termijn "Tweede termijn" volgens Wet art. 24 { begint bij de boete duurt wat de boete bepaalt voldaan zodra alles waarvoor hij is gesteld is voldaan }
verlengingsgrond bevallen "Bevallen" volgens Regeling art. 4.1 lid 1 onder c {
  verlengt inburgeringstermijn volgens Wet art. 12
  van overeenkomstige toepassing op tweede_termijn volgens Regeling art. 4.1 lid 2
  bij PVT_afgerond
  als PVT_afgerond op of na begin van inburgeringstermijn
  met 16 weken
  aanname "Een bevalling staat als dag in het dossier."
}
`
let workbench: Workbench
let english: Workbench
beforeAll(async () => {
  workbench = await Workbench.open({ ...smallAct, 'indeling.inburgering': 'bij stelsel Proef\n\n// ---- Eerste deel\n\n// een\n// twee\nkeuze A {\n  b\n  c\n}\n\n// ---- Tweede deel\n\nkeuze D { e }\n', 'overeenkomstig.inburgering': corresponding })
  english = await Workbench.open(smallAct, { initializationOptions: { taal: 'en' } })
})
afterAll(async () => {
  await workbench.close()
  await english.close()
})

async function hover(path: string, marked: string, on = workbench): Promise<string | undefined> {
  const found = await on.client.connection.sendRequest(HoverRequest.type, on.at(path, marked))
  return (found?.contents as MarkupContent | undefined)?.value
}

describe('above a name stands', () => {
  it('what it is, what it says, its source and its comment', async () => {
    const text = await hover(rules, 'naar |lesuren_totaal')
    expect(text).toContain('**begrip lesuren_totaal** "Lesuren"')
    expect(text).toContain('De uren die na het PIP zijn gevolgd.')
    expect(text).toContain('som van uren van lesuren waarvan (soort is NT2)')
    expect(text).toContain('https://wetten.overheid.nl/jci1.3:c:BWBR0045574&artikel=7.1&z=2026-04-01&g=2026-04-01')
    expect(text).toContain('Soort waarde: `uren`')
  })

  it('of a parameter each version', async () => {
    const text = await hover(rules, 'bedrag |boete_PVT')
    expect(text).toContain('met ingang van 1 januari 2022: € 340')
    expect(text).toContain('met ingang van 1 januari 2024: € 350')
  })

  it('of a termijn how its last day is found, step by step', async () => {
    const text = await hover(rules, 'termijn |inburgeringstermijn')
    expect(text).toContain('- Eerste dag: de dag na de eerste PIP_vastgesteld.')
    expect(text).toContain('- Laatste dag: de dag voor de eerste dag plus 3 jaar. Die dag telt nog helemaal mee.')
    expect(text).toContain('- Langer door Ziekte: duur van ziekte maar ten hoogste 6 maanden per keer, als duur van ziekte ten minste 3 maanden.')
    expect(text).toContain('- De Algemene termijnenwet verschuift de laatste dag niet.')
    expect(text).toContain('Dan kan vallen: PVT niet op tijd, Leerroute niet op tijd.')
    expect(text).toContain('Aannames:\n- De eerste dag is de dag na het PIP.')
  })

  it.each(['verlengingsgrond |bevallen', 'van |overeenkomstige'])('of a ground that applies correspondingly how it reads there: at %s', async (marked) => {
    const expanded = ['verlengingsgrond bevallen "Bevallen" volgens Regeling art. 4.1 lid 1 onder c {', '  verlengt tweede_termijn volgens Regeling art. 4.1 lid 2', '  bij PVT_afgerond', '  als PVT_afgerond op of na begin van tweede_termijn', '  met 16 weken', '}']
    expect(await hover('overeenkomstig.inburgering', marked)).toContain(`Voor \`tweede_termijn\` leest u:\n\`\`\`inburgering\n${expanded.join('\n')}\n\`\`\``)
  })

  it('which wijziging makes it different, and since when', async () => {
    expect(await hover(rules, 'in boeteregime |PVT_te_laat')).toContain('`geen_PVT_boete` (variant, vanaf 1 juli 2025): Zonder boete voor het PVT')
  })

  it('in a scenario too', async () => {
    expect(await hover(scenario, 'PIP_vastgesteld |B1_route')).toContain('**leerroute B1\\_route**'.replace('\\', ''))
  })

  it('English when that is asked, with the law still in its own words', async () => {
    const text = await hover(rules, 'termijn |inburgeringstermijn', english)
    expect(text).toContain('- First day: the day after de eerste PIP_vastgesteld.')
    expect(text).toContain('How the last day is found')
  })
})

describe('above a fixed word stands', () => {
  it.each([
    ['250 uur |tot 400 uur', 'telt niet mee'],
    ['|vanaf 400 uur', 'telt mee'],
    ['|ten minste 3 maanden', 'precies zo veel is genoeg'],
    ['begint |de dag na', 'de dag erna is de eerste dag'],
    ['maar ten hoogste 6 maanden |per keer', 'voor elke verlenging apart'],
  ])('whether its boundary counts: %s', async (marked, meaning) => {
    expect(await hover(rules, marked)).toContain(meaning)
  })
})

describe('a link to the law', () => {
  it('has article, member, letter and the date that was read', async () => {
    const links = (await workbench.client.connection.sendRequest(DocumentLinkRequest.type, workbench.document(rules))) ?? []
    const link = links.find(({ range }) => workbench.textIn(rules, range) === 'Regeling art. 4.1 lid 1 onder a')
    expect(link?.target).toBe('https://wetten.overheid.nl/jci1.3:c:BWBR0045574&artikel=4.1&lid=1&o=a&z=2026-04-01&g=2026-04-01')
    expect(link?.tooltip).toBe('Regeling inburgering 2021, art. 4.1 lid 1 onder a, tekst van 1 april 2026')
  })

  it('stands at the number of an act too', async () => {
    const links = (await workbench.client.connection.sendRequest(DocumentLinkRequest.type, workbench.document('stelsel.inburgering'))) ?? []
    expect(links.map(({ range }) => workbench.textIn('stelsel.inburgering', range))).toContain('BWBR0044770')
  })
})

describe('folding', () => {
  it('knows blocks, comments and headings', async () => {
    const folds = (await workbench.client.connection.sendRequest(FoldingRangeRequest.type, workbench.document('indeling.inburgering'))) ?? []
    expect(folds.map(({ startLine, endLine, kind }) => [startLine, endLine, kind])).toEqual([
      [2, 9, 'region'],
      [4, 5, 'comment'],
      [6, 8, undefined],
      [11, 13, 'region'],
    ])
  })
})

describe('a selection', () => {
  it('grows from the word to the value, the clause, the block and the file', async () => {
    const { position, textDocument } = workbench.at(rules, 'duurt 3 |jaar')
    const [first] = (await workbench.client.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] })) ?? []
    const texts: string[] = []
    for (let range: SelectionRange | undefined = first; range; range = range.parent) texts.push(workbench.textIn(rules, range.range))
    expect(texts[0]).toBe('3 jaar')
    expect(texts).toContain('duurt 3 jaar')
    expect(texts.some((text) => text.startsWith('termijn inburgeringstermijn') && text.endsWith('}'))).toBe(true)
    expect(texts.at(-1)).toBe(workbench.text(rules))
  })
})

describe('colours', () => {
  it('tell names apart by what they stand for', async () => {
    const { semanticTokensProvider } = workbench.client.initialized.capabilities
    const legend = (semanticTokensProvider as { legend: { tokenTypes: string[] } }).legend.tokenTypes
    const { data = [] } = (await workbench.client.connection.sendRequest(SemanticTokensRequest.type, workbench.document(rules))) ?? {}
    const found = new Map<string, string>()
    const lines = workbench.text(rules).split('\n')
    for (let index = 0, line = 0, character = 0; index < data.length; index += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.slice(index, index + 4)
      line += down
      character = down === 0 ? character + right : right
      found.set(lines[line]?.slice(character, character + length) ?? '', legend[type] ?? '')
    }
    expect(Object.fromEntries(found)).toMatchObject({ inburgeringstermijn: 'struct', PVT_te_laat: 'function', lesuren: 'event', soort: 'property', NT2: 'enumMember', boete_PVT: 'variable', Wet: 'namespace', minister: 'interface', B1_route: 'class', duur: 'property' })
  })

  it('change by what was typed only', async () => {
    const { resultId = '' } = (await workbench.client.connection.sendRequest(SemanticTokensRequest.type, workbench.document(scenario))) ?? {}
    const delta = await workbench.client.connection.sendRequest(SemanticTokensDeltaRequest.type, { ...workbench.document(scenario), previousResultId: resultId })
    expect(delta).toMatchObject({ edits: [] })
  })
})

describe('what depends on what', () => {
  const prepare = async (marked: string) => (await workbench.client.connection.sendRequest(CallHierarchyPrepareRequest.type, workbench.at(rules, marked)))?.[0]

  it('names the rules and scenarios that need a rule', async () => {
    const item = await prepare('termijn |inburgeringstermijn')
    if (item === undefined) throw new Error('nothing found')
    const calls = (await workbench.client.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item })) ?? []
    expect(calls.map(({ from, fromRanges }) => `${from.name} ${fromRanges.length}`)).toEqual(['Bevallen 2', 'Ziekte 1', 'PVT niet op tijd 1', 'Leerroute niet op tijd 1', 'PVT te laat 2'])
  })

  it('names what a rule needs', async () => {
    const item = await prepare('boeteregime |PVT_te_laat')
    if (item === undefined) throw new Error('nothing found')
    const calls = (await workbench.client.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item })) ?? []
    expect(calls.map(({ to }) => to.name)).toEqual(['Participatieverklaringstraject', 'Inburgeringstermijn', 'Minister', 'treft geen verwijt', 'Boete voor PVT'])
  })
})
