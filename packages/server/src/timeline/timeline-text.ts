import type { Entry, Model, Ontbrekend, Scenario } from '@inburgering/core'
import { titleOf, type ExpectationResult, type ScenarioResult, type ScenarioStatus } from '@inburgering/engine'
import { dutchDate, sentenceOf, type LabelOf } from './entry-sentence.ts'

const verdicts: Readonly<Record<ScenarioStatus, (kept: number, asked: number) => string>> = {
  passed: (_, asked) => (asked === 1 ? 'Klopt: de verwachting komt uit.' : `Klopt: alle ${asked} verwachtingen komen uit.`),
  failed: (kept, asked) => `Klopt niet: ${kept} van de ${asked} verwachtingen ${kept === 1 ? 'komt' : 'komen'} uit.`,
  skipped: () => 'Niet beoordeeld: dit scenario verwacht niets. Schrijf een regel die begint met "verwacht op".',
  refused: () => 'Niet gespeeld: de gegevens van dit scenario zijn niet te gebruiken.',
}

/** Width of the longest date, "30 september 2027", and two spaces. */
const dateWidth = 19

/** A played scenario as plain text, narrow enough to stand beside the rules: per row the verdict and what happens. */
export function timelineText(model: Model, scenario: Scenario, results: readonly ScenarioResult[]): string {
  const label = labelsOf(model)
  const sections = results.map((result) => resultText(result, label))
  return `${[scenario.title, ...sections].join('\n\n')}\n`
}

/** Whether every row was played and came out as expected. */
export function isPassed(results: readonly ScenarioResult[]): boolean {
  return results.length > 0 && results.every(({ status }) => status === 'passed')
}

function resultText(result: ScenarioResult, label: LabelOf): string {
  const { row, status, expectations, timeline } = result
  const kept = expectations.filter(({ passed }) => passed).length
  const verdict = verdicts[status](kept, expectations.length)
  const blocks = [
    row.number === undefined ? verdict : `${underlined(titleOf(row))}\n${verdict}`,
    failureLines(expectations),
    timeline && entryLines(timeline.tijdlijn, label),
    timeline && missingLines(timeline.ontbrekend, label),
  ]
  return blocks.filter((block) => block !== undefined && block !== '').join('\n\n')
}

/** Two lines an entry, the date only where it changes: what happens, and the law that says so. */
function entryLines(entries: readonly Entry[], label: LabelOf): string {
  if (entries.length === 0) return 'Er gebeurt niets.'
  return entries
    .flatMap((entry, index) => {
      const date = entries[index - 1]?.datum === entry.datum ? '' : dutchDate(entry.datum)
      return [column(date) + sentenceOf(entry, label), column('') + entry.bronnen.join(', ')]
    })
    .join('\n')
}

function failureLines(expectations: readonly ExpectationResult[]): string {
  const failed = expectations.filter(({ passed }) => !passed)
  return failed
    .map(({ origin, expected, actual }) => `Regel ${origin.start.line + 1}: verwacht ${expected}\n${column('')}uitkomst ${actual}`)
    .join('\n')
}

function missingLines(list: readonly Ontbrekend[], label: LabelOf): string {
  if (list.length === 0) return ''
  const lines = list.map(({ gegeven, nodig_voor, datum }) => `${column(dutchDate(datum))}${label(gegeven)}, voor ${label(nodig_voor)}`)
  return ['Wat nog ontbreekt:', ...lines].join('\n')
}

function column(text: string): string {
  return text.padEnd(dateWidth)
}

function underlined(text: string): string {
  return `${text}\n${'-'.repeat(text.length)}`
}

function labelsOf(model: Model): LabelOf {
  const labels = new Map<string, string>([[model.stelsel.name, model.stelsel.label]])
  for (const { name, label } of model.declarations) if (!labels.has(name)) labels.set(name, label)
  return (name) => labels.get(name) ?? name
}
