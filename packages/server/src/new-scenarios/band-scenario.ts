import type { Begrip, ConstantValue, Expression, Model, RecordDeclaration, ScenarioFact, ScenarioRecord, Tabel } from '@inburgering/core'
import { evaluateAt, prepareProgram, readPerson, personOfRow, type Program } from '@inburgering/engine'
import { asScenario, candidatesIn, lastDateOf, recordsOf, withRecord, type Candidate } from './candidate.ts'
import type { NewScenario } from './new-scenario.ts'
import { unchecked } from './rule-scenario.ts'
import { answerWords, dateWords, recordWords, valueWords } from './scenario-words.ts'
import { shifted } from './shifted.ts'

/** Types of which a value lies a step before and after another. */
const steps: ReadonlySet<ConstantValue['kind']> = new Set(['hours', 'money', 'integer', 'number', 'date'])

/** How an input of a table is given a value: by a fact, or by a record whose attribute is summed. */
type Lever = { readonly kind: 'fact'; readonly name: string } | { readonly kind: 'record'; readonly declaration: RecordDeclaration; readonly attribute: string }

/** The value just before, on and after each boundary of a table, with what the table then gives, as examples of one scenario. */
export function bandScenarioFor(model: Model, table: Tabel): NewScenario | undefined {
  const { value: program } = prepareProgram(model, [])
  for (const [index, input] of table.inputs.entries()) {
    const values = boundaryValues(table, index)
    const lever = values.length === 0 ? undefined : leverOf(input, model)
    if (lever === undefined) continue
    for (const candidate of candidatesIn(model)) {
      const made = scenarioWith(program, model, table, input, values, lever, candidate)
      if (made !== undefined) return made
    }
  }
  return undefined
}

function scenarioWith(program: Program, model: Model, table: Tabel, input: Expression, values: readonly ConstantValue[], lever: Lever, candidate: Candidate): NewScenario | undefined {
  const last = lastDateOf(candidate)
  if (last === undefined) return undefined
  const date = shifted(last, 1)
  const asked: Expression = { kind: 'tabel', name: table.name, id: `tabel:${table.name}`, type: table.type, mayBeUnknown: table.mayBeUnknown, origin: table.origin, sources: [] }
  const evaluate = (person: Candidate, expression: Expression): string | undefined => {
    const scenario = asScenario(person, model.stelsel.name)
    const { value: dossier } = readPerson(program, personOfRow({ scenario, origin: scenario.origin, columns: new Map() }), 0)
    const { value: answer } = dossier === undefined ? { value: undefined } : evaluateAt(program, dossier, { until: shifted(date, 1) }, expression, date)
    return answer && answerWords(answer.value)
  }
  for (const pulled of pullsOf(lever, candidate, date, model)) {
    const rows = values.map((value) => {
      const person = pulled.give(value)
      return evaluate(person, input) === valueWords(value) ? [valueWords(value), evaluate(person, asked)] : undefined
    })
    if (rows.some((row) => row === undefined || row[1] === undefined)) continue
    return {
      title: `Grenzen van ${table.label}`,
      lines: [
        ...pulled.lines,
        `verwacht op ${dateWords(date)}: ${table.name} is tabelwaarde ${unchecked}`,
        'voorbeelden naar waarde, tabelwaarde {',
        ...rows.map((row) => `  ${row?.join(' | ')}`),
        '}',
      ],
    }
  }
  return undefined
}

interface Pull {
  readonly lines: readonly string[]
  readonly give: (value: ConstantValue) => Candidate
}

/** The ways to give the input a value, with `waarde` in the place of that value. */
function* pullsOf(lever: Lever, candidate: Candidate, date: string, model: Model): Iterable<Pull> {
  if (lever.kind === 'fact') {
    const fact = candidate.gegevens.find(({ name }) => name === lever.name)
    if (fact === undefined) return
    const others = candidate.gegevens.filter(({ name }) => name !== lever.name)
    const given = (value: ScenarioFact['value']): readonly ScenarioFact[] => [...others, { ...fact, value }]
    const facts = given({ kind: 'column', name: 'waarde' }).map(({ name, value }) => `  ${name} is ${valueWords(value)}`)
    yield { lines: ['persoon {', ...facts, '}', ...candidate.records.map(recordWords)], give: (value) => ({ ...candidate, gegevens: given(value) }) }
    return
  }
  for (const record of recordsOf(lever.declaration, date, model)) {
    const given = (value: ScenarioFact['value']): ScenarioRecord => ({ ...record, attributes: record.attributes.map((attribute) => (attribute.name === lever.attribute ? { ...attribute, value } : attribute)) })
    yield { lines: [...candidate.lines, recordWords(given({ kind: 'column', name: 'waarde' }))], give: (value) => withRecord(candidate, given(value)) }
  }
}

function leverOf(input: Expression, model: Model, seen = 0): Lever | undefined {
  if (seen > 8) return undefined
  switch (input.kind) {
    case 'gegeven':
      return { kind: 'fact', name: input.name }
    case 'begrip': {
      const begrip = model.declarations.find((each): each is Begrip => each.kind === 'begrip' && each.name === input.name)
      return begrip === undefined || begrip.definition.kind === 'rules' ? undefined : leverOf(begrip.definition, model, seen + 1)
    }
    case 'arithmetic':
      return leverOf(input.left, model, seen + 1)
    case 'aggregate': {
      const name = input.from.kind === 'records' ? input.from.names[0] : undefined
      const declaration = model.declarations.find((each): each is RecordDeclaration => (each.kind === 'gebeurtenis' || each.kind === 'besluit') && each.name === name)
      return input.attribute === undefined || declaration === undefined ? undefined : { kind: 'record', declaration, attribute: input.attribute }
    }
    default:
      return undefined
  }
}

/** Each boundary of an input with the values next to it, in order and once. */
function boundaryValues(table: Tabel, index: number): readonly ConstantValue[] {
  const values = new Map<string, ConstantValue>()
  for (const { bands } of table.rows) {
    const band = bands[index]
    if (band?.kind !== 'range') continue
    for (const bound of [band.from, band.to]) {
      const value = bound?.value.kind === 'constant' ? bound.value.constant : undefined
      if (value === undefined || !steps.has(value.kind)) continue
      for (const near of [-1, 0, 1]) {
        const moved = movedBy(value, near)
        if (moved !== undefined) values.set(valueWords(moved), moved)
      }
    }
  }
  return [...values.values()].sort((one, other) => (ordinal(one) < ordinal(other) ? -1 : 1))
}

function movedBy(value: ConstantValue, step: number): ConstantValue | undefined {
  if (value.kind === 'date') return { kind: 'date', value: shifted(value.value, step) }
  if (value.kind !== 'hours' && value.kind !== 'money' && value.kind !== 'integer' && value.kind !== 'number') return undefined
  const moved = Number(value.value) + step
  return moved < 0 ? undefined : { kind: value.kind, value: String(moved) }
}

function ordinal(value: ConstantValue): number | string {
  return value.kind === 'date' ? value.value : 'value' in value ? Number(value.value) : 0
}
