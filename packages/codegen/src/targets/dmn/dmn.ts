import type { DataForm, DataInput, DataRow, DataTable, DataTableText } from '../../data/index.ts'
import { headerLines } from '../header.ts'
import type { DataTarget } from '../target.ts'
import { ascii, Identifiers } from '../text.ts'
import { diagramOf, type Drawn } from './diagram.ts'
import { feelConstant, feelTest, feelType } from './feel.ts'
import { xmlText, type Element } from './xml.ts'

/** DMN 1.3: each table as a decision, what it asks as input data. */
export const dmn: DataTarget = {
  name: 'dmn',
  prints: 'data',
  files: (form) => [{ path: 'tabellen.dmn', content: documentOf(form) }],
}

function documentOf(form: DataForm): string {
  const names = new Identifiers()
  const inputs = new Map<string, { readonly name: string; readonly input: DataInput }>()
  for (const input of form.tables.flatMap((table) => table.inputs)) if (!inputs.has(input.name)) inputs.set(input.name, { input, name: names.of(`invoer ${input.name}`, feelName(input.name)) })
  const nameOf = (input: DataInput): string => inputs.get(input.name)?.name ?? feelName(input.name)
  const made = form.tables.map((table) => ({ table, decisions: decisionsOf(table, nameOf, names) }))
  const decisions = made.flatMap((each) => each.decisions ?? [])
  const asked = [...inputs.values()].filter(({ name }) => decisions.some(({ asks }) => asks.includes(inputId(name))))
  const leftOut = made.filter((each) => each.decisions === undefined).map(({ table }) => table.name)
  const elements: readonly Drawn[] = [...asked.map(({ name }) => ({ id: inputId(name), kind: 'inputData', asks: [] }) as const), ...decisions.map(({ id, asks }) => ({ id, kind: 'decision', asks }) as const)]
  return xmlText([...headerLines(form, 'dmn'), ...(leftOut.length === 0 ? [] : [`Niet in dit bestand, want DMN kan een waarde of grens ervan niet zeggen: ${leftOut.join(', ')}`])], {
    name: 'definitions',
    attributes: {
      xmlns: 'https://www.omg.org/spec/DMN/20191111/MODEL/',
      'xmlns:dmndi': 'https://www.omg.org/spec/DMN/20191111/DMNDI/',
      'xmlns:dc': 'http://www.omg.org/spec/DMN/20180521/DC/',
      'xmlns:di': 'http://www.omg.org/spec/DMN/20180521/DI/',
      id: 'regels',
      name: form.stelsel.label,
      namespace: `urn:inburgering:${encodeURIComponent(form.stelsel.name)}:${form.rulesHash}`,
    },
    children: [...asked.map(({ name, input }) => inputData(name, input)), ...decisions.map(({ element }) => element), ...(elements.length === 0 ? [] : [diagramOf(elements)])],
  })
}

/** A name that FEEL reads as one name. */
function feelName(name: string): string {
  const plain = ascii(name)
  return /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`
}

function inputId(name: string): string {
  return `invoer_${name}`
}
function decisionId(name: string): string {
  return `tabel_${name}`
}

function inputData(name: string, { label, type }: DataInput): Element {
  return { name: 'inputData', attributes: { id: inputId(name), name, label }, children: [{ name: 'variable', attributes: { id: `${inputId(name)}_waarde`, name, typeRef: feelType(type) } }] }
}

interface Decision {
  readonly id: string
  readonly asks: readonly string[]
  readonly element: Element
}

/** One for each text of the table; one that multiplies asks the text before it. Undefined: DMN cannot say one of them. */
function decisionsOf(table: DataTable, nameOf: (input: DataInput) => string, names: Identifiers): readonly Decision[] | undefined {
  const decisions: Decision[] = []
  let before: string | undefined
  for (const [index, text] of table.texts.entries()) {
    if (text.kind === 'struck') continue
    const name = names.of(`tabel ${table.name} ${index}`, feelName(index === 0 ? table.name : `${table.name}_${text.change?.name ?? index}`))
    const decision = text.kind === 'rows' ? tableDecision(table, text, name, nameOf) : factorDecision(table, text, name, before)
    if (decision === undefined) return undefined
    decisions.push(decision)
    // A factor works on the text that was replaced last, also where other factors do.
    if (text.kind === 'rows') before = name
  }
  return decisions
}

function described({ label, sources, type }: DataTable, text: DataTableText): string {
  const unit = { money: 'Euro', hours: 'Uren', percentage: 'Deel van 1', duration: 'Duur' }[type.kind as string]
  const { change, from, until, layer } = text
  return [
    label,
    ...(sources.length === 0 ? [] : [sources.join(', ')]),
    ...(unit === undefined ? [] : [unit]),
    ...(change === undefined ? [] : [`${change.label}, laag ${layer}${from === undefined ? '' : `, vanaf ${from}`}${until === undefined ? '' : `, tot ${until}`}`]),
  ].join('. ')
}

function decisionElement(table: DataTable, text: DataTableText, name: string, asks: readonly Element[], logic: Element): Element {
  const variable: Element = { name: 'variable', attributes: { id: `${decisionId(name)}_waarde`, name, typeRef: feelType(table.type) } }
  return { name: 'decision', attributes: { id: decisionId(name), name, label: table.label }, children: [{ name: 'description', text: described(table, text) }, variable, ...asks, logic] }
}

function requirement(name: string, kind: 'requiredInput' | 'requiredDecision', id: string): Element {
  return { name: 'informationRequirement', attributes: { id: `${decisionId(name)}_vraagt_${id}` }, children: [{ name: kind, attributes: { href: `#${id}` } }] }
}

function tableDecision(table: DataTable, text: Extract<DataTableText, { kind: 'rows' }>, name: string, nameOf: (input: DataInput) => string): Decision | undefined {
  const id = decisionId(name)
  const rules = text.rows.map((row, index) => ruleOf(row, table, `${id}_regel_${index + 1}`))
  if (rules.includes(undefined)) return undefined
  const inputs = table.inputs.map((input, index): Element => ({
    name: 'input',
    attributes: { id: `${id}_vraag_${index + 1}`, label: input.label },
    children: [{ name: 'inputExpression', attributes: { id: `${id}_vraag_${index + 1}_uitdrukking`, typeRef: feelType(input.type) }, children: [{ name: 'text', text: nameOf(input) }] }],
  }))
  const output: Element = { name: 'output', attributes: { id: `${id}_uitkomst`, label: table.label, name, typeRef: feelType(table.type) } }
  const logic: Element = { name: 'decisionTable', attributes: { id: `${id}_rijen`, hitPolicy: table.policy === 'first' ? 'FIRST' : 'UNIQUE' }, children: [...inputs, output, ...rules.flatMap((rule) => rule ?? [])] }
  const asks = [...new Set(table.inputs.map((input) => inputId(nameOf(input))))]
  return { id, asks, element: decisionElement(table, text, name, asks.map((ask) => requirement(name, 'requiredInput', ask)), logic) }
}

function ruleOf({ bands, text, sources }: DataRow, { inputs }: DataTable, id: string): Element | undefined {
  const tests = bands.map((band, index) => inputs[index] && feelTest(band, inputs[index].type))
  const value = text.kind === 'value' ? feelConstant(text.value) : undefined
  if (value === undefined || tests.includes(undefined)) return undefined
  const entry = (name: string, index: number, content: string): Element => ({ name, attributes: { id: `${id}_${name === 'inputEntry' ? 'als' : 'dan'}_${index + 1}` }, children: [{ name: 'text', text: content }] })
  return { name: 'rule', attributes: { id }, children: [...(sources.length === 0 ? [] : [{ name: 'description', text: sources.join(', ') }]), ...tests.map((test, index) => entry('inputEntry', index, test ?? '-')), entry('outputEntry', 0, value)] }
}

function factorDecision(table: DataTable, text: Extract<DataTableText, { kind: 'factor' }>, name: string, before: string | undefined): Decision | undefined {
  const factor = text.factor.kind === 'value' ? feelConstant(text.factor.value) : undefined
  if (factor === undefined || before === undefined) return undefined
  const id = decisionId(name)
  const logic: Element = { name: 'literalExpression', attributes: { id: `${id}_berekening`, typeRef: feelType(table.type) }, children: [{ name: 'text', text: `${before} * ${factor}` }] }
  return { id, asks: [decisionId(before)], element: decisionElement(table, text, name, [requirement(name, 'requiredDecision', decisionId(before))], logic) }
}
