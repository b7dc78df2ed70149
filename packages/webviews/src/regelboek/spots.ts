import type { DocumentSpot } from '../protocol.ts'

/** A piece as it stands in the window, in pixels from its top edge. */
export interface Standing {
  readonly id: string
  readonly top: number
  readonly bottom: number
}

/** The piece at the top edge, and how far down it that edge is; the last one when all are above it. Pieces stand in order. */
export function spotAtTop(pieces: readonly Standing[], edge = 0): DocumentSpot | undefined {
  const piece = pieces.find(({ bottom }) => bottom > edge) ?? pieces.at(-1)
  if (piece === undefined) return undefined
  const height = piece.bottom - piece.top
  return { id: piece.id, share: height <= 0 ? 0 : Math.min(1, Math.max(0, (edge - piece.top) / height)) }
}

/** How far to scroll so that a spot comes to the top edge. */
export function distanceTo({ top, bottom }: Pick<Standing, 'top' | 'bottom'>, share: number, edge = 0): number {
  return top + share * (bottom - top) - edge
}
