import type { Clause, Entry, Model, RecordDeclaration, Timeline } from '@inburgering/core'
import { createScenarioPlayer, type ScenarioPlayer } from '@inburgering/engine'
import { asScenario, candidatesIn, lastDateOf, recordsOf, withRecord, type Candidate } from './candidate.ts'
import { shifted } from './shifted.ts'

/** Someone for whom a rule does something, with the timeline in which it does. */
export interface Found {
  readonly candidate: Candidate
  readonly timeline: Timeline
}

/** More are not tried: somebody waits for the answer. */
const mostTries = 400

/**
 * The first person of the specification for whom a rule gives an entry that is wanted; when there is none, somebody to
 * whom what sets the rule going has happened as well.
 */
export function findPerson(model: Model, ruleId: string, isWanted: (entry: Entry) => boolean): Found | undefined {
  const player = createScenarioPlayer(model)
  const persons = candidatesIn(model)
  let tries = 0
  for (const candidate of [...persons, ...persons.flatMap((person) => [...withTriggers(person, ruleId, model)])]) {
    if (++tries > mostTries) return undefined
    const timeline = timelineOf(player, candidate)
    if (timeline?.tijdlijn.some(isWanted)) return { candidate, timeline }
  }
  return undefined
}

export function timelineOf(player: ScenarioPlayer, candidate: Candidate): Timeline | undefined {
  return player.play(asScenario(candidate, player.model.stelsel.name))[0]?.timeline
}

function* withTriggers(candidate: Candidate, ruleId: string, model: Model): Iterable<Candidate> {
  const last = lastDateOf(candidate)
  if (last === undefined) return
  const date = shifted(last, 100)
  for (const declaration of triggersOf(ruleId, model)) {
    for (const record of recordsOf(declaration, date, model)) yield withRecord(candidate, record)
  }
}

/** What can happen that sets a rule going. */
function triggersOf(ruleId: string, model: Model): readonly RecordDeclaration[] {
  const rule = model.declarations.find(({ id }) => id === ruleId)
  const clauses = rule !== undefined && 'clauses' in rule ? (rule.clauses as readonly Clause[]) : []
  const names = clauses.flatMap((clause) => ((clause.kind === 'bij' || clause.kind === 'overtreding_bij') && clause.records.kind === 'records' ? clause.records.names : []))
  return model.declarations.filter((each): each is RecordDeclaration => (each.kind === 'gebeurtenis' || each.kind === 'periode' || each.kind === 'besluit') && names.includes(each.name))
}
