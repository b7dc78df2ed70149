import type { Drawing, Label } from './drawing.ts'
import { lineHeight, textWidth } from './measure.ts'

export interface Extent {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The room that each text takes, by the same measure as the layout. */
export function labelExtents({ shapes }: Drawing): readonly Extent[] {
  return shapes.filter((shape): shape is Label => shape.kind === 'label').map(extentOf)
}

function extentOf({ x, y, width, height, lines, size, align, isStrong }: Label): Extent {
  const widest = Math.max(0, ...lines.map((line) => textWidth(line, size, isStrong)))
  const left = align === 'start' ? x : align === 'end' ? x + width - widest : x + (width - widest) / 2
  const tall = lines.length * lineHeight(size)
  const top = y + (height - tall) / 2
  return { text: lines.join(' '), left, right: left + widest, top, bottom: top + tall }
}
