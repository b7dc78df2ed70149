import { nearestName, type Diagnostic, type Laag, type Model, type Outcome, type Wijziging } from '@inburgering/core'
import { layerOrder, type Guard } from './guard.ts'

/** The names of all layers that a run of this model may switch on, in their fixed order. */
export function layersOf(model: Model): readonly string[] {
  const wijzigingen = model.declarations.filter((declaration): declaration is Wijziging => declaration.kind === 'wijziging')
  const names = new Set<string>(['wet', 'rechtspraak', 'uitvoeringspraktijk', 'beleidsregel'])
  for (const laag of layerOrder) {
    for (const wijziging of wijzigingen) if (wijziging.laag === laag) names.add(layerName(wijziging))
  }
  return [...names]
}

/** The layer that switches a wijziging on: `beleidsregel:voorbeeldstad`, `variant:boete_gehalveerd`. */
export function layerName(wijziging: Wijziging): string {
  if (wijziging.laag === 'variant') return `variant:${wijziging.name}`
  return wijziging.laag === 'beleidsregel' && wijziging.of !== undefined ? `beleidsregel:${slug(wijziging.of)}` : wijziging.laag
}

/** `gemeente Voorbeeldstad` -> `voorbeeldstad` */
function slug(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().trim()
  return plain.replace(/^gemeente\s+/, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}

/** Puts the chosen layers in their order; an unknown one is left out and reported. */
export function chooseLayers(models: readonly Model[], asked: readonly string[]): Outcome<readonly string[]> {
  const known = [...new Set(models.flatMap(layersOf))].sort((left, right) => rankOf(left) - rankOf(right))
  const normal = asked.map((name) => (name.startsWith('beleidsregel:') ? `beleidsregel:${slug(name.slice('beleidsregel:'.length))}` : name))
  const unknown = asked.filter((_name, index) => !known.includes(normal[index] ?? ''))
  const diagnostics = unknown.map((layer): Diagnostic<'INB820'> => ({ code: 'INB820', arguments: { layer, allowed: known.join(', '), suggestion: nearestName(layer, known) } }))
  return { value: known.filter((name) => name === 'wet' || normal.includes(name)), diagnostics }
}

function rankOf(layer: string): number {
  return layerOrder.indexOf((layer.split(':')[0] ?? layer) as Laag)
}

/** By guard: whether its layer is chosen. */
export function switches(guards: readonly Guard[], layers: readonly string[]): readonly boolean[] {
  return guards.map(({ wijziging }) => wijziging.laag === 'wet' || layers.includes(wijziging.laag) || layers.includes(layerName(wijziging)))
}
