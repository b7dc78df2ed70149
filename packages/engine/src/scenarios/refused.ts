import { formatDutchDate, parseIsoDate, type Diagnostic, type Origin, type ScenarioFact } from '@inburgering/core'
import type { ScenarioRow } from './row.ts'

/** A finding about the person of a scenario, at the line that says it, in the names and dates of the text in place of JSON. */
export function placedInScenario(row: ScenarioRow, diagnostic: Diagnostic): Diagnostic {
  const place = placeOf(row, diagnostic.path ?? '')
  const { value, begin } = diagnostic.arguments as { readonly value?: string; readonly begin?: string }
  const told = { ...diagnostic.arguments, path: place.name, ...(value === undefined ? {} : { value: asWritten(value) }), ...(begin === undefined ? {} : { begin: asWritten(begin) }) }
  return { ...diagnostic, origin: place.origin, arguments: told } as Diagnostic
}

interface Place {
  readonly name: string
  readonly origin: Origin
}

function placeOf(row: ScenarioRow, path: string): Place {
  const { gegevens, records } = row.scenario
  const [, fact] = /^\[\d+\]\.gegevens\.(.+)$/.exec(path) ?? []
  if (fact !== undefined) return ofFact(row, gegevens, fact, row.origin)
  const [, number, attribute] = /^\[\d+\]\.gebeurtenissen\[(\d+)\](?:\.(.+))?$/.exec(path) ?? []
  const record = number === undefined ? undefined : records[Number(number)]
  if (record === undefined) return { name: row.scenario.title, origin: row.origin }
  const isOwn = attribute !== undefined && record.attributes.some(({ name }) => name === attribute)
  return isOwn ? ofFact(row, record.attributes, attribute, record.origin) : { name: record.name, origin: record.origin }
}

/** A value from a column of the example table is written in its row. */
function ofFact(row: ScenarioRow, facts: readonly ScenarioFact[], name: string, otherwise: Origin): Place {
  const fact = facts.find((each) => each.name === name)
  return { name, origin: fact === undefined ? otherwise : fact.value.kind === 'column' ? row.origin : fact.origin }
}

/** `"2021-02-01"` is written as `1 februari 2021`, and a name without quotes. */
function asWritten(json: string): string {
  const text = /^"(.*)"$/.exec(json)?.[1] ?? json
  const day = parseIsoDate(text)
  return day === undefined ? text : formatDutchDate(day)
}
