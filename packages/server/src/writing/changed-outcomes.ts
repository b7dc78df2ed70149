import type { Model } from '@inburgering/core'
import { compareTimelines, createScenarioPlayer } from '@inburgering/engine'
import type { Desk } from './task.ts'

/** The titles of the scenarios that come out otherwise by the rules as they stand than by these. */
export function changedOutcomes({ specification }: Pick<Desk, 'specification'>, before: Model): readonly string[] {
  const { player, scenarios } = specification
  if (player === undefined) return []
  const old = createScenarioPlayer(before, player.beside)
  return scenarios.flatMap((scenario) => {
    const others = old.play(scenario)
    const isChanged = player.play(scenario).some(({ timeline }, place) => {
      const other = others[place]?.timeline
      return timeline !== undefined && other !== undefined && !compareTimelines(other, timeline).same
    })
    return isChanged ? [scenario.title] : []
  })
}
