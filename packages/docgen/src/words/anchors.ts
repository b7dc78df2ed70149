import type { SourceRef } from '@inburgering/core'

/**
 * Address of a node of the model in a document: `termijn:inburgeringstermijn` is `termijn-inburgeringstermijn`, its clause
 * `termijn-inburgeringstermijn.duurt`. Stable as long as the name is, so that other documents can point at a rule.
 */
export function anchorOf(id: string): string {
  return id.replaceAll(':', '-').replaceAll('/', '.').replace(/[^\p{L}\p{N}._-]/gu, '-')
}

/** Address of an article in the list of sources: of `Wet art. 11 lid 2` that of `art. 11`. */
export function articleAnchor({ bron, places }: Pick<SourceRef, 'bron' | 'places'>): string {
  const [first] = places
  return first === undefined ? anchorOf(`bron:${bron}`) : anchorOf(`bron:${bron}/${first.kind.replace('.', '')}-${first.value}`)
}

/** `art. 11`, or the whole source. */
export function articleText({ places }: Pick<SourceRef, 'places'>): string {
  const [first] = places
  return first === undefined ? '' : `${first.kind} ${first.value}`
}
