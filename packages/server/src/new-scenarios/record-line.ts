import type { Model, ScenarioFact, ScenarioRecord } from '@inburgering/core'
import { recordWords, valueWords } from './scenario-words.ts'

/** What a record has without being declared, as an author writes it. */
const asides: Readonly<Record<string, (value: string) => string>> = {
  bekend_op: (value) => `bekend op ${value}`,
  dagtekening: (value) => `dagtekening ${value}`,
  bekendgemaakt_op: (value) => `bekendgemaakt op ${value}`,
  onherroepelijk_op: (value) => `onherroepelijk op ${value}`,
  werkt_terug_tot: (value) => `werkt terug tot ${value}`,
  kenmerk: (value) => `kenmerk "${value}"`,
  door: (value) => (value === 'rechter' ? 'door de rechter' : `door ${value}`),
  bij: (value) => `bij ${value}`,
}

/** A line of a scenario for a record, also with what is not declared of it. */
export function recordLine(record: ScenarioRecord, { declarations }: Model): string {
  const declared = new Set(declarations.flatMap((each) => ('attributes' in each && each.name === record.name ? each.attributes.map(({ name }) => name) : [])))
  const isAside = ({ name }: ScenarioFact): boolean => name in asides && !declared.has(name)
  const own = recordWords({ ...record, attributes: record.attributes.filter((fact) => !isAside(fact)) })
  return [own, ...record.attributes.filter(isAside).map(({ name, value }) => asides[name]?.(valueWords(value)) ?? '')].join(' ')
}
