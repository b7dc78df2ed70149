import { standaloneDrawingStyle } from '../html/drawing-style.ts'
import { element, xmlOf, type Markup, type MarkupElement } from '../html/markup.ts'
import { neutralTheme } from '../html/theme.ts'
import type { Drawing, Label, Point, Shape, Tone } from './drawing.ts'
import { lineHeight } from './measure.ts'

/** How a part gets its looks: by a class and the style of the page, or by attributes of its own. */
type Part = 'box' | 'line' | 'arrow' | 'hatch' | 'label'
type Paint = (part: Part, options: { readonly tone?: Tone; readonly modifiers?: readonly string[] }) => Readonly<Record<string, string>>

/** SVG inside a page: colours come from the style of the page, ids start with `prefix`. */
export function svgMarkup(drawing: Drawing, prefix: string): MarkupElement {
  return svg(drawing, prefix, [], byClass)
}

/** SVG as a file of its own, with light and dark colours. */
export function standaloneSvg(drawing: Drawing, prefix: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(svg(drawing, prefix, [element('style', {}, [standaloneDrawingStyle])], byClass))}\n`
}

/** SVG for word processors, which know no style sheets: every shape has its colours itself. */
export function printSvg(drawing: Drawing, prefix: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(svg(drawing, prefix, [], byAttribute))}\n`
}

const byClass: Paint = (part, { tone, modifiers = [] }) => ({ class: [part, ...(tone === undefined ? [] : [`tone-${tone}`]), ...modifiers].join(' ') })

const colour = (name: string): string => neutralTheme.light[name] ?? '#000000'

const byAttribute: Paint = (part, { tone, modifiers = [] }) => {
  const stroke = colour('werkbank-drawing-line-color')
  switch (part) {
    case 'box':
      return { fill: colour(`werkbank-drawing-${tone ?? 'plain'}-color`), stroke, 'stroke-width': modifiers.includes('border-double') ? '3' : '1.2', ...(modifiers.includes('border-dashed') ? { 'stroke-dasharray': '5 3' } : {}) }
    case 'line':
      return { fill: 'none', stroke, 'stroke-width': '1.3', ...(modifiers.includes('dashed') ? { 'stroke-dasharray': '5 4' } : {}) }
    case 'arrow':
      return { fill: stroke }
    case 'hatch':
      return { stroke, 'stroke-width': '1.6' }
    case 'label':
      return { fill: colour(modifiers.includes('muted') ? 'utrecht-form-field-description-color' : 'utrecht-document-color'), 'font-family': 'Arial, Liberation Sans, sans-serif', ...(modifiers.includes('strong') ? { 'font-weight': '700' } : {}) }
  }
}

function svg({ width, height, title, shapes }: Drawing, id: string, style: readonly Markup[], paint: Paint): MarkupElement {
  const [wide, high] = [number(width), number(height)]
  const arrow = element('marker', { id: `${id}--arrow`, viewBox: '0 0 10 10', refX: '9', refY: '5', markerWidth: '8', markerHeight: '8', orient: 'auto-start-reverse' }, [element('path', { ...paint('arrow', {}), d: 'M0 0L10 5L0 10z' })])
  const hatch = element('pattern', { id: `${id}--hatch`, width: '6', height: '6', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, [element('path', { ...paint('hatch', {}), d: 'M0 0V6' })])
  const content = [element('title', { id: `${id}--name` }, [title]), ...style, element('defs', {}, [arrow, hatch]), ...shapes.flatMap((shape) => shapeMarkup(shape, id, paint))]
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', class: 'drawing', role: 'img', 'aria-labelledby': `${id}--name`, viewBox: `0 0 ${wide} ${high}`, width: wide, height: high }, content)
}

function shapeMarkup(shape: Shape, id: string, paint: Paint): readonly Markup[] {
  switch (shape.kind) {
    case 'box': {
      const place = { x: number(shape.x), y: number(shape.y), width: number(shape.width), height: number(shape.height), rx: String(shape.corner ?? 4) }
      const box = element('rect', { ...paint('box', { tone: shape.tone, modifiers: shape.border === undefined ? [] : [`border-${shape.border}`] }), ...place })
      return shape.pattern === undefined ? [box] : [box, element('rect', { ...place, fill: `url(#${id}--hatch)` })]
    }
    case 'label':
      return [labelMarkup(shape, paint)]
    case 'line': {
      const arrow = `url(#${id}--arrow)`
      const ends = shape.ends === undefined ? {} : { 'marker-end': arrow, ...(shape.ends === 'both' ? { 'marker-start': arrow } : {}) }
      return [element('path', { ...paint('line', { tone: shape.tone, modifiers: shape.isDashed === true ? ['dashed'] : [] }), d: path(shape.points), ...ends })]
    }
    case 'dot':
      return [element('circle', { ...paint('box', { tone: shape.tone }), cx: number(shape.x), cy: number(shape.y), r: String(shape.radius) })]
  }
}

function labelMarkup({ x, y, width, height, lines, size, align, isStrong, isMuted }: Label, paint: Paint): Markup {
  const left = align === 'start' ? x : align === 'end' ? x + width : x + width / 2
  const step = lineHeight(size)
  const top = y + (height - lines.length * step) / 2
  const spans = lines.map((line, place) => element('tspan', { x: number(left), y: number(top + place * step + size) }, [line]))
  return element('text', { ...paint('label', { modifiers: [...(isStrong === true ? ['strong'] : []), ...(isMuted === true ? ['muted'] : [])] }), 'font-size': String(size), 'text-anchor': align }, spans)
}

function path(points: readonly Point[]): string {
  return points.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${number(x)} ${number(y)}`).join('')
}

/** At most two decimals, so that the same layout gives the same bytes. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}
