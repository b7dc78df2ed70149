export { escapeXml } from './escape.ts'
export { renderHtml, type HtmlOptions } from './render-html.ts'
export { neutralTheme, readTheme, type Theme, type ThemeProblem } from './theme.ts'
