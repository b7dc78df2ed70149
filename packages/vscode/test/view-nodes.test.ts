import { describe, expect, it } from 'vitest'
import type { RegelRegel, RegelsAnswer, UitlegBijCursorAnswer } from '@inburgering/server/protocol'
import { cursorNode, textOf } from '../src/features/uitleg/cursor-nodes.ts'
import { ruleNodes, wordNodes } from '../src/features/regels/rule-nodes.ts'
import { dutch } from '../src/texts/dutch.ts'

const range = { start: { line: 3, character: 0 }, end: { line: 5, character: 1 } }
const rule = (soort: string, naam: string, toevoeging = ''): RegelRegel => ({ id: `${soort}:${naam}`, titel: naam, soort, naam, artikelen: 'Wet art. 11', toevoeging, uri: 'file:///wet/a.inburgering', range })
const group = (id: string, regels: readonly RegelRegel[]) => ({ id, titel: id, regels, groepen: [] })
const stelsel = (naam: string, metFout = 0) => ({ naam, titel: `Wet ${naam}`, map: `file:///${naam}`, perLeerroute: [group('B1', [rule('termijn', 'lang')])], perArtikel: [], perDatum: [group('2024', [rule('parameter', 'boete', '€ 340')])], begrippen: [group('Begrippen', [rule('begrip', 'leeftijd')])], metFout })
const answer = (...stelsels: RegelsAnswer['stelsels']): RegelsAnswer => ({ model: 1, bestanden: 3, stelsels })
const words = dutch

describe('the tree of rules', () => {
  it('of one stelsel begins with its orders, of which the first is open', () => {
    const nodes = ruleNodes(answer(stelsel('A')), words)
    expect(nodes.map(({ label, isOpen }) => [label, isOpen])).toEqual([['Naar leerroute', true], ['Naar artikel', false], ['Naar de dag van ingang', false]])
    expect(nodes[0]?.children[0]?.children[0]).toMatchObject({ label: 'lang', description: 'termijn · Wet art. 11' })
  })

  it('shows the value of a version in place of the kind', () => {
    expect(ruleNodes(answer(stelsel('A')), words)[2]?.children[0]?.children[0]?.description).toBe('€ 340 · Wet art. 11')
  })

  it('of more stelsels begins with their names, and says how many rules are left out', () => {
    const nodes = ruleNodes(answer(stelsel('A'), stelsel('B', 2)), words)
    expect(nodes.map(({ label, description }) => [label, description])).toEqual([['Wet A', 'A'], ['Wet B', 'B · 2 regels doen niet mee door een fout']])
  })

  it('of a stelsel and its copy names the folders, in both trees', () => {
    const both = answer(stelsel('A'), { ...stelsel('A'), map: 'file:///de%20kopie' })
    for (const nodes of [ruleNodes(both, words), wordNodes(both)]) expect(nodes.map(({ description }) => description)).toEqual(['A · A', 'A · de kopie'])
  })

  it('has ids that are unique, so that what is unfolded stays so', () => {
    const all = (nodes: ReturnType<typeof ruleNodes>): readonly string[] => nodes.flatMap(({ id, children }) => [id, ...all(children)])
    const ids = [...all(ruleNodes(answer(stelsel('A'), stelsel('B')), words))]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has the words beside it by kind', () => {
    expect(wordNodes(answer(stelsel('A')))[0]).toMatchObject({ label: 'Begrippen', description: '1', children: [{ label: 'leeftijd' }] })
  })
})

describe('the explanation of what is under the cursor', () => {
  const base: UitlegBijCursorAnswer = { version: 1, model: 1, scenario: 'Te laat', regels: [] }

  it('names the subject, the date and the scenario, and opens the first answer', () => {
    const node = cursorNode({ ...base, onderwerp: { id: 'termijn:t', titel: 'Termijn', datum: '2027-05-13', datumTekst: '13 mei 2027', scenario: { uri: 'file:///wet/s.inburgering', scenario: 'scenario:Te laat' } }, regels: [{ text: 'Loopt.', cited: 'Wet art. 11', steps: [{ text: 'Duur: 3 jaar', cited: '', steps: [] }] }] }, 'cursor', words)
    expect(node).toMatchObject({ label: 'Termijn op 13 mei 2027', description: 'scenario: Te laat', children: [{ isOpen: true, description: 'Wet art. 11' }] })
    expect(textOf([node])).toBe('Termijn op 13 mei 2027 (scenario: Te laat)\n  Loopt. (Wet art. 11)\n    Duur: 3 jaar\n')
  })

  it('says why there is nothing, in the words of the server where it has them', () => {
    expect(cursorNode({ ...base, leeg: 'anderStelsel' }, 'cursor', words).label).toBe(dutch.cursor.empty.anderStelsel)
    expect(cursorNode({ ...base, leeg: 'nietGespeeld', melding: 'Niet gespeeld: los dit op.' }, 'cursor', words).label).toBe('Niet gespeeld: los dit op.')
  })
})
