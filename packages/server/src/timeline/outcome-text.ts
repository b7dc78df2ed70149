import type { Language } from '@inburgering/core'
import type { RowOutcome, ScenarioOutcome, TimelineLine } from '../protocol/index.ts'
import { serverTexts, type ServerTexts } from '../texts/texts.ts'

/**
 * A played scenario as plain text, narrow enough to stand beside the rules: per row the verdict and what happens.
 * Dates start a line and what belongs to them is indented, so that long sentences wrap well.
 */
export function outcomeText({ title, message, rows, basis }: ScenarioOutcome, language: Language): string {
  const texts = serverTexts(language)
  const sections = rows.length === 0 ? [message] : rows.map((row) => rowText(row, basis, rows.length, texts))
  return `${[title, ...sections].join('\n\n')}\n`
}

function rowText(row: RowOutcome, basis: ScenarioOutcome['basis'], rows: number, texts: ServerTexts): string {
  const blocks = [
    row.number === undefined ? row.message : `${texts.row(row.number, rows)} ${row.message}`,
    [...basis, ...row.basis].map(([name, value]) => `${name}: ${value}`).join('\n'),
    row.otherLayers.map(({ warning }) => warning).join('\n'),
    failureLines(row, texts),
    row.problems.join('\n'),
    timelineLines(row.timeline, texts),
    row.missing.length === 0 ? '' : `${texts.missing}\n${indented(row.missing.join('\n'))}`,
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}

/** Under each date what happens, each time with the law that says so. */
function timelineLines(lines: readonly TimelineLine[], texts: ServerTexts): string {
  if (lines.length === 0) return texts.nothingHappens
  return lines
    .flatMap(({ date, dateText, what, consequence, sources, remarks }, index) => {
      const isSameDay = lines[index - 1]?.date === date
      const said = [consequence === '' ? what : `${what}, ${consequence}`, sources.join(', '), ...remarks].join('\n')
      return isSameDay ? [indented(said)] : [...(index === 0 ? [] : ['']), dateText, indented(said)]
    })
    .join('\n')
}

function failureLines({ expectations }: RowOutcome, { line, expected, actual }: ServerTexts): string {
  return expectations
    .filter(({ passed }) => !passed)
    .map(({ range, ...found }) => `${line(range.start.line + 1)}\n${indented(`${expected}: ${found.expected}\n${actual}: ${found.actual}`)}`)
    .join('\n')
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ')
}
