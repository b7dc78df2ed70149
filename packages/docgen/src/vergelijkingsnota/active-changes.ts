import type { Model, Wijziging } from '@inburgering/core'
import { layerName } from '@inburgering/engine'

/** The wijzigingen that a side has on: those of the act always, others by their layer or by their own name. */
export function activeChanges({ model, layers }: { readonly model: Model; readonly layers: readonly string[] }): readonly Wijziging[] {
  return model.declarations.filter((declaration): declaration is Wijziging => declaration.kind === 'wijziging' && (declaration.laag === 'wet' || layers.includes(declaration.laag) || layers.includes(layerName(declaration)) || layers.includes(`${declaration.laag}:${declaration.name}`) || layers.includes(`${declaration.laag}:${declaration.of ?? ''}`)))
}
