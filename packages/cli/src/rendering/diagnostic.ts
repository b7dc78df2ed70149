import { messageOf, severityOf, type Diagnostic, type Severity } from '@inburgering/core'
import type { Call } from '../command-line/command.ts'
import { shownFile, type SpecificationFiles } from '../files/find-specifications.ts'
import type { Style } from '../terminal/style.ts'

type Setting = Pick<Call, 'texts' | 'style' | 'language' | 'cwd'>

const paint: Readonly<Record<Severity, (style: Style) => (text: string) => string>> = {
  error: ({ red }) => red,
  warning: ({ yellow }) => yellow,
  info: ({ cyan }) => cyan,
}

/** `bestand:regel:kolom  fout INB412  tekst`, and the line of the text with signs under the place. */
export function renderDiagnostic(diagnostic: Diagnostic, { texts, style, language, cwd }: Setting, specification?: SpecificationFiles): string {
  const severity = severityOf(diagnostic.code)
  const { origin } = diagnostic
  const colour = paint[severity](style)
  const place = origin === undefined || specification === undefined ? undefined : `${shownFile(specification.folder, origin.file, cwd)}:${origin.start.line + 1}:${origin.start.character + 1}`
  const head = `${place === undefined ? '' : `${style.bold(place)}  `}${colour(texts.severity[severity])} ${diagnostic.code}  ${messageOf(diagnostic, language)}`
  const excerpt = origin === undefined ? undefined : excerptOf(diagnostic, specification, colour, style)
  return excerpt === undefined ? head : `${head}\n${excerpt}`
}

const widest = 160

/** Tabs count as one column in the text and in the signs below it, so that they stay under each other. */
function excerptOf({ origin }: Diagnostic, specification: SpecificationFiles | undefined, colour: (text: string) => string, style: Style): string | undefined {
  const text = specification?.sources.find(({ path }) => path === origin?.file)?.text
  const line = text === undefined || origin === undefined ? undefined : text.split(/\r?\n/, origin.start.line + 1)[origin.start.line]
  if (line === undefined || origin === undefined || line.trim() === '') return undefined
  const from = Math.min(origin.start.character, line.length)
  const to = origin.end.line === origin.start.line ? Math.min(origin.end.character, line.length) : line.trimEnd().length
  // Of a very long line the part around the place.
  const start = from > widest - 40 ? from - 40 : 0
  const shown = line.slice(start, start + widest).replaceAll('\t', ' ')
  const number = String(origin.start.line + 1)
  const carets = '^'.repeat(Math.max(1, Math.min(to, start + widest) - from))
  return `  ${style.dim(`${number} |`)} ${shown}\n  ${' '.repeat(number.length)} ${style.dim('|')} ${' '.repeat(from - start)}${colour(carets)}`
}
