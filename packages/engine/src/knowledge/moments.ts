import type { DayNumber } from '@inburgering/core'
import type { Dossier } from '../dossier/dossier.ts'
import type { Program } from '../program/program.ts'
import { publishedOn } from './knowledge.ts'

/**
 * The days on which the past looked different from the day before: a record known after it acts, a revision that works
 * back, a wijziging published after the day from which it holds.
 */
export function knowledgeMoments(program: Program, dossier: Dossier): readonly DayNumber[] {
  const days = new Set<DayNumber>()
  for (const { knownOn, acts, begin } of dossier.records) if (knownOn > (acts ?? begin)) days.add(knownOn)
  for (const { knownOn, worksBackTo } of dossier.revisions) if (knownOn > worksBackTo) days.add(knownOn)
  program.specification.guards.forEach((guard, index) => {
    const published = publishedOn(guard)
    if (program.on[index] === true && Number.isFinite(published) && published > guard.from) days.add(published)
  })
  return [...days].sort((left, right) => left - right)
}
