import { formatDutchDate, type DayNumber } from '@inburgering/core'
import type { FineToJudge } from '../evaluation/happenings.ts'
import { seenThrough } from '../evaluation/records.ts'
import { decide } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'

/**
 * Evening: a judgement about the person counts from its own day, so a fine that was there before it stays to be judged.
 * Whoever wrote it may have meant that fine: which one it is, and what to write then, is told.
 */
export function tellJudgedLate(run: Run, today: DayNumber): void {
  const { dossier, context, specification } = run
  const { finesToJudge } = run.happenings
  if (finesToJudge.length === 0) return
  for (const { name, decision: given } of dossier.records.slice(seenThrough(dossier, today - 1), context.seen)) {
    const declaration = given?.judges === undefined ? specification.oordelen.get(name) : undefined
    if (declaration === undefined) continue
    for (const fine of finesToJudge.filter(({ oordelen }) => oordelen.includes(name))) {
      const more = { grond: fine.regime, door: given?.by }
      decide(run, { declaration, sources: declaration.sources, aannames: [] }, (decision) => signal(run, decision, 'oordeel_na_boete', textAbout(fine), more))
    }
  }
}

function textAbout({ regime, label, overtreding, on }: FineToJudge): string {
  const write = `overtreding is ${formatDutchDate(overtreding)} over ${regime}`
  return `Dit oordeel noemt geen boete. Het telt vanaf deze dag, en dus niet voor de boete "${label}" van ${formatDutchDate(on)}: die is nog te beoordelen. Gaat het over die boete, schrijf dan erbij: ${write}.`
}
