import type { Expression, Model, Termijn, Verlengingsgrond, VerlengingsgrondClause, Wijziging } from '@inburgering/core'
import type { Vocabulary } from '../cases/vocabulary.ts'
import { dayOf, daysOf, lengthsOf, termOf, today } from './day.ts'
import type { AtMost } from './order.ts'
import { daysFar, nowhere, plus, roughDays, type Stretch } from './stretch.ts'

/** Free days in a row at most, by which the Algemene termijnenwet moves a last day. */
const freeDays = 7

/** What lies fixed on each day on which a termijn runs. */
export function whileItRuns(termijn: Termijn, model: Model, vocabulary: Vocabulary): readonly AtMost[] {
  const owner = termOf(termijn.name)
  const [begin, end] = [dayOf(owner, 'begin'), dayOf(owner, 'einde')]
  const isKeptOpen = clausesOverTime(termijn, model).some(({ kind }) => kind === 'afwijking')
  const longest = isKeptOpen ? undefined : longestOf(termijn, model, vocabulary)
  return [
    { late: begin, early: today, far: nowhere },
    ...(isKeptOpen ? [] : [{ late: today, early: end, far: nowhere }]),
    ...(longest === undefined ? [] : [{ late: end, early: begin, far: longest }]),
    ...beginOf(clausesOverTime(termijn, model), begin, vocabulary),
  ]
}

/** `begint de dag na de eerste X`: it does not begin later than that. */
function beginOf(clauses: Termijn['clauses'], begin: string, vocabulary: Vocabulary): readonly AtMost[] {
  const clause = clauses.filter(({ kind }) => kind === 'begint')
  const [only] = clause
  if (only?.kind !== 'begint' || clause.length > 1) return []
  const days = daysOf(only.date, vocabulary)
  const [day] = days
  if (day === undefined || days.length > 1) return []
  return [{ late: begin, early: day.from, far: plus(day.most, daysFar(only.at === 'dayAfter' ? 1 : 0)) }]
}

/** How far its end can lie from its first day, with every extension; undefined when nothing bounds it. */
function longestOf(termijn: Termijn, model: Model, vocabulary: Vocabulary): Stretch | undefined {
  const clauses = clausesOverTime(termijn, model)
  if (clauses.some(({ kind }) => kind === 'duurt_wat_de_boete_bepaalt')) return undefined
  const own = furthest(clauses.flatMap((clause) => (clause.kind === 'duurt' ? [lengthsOf(clause.length, vocabulary)] : [])))
  // A length in days begins to count on the first day itself; for months a short month can take that day away.
  const inclusive = own?.pieces === 0 ? daysFar(-1) : nowhere
  const added = groundsOf(model).filter((ground) => extendsTerm(ground, termijn.name)).map((ground) => mostAddedBy(ground, model, vocabulary))
  const moved = clauses.some(({ kind }) => kind === 'termijnenwet') || own === undefined || roughDays(own) <= longestThatMoves ? daysFar(freeDays) : nowhere
  return added.reduce((sum, one) => (sum === undefined || one === undefined ? undefined : plus(sum, one)), own === undefined ? undefined : plus(own, plus(moved, inclusive)))
}

/** The Algemene termijnenwet leaves a longer termijn where it ends (art. 4). */
const longestThatMoves = 93

/** All that a ground can add to one termijn. Whoever decides on it may give more. */
function mostAddedBy(ground: Verlengingsgrond, model: Model, vocabulary: Vocabulary): Stretch | undefined {
  const isDecided = model.declarations.some((declaration) => declaration.kind === 'besluit' && declaration.about?.of === 'verlenging' && declaration.about.names.includes(ground.name))
  const isChanged = changesOf(model).some(({ steps }) => steps.some((step) => 'target' in step && step.target.kind === 'verlengingsgrond' && step.target.name === ground.name && step.kind === 'clause'))
  const met = ground.clauses.find((clause): clause is Extract<VerlengingsgrondClause, { kind: 'met' }> => clause.kind === 'met')
  if (isDecided || isChanged || met === undefined) return undefined
  const times = ground.clauses.flatMap((clause) => (clause.kind === 'ten_hoogste_keer' ? [clause.times] : []))[0]
  if (met.cap?.per === 'totaal') return most(met.cap.length, vocabulary)
  const once = most(met.cap?.length ?? met.length, vocabulary)
  return once === undefined || times === undefined ? undefined : Array.from({ length: times }, () => once).reduce(plus, nowhere)
}

function most(length: Expression, vocabulary: Vocabulary): Stretch | undefined {
  return furthest([lengthsOf(length, vocabulary)])
}

function furthest(lengths: readonly (readonly Stretch[] | undefined)[]): Stretch | undefined {
  const known = lengths.flatMap((each) => each ?? [])
  if (known.length === 0 || lengths.includes(undefined)) return undefined
  return known.toSorted((one, other) => roughDays(other) - roughDays(one))[0]
}

/** Its clauses, with those that a wijziging puts in. */
function clausesOverTime({ name, clauses }: Termijn, model: Model): Termijn['clauses'] {
  const steps = changesOf(model).flatMap((change) => change.steps)
  const changed = steps.flatMap((step): Termijn['clauses'] => {
    if (step.kind === 'clause') return step.target.kind === 'termijn' && step.target.name === name && step.clause !== undefined ? [step.clause as Termijn['clauses'][number]] : []
    return step.kind === 'declaration' && step.declaration?.kind === 'termijn' && step.declaration.name === name ? step.declaration.clauses : []
  })
  return [...clauses, ...changed]
}

/** The grounds of a model, with those that a wijziging adds or puts in the place of one. */
export function groundsOf(model: Model): readonly Verlengingsgrond[] {
  const added = changesOf(model).flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'declaration' && step.declaration?.kind === 'verlengingsgrond' ? [step.declaration] : [])))
  return [...model.declarations.filter((declaration) => declaration.kind === 'verlengingsgrond'), ...added]
}

function changesOf({ declarations }: Model): readonly Wijziging[] {
  return declarations.filter((declaration) => declaration.kind === 'wijziging')
}

function extendsTerm({ clauses }: Verlengingsgrond, termijn: string): boolean {
  return clauses.some((clause) => 'termijnen' in clause && clause.termijnen.includes(termijn))
}
