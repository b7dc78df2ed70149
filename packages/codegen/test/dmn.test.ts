import { DmnModdle } from 'dmn-moddle'
import { evaluate, unaryTest } from 'feelin'
import { describe, expect, test } from 'vitest'
import { parseDuration, type Model, type Wijziging } from '@inburgering/core'
import { ask, prepareProgram } from '@inburgering/engine'
import { filesOf } from '@inburgering/testing/code'
import { answerOf, asked, base, combinations, inJson, inputName, poolOf, read, tablesOf } from './cells.ts'
import { allExamples } from './examples.ts'
import { hostileModel, hostileNames, marks } from './hostile.ts'

const examples = await allExamples()

/** As far as these tests look at what dmn-moddle reads. */
interface Node {
  readonly $type: string
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly text?: string
  readonly hitPolicy?: string
  readonly label?: string
  readonly decisionLogic?: Node
  readonly input?: readonly { readonly inputExpression: Node }[]
  readonly rule?: readonly { readonly description?: string; readonly inputEntry: readonly Node[]; readonly outputEntry: readonly Node[] }[]
  readonly drgElement?: readonly Node[]
}

const dmnOf = (model: Model, beside: readonly Model[] = []): string => filesOf(model, 'dmn', [], beside)[0]?.content ?? ''

async function opened(xml: string): Promise<Node> {
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml)
  expect(warnings).toEqual([])
  return rootElement as Node
}
function decisionsIn({ drgElement = [] }: Node): readonly Node[] {
  return drgElement.filter(({ $type }) => $type === 'dmn:Decision')
}

/** What a decision gives, as an engine of DMN works it out. */
function decided(decision: Node, context: Readonly<Record<string, unknown>>): unknown {
  const logic = decision.decisionLogic
  if (logic?.$type === 'dmn:LiteralExpression') return evaluate(logic.text ?? '', context).value
  const found = (logic?.rule ?? []).filter(({ inputEntry }) => inputEntry.every(({ text = '-' }, index) => text === '-' || unaryTest(text, { ...context, '?': evaluate(logic?.input?.[index]?.inputExpression.text ?? '', context).value }).value === true))
  if (logic?.hitPolicy !== 'FIRST') expect(found.length).toBeLessThanOrEqual(1)
  const [rule] = found
  return rule === undefined ? null : evaluate(rule.outputEntry[0]?.text ?? '', context).value
}

/** A value of FEEL as the engine writes it: durations in months. */
function written(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'object' && 'months' in value) return String(12 * Number((value as { years?: number }).years ?? 0) + Number(value.months))
  return String(value as string | number | boolean)
}

/** A value of an input as FEEL has it. */
function feelOf(value: Parameters<typeof inJson>[0]): unknown {
  if (value.kind === 'date') return evaluate(`date("${value.value}")`).value
  const length = value.kind === 'duration' ? parseDuration(String(inJson(value))) : undefined
  return length === undefined ? inJson(value) : evaluate(`duration("${'months' in length ? `P${length.months}M` : `P${length.days}D`}")`).value
}

describe.for([...examples])('the decisions of %s', ([, { model, beside }]) => {
  test('give what the engine gives, at every bound', async () => {
    const definitions = await opened(dmnOf(model, beside))
    const decisions = new Map(decisionsIn(definitions).map((decision) => [decision.name, decision]))
    const { value: program } = prepareProgram(asked(model), [])
    const tables = tablesOf(asked(model).declarations)
    let count = 0
    for (const table of tables) {
      const decision = decisions.get(table.name)
      if (decision === undefined) throw new Error(`${table.name} is no decision`)
      expect(decision.decisionLogic?.rule?.length).toBe(table.rows.length)
      const names = (decision.decisionLogic?.input ?? []).map(({ inputExpression }) => inputExpression.text ?? '')
      for (const cell of combinations(table.inputs.map((_input, index) => poolOf(table, index)))) {
        const person = read(program, { id: 'p', gegevens: Object.fromEntries(cell.map((value, index) => [inputName(table, index), inJson(value)])) })
        const [answer] = person === undefined ? [] : ask(program, person, { until: '2040-01-01' }, [{ date: '2024-06-01', expression: { ...base, kind: 'tabel', name: table.name, type: table.type } }]).value.answers
        expect(written(decided(decision, Object.fromEntries(cell.map((value, index) => [names[index], feelOf(value)])))), `${table.name} ${JSON.stringify(cell)}`).toBe(answerOf(answer?.value))
        count += 1
      }
    }
    expect(count).toBeGreaterThanOrEqual(tables.length)
  })
  test('name the articles of each row that has its own', async () => {
    const decisions = new Map(decisionsIn(await opened(dmnOf(model, beside))).map((decision) => [decision.name, decision]))
    for (const table of tablesOf(model.declarations)) table.rows.forEach(({ sources }, place) => expect(decisions.get(table.name)?.decisionLogic?.rule?.[place]?.description ?? '').toBe(sources.map(({ text }) => text).join(', ')))
  })
})

describe('the file', () => {
  test('has a decision for what a wijziging multiplies', async () => {
    const model = examples.get('wi2021')?.model
    if (model === undefined) throw new Error('no examples/wi2021')
    const halved = decisionsIn(await opened(dmnOf(model))).find(({ name }) => name === 'boete_B1_gezin_boete_gehalveerd')
    const { label } = model.declarations.find((declaration): declaration is Wijziging => declaration.kind === 'wijziging' && declaration.name === 'boete_gehalveerd') ?? { label: '' }
    expect(halved?.description).toContain(label)
    expect(halved && decided(halved, { boete_B1_gezin: 640 })).toBe(320)
  })
  test('says of which rules it is', () => {
    const model = examples.get('wi2021')?.model
    expect(model && dmnOf(model)).toMatch(/^<\?xml[^\n]*\n<!--\n {2}Wet inburgering 2021 \(Wi2021\)\n {2}.*Niet met de hand wijzigen.*\n {2}Regels: sha256 [0-9a-f]{64}\n/)
  })
  test.for(marks.map((mark, place) => [place, mark, hostileNames[place % hostileNames.length] ?? hostileNames[0]] as const))('keeps text as text: mark %i', async ([, mark, of]) => {
    const model = await hostileModel(`${mark} --> ]]> <decision/>`, of, 'tabel TABEL "MARK" : bedrag naar BEGRIP volgens Wet art. 1 { tot 3 uur | € 5  vanaf 3 uur | € 6 }')
    const definitions = await opened(dmnOf(model))
    const decisions = decisionsIn(definitions)
    expect(decisions.map(({ name }) => name)).toEqual(['TABEL'])
    expect(decisions[0]?.label?.replace(/\s+/g, ' ').trim()).toBe(`${mark} --> ]]> <decision/>`.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').replace(/\s+/g, ' ').trim())
    const [decision] = decisions
    const input = decision?.decisionLogic?.input?.[0]?.inputExpression.text ?? ''
    expect(decision && decided(decision, { [input]: 3 })).toBe(6)
  })
})
