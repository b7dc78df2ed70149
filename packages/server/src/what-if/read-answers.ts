import type { ConstantValue, Origin, Scenario, ScenarioFact, ScenarioRecord } from '@inburgering/core'
import type { ScenarioRow } from '@inburgering/engine'
import { valueWords } from '../new-scenarios/scenario-words.ts'
import type { FormProblem, WhatIfAnswers, WhatIfRecord } from '../protocol/index.ts'
import type { ServerTexts } from '../texts/texts.ts'
import { readField } from './field-value.ts'
import { knownField, lawField, untilField, valuesOf, type Fields, type TypedField } from './form.ts'
import { resolved } from './resolved.ts'

/** A scenario as somebody wants to see it, with the rules that he changed. */
export interface Tried {
  readonly scenario: Scenario
  /** By the name of the parameter. */
  readonly parameters: ReadonlyMap<string, ConstantValue>
  /** ISO 8601: the law of one day for everything. */
  readonly lawOn?: string
}

/** Reads a form; of what was not touched the value of the scenario itself is kept. */
export function readAnswers(row: ScenarioRow, fields: Fields, answers: WhatIfAnswers, texts: ServerTexts): { readonly tried: Tried; readonly problems: readonly FormProblem[] } {
  const scenario = resolved(row)
  const problems: FormProblem[] = []
  const read = (typed: TypedField, text: string | undefined, id: string): ConstantValue | undefined => {
    const found = readField(text ?? '', typed.type, typed.isIncomplete, typed.field.choices, texts)
    if (found === undefined && !typed.field.optional) problems.push({ field: id, message: texts.whatIf.wrong.required })
    if (found !== undefined && 'problem' in found) problems.push({ field: id, message: found.problem })
    return found !== undefined && 'value' in found ? found.value : undefined
  }
  const day = (id: string): ConstantValue | undefined => {
    const typed = fields.days.find(({ field }) => field.id === id)
    return typed && read(typed, answers.values[id], id)
  }
  const gegevens = fields.facts.flatMap((typed): ScenarioFact[] => {
    const name = typed.field.id.slice('gegeven:'.length)
    const own = scenario.gegevens.find((fact) => fact.name === name)
    const text = answers.values[typed.field.id]
    if (own !== undefined && text === valueWords(own.value)) return [own]
    // What the scenario leaves out, and what nobody filled in, is left to the rules: they say what is missing.
    if (own === undefined && (text ?? '').trim() === '') return []
    const value = read(typed, text, typed.field.id)
    return value === undefined ? [] : [{ name, value, origin: scenario.origin }]
  })
  const records = answers.records.flatMap((record, index) => readRecord(record, index, scenario, fields, read))
  const parameters = new Map(
    fields.parameters.flatMap((typed) => {
      const value = answers.values[typed.field.id] === undefined ? undefined : read(typed, answers.values[typed.field.id], typed.field.id)
      return value === undefined ? [] : [[typed.field.id.slice('parameter:'.length), value] as const]
    }),
  )
  const [law, known, until] = [day(lawField), day(knownField), day(untilField)]
  const { knownOn: _, until: __, ...rest } = scenario
  const tried = { ...rest, layers: answers.layers, gegevens, records, expectations: [], ...(known === undefined ? {} : { knownOn: known }), ...(until === undefined ? {} : { until }) }
  return { tried: { scenario: tried, parameters, ...(law?.kind === 'date' ? { lawOn: law.value } : {}) }, problems }
}

function readRecord({ from, kind, values }: WhatIfRecord, index: number, scenario: Scenario, { kinds }: Fields, read: (typed: TypedField, text: string | undefined, id: string) => ConstantValue | undefined): readonly ScenarioRecord[] {
  const own = from === null ? undefined : scenario.records[from]
  if (own !== undefined && isUntouched(own, values)) return [own]
  const known = kinds.find((each) => each.kind.id === kind)
  if (known === undefined) return []
  const origin: Origin = own?.origin ?? scenario.origin
  const given = new Map<string, ConstantValue>()
  for (const typed of known.fields) {
    const value = read(typed, values[typed.field.id], `record:${index}:${typed.field.id}`)
    if (value !== undefined) given.set(typed.field.id, value)
  }
  const date = given.get('datum')
  if (date === undefined) return []
  const end = given.get('einde')
  const isAttribute = (name: string): boolean => name !== 'datum' && name !== 'einde'
  const shown = new Set(known.fields.map(({ field }) => field.id))
  // Dates of announcement and the like have no field: they stay as they are.
  const others = (own?.attributes ?? []).filter(({ name }) => !shown.has(name))
  const attributes = [...given].filter(([name]) => isAttribute(name)).map(([name, value]): ScenarioFact => ({ name, value, origin }))
  return [{ name: kind, date, isPeriod: known.kind.isPeriod, ...(end === undefined ? {} : { end }), attributes: [...attributes, ...others], origin }]
}

export function isUntouched(record: ScenarioRecord, values: Readonly<Record<string, string>>): boolean {
  const own = valuesOf(record)
  const written = Object.entries(values).filter(([, text]) => text.trim() !== '')
  return written.length === Object.keys(own).length && written.every(([id, text]) => own[id] === text)
}
