import type { ConstantValue, JsonScalar, PersonInput, RecordInput, ScenarioFact, ScenarioRecord } from '@inburgering/core'
import { constantIn, dateIn, type ScenarioRow } from './row.ts'

/** The person of a scenario in the exchange format, so that a scenario goes the same way as a file of persons. */
export function personOfRow(row: ScenarioRow): PersonInput {
  const gegevens: Record<string, JsonScalar> = {}
  for (const fact of row.scenario.gegevens) assign(gegevens, row, fact)
  return {
    id: row.number === undefined ? row.scenario.name : `${row.scenario.name}#${row.number}`,
    gegevens,
    gebeurtenissen: row.scenario.records.map((record) => recordOf(row, record)),
  }
}

function recordOf(row: ScenarioRow, record: ScenarioRecord): RecordInput {
  const attributes: Record<string, JsonScalar> = {}
  for (const attribute of record.attributes) assign(attributes, row, attribute)
  const end = record.end === undefined ? undefined : dateIn(row, record.end)
  return { datum: dateIn(row, record.date) ?? '', naam: record.name, ...(end === undefined ? {} : { einde: end }), ...attributes }
}

function assign(target: Record<string, JsonScalar>, row: ScenarioRow, fact: ScenarioFact): void {
  const constant = constantIn(row, fact.value)
  if (constant !== undefined) target[fact.name] = jsonOf(constant)
}

function jsonOf(constant: ConstantValue): JsonScalar {
  switch (constant.kind) {
    case 'boolean':
      return constant.value
    case 'integer':
    case 'number':
    case 'money':
    case 'percentage':
    case 'hours':
      return Number(constant.value)
    case 'duration':
      return 'months' in constant.value ? `${constant.value.months} maanden` : `${constant.value.days} dagen`
    default:
      return constant.value
  }
}
