import { nearestName, type Wijziging } from '@inburgering/core'
import { layerName, layerOrder, slug } from './weave.ts'

/** A layer that was asked for and does not exist. */
export interface UnknownLayer {
  readonly layer: string
  readonly known: readonly string[]
  readonly suggestion: string | undefined
}

export interface ChosenLayers {
  /** `wet`, and those that were asked for. */
  readonly layers: readonly string[]
  /** All there are, in the order in which they win. */
  readonly known: readonly string[]
  readonly unknown: readonly UnknownLayer[]
}

/** @param among the wijzigingen that a layer may switch on */
export function chooseLayers(among: readonly Wijziging[], asked: readonly string[]): ChosenLayers {
  const names = [...new Set(['wet', 'rechtspraak', 'uitvoeringspraktijk', 'beleidsregel', ...among.map(layerName)])]
  const known = layerOrder.flatMap((laag) => names.filter((name) => name.split(':')[0] === laag))
  const wanted = asked.map((name) => (name.startsWith('beleidsregel:') ? `beleidsregel:${slug(name.slice('beleidsregel:'.length))}` : name))
  const unknown = asked.filter((_name, index) => !known.includes(wanted[index] ?? '')).map((layer) => ({ layer, known, suggestion: nearestName(layer, known) }))
  return { layers: known.filter((name) => name === 'wet' || wanted.includes(name)), known, unknown }
}
