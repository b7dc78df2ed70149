import type { Entry, Model, Ontbrekend, Scenario } from '@inburgering/core'
import { createSentences, type ExpectationResult, type ScenarioResult, type ScenarioStatus, type Sentences } from '@inburgering/engine'

const verdicts: Readonly<Record<ScenarioStatus, (kept: number, asked: number) => string>> = {
  passed: (_, asked) => (asked === 1 ? 'Klopt: de verwachting komt uit.' : `Klopt: alle ${asked} verwachtingen komen uit.`),
  failed: (kept, asked) => `Klopt niet: ${kept} van de ${asked} verwachtingen ${kept === 1 ? 'komt' : 'komen'} uit.`,
  skipped: () => 'Niet beoordeeld: dit scenario verwacht niets. Schrijf een regel die begint met "verwacht op".',
  refused: () => 'Niet gespeeld: de gegevens van dit scenario zijn niet te gebruiken.',
}

/**
 * A played scenario as plain text, narrow enough to stand beside the rules: per row the verdict and what happens.
 * Dates start a line and what belongs to them is indented, so that long sentences wrap well.
 */
export function timelineText(model: Model, scenario: Scenario, results: readonly ScenarioResult[]): string {
  const sentences = createSentences(model, 'nl')
  const sections = results.map((result) => resultText(result, results.length, sentences))
  return `${[scenario.title, ...sections].join('\n\n')}\n`
}

/** Whether every row was played and came out as expected. */
export function isPassed(results: readonly ScenarioResult[]): boolean {
  return results.length > 0 && results.every(({ status }) => status === 'passed')
}

function resultText(result: ScenarioResult, rows: number, sentences: Sentences): string {
  const { row, status, expectations, timeline } = result
  const kept = expectations.filter(({ passed }) => passed).length
  const verdict = verdicts[status](kept, expectations.length)
  const blocks = [
    row.number === undefined ? verdict : `Rij ${row.number} van ${rows}. ${verdict}`,
    failureLines(expectations),
    timeline && entryLines(timeline.tijdlijn, sentences),
    timeline && missingLines(timeline.ontbrekend, sentences),
  ]
  return blocks.filter((block) => block !== undefined && block !== '').join('\n\n')
}

/** Under each date what happens, each time with the law that says so. */
function entryLines(entries: readonly Entry[], sentences: Sentences): string {
  if (entries.length === 0) return 'Er gebeurt niets.'
  return entries
    .flatMap((entry, index) => {
      const { date, what, consequence, cited } = sentences.entry(entry)
      const isSameDay = entries[index - 1]?.datum === entry.datum
      const lines = indented(`${consequence === '' ? what : `${what}, ${consequence}`}\n${cited}`)
      return isSameDay ? [lines] : [...(index === 0 ? [] : ['']), date, lines]
    })
    .join('\n')
}

function failureLines(expectations: readonly ExpectationResult[]): string {
  return expectations
    .filter(({ passed }) => !passed)
    .map(({ origin, expected, actual }) => `Regel ${origin.start.line + 1}\n${indented(`verwacht: ${expected}\nuitkomst: ${actual}`)}`)
    .join('\n')
}

function missingLines(list: readonly Ontbrekend[], sentences: Sentences): string {
  return list.length === 0 ? '' : `Wat nog ontbreekt:\n${indented(list.map(sentences.missing).join('\n'))}`
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ')
}
