import type { Entry, Model, Ontbrekend, Scenario } from '@inburgering/core'
import type { ExpectationResult, ScenarioResult, ScenarioStatus } from '@inburgering/engine'
import { dutchDate, sentenceOf, type LabelOf } from './entry-sentence.ts'

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
  const label = labelsOf(model)
  const sections = results.map((result) => resultText(result, results.length, label))
  return `${[scenario.title, ...sections].join('\n\n')}\n`
}

/** Whether every row was played and came out as expected. */
export function isPassed(results: readonly ScenarioResult[]): boolean {
  return results.length > 0 && results.every(({ status }) => status === 'passed')
}

function resultText(result: ScenarioResult, rows: number, label: LabelOf): string {
  const { row, status, expectations, timeline } = result
  const kept = expectations.filter(({ passed }) => passed).length
  const verdict = verdicts[status](kept, expectations.length)
  const blocks = [
    row.number === undefined ? verdict : `Rij ${row.number} van ${rows}. ${verdict}`,
    failureLines(expectations),
    timeline && entryLines(timeline.tijdlijn, label),
    timeline && missingLines(timeline.ontbrekend, label),
  ]
  return blocks.filter((block) => block !== undefined && block !== '').join('\n\n')
}

/** Under each date what happens, each time with the law that says so. */
function entryLines(entries: readonly Entry[], label: LabelOf): string {
  if (entries.length === 0) return 'Er gebeurt niets.'
  return entries
    .flatMap((entry, index) => {
      const isSameDay = entries[index - 1]?.datum === entry.datum
      const what = indented(`${sentenceOf(entry, label)}\n${entry.bronnen.join(', ')}`)
      return isSameDay ? [what] : [...(index === 0 ? [] : ['']), dutchDate(entry.datum), what]
    })
    .join('\n')
}

function failureLines(expectations: readonly ExpectationResult[]): string {
  return expectations
    .filter(({ passed }) => !passed)
    .map(({ origin, expected, actual }) => `Regel ${origin.start.line + 1}\n${indented(`verwacht: ${expected}\nuitkomst: ${actual}`)}`)
    .join('\n')
}

function missingLines(list: readonly Ontbrekend[], label: LabelOf): string {
  if (list.length === 0) return ''
  const lines = list.map(({ gegeven, nodig_voor, datum }) => `${label(gegeven)}, voor ${label(nodig_voor)} op ${dutchDate(datum)}`)
  return `Wat nog ontbreekt:\n${indented(lines.join('\n'))}`
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ')
}

function labelsOf(model: Model): LabelOf {
  const labels = new Map<string, string>([[model.stelsel.name, model.stelsel.label]])
  for (const { name, label } of model.declarations) if (!labels.has(name)) labels.set(name, label)
  return (name) => labels.get(name) ?? name
}
