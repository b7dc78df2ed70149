import type { FineCase, FineRule } from './fine-rule.ts'

/** Another engine with the rule in it, as its documentation writes rules; it answers euros. */
export interface Peer {
  readonly name: string
  readonly play: (about: FineCase) => number | Promise<number>
}

/** A package by its name; undefined when it is not installed here (one of them is made for some processors only). */
async function installed<T>(name: string): Promise<T | undefined> {
  try {
    return (await import(name)) as T
  } catch {
    return undefined
  }
}

export async function peers(rule: FineRule): Promise<readonly Peer[]> {
  const made = [await publicodes(rule), await feelin(rule), await zen(rule), await jsonRules(rule)]
  return made.filter((peer) => peer !== undefined)
}

interface Publicodes {
  readonly default: new (rules: object, options: object) => { setSituation: (situation: object) => void; evaluate: (name: string) => { readonly nodeValue: unknown } }
}

async function publicodes({ rows, lessForEach }: FineRule): Promise<Peer | undefined> {
  const found = await installed<Publicodes>('publicodes')
  if (found === undefined) return undefined
  const conditions = rows.map(({ pogingen, from, until, euros }) => ({
    si: { 'toutes ces conditions': [`pogingen = '${pogingen}'`, `lesuren >= ${from}`, ...(Number.isFinite(until) ? [`lesuren < ${until}`] : [])] },
    alors: euros,
  }))
  const silent = { log: () => undefined, warn: () => undefined, error: () => undefined }
  const engine = new found.default({ pogingen: "'geen'", lesuren: 0, behaald: 0, bedrag: { variations: conditions }, boete: `bedrag * (1 - ${lessForEach} * behaald)` }, { logger: silent })
  return {
    name: 'publicodes',
    play: ({ pogingen, lesuren, behaald }) => {
      engine.setSituation({ pogingen: `'${pogingen}'`, lesuren, behaald })
      return Number(engine.evaluate('boete').nodeValue)
    },
  }
}

/** The same expression for who reads FEEL. */
function feel({ rows, lessForEach }: FineRule): string {
  const cells = rows.map(({ pogingen, from, until, euros }) => `if pogingen = "${pogingen}" and lesuren >= ${from}${Number.isFinite(until) ? ` and lesuren < ${until}` : ''} then ${euros} else `)
  return `(${cells.join('')}null) * (1 - ${lessForEach} * behaald)`
}

interface Feelin {
  readonly evaluate: (expression: string, context: object) => { readonly value: unknown }
}

/** Its interface reads the expression anew each time. */
async function feelin(rule: FineRule): Promise<Peer | undefined> {
  const found = await installed<Feelin>('feelin')
  if (found === undefined) return undefined
  const expression = feel(rule)
  return { name: 'feelin', play: (about) => Number(found.evaluate(expression, about).value) }
}

interface Zen {
  readonly ZenEngine: new () => { createDecision: (content: object) => { evaluate: (context: object) => Promise<{ readonly result: { readonly boete: number } }> } }
}

async function zen({ rows, lessForEach }: FineRule): Promise<Peer | undefined> {
  const found = await installed<Zen>('@gorules/zen-engine')
  if (found === undefined) return undefined
  const decision = new found.ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', content: {} },
      {
        id: 'table',
        name: 'table',
        type: 'decisionTableNode',
        content: {
          hitPolicy: 'first',
          passThrough: true,
          inputs: [{ id: 'i1', name: 'Pogingen', field: 'pogingen' }, { id: 'i2', name: 'Lesuren', field: 'lesuren' }],
          outputs: [{ id: 'o1', name: 'Bedrag', field: 'bedrag' }],
          rules: rows.map(({ pogingen, from, until, euros }, nth) => ({ _id: String(nth), i1: `"${pogingen}"`, i2: Number.isFinite(until) ? `[${from}..${until})` : `>= ${from}`, o1: String(euros) })),
        },
      },
      { id: 'less', name: 'less', type: 'expressionNode', content: { expressions: [{ id: 'e1', key: 'boete', value: `bedrag * (1 - ${lessForEach} * behaald)` }] } },
      { id: 'out', name: 'out', type: 'outputNode', content: {} },
    ],
    edges: [['in', 'table'], ['table', 'less'], ['less', 'out']].map(([sourceId, targetId], nth) => ({ id: `edge${nth}`, sourceId, targetId, type: 'edge' })),
  })
  return { name: '@gorules/zen-engine', play: async (about) => (await decision.evaluate(about)).result.boete }
}

interface JsonRules {
  readonly Engine: new () => { addRule: (rule: object) => void; run: (facts: object) => Promise<{ readonly events: readonly { readonly type: string; readonly params: { readonly value: number } }[] }> }
}

/** Its rules say what holds and calculate nothing: the amount and the share are found, and multiplied by who asks. */
async function jsonRules({ rows, lessForEach, mostParts }: FineRule): Promise<Peer | undefined> {
  const found = await installed<JsonRules>('json-rules-engine')
  if (found === undefined) return undefined
  const engine = new found.Engine()
  const test = (fact: string, operator: string, value: string | number): object => ({ fact, operator, value })
  for (const { pogingen, from, until, euros } of rows) {
    engine.addRule({ conditions: { all: [test('pogingen', 'equal', pogingen), test('lesuren', 'greaterThanInclusive', from), ...(Number.isFinite(until) ? [test('lesuren', 'lessThan', until)] : [])] }, event: { type: 'bedrag', params: { value: euros } } })
  }
  for (let parts = 0; parts <= mostParts; parts += 1) engine.addRule({ conditions: { all: [test('behaald', 'equal', parts)] }, event: { type: 'deel', params: { value: 1 - lessForEach * parts } } })
  return {
    name: 'json-rules-engine',
    play: async (about) => {
      const { events } = await engine.run(about)
      return events.reduce((product, { params }) => product * params.value, 1)
    },
  }
}
