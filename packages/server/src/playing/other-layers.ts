import type { Timeline, Wijziging } from '@inburgering/core'
import { compareTimelines, layerName, type ScenarioResult, type Sentences } from '@inburgering/engine'
import type { OtherLayer } from '../protocol/index.ts'
import type { Specification } from '../specification/specification.ts'
import type { ServerTexts } from '../texts/texts.ts'

/** The layers that a scenario leaves out and that hold for whoever they are about: not a variant, which is only tried. */
export function layersOff({ model, beside }: Specification, on: readonly string[]): readonly string[] {
  const wijzigingen = [...(model === undefined ? [] : [model]), ...beside].flatMap(({ declarations }) => declarations.filter((each): each is Wijziging => each.kind === 'wijziging'))
  const off = wijzigingen.filter((each) => each.laag !== 'wet' && each.laag !== 'variant' && !on.includes(each.laag) && !on.includes(layerName(each)))
  return [...new Set(off.map(layerName))]
}

/** Plays the same person once more with each layer that is off, and tells where the outcome then first differs. */
export function otherLayersOf(specification: Specification, { row, timeline }: ScenarioResult, sentences: Sentences, { basis }: ServerTexts): readonly OtherLayer[] {
  const { player } = specification
  if (player === undefined || timeline === undefined) return []
  const { layers } = row.scenario
  return layersOff(specification, layers).flatMap((layer) => {
    const [other] = player.playRows([row], { layers: [...layers, layer], geschiedenis: true })
    const first = other?.timeline && compareTimelines(outcomesOnly(timeline), outcomesOnly(other.timeline)).first
    return first === undefined ? [] : [{ layer, warning: basis.otherLayer(layer, sentences.divergence(first)) }]
  })
}

/** What there is to look at is no outcome, and a layer that is on is no longer signalled. */
function outcomesOnly(timeline: Timeline): Timeline {
  return { ...timeline, tijdlijn: timeline.tijdlijn.filter(({ soort }) => soort !== 'signaal') }
}
