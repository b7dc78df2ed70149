import { CompletionRequest, type CompletionItem, type CompletionList } from 'vscode-languageserver/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smallAct, Workbench } from './workbench.ts'

let workbench: Workbench
beforeAll(async () => {
  workbench = await Workbench.open({ ...smallAct, 'nieuw.inburgering': 'bij stelsel Proef\n' })
})
afterAll(async () => void (await workbench.close()))

/** What is offered at the bar in a text beside the small act, the best first. */
async function offered(marked: string): Promise<readonly CompletionItem[]> {
  const text = `bij stelsel Proef\n${marked}`
  await workbench.write('nieuw.inburgering', text.replace('|', ''))
  const list = (await workbench.client.connection.sendRequest(CompletionRequest.type, workbench.at('nieuw.inburgering', text))) as CompletionList
  return [...list.items].sort((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1))
}
const labels = async (marked: string) => (await offered(marked)).map(({ label }) => label)

describe('a new block', () => {
  it('is offered by its first letters, as a word and with its blanks', async () => {
    expect(await labels('boete|')).toEqual(expect.arrayContaining(['boeteregime', 'boeteregime …']))
    expect(await labels('boete|')).not.toContain('termijn')
  })

  it('is offered by another word for it, and says so', async () => {
    for (const [word, keyword] of Object.entries({ deadline: 'termijn', sanctie: 'boeteregime', uitstel: 'verlengingsgrond', definitie: 'begrip', test: 'scenario' })) {
      const item = (await offered(`${word}|`)).find(({ label }) => label === keyword)
      expect(item?.detail, word).toBe(`ook: ${word}`)
      expect(item?.filterText, word).toContain(word)
    }
  })
})

describe('a phrase', () => {
  it('is offered whole', async () => {
    expect(await labels('begrip x "X" : ja of nee = leeftijd_x |')).toEqual(expect.arrayContaining(['ten minste', 'is een van', 'op of na']))
  })

  it('is offered when its first words are typed already, and replaces them', async () => {
    const item = (await offered('begrip x "X" : ja of nee = lesuren_totaal ten mi|')).find(({ label }) => label === 'ten minste')
    expect(item?.textEdit).toMatchObject({ newText: 'ten minste', range: { start: { line: 1, character: 42 }, end: { line: 1, character: 48 } } })
  })
})

describe('names', () => {
  it('of a choice are the only ones where a value of it is compared', async () => {
    const found = await offered('begrip x "X" : ja of nee = doelgroep is |')
    expect(found.filter(({ sortText }) => sortText?.startsWith('0')).map(({ label }) => label)).toEqual(['asielstatushouder', 'gezinsmigrant', 'doelgroep'])
    expect(found.map(({ label }) => label)).not.toContain('lesuren_totaal')
  })

  it('that fit the type come first', async () => {
    const found = await labels('parameter y : bedrag { met ingang van 1 januari 2022: € 1 }\nbegrip x "X" : bedrag = |')
    expect(found.indexOf('boete_leerroute')).toBeLessThan(found.indexOf('lesuren_totaal'))
  })

  it('of the kind that a clause asks for are offered, and no others', async () => {
    expect(await labels('verlengingsgrond v { verlengt | }')).toContain('inburgeringstermijn')
    expect(await labels('verlengingsgrond v { verlengt | }')).not.toContain('PVT_te_laat')
    expect(await labels('boeteregime b { opgelegd door | }')).toEqual(expect.arrayContaining(['minister', 'college']))
  })

  it('of attributes are offered inside waarvan, and before van', async () => {
    const inside = await labels('begrip x "X" : uren = som van uren van lesuren waarvan (|)')
    expect(inside.indexOf('soort')).toBeLessThan(inside.indexOf('lesuren_totaal'))
    expect(await labels('begrip x "X" : uren = som van | van lesuren')).toEqual(expect.arrayContaining(['soort', 'uren', 'datum']))
  })

  it('of records can be summed and counted', async () => {
    expect(await labels('begrip x "X" : geheel getal = aantal |')).toEqual(expect.arrayContaining(['examenpoging', 'lesuren']))
  })

  it('are found by what readers see', async () => {
    const item = (await offered('begrip x "X" : ja of nee = participatie|')).find(({ label }) => label === 'PVT')
    expect(item).toMatchObject({ detail: 'onderdeel "Participatieverklaringstraject"' })
  })

  it('are offered in a scenario: what happened, and its values', async () => {
    expect(await labels('scenario "s" voor Proef { op 1 mei 2024 | }')).toEqual(expect.arrayContaining(['PIP_vastgesteld', 'lesuren', 'niet_verwijtbaar']))
    const values = await labels('scenario "s" voor Proef { op 1 mei 2024 examenpoging | }')
    expect(values).toEqual(expect.arrayContaining(['lezen', 'schrijven', 'behaald', 'B1']))
    expect(values).not.toContain('asielstatushouder')
    expect(await labels('scenario "s" voor Proef { verwacht op 1 mei 2024: | }')).toEqual(expect.arrayContaining(['boete', 'inburgeringstermijn', 'ziek', 'geen boete']))
    expect(await labels('scenario "s" voor Proef { verwacht op 1 mei 2024: boete | }')).toEqual(expect.arrayContaining(['PVT_te_laat', 'leerroute_te_laat']))
  })

  it('of blocks that a wijziging can change are those of the kind it names', async () => {
    const found = await labels('wijziging w { in termijn | { } }')
    expect(found).toContain('inburgeringstermijn')
    expect(found).not.toContain('PVT_te_laat')
  })
})

describe('nothing is offered', () => {
  it('in a text, in a comment, or where a new name stands', async () => {
    expect(await labels('termijn t "Ter|"')).toEqual([])
    expect(await labels('// boete|')).toEqual([])
    expect((await offered('termijn |')).filter(({ kind }) => kind !== undefined && kind === 22)).toEqual([])
  })
})
