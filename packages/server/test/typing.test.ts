import { DocumentOnTypeFormattingRequest, DocumentRangeFormattingRequest, SignatureHelpRequest } from 'vscode-languageserver/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { edited, positionAt, smallAct, Workbench } from './workbench.ts'

let workbench: Workbench
beforeAll(async () => {
  workbench = await Workbench.open({ ...smallAct, 'nieuw.inburgering': 'bij stelsel Proef\n' })
})
afterAll(async () => void (await workbench.close()))

const options = { tabSize: 2, insertSpaces: true }

describe('what an event asks', () => {
  /** The label with the part that comes now between stars. */
  async function signature(marked: string): Promise<string | undefined> {
    const text = `bij stelsel Proef\n${marked}`
    await workbench.write('nieuw.inburgering', text.replace('¦', ''))
    const place = { ...workbench.document('nieuw.inburgering'), position: positionAt(text, text.indexOf('¦')) }
    const help = await workbench.client.connection.sendRequest(SignatureHelpRequest.type, place)
    const [found] = help?.signatures ?? []
    if (found === undefined) return undefined
    const label = found.parameters?.[help?.activeParameter ?? -1]?.label
    return Array.isArray(label) ? `${found.label.slice(0, label[0])}*${found.label.slice(...label)}*${found.label.slice(label[1])}` : found.label
  }

  it('is shown as soon as its name stands there', async () => {
    expect(await signature('scenario "s" voor Proef { op 1 mei 2024 lesuren ¦ }')).toBe('lesuren *soort : Lessoort*, uren : uren')
  })

  it('moves on to what is not given yet, in whatever order', async () => {
    expect(await signature('scenario "s" voor Proef {\n  op 1 mei 2024 lesuren 20 uur ¦\n}')).toBe('lesuren *soort : Lessoort*, uren : uren')
    expect(await signature('scenario "s" voor Proef {\n  op 1 mei 2024 lesuren NT2 ¦\n}')).toBe('lesuren soort : Lessoort, *uren : uren*')
    expect(await signature('scenario "s" voor Proef {\n  op 1 mei 2024 examenpoging lezen B1 ¦\n}')).toBe('examenpoging onderdeel : Onderdeel, niveau : taalniveau optioneel, *behaald : ja of nee*')
  })

  it('is not shown on the next line', async () => {
    expect(await signature('scenario "s" voor Proef {\n  op 1 mei 2024 lesuren NT2 20 uur\n  ¦\n}')).toBeUndefined()
  })

  it('in a table: which input a cell is about', async () => {
    expect(await signature('tabel t "T" : bedrag naar lesuren_totaal {\n  tot ¦250 uur | € 800\n}')).toBe('t *lesuren_totaal* | bedrag')
    expect(await signature('tabel t "T" : bedrag naar lesuren_totaal {\n  tot 250 uur | ¦€ 800\n}')).toBe('t lesuren_totaal | *bedrag*')
  })
})

describe('while somebody types in a table', () => {
  it('its columns stay aligned, and nothing else moves', async () => {
    const text = 'bij stelsel Proef\nbegrip  a   "A" : ja of nee = ja\ntabel t "T" : bedrag naar lesuren_totaal {\n  tot 250 uur | € 800\n  250 uur tot 400 uur | € 600\n  |\n  vanaf 400 uur | € 400\n}\n'
    await workbench.write('nieuw.inburgering', text.replace('  |\n', '  \n'))
    const place = { ...workbench.document('nieuw.inburgering'), position: { line: 5, character: 2 } }
    const edits = (await workbench.client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, { ...place, ch: '\n', options })) ?? []
    expect(edited(workbench.text('nieuw.inburgering'), edits).split('\n').slice(1, 8)).toEqual([
      'begrip  a   "A" : ja of nee = ja',
      'tabel t "T" : bedrag naar lesuren_totaal {',
      '  tot 250 uur         | € 800',
      '  250 uur tot 400 uur | € 600',
      '  ',
      '  vanaf 400 uur       | € 400',
      '}',
    ])
  })

  it('a mistake elsewhere does not matter', async () => {
    await workbench.write('nieuw.inburgering', 'bij stelsel Proef\nbegrip b :\ntabel t "T" : bedrag naar lesuren_totaal {\n  tot 250 uur | € 800\n  vanaf 250 uur | € 600\n}\n')
    const place = { ...workbench.document('nieuw.inburgering'), position: { line: 5, character: 0 } }
    const edits = (await workbench.client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, { ...place, ch: '\n', options })) ?? []
    expect(edited(workbench.text('nieuw.inburgering'), edits)).toContain('  tot 250 uur   | € 800\n')
  })
})

describe('the selected lines', () => {
  it('are laid out alone', async () => {
    await workbench.write('nieuw.inburgering', 'bij stelsel Proef\n\nbegrip  a "A" :  ja of nee = ja\nbegrip  b "B" :  ja of nee = ja\n')
    const range = { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } }
    const edits = (await workbench.client.connection.sendRequest(DocumentRangeFormattingRequest.type, { ...workbench.document('nieuw.inburgering'), range, options })) ?? []
    expect(edited(workbench.text('nieuw.inburgering'), edits)).toBe('bij stelsel Proef\n\nbegrip  a "A" :  ja of nee = ja\nbegrip b "B" : ja of nee = ja\n')
  })
})
