import { describe, expect, it } from 'vitest'
import type { FileScenarios, OutlinedScenario } from '@inburgering/server/protocol'
import { scenarioNodes, type ScenarioNode } from '../src/features/scenarios/scenario-nodes.ts'

const at = (line: number) => ({ start: { line, character: 2 }, end: { line, character: 20 } })
const part = (text: string, line: number) => ({ text, range: at(line) })
const scenario = (title: string, line: number, expectations: OutlinedScenario['expectations'] = [], rows: OutlinedScenario['rows'] = []): OutlinedScenario => ({ id: `scenario:${title}`, title, range: at(line), expectations, rows })
const file = (map: string, path: string, ...scenarios: OutlinedScenario[]): FileScenarios => ({ uri: `${map}/${path}`, map, scenarios })

/** The ids from the root to each leaf. */
function paths(nodes: readonly ScenarioNode[]): readonly string[] {
  return nodes.flatMap(({ id, children }) => (children.length === 0 ? [id] : paths(children).map((rest) => `${id} > ${rest}`)))
}

describe('the tree of scenarios', () => {
  const wet = 'file:///werk/wet%20van%202021'
  const expected = [part('verwacht op 13 mei 2027: boete PVT € 350', 10), part('verwacht geen andere boetes', 11)]

  it('goes from folder to file to scenario to what it expects', () => {
    const [folder] = scenarioNodes([file(wet, 'scenarios/pvt.inburgering', scenario('PVT te laat', 5, expected))])
    expect(folder).toMatchObject({ label: 'wet van 2021', children: [{ label: 'scenarios/pvt.inburgering', children: [{ label: 'PVT te laat', address: { uri: `${wet}/scenarios/pvt.inburgering`, scenario: 'scenario:PVT te laat' } }] }] })
    expect(folder?.children[0]?.children[0]?.children.map(({ label }) => label)).toEqual(['verwacht op 13 mei 2027: boete PVT € 350', 'verwacht geen andere boetes'])
  })

  it('shows the rows of examples in the place of expectations', () => {
    const [folder] = scenarioNodes([file(wet, 'a.inburgering', scenario('Met rijen', 5, expected, [part('1 mei 2025 | € 350', 20)]))])
    expect(folder?.children[0]?.children[0]?.children.map(({ label }) => label)).toEqual(['1 mei 2025 | € 350'])
  })

  it('keeps its ids when lines move', () => {
    const before = scenarioNodes([file(wet, 'a.inburgering', scenario('Een', 5, expected))])
    const after = scenarioNodes([file(wet, 'a.inburgering', scenario('Nieuw', 2), scenario('Een', 40, expected.map(({ text }, index) => part(text, 45 + index))))])
    expect(paths(after)).toEqual(expect.arrayContaining([...paths(before)]))
  })

  it('tells the same words twice apart', () => {
    const [folder] = scenarioNodes([file(wet, 'a.inburgering', scenario('Een', 5, [part('verwacht geen andere boetes', 6), part('verwacht geen andere boetes', 7)]))])
    expect(new Set(folder?.children[0]?.children[0]?.children.map(({ id }) => id)).size).toBe(2)
  })

  it('names folders of the same name with the one above', () => {
    const nodes = scenarioNodes([file('file:///a/wet', 'x.inburgering', scenario('Een', 1)), file('file:///b/wet', 'x.inburgering', scenario('Een', 1))])
    expect(nodes.map(({ label }) => label)).toEqual(['a/wet', 'b/wet'])
  })
})
