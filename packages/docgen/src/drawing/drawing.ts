/** What a shape stands for; a theme gives it a colour, and never colour alone carries the meaning. */
export type Tone = 'plain' | 'term' | 'route' | 'fine' | 'met' | 'event' | 'change' | 'muted'

/** A drawing in points of 1/96 inch, before it is SVG. */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** Short name, for who cannot see it; the figure's text holds the facts. */
  readonly title: string
  readonly shapes: readonly Shape[]
}

export type Shape =
  | { readonly kind: 'box'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly tone: Tone; readonly corner?: number; readonly pattern?: 'hatch'; readonly border?: 'dashed' | 'double' }
  | { readonly kind: 'label'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly lines: readonly string[]; readonly size: number; readonly align: 'start' | 'middle' | 'end'; readonly isStrong?: boolean; readonly isMuted?: boolean }
  | { readonly kind: 'line'; readonly points: readonly Point[]; readonly tone: Tone; readonly isDashed?: boolean; readonly ends?: 'arrow' | 'both' }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly radius: number; readonly tone: Tone }

export interface Point {
  readonly x: number
  readonly y: number
}

export type Label = Extract<Shape, { kind: 'label' }>
