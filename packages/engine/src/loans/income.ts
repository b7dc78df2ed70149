import { civilFromDay, exactFromInteger, integerOf, subtractDuration, type DayNumber, type LeningClause } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import { isDuration, isExact } from '../evaluation/arithmetic.ts'
import { isMet } from '../evaluation/kleene.ts'
import { Usage } from '../evaluation/usage.ts'
import { Unknown, type Value } from '../evaluation/value.ts'
import type { Compiled } from '../evaluation/compiled.ts'
import { clauseOf } from '../program/clauses.ts'
import type { Claused, ClauseOf } from '../program/specification.ts'
import type { Decision } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'
import { lenderOf } from './words.ts'

type Lening = Claused<LeningClause>
type Test = ClauseOf<LeningClause, 'inkomenstoets'>

/** The year whose income counts on a day; unknown when a fact is missing to tell. */
function testedYear({ context }: Run, test: Test, day: DayNumber): number | Unknown {
  if (test.otherwise !== undefined) {
    const holds = isMet(context, test.otherwise.when)
    if (holds instanceof Unknown) return holds
    const year = holds ? test.otherwise.year.evaluate(context) : undefined
    if (year instanceof Unknown) return year
    if (year !== undefined && isExact(year)) return integerOf(year) ?? civilFromDay(day).year
  }
  const back = test.back.evaluate(context)
  const then = isDuration(back) ? subtractDuration(day, back, 'lastDayOfMonth') : undefined
  return civilFromDay(then ?? day).year
}

/**
 * An amount that may rest on the income of the tested year: where it asks for the record of the test it gets the one of
 * that year, whenever it came into the dossier. Where there is none and the amount asks for it, the income is missing.
 */
export function amountByIncome(run: Run, lening: Lening, decision: Decision, amount: Compiled): Value {
  const { context } = run
  const test = clauseOf(lening, 'inkomenstoets', context)
  if (test === undefined) return amount.evaluate(context)
  const year = testedYear(run, test, context.peildatum)
  const record = year instanceof Unknown ? undefined : recordOf(run, test.record, year)
  const values = new AskedValues(record?.values)
  const value = withRecord(run, decision, { ...(record ?? nobodysIncome(test.record)), values }, amount)
  if (!values.asked) return value
  decision.use.rule(test)
  if (record !== undefined) {
    if (typeof year === 'number') run.context.trace?.step('lening_jaar', context.peildatum, exactFromInteger(year), { kind: 'integer' })
    return value
  }
  if (year instanceof Unknown) return year
  tellMissing(run, lening, decision, test.record, year)
  return new Unknown([test.record])
}

/** Evaluated apart: what was derived before in this decision may rest on another income. */
function withRecord(run: Run, decision: Decision, record: DossierRecord, amount: Compiled): Value {
  const { context } = run
  const { trigger, use } = context
  context.trigger = record
  context.use = new Usage()
  const value = amount.evaluate(context)
  decision.use.add(context.use)
  context.trigger = trigger
  context.use = use
  return value
}

function recordOf({ dossier }: Run, name: string, year: number): DossierRecord | undefined {
  return dossier.byName.get(name)?.findLast((record) => {
    const given = record.values.get('jaar')
    return given !== undefined && isExact(given) && integerOf(given) === year
  })
}

/** Stands for an income that is not in the dossier. */
function nobodysIncome(name: string): Omit<DossierRecord, 'values'> {
  return { kind: 'record', name, index: -1, begin: 0, end: undefined, isPeriod: false, acts: undefined, knownOn: 0, position: Infinity, decision: undefined }
}

/** Remembers whether the amount asked for the income at all; of one that is not there everything misses. */
class AskedValues extends Map<string, Value> {
  asked = false
  private readonly given: ReadonlyMap<string, Value> | undefined

  constructor(given: ReadonlyMap<string, Value> | undefined) {
    super()
    this.given = given
  }

  override get(name: string): Value | undefined {
    this.asked = true
    return this.given === undefined ? new Unknown([name]) : this.given.get(name)
  }
}

/** Once for each year. */
function tellMissing(run: Run, lening: Lening, decision: Decision, record: string, year: number): void {
  const key = `${lening.declaration.name}|${year}`
  if (run.incomesAsked.has(key)) return
  run.incomesAsked.add(key)
  const label = run.specification.records.get(record)?.label ?? record
  const text = `Voor "${lening.declaration.label}" telt "${label}" over ${year}, maar dat staat niet in het dossier. Voeg "${record}" toe met jaar ${year}.`
  signal(run, decision, 'inkomen_ontbreekt', text, { grond: lening.declaration.name, door: lenderOf(run, lening) })
}
