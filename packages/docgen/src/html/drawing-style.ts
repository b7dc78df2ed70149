import { declarations, neutralTheme } from './theme.ts'

const tones = ['plain', 'term', 'route', 'fine', 'met', 'event', 'change', 'muted'] as const

/** Style of drawings, with the colours of a theme. */
export const drawingStyle = `
.drawing{font-family:Arial,"Liberation Sans",Helvetica,sans-serif;max-width:100%;height:auto}
.drawing .box{stroke:var(--werkbank-drawing-line-color);stroke-width:1.2}
${tones.map((tone) => `.drawing .box.tone-${tone}{fill:var(--werkbank-drawing-${tone}-color)}`).join('\n')}
.drawing .border-dashed{stroke-dasharray:5 3}
.drawing .border-double{stroke-width:3}
.drawing .line{fill:none;stroke:var(--werkbank-drawing-line-color);stroke-width:1.3}
.drawing .line.tone-muted{opacity:.55}
.drawing .line.dashed{stroke-dasharray:5 4}
.drawing .arrow{fill:var(--werkbank-drawing-line-color)}
.drawing .hatch{stroke:var(--werkbank-drawing-line-color);stroke-width:1.6}
.drawing .label{fill:var(--utrecht-document-color)}
.drawing .label.strong{font-weight:700}
.drawing .label.muted{fill:var(--utrecht-form-field-description-color)}
`

/** For a drawing that is a file of its own. */
export const standaloneDrawingStyle = `.drawing{${declarations(neutralTheme.light)}background:var(--utrecht-document-background-color)}@media (prefers-color-scheme:dark){.drawing{${declarations(neutralTheme.dark)}}}@media print{.drawing{${declarations(neutralTheme.light)}}}${drawingStyle}`.replaceAll('"', "'")
