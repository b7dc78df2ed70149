import { addDuration, formatIsoDate, parseIsoDate, type Duration, type Entry, type Model, type PersonInput, type RecordInput } from '@inburgering/core'
import { personOfRow, prepareProgram, readPerson, rowsOf, run, type Program, type ScenarioRow } from '@inburgering/engine'

/** Somebody of a scenario who pays less in fines by doing one thing later. */
export interface CheaperWhenLater {
  readonly row: ScenarioRow
  /** The record that is moved, as it stands in the scenario. */
  readonly record: RecordInput
  /** ISO 8601: the day to which it is moved. */
  readonly later: string
  /** Sum of the fines that the rules give, in euros. */
  readonly before: number
  readonly after: number
  /** Names of the boeteregimes whose sum becomes lower, sorted. */
  readonly boetes: readonly string[]
}

const shifts: readonly Duration[] = [{ days: 1 }, { months: 1 }, { months: 12 }]

/** How long after the last record fines are summed, the same for both runs. */
const horizon: Duration = { months: 72 }

/**
 * Where being later pays: each thing that a person of a scenario did is moved by a day, a month and a year, and the fines
 * are summed again. Of all cases with the same record and the same fines the one with the largest difference is kept. What
 * is fined for happening is moved too: who does it later may fall in a lower step. What a body decides is not moved.
 * @param beside models of the stelsels that it uses, as `prepareProgram` takes them
 */
export function cheaperWhenLater(model: Model, beside: readonly Model[] = []): readonly CheaperWhenLater[] {
  const movable = movableRecords(model)
  const programs = new Map<string, Program>()
  const seen = new Set<string>()
  const found = new Map<string, CheaperWhenLater>()
  for (const row of model.declarations.flatMap((declaration) => (declaration.kind === 'scenario' ? rowsOf(declaration) : []))) {
    const { layers } = row.scenario
    const person = personOfRow(row)
    const key = JSON.stringify([layers, person.gegevens, person.gebeurtenissen])
    if (seen.has(key)) continue
    seen.add(key)
    const program = programs.get(layers.join('|')) ?? prepareProgram(model, layers, beside).value
    programs.set(layers.join('|'), program)
    for (const each of casesOf(program, row, person, movable)) {
      const group = `${each.record.naam} ${each.boetes.join(' ')}`
      const known = found.get(group)
      if (known === undefined || known.before - known.after < each.before - each.after) found.set(group, each)
    }
  }
  return [...found.values()].sort((one, other) => other.before - other.after - (one.before - one.after))
}

/** Names of what happens to a person or what he does. */
function movableRecords({ declarations }: Model): ReadonlySet<string> {
  return new Set(declarations.flatMap(({ kind, name }) => (kind === 'gebeurtenis' ? [name] : [])))
}

function casesOf(program: Program, row: ScenarioRow, person: PersonInput, movable: ReadonlySet<string>): readonly CheaperWhenLater[] {
  const until = horizonOf(person)
  const before = until === undefined ? undefined : finesOf(program, person, until)
  if (until === undefined || before === undefined || before.size === 0) return []
  return person.gebeurtenissen.flatMap((record, index) =>
    movable.has(record.naam)
      ? shifts.flatMap((shift): readonly CheaperWhenLater[] => {
          const later = moved(record.datum, shift)
          const after = later === undefined ? undefined : finesOf(program, { ...person, gebeurtenissen: person.gebeurtenissen.with(index, { ...record, datum: later }) }, until)
          if (later === undefined || after === undefined || sum(after) >= sum(before)) return []
          const boetes = [...before.keys()].filter((name) => (after.get(name) ?? 0) < (before.get(name) ?? 0)).sort()
          return [{ row, record, later, before: sum(before), after: sum(after), boetes }]
        })
      : [],
  )
}

function moved(date: string, shift: Duration): string | undefined {
  const day = parseIsoDate(date)
  const later = day === undefined ? undefined : addDuration(day, shift, 'lastDayOfMonth')
  return later === undefined ? undefined : formatIsoDate(later)
}

function horizonOf({ gebeurtenissen }: PersonInput): string | undefined {
  const last = gebeurtenissen.map(({ datum, einde }) => einde ?? datum).sort().at(-1)
  return last === undefined ? undefined : moved(last, horizon)
}

/** Sum per boeteregime; undefined when somebody cannot be run, or an amount is not known. */
function finesOf(program: Program, person: PersonInput, until: string): ReadonlyMap<string, number> | undefined {
  const read = readPerson(program, person, 0).value
  if (read === undefined) return undefined
  const fines = run(program, read, { until }).value.tijdlijn.filter(({ soort }: Entry) => soort === 'boete')
  if (fines.some(({ bedrag }) => bedrag === undefined)) return undefined
  const sums = new Map<string, number>()
  for (const { naam, bedrag = 0 } of fines) sums.set(naam, (sums.get(naam) ?? 0) + bedrag)
  return sums
}

function sum(fines: ReadonlyMap<string, number>): number {
  return [...fines.values()].reduce((total, amount) => total + amount, 0)
}
