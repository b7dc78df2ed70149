export type { Drawing, Label, Point, Shape, Tone } from './drawing.ts'
export { lineHeight, textWidth, wrapText } from './measure.ts'
export { printSvg, standaloneSvg, svgMarkup } from './svg.ts'
