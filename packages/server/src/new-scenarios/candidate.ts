import type { Attribuut, ConstantValue, Model, Origin, Persoon, RecordDeclaration, Scenario, ScenarioFact, ScenarioRecord } from '@inburgering/core'
import { recordWords, valueWords } from './scenario-words.ts'
import { shifted } from './shifted.ts'

/** Someone with whom a rule can be tried: facts, what happened, and the lines of a scenario that say so. */
export interface Candidate {
  readonly gegevens: readonly ScenarioFact[]
  readonly records: readonly ScenarioRecord[]
  readonly lines: readonly string[]
}

const nowhere: Origin = { file: '', start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
/** How long a life is followed, in days: long enough for a term that follows another. */
const longEnough = 366 * 12

/** The persons of a specification; where there are none, those of its scenarios. */
export function candidatesIn(model: Model): readonly Candidate[] {
  const persons = model.declarations.filter((each): each is Persoon => each.kind === 'persoon')
  if (persons.length > 0) return persons.map(({ name, gegevens, records }) => ({ gegevens, records, lines: [`persoon zoals ${name}`] }))
  const scenarios = model.declarations.filter((each): each is Scenario => each.kind === 'scenario' && each.examples === undefined)
  return scenarios.map(({ gegevens, records }) => ({
    gegevens,
    records,
    lines: ['persoon {', ...gegevens.map(({ name, value }) => `  ${name} is ${valueWords(value)}`), '}', ...records.map(recordWords)],
  }))
}

/** The same person, to whom something more happened. */
export function withRecord(candidate: Candidate, record: ScenarioRecord): Candidate {
  return { ...candidate, records: [...candidate.records, record], lines: [...candidate.lines, recordWords(record)] }
}

/** A scenario for the engine that only asks what happens. */
export function asScenario(candidate: Candidate, stelsel: string): Scenario {
  const last = lastDateOf(candidate)
  return {
    kind: 'scenario',
    id: 'scenario:',
    name: 'proef',
    label: '',
    title: '',
    sources: [],
    citaten: [],
    kanttekeningen: [],
    origin: nowhere,
    stelsel,
    layers: [],
    gegevens: candidate.gegevens,
    records: candidate.records,
    expectations: [],
    ...(last === undefined ? {} : { until: { kind: 'date', value: shifted(last, longEnough) } as const }),
  }
}

/** The latest date of a life; of its facts when nothing happened. */
export function lastDateOf({ gegevens, records }: Candidate): string | undefined {
  const dates = [...records.flatMap(({ date, end }) => [date, end]), ...gegevens.map(({ value }) => value)].flatMap((value) => (value?.kind === 'date' ? [value.value] : []))
  return dates.length === 0 ? undefined : dates.reduce((latest, date) => (date > latest ? date : latest))
}

/** How something can have happened: its required attributes with every value of a choice in turn. */
export function* recordsOf(declaration: RecordDeclaration, date: string, model: Model): Iterable<ScenarioRecord> {
  const isPeriod = declaration.kind === 'periode'
  const end = isPeriod ? { kind: 'date' as const, value: shifted(date, 120) } : undefined
  for (const attributes of combinations(declaration.attributes.filter(({ optional }) => !optional).map((attribute) => valuesFor(attribute, date, model)))) {
    yield { name: declaration.name, date: { kind: 'date', value: date }, isPeriod, attributes, origin: nowhere, ...(end === undefined ? {} : { end }) }
  }
}

function valuesFor({ name, type }: Attribuut, date: string, model: Model): readonly ScenarioFact[] {
  const fact = (value: ConstantValue): ScenarioFact => ({ name, value, origin: nowhere })
  switch (type.kind) {
    case 'choice':
      return model.declarations.flatMap((each) => (each.kind === 'keuze' && each.name === type.keuze ? each.values.map((value) => fact({ kind: 'choice', value: value.name })) : []))
    case 'onderdeel':
    case 'leerroute':
      return model.declarations.flatMap((each) => (each.kind === type.kind ? [fact({ kind: type.kind, value: each.name })] : []))
    case 'boolean':
      return [fact({ kind: 'boolean', value: true })]
    case 'level':
      return [fact({ kind: 'level', value: 'B1' })]
    case 'date':
      return [fact({ kind: 'date', value: date })]
    case 'duration':
      return [fact({ kind: 'duration', value: { months: 6 } })]
    case 'text':
      return [fact({ kind: 'text', value: '' })]
    case 'percentage':
      return [fact({ kind: 'percentage', value: '0.5' })]
    default:
      return [fact({ kind: type.kind, value: '100' })]
  }
}

function* combinations<T>(lists: readonly (readonly T[])[]): Iterable<readonly T[]> {
  const [first, ...rest] = lists
  if (first === undefined) {
    yield []
    return
  }
  for (const item of first) for (const others of combinations(rest)) yield [item, ...others]
}
