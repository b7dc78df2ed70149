import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentenRequest, leesBestandRequest, leesHashRequest, regelboekNotification, regelboekTekstRequest, volgRegelboekNotification, type DocumentenAnswer, type DocumentenParams, type DocumentMarkup, type FileParams, type RegelboekParams, type RegelboekTekstAnswer } from '../src/protocol/index.ts'
import { smallAct, Workbench } from './workbench.ts'

const rules = 'regels.inburgering'
let workbench: Workbench
const told: RegelboekParams[] = []
const waiting = new Set<() => void>()
beforeAll(async () => {
  workbench = await Workbench.open(smallAct)
  workbench.client.connection.onNotification(regelboekNotification, (params: RegelboekParams) => {
    told.push(params)
    for (const look of waiting) look()
  })
})
afterAll(async () => void (await workbench.close()))

/** The first push from here on that is looked for. */
function next(from: number, isWanted: (push: RegelboekParams) => boolean): Promise<RegelboekParams> {
  return new Promise((resolve) => {
    const look = () => {
      const found = told.slice(from).find(isWanted)
      if (found === undefined) return
      waiting.delete(look)
      resolve(found)
    }
    waiting.add(look)
    look()
  })
}
const textOf = (markup: DocumentMarkup): string => (typeof markup === 'string' ? markup : markup.children.map(textOf).join(' '))
const textIn = (push: RegelboekParams, id: string) => push.changed.find((piece) => piece.id === id)?.markup.map(textOf).join('\n')
const follow = (uri: string | null) => workbench.client.connection.sendNotification(volgRegelboekNotification, { uri })

describe('the regelboek that is followed', () => {
  it('comes whole and at once, with the place of each rule, and then with its examples', async () => {
    await follow(workbench.uri(rules))
    const first = await next(0, () => true)
    expect(first.isComplete).toBe(false)
    expect(first.changed.map(({ id }) => id)).toEqual(first.order)
    expect(textIn(first, 'termijn-inburgeringstermijn')).toContain('3 jaar')
    expect(textIn(first, 'termijn-inburgeringstermijn')).not.toContain('Geen uitgewerkt voorbeeld')
    const place = first.places.find(({ id }) => id === 'termijn-inburgeringstermijn')
    expect(place?.uri).toBe(workbench.uri(rules))
    expect(workbench.text(rules).split('\n')[place?.range.start.line ?? 0]).toMatch(/^termijn inburgeringstermijn/)
    expect(first.places.map(({ id }) => id)).toContain('termijn-inburgeringstermijn.duurt')

    const whole = await next(0, ({ isComplete }) => isComplete)
    expect(whole.changed.map(({ id }) => id)).toContain('termijn-inburgeringstermijn')
    expect(textIn(whole, 'termijn-inburgeringstermijn')).toContain('uit het scenario “PVT te laat”')
  })

  it('comes after a change that is not saved, and only what changed', async () => {
    const from = told.length
    await workbench.write(rules, workbench.text(rules).replace('met ingang van 1 januari 2022: € 340', 'met ingang van 1 januari 2022: € 330'))
    const push = await next(from, ({ changed }) => changed.length > 0)
    expect(textIn(push, 'parameter-boete_PVT')).toContain('€ 330,00')
    // The amount also stands on the axis of time.
    expect(push.changed.map(({ id }) => id)).toEqual(['parameter-boete_PVT', 'wijzigingen'])
    await next(from, ({ isComplete }) => isComplete)
  })

  it('is made of a text with a mistake too, and says what is left out', async () => {
    const from = told.length
    const before = workbench.text(rules)
    // More than the act allows: art. 26 lid 1 onder b.
    await workbench.write(rules, before.replace('met ingang van 1 januari 2024: € 350', 'met ingang van 1 januari 2024: € 360'))
    const push = await next(from, (each) => textIn(each, 'over') !== undefined)
    expect(textIn(push, 'over')).toMatch(/Dit boek is niet volledig[^]*€ 360[^]*INB605/)
    expect(push.order).not.toContain('boeteregime-PVT_te_laat')
    await workbench.write(rules, before)
    await next(from, (each) => each.isComplete && each.model > push.model)
  })

  it('drops a rule that is taken out', async () => {
    const from = told.length
    const before = workbench.text(rules)
    await workbench.write(rules, `${before}\nparameter nieuw "Nieuw bedrag" : bedrag volgens Wet art. 26 { met ingang van 1 januari 2022: € 5 }\n`)
    await next(from, ({ order }) => order.includes('parameter-nieuw'))
    const added = told.length
    await workbench.write(rules, before)
    expect((await next(added, ({ changed, order }) => changed.length > 0 || !order.includes('parameter-nieuw'))).order).not.toContain('parameter-nieuw')
  })

  it('is told no more when nobody looks', async () => {
    await next(0, ({ isComplete, model }) => isComplete && model === Math.max(...told.map((each) => each.model)))
    await follow(null)
    const from = told.length
    const before = workbench.text(rules)
    await workbench.write(rules, before.replace('duurt 3 jaar', 'duurt 4 jaar'))
    await workbench.client.connection.sendRequest(regelboekTekstRequest, { uri: workbench.uri(rules) })
    expect(told.length).toBe(from)
    await workbench.write(rules, before)
  })
})

describe('the regelboek as text', () => {
  it('is Markdown, with its examples', async () => {
    const answer = await workbench.client.connection.sendRequest<RegelboekTekstAnswer>(regelboekTekstRequest, { uri: workbench.uri(rules) })
    expect(answer.title).toBe('Regelboek Proefwet')
    expect(answer.text).toMatch(/^# Regelboek Proefwet/m)
    expect(answer.text).toContain('uit het scenario “PVT te laat”')
  })
  it('is none for a file that the server does not know', async () => {
    expect(await workbench.client.connection.sendRequest(regelboekTekstRequest, { uri: workbench.uri('nergens.inburgering') })).toBeNull()
  })
})

describe('the documents', () => {
  const made = (standing: ReadonlyMap<string, string>): Promise<DocumentenAnswer> => {
    const { connection } = workbench.client
    const inFolder = (uri: string) => decodeURIComponent(uri).replace('vscode-vfs://kast/uit/', '')
    connection.onRequest(leesHashRequest, ({ uri }: FileParams) => {
      const text = standing.get(inFolder(uri))
      return text === undefined ? null : { hash: createHash('sha256').update(text).digest('hex') }
    })
    connection.onRequest(leesBestandRequest, ({ uri }: FileParams) => {
      const text = standing.get(inFolder(uri))
      return text === undefined ? null : { text }
    })
    return connection.sendRequest<DocumentenAnswer>(documentenRequest, { uri: workbench.uri(rules), vormen: ['html', 'md'], map: 'vscode-vfs://kast/uit' } satisfies DocumentenParams)
  }
  const written = ({ schrijf }: DocumentenAnswer) => new Map(schrijf.map(({ pad, inhoud }) => [pad, inhoud]))

  it('are made for a folder that is not on a disk, with an index and a list of what is ours', async () => {
    const files = written(await made(new Map()))
    expect([...files.keys()]).toEqual(expect.arrayContaining(['index.html', 'proef/regelboek.html', 'proef/toetsrapport.md', 'proef/plichtenkalender.ics', 'inburgering-documenten.json']))
    expect(files.get('proef/regelboek.html')).toMatch(/<a href="#regel-naar-artikel">[^]*id="termijn-inburgeringstermijn"/)
    // One scenario, and it passes.
    expect(files.get('proef/toetsrapport.md')).toContain('Alle 1 gespeelde scenario’s geven de verwachte uitkomst')
  })

  it('are the same the second time, and only what is ours is written over', async () => {
    const files = written(await made(new Map()))
    const again = await made(files)
    expect([again.schrijf.map(({ pad }) => pad), again.vreemd, again.gelijk]).toEqual([['inburgering-documenten.json'], [], files.size - 1])
    const changed = new Map([...files, ['proef/regelboek.md', 'van mij']])
    expect((await made(changed)).vreemd).toEqual(['proef/regelboek.md'])
  })
})

describe('a folder without a stelsel', () => {
  it('says why there is nothing', async () => {
    const other = await Workbench.open({ 'los.inburgering': 'bron Wet = BWBR0044770 "Wet" wet\n' })
    const push = new Promise<RegelboekParams>((resolve) => other.client.connection.onNotification(regelboekNotification, resolve))
    await other.client.connection.sendNotification(volgRegelboekNotification, { uri: other.uri('los.inburgering') })
    expect((await push).message).toMatch(/geen stelsel/)
    await other.close()
  })
})
